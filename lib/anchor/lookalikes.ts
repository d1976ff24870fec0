import { type Lookalikes, MOST_LOOKALIKES, type Quote } from '../domain/annotation.ts';
import { overlaps, type Span, wordsAt } from '../domain/span.ts';
import { occurrencesOf } from './exact.ts';
import { likenessesOf, spanOf, withContext, withoutContext } from './near.ts';
import { distanceBetween } from './pairs.ts';
import { foldedPosition, read, type Stretch, stretchOf, unfold } from './reading.ts';
import { type Sample, sampleOf } from './sample.ts';
import type { TextIndex } from './text-index.ts';

/** Words of a quote beyond which nothing reads like it but itself. */
const LONG = 2000;
/** So much of a place may differ from the quote, in words, for it to read alike. */
const ALIKE = 0.6;

/** What else in a text reads like a quote that is taken from it. `quote` has all the context that may be needed. */
export function lookalikesOf(quote: Quote, index: TextIndex): Lookalikes {
  const sample = sampleOf(quote, index.keys);
  if (!sample) return { count: 1, nth: 0, left: 0, right: 0, near: [] };
  const start = foldedPosition(index, quote.start + quote.exact.length - quote.exact.trimStart().length);
  const copies = occurrencesOf(sample, index);
  const others = copies.filter((copy) => copy.start !== start);
  const own = { start, end: start + sample.exact.length };
  return {
    count: others.length + 1,
    nth: others.filter((copy) => copy.start < start).length,
    left: Math.max(0, ...others.map(({ left }) => left)),
    right: Math.max(0, ...others.map(({ right }) => right)),
    near: nearTo(sample, index, [own, ...others]),
  };
}

/** The words of places that read nearly like it, the nearest first: looked for again beside those that were found. */
function nearTo(sample: Sample, index: TextIndex, own: readonly Span[]): readonly string[] {
  const size = sample.to - sample.from;
  if (size === 0 || size > LONG) return [];
  const taken = own.map((span) => stretchOf(index, span));
  const found = new Map<string, number>();
  for (let round = 0; round < MOST_LOOKALIKES && found.size < MOST_LOOKALIKES; round++) {
    const likenesses = [withContext(sample), withoutContext(sample)]
      .flatMap((rows) => likenessesOf(sample, rows, { index, taken }))
      .filter(({ cost }) => cost <= size * ALIKE)
      .map((likeness) => ({ cost: likeness.cost, span: spanOf(sample, index, likeness) }))
      .filter(({ span }) => !own.some((other) => overlaps(span, other)));
    if (likenesses.length === 0) break;
    for (const { cost, span } of likenesses) {
      const words = wordsAt(index.original, unfold(index, span));
      found.set(words, Math.min(cost, found.get(words) ?? cost));
      taken.push(stretchOf(index, span));
    }
  }
  const nearest = [...found].toSorted(([, a], [, b]) => a - b).map(([words]) => words);
  return nearest.slice(0, MOST_LOOKALIKES);
}

/** Words of a place, and whether it is a lookalike where it reads as much like both. */
interface Place extends Stretch {
  readonly isTie: boolean;
}

/** Does a place read more like one of the lookalikes, or like what stood beside the quote, than like the quote? */
export function isLookalike(sample: Sample, index: TextIndex, place: Place): boolean {
  const { lookalikes } = sample.quote;
  if (!lookalikes) return false;
  const words = { reading: index, from: place.first, to: place.last + 1 };
  const own = distanceBetween(sample, words);
  const isNear = lookalikes.near.some((text) => {
    const reading = read(text, index.keys);
    const distance = distanceBetween({ reading, from: 0, to: reading.words.count }, words);
    return distance < own || (distance === own && place.isTie);
  });
  return isNear || isNeighbour(sample, index, place);
}

/** Words by which a neighbour is told. */
const TELLING = 3;

/** Some words, by the number of the first. */
type Words = readonly [from: number, count: number];

/** What stood before or after the quote comes into its place where the quote is gone. */
function isNeighbour({ reading, from, to }: Sample, index: TextIndex, { first, last }: Stretch): boolean {
  const distance = ([row, rows]: Words, [word, count]: Words): number =>
    distanceBetween({ reading, from: row, to: row + rows }, { reading: index, from: word, to: word + count });
  const [size, own] = [last + 1 - first, to - from];
  const after = Math.min(size, reading.words.count - to);
  const head: Words = [first, after];
  if (after >= TELLING && distance([to, after], head) < distance([from, Math.min(after, own)], head)) return true;
  const before = Math.min(size, from);
  const tail: Words = [last + 1 - before, before];
  const ownTail = Math.min(before, own);
  return before >= TELLING && distance([from - before, before], tail) < distance([to - ownTail, ownTail], tail);
}

import { type Lookalikes, MOST_LOOKALIKES, type Quote } from '../domain/annotation.ts';
import { overlaps, type Span, wordsAt } from '../domain/span.ts';
import { occurrencesOf } from './exact.ts';
import { likenessesOf, spanOf, withContext, withoutContext } from './near.ts';
import { distanceBetween } from './pairs.ts';
import { foldedPosition, read, unfold } from './reading.ts';
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

/** The words of places that read nearly like it, the nearest first. */
function nearTo(sample: Sample, index: TextIndex, taken: readonly Span[]): readonly string[] {
  const own = sample.to - sample.from;
  if (own === 0 || own > LONG) return [];
  const found = [withContext(sample), withoutContext(sample)]
    .flatMap((rows) => likenessesOf(sample, rows, index))
    .filter(({ cost }) => cost <= own * ALIKE)
    .map((likeness) => ({ cost: likeness.cost, span: spanOf(sample, index, likeness) }))
    .filter(({ span }) => !taken.some((other) => overlaps(span, other)))
    .toSorted((a, b) => a.cost - b.cost);
  const words = found.map(({ span }) => wordsAt(index.original, unfold(index, span)));
  return [...new Set(words)].slice(0, MOST_LOOKALIKES);
}

/** Does a place read more like one of the lookalikes than like the quote? `isTie` answers where it reads as much like both. */
export function isLookalike(
  sample: Sample,
  index: TextIndex,
  place: { readonly first: number; readonly last: number; readonly isTie: boolean },
): boolean {
  const near = sample.quote.lookalikes?.near ?? [];
  if (near.length === 0) return false;
  const words = { reading: index, from: place.first, to: place.last + 1 };
  const own = distanceBetween(sample, words);
  return near.some((text) => {
    const reading = read(text, index.keys);
    const distance = distanceBetween({ reading, from: 0, to: reading.words.count }, words);
    return distance < own || (distance === own && place.isTie);
  });
}

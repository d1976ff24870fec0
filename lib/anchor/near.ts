import { type Span } from '../domain/span.ts';
import { align, slackOf, type Step } from './align.ts';
import type { Run } from './guard.ts';
import { foldedPosition, wordAt } from './reading.ts';
import { isFromStart, type Sample } from './sample.ts';
import { frequencyOf, placesOf, type TextIndex } from './text-index.ts';

/** A place where something like a quote stands. */
export interface Likeness {
  /** The first and the last word that stand for words of the quote, by number, and for which of them. */
  readonly first: Standing;
  readonly last: Standing;
  /** Cost of the edits over the quote's words: 0 is the same words in the same order. */
  readonly cost: number;
  /** Words of the quote that stand there. */
  readonly kept: number;
  /** Of the two sides, on how many does its context stand? */
  readonly sides: 0 | 1 | 2;
}

/** A word of the text, by number, and the row of the sample it stands for. */
export interface Standing {
  readonly word: number;
  readonly row: number;
  readonly isKept: boolean;
}

const WINDOWS = 4;
const VOTERS = 24;
const PLACES = 64;
/** Words of context, on each side, that are looked for with a quote. */
const CONTEXT = 12;
/** Of a quote longer than this only the likeliest place is looked at. */
const LONG = 2000;

/** The words of a sample that are looked for: the quote's own, with or without some of its context. */
export const withContext = ({ reading, from, to }: Sample): Run => ({
  reading,
  from: Math.max(0, from - CONTEXT),
  to: Math.min(reading.words.count, to + CONTEXT),
});
export const withoutContext = ({ reading, from, to }: Sample): Run => ({ reading, from, to });

/** The places most like a quote, best first: a handful, whatever the text. */
export function likenessesOf(sample: Sample, rows: Run, index: TextIndex): readonly Likeness[] {
  const found = basesOf(sample, rows, index).flatMap((base) => {
    const likeness = summary(sample, index, align(sample, rows, { index, base }));
    return likeness ? [likeness] : [];
  });
  const own = Math.max(1, sample.to - sample.from);
  const merit = ({ cost, sides }: Likeness): number => cost / own - SIDES[sides];
  const ranked = found.toSorted((a, b) => merit(a) - merit(b));
  return ranked.filter((one, at) => !ranked.slice(0, at).some((other) => meets(one, other)));
}

/** How much context is worth, against words of the quote that differ: between both its neighbours nearly anything is its heir. */
const SIDES = [0, 0.15, 0.6] as const;

const meets = (a: Likeness, b: Likeness): boolean => a.first.word <= b.last.word && b.first.word <= a.last.word;

/** Where the first of the rows would stand: by vote of the rarest words, and where the quote stood. */
function basesOf(sample: Sample, rows: Run, index: TextIndex): readonly number[] {
  const expected = wordAt(index, foldedPosition(index, sample.quote.start)) - (sample.from - rows.from);
  const length = rows.to - rows.from;
  const bucket = Math.max(4, slackOf(length) >> 1);
  const votes = new Map<number, number>();
  const keys = sample.reading.words.keys;
  const voters = Array.from({ length }, (_, at) => ({ at, key: keys[rows.from + at] ?? 0 }))
    .map(({ at, key }) => ({ at, key, frequency: frequencyOf(index, key) }))
    .filter(({ frequency }) => frequency > 0)
    .toSorted((a, b) => a.frequency - b.frequency)
    .slice(0, VOTERS);
  for (const { at, key, frequency } of voters) {
    for (const place of placesOf(index, key, [expected + at, PLACES])) {
      const slot = Math.floor((place - at) / bucket);
      votes.set(slot, (votes.get(slot) ?? 0) + 1 / Math.sqrt(frequency));
    }
  }
  const strength = (slot: number): number => (votes.get(slot) ?? 0) + (votes.get(slot + 1) ?? 0);
  const distance = (slot: number): number => Math.abs((slot + 1) * bucket - expected);
  const slots = [...new Set([...votes.keys()].flatMap((slot) => [slot - 1, slot]))];
  const chosen: number[] = [];
  const most = length > LONG ? 1 : WINDOWS;
  for (const slot of slots.toSorted((a, b) => strength(b) - strength(a) || distance(a) - distance(b))) {
    if (chosen.length < most && !chosen.some((other) => Math.abs(other - slot) < 2)) chosen.push(slot);
  }
  return length > LONG
    ? chosen.map((slot) => (slot + 1) * bucket)
    : [...chosen.map((slot) => (slot + 1) * bucket), expected];
}

function summary(sample: Sample, index: TextIndex, steps: readonly Step[]): Likeness | null {
  const { from, to } = sample;
  const own = steps.filter(({ do: deed, row }) =>
    deed === 'insert' ? row > from && row < to : row >= from && row < to,
  );
  const standing = own
    .filter((step) => step.do === 'keep' || step.do === 'replace')
    .map(({ place, row, do: deed }) => ({ word: place, row, isKept: deed === 'keep' }));
  const [first, last] = [standing[0], standing.at(-1)];
  if (!first || !last) return null;
  return {
    first,
    last,
    cost: own.reduce((sum, { cost }) => sum + cost, 0),
    kept: standing.filter(({ isKept }) => isKept).length,
    sides: sidesOf(sample, index, steps),
  };
}

/** Do the four words before, and the four after, stand there still (or does the text begin or end where it did)? */
function sidesOf({ quote, reading, from, to }: Sample, index: TextIndex, steps: readonly Step[]): 0 | 1 | 2 {
  const kept = new Set(steps.filter((step) => step.do === 'keep').map(({ row }) => row));
  const agrees = (low: number, high: number): boolean => {
    let standing = 0;
    for (let row = low; row < high; row++) if (kept.has(row)) standing++;
    return high - low >= 2 && standing >= (high - low) * 0.5;
  };
  const { count } = reading.words;
  const atStart = from === 0 && isFromStart(quote) && kept.has(0) && steps[0]?.place === 0;
  const atEnd = to === count && steps.at(-1)?.place === index.words.count - 1;
  const left = atStart || agrees(Math.max(0, from - 4), from);
  const right = atEnd || agrees(to, Math.min(count, to + 4));
  return left && right ? 2 : left || right ? 1 : 0;
}

/** From the first to the last word, with the marks around them (“, .) that the quote had. A span of the folded text. */
export function spanOf(sample: Sample, index: TextIndex, { first, last }: Pick<Likeness, 'first' | 'last'>): Span {
  const { text, words } = index;
  const { starts, ends } = sample.reading.words;
  const end = sample.offset + sample.exact.length;
  const [ownStart, ownEnd] = [starts[first.row] ?? 0, ends[last.row] ?? 0];
  const span = { start: words.starts[first.word] ?? 0, end: words.ends[last.word] ?? 0 };
  if (first.isKept && ownStart < sample.offset) span.start += sample.offset - ownStart;
  if (last.isKept && ownEnd > end) span.end -= ownEnd - end;
  const head = first.row > sample.from ? '' : sample.exact.slice(0, Math.max(0, ownStart - sample.offset));
  const tail = last.row < sample.to - 1 ? '' : sample.exact.slice(Math.max(0, ownEnd - sample.offset));
  for (let at = head.length - 1; at >= 0 && text[span.start - 1] === head[at]; at--) span.start--;
  for (let at = 0; at < tail.length && text[span.end] === tail[at]; at++) span.end++;
  return span;
}

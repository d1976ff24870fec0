import { type Span } from '../domain/span.ts';
import { align, isTaken, slackOf, type Step } from './align.ts';
import type { Run } from './guard.ts';
import { foldedPosition, type Stretch, wordAt } from './reading.ts';
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
  /** Do all of the nearest four words stand, on both sides? */
  readonly isFirm: boolean;
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

/** A text, and what of it stands for something else than the quote. */
interface Field {
  readonly index: TextIndex;
  readonly taken: readonly Stretch[];
}

/** The places most like a quote, best first: a handful, whatever the text. */
export function likenessesOf(sample: Sample, rows: Run, field: Field): readonly Likeness[] {
  const found = basesOf(sample, rows, field).flatMap((base) => {
    const likeness = summary(sample, field.index, align(sample, rows, { ...field, base }));
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
function basesOf(sample: Sample, rows: Run, field: Field): readonly number[] {
  const { index } = field;
  const expected = wordAt(index, foldedPosition(index, sample.quote.start)) - (sample.from - rows.from);
  const length = rows.to - rows.from;
  const bucket = Math.max(4, slackOf(length) >> 1);
  const baseOf = (slot: number): number => (slot + 1) * bucket;
  const slots = slotsOf(votersIn(sample, rows, index), field, { expected, bucket });
  const distance = ({ slot }: Slot): number => Math.abs(baseOf(slot) - expected);
  const chosen: Slot[] = [];
  while (chosen.length < (length > LONG ? 1 : WINDOWS)) {
    let best: Slot | null = null;
    for (const one of slots) {
      if (chosen.some(({ slot }) => Math.abs(slot - one.slot) < 2)) continue;
      const lead = best ? one.strength - best.strength : 1;
      if (!best || lead > 0 || (lead === 0 && distance(one) < distance(best))) best = one;
    }
    if (!best) break;
    chosen.push(best);
  }
  const bases = chosen.map(({ slot }) => baseOf(slot));
  return length > LONG ? bases : [...bases, expected];
}

/** A word that votes: its row, counted from the first, whether it is the quote's own, its key, and how often it stands in the text. */
interface Voter {
  readonly at: number;
  readonly isOwn: boolean;
  readonly key: number;
  readonly frequency: number;
}

function votersIn(sample: Sample, { from, to }: Run, index: TextIndex): readonly Voter[] {
  const voters: Voter[] = [];
  for (let row = from; row < to; row++) {
    const key = sample.reading.words.keys[row] ?? 0;
    const frequency = frequencyOf(index, key);
    if (frequency > 0) voters.push({ at: row - from, isOwn: row >= sample.from && row < sample.to, key, frequency });
  }
  return voters.toSorted((a, b) => a.frequency - b.frequency).slice(0, VOTERS);
}

/** A stretch of the text where the first row may stand, and how many votes, weighed by rarity, it and the next have. */
interface Slot {
  readonly slot: number;
  readonly strength: number;
}

function slotsOf(
  voters: readonly Voter[],
  { index, taken }: Field,
  { expected, bucket }: { readonly expected: number; readonly bucket: number },
): readonly Slot[] {
  // A vote is one number, its slot in front and its voter behind: numbers are sorted faster than anything else.
  const votes = new Float64Array(voters.length * PLACES);
  let count = 0;
  voters.forEach(({ at, key, isOwn }, voter) => {
    for (const place of placesOf(index, key, [expected + at, PLACES])) {
      if (isOwn && taken.length > 0 && isTaken(taken, place)) continue;
      votes[count++] = Math.floor((place - at) / bucket) * VOTERS + voter;
    }
  });
  const weights = voters.map(({ frequency }) => 1 / Math.sqrt(frequency));
  const slots: { slot: number; strength: number }[] = [];
  let [last, before] = [0, 0];
  for (const vote of votes.subarray(0, count).toSorted()) {
    const slot = Math.floor(vote / VOTERS);
    const weight = weights[vote - slot * VOTERS] ?? 0;
    if (slots.length === 0 || slot !== last) {
      before = slots.length > 0 && slot === last + 1 ? slots.length - 1 : -1;
      if (before === -1) before = slots.push({ slot: slot - 1, strength: 0 }) - 1;
      slots.push({ slot, strength: 0 });
      last = slot;
    }
    for (const one of [slots[before], slots.at(-1)]) if (one) one.strength += weight;
  }
  return slots;
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
    ...sidesOf(sample, index, steps),
  };
}

/** Do the four words before, and the four after, stand there still (or does the text begin or end where it did)? */
function sidesOf(
  { quote, reading, from, to }: Sample,
  index: TextIndex,
  steps: readonly Step[],
): Pick<Likeness, 'sides' | 'isFirm'> {
  const kept = new Set(steps.filter((step) => step.do === 'keep').map(({ row }) => row));
  const share = (low: number, high: number): number => {
    let standing = 0;
    for (let row = low; row < high; row++) if (kept.has(row)) standing++;
    return high - low >= 2 ? standing / (high - low) : 0;
  };
  const { count } = reading.words;
  const atStart = from === 0 && isFromStart(quote) && kept.has(0) && steps[0]?.place === 0;
  const atEnd = to === count && steps.at(-1)?.place === index.words.count - 1;
  const left = atStart ? 1 : share(Math.max(0, from - 4), from);
  const right = atEnd ? 1 : share(to, Math.min(count, to + 4));
  const sides = left >= 0.5 && right >= 0.5 ? 2 : left >= 0.5 || right >= 0.5 ? 1 : 0;
  return { sides, isFirm: left === 1 && right === 1 };
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

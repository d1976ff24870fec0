import type { Quote } from '../domain/annotation.ts';
import type { Keys } from './keys.ts';
import { blockSpan, foldedPosition, read, type Reading, wordAt } from './reading.ts';
import { BEGINS } from './words.ts';

/** A quote made ready to be looked for: read, with what stood around it, by the keys of the text it is looked for in. */
export interface Sample {
  readonly quote: Quote;
  /** Prefix, words and suffix as one text. */
  readonly reading: Reading;
  /** The quote's own words folded, and where they begin in the folded whole. */
  readonly exact: string;
  readonly offset: number;
  /** Of the words, the quote's own: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Does the quote begin or end inside a word or number? Then its place may too. */
  readonly tornStart: boolean;
  readonly tornEnd: boolean;
  /** Does it begin where a sentence or a block begins, and end where one ends? */
  readonly isWholeAtStart: boolean;
  readonly isWholeAtEnd: boolean;
}

/** Context taken, in code units, before it is grown to the border of a word; and the most, where it tells lookalikes apart. */
export const SHORT_CONTEXT = 32;
export const LONG_CONTEXT = 200;

/** Long context was once how a quote said that something read like it. */
export const isContextLong = ({ prefix, suffix }: Quote): boolean => Math.max(prefix.length, suffix.length) > 48;

const samples = new WeakMap<Quote, Sample>();

/**
 * The sample of a quote; null for a quote without anything in it. A quote that is looked for again, in the next version of
 * its page, is read once.
 */
export function sampleOf(quote: Quote, keys: Keys): Sample | null {
  const known = samples.get(quote);
  if (known?.reading.keys === keys) return known;
  const sample = takeSample(quote, keys);
  if (sample) samples.set(quote, sample);
  return sample;
}

function takeSample(quote: Quote, keys: Keys): Sample | null {
  const { exact, prefix, suffix } = quote;
  const reading = read(prefix + exact + suffix, keys);
  const { text, words } = reading;
  let [offset, end] = [foldedPosition(reading, prefix.length), foldedPosition(reading, prefix.length + exact.length)];
  while (offset < end && text[offset] === ' ') offset++;
  while (offset < end && text[end - 1] === ' ') end--;
  if (offset === end) return null;
  const from = wordAt(reading, offset);
  let to = from;
  while (to < words.count && (words.starts[to] ?? 0) < end) to++;
  const tornStart = from < to && (words.starts[from] ?? 0) < offset;
  const tornEnd = from < to && (words.ends[to - 1] ?? 0) > end;
  return {
    quote,
    reading,
    exact: text.slice(offset, end),
    offset,
    from,
    to,
    tornStart,
    tornEnd,
    isWholeAtStart: !tornStart && beginsAt(reading, from) && (from > 0 || isFromStart(quote)),
    isWholeAtEnd: !tornEnd && endsWhole(quote, reading, { from: offset, to: end }),
  };
}

/** Does its prefix hold all that stood before it? Of a quote from elsewhere nobody knows: its position may be made up. */
export const isFromStart = ({ start, prefix, lookalikes }: Quote): boolean =>
  lookalikes !== undefined && start <= prefix.length;

/** Does a sentence begin with this word, or is it after the last? */
export const beginsAt = ({ words }: Reading, at: number): boolean =>
  at >= words.count || ((words.marks[at] ?? 0) & BEGINS) > 0;

const STOPPED = /[.?!]["')\]]*$/;

/** It ends with a full stop or with its block, and what follows begins anew. */
function endsWhole(
  { suffix, lookalikes }: Quote,
  reading: Reading,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const { text, words } = reading;
  const next = wordAt(reading, to);
  if (next === words.count && suffix === '' && !lookalikes) return false;
  const atBorder = to === blockSpan(reading, to - 1).end;
  return beginsAt(reading, next) && (atBorder || STOPPED.test(text.slice(Math.max(from, to - 8), to)));
}

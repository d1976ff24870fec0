import type { Quote } from '../domain/annotation.ts';
import type { Span } from '../domain/span.ts';
import { lookalikesOf } from './lookalikes.ts';
import { blockAt, foldedPosition, unfold, wordAt } from './reading.ts';
import { beginsAt, LONG_CONTEXT, SHORT_CONTEXT } from './sample.ts';
import type { TextIndex } from './text-index.ts';

/**
 * Describes some words so that they are found again after the page was edited: the words, what stands around them, where, and what
 * else in the text reads like them, which they must never move onto. Context is 32 to 44 units, grown to a word's border, and goes
 * on to the ends of the quote's sentence, 200 units at most; where the same words stand a second time it is 200. Never splits
 * a surrogate pair.
 */
export function describe(index: TextIndex, { start, end }: Span): Quote {
  const reach = sentenceAround(index, { start, end });
  const short = quoteWith(index, { start, end }, reach);
  const lookalikes = lookalikesOf(short, index);
  if (lookalikes.count === 1) return { ...short, lookalikes };
  const long = quoteWith(index, { start, end }, { before: LONG_CONTEXT, after: LONG_CONTEXT });
  return { ...long, lookalikes: lookalikesOf(long, index) };
}

interface Reach {
  readonly before: number;
  readonly after: number;
}

function quoteWith(index: TextIndex, { start, end }: Span, { before, after }: Reach): Quote {
  const text = index.original;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(growBack(text, Math.max(0, start - before), start), start),
    suffix: text.slice(end, growOn(text, Math.min(text.length, end + after), end)),
    start,
    end,
    block: { nth: blockAt(index, foldedPosition(index, start)), of: Math.max(1, index.blocks.starts.length) },
  };
}

/** How much context reaches the ends of the sentence that the words are part of. */
function sentenceAround(index: TextIndex, { start, end }: Span): Reach {
  const { words } = index;
  let first = wordAt(index, foldedPosition(index, start));
  while (first > 0 && !beginsAt(index, first)) first--;
  let next = wordAt(index, foldedPosition(index, Math.max(start, end - 1)));
  while (!beginsAt(index, ++next));
  const from = unfold(index, { start: words.starts[first] ?? 0, end: words.ends[first] ?? 1 }).start;
  const last = { start: words.starts[next - 1] ?? 0, end: words.ends[next - 1] ?? 1 };
  const to = unfold(index, last).end + CLOSING;
  return { before: within(start - from), after: within(to - end) };
}

const within = (units: number): number => Math.min(LONG_CONTEXT, Math.max(SHORT_CONTEXT, units));

/** Room for the marks that close a sentence, after its last word. */
const CLOSING = 4;

/** How far a border may move to reach the end of a word. */
const GROWTH = 12;

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(unit);

function growBack(text: string, from: number, start: number): number {
  for (let at = from; at > Math.max(0, from - GROWTH); at--) if (!isWordUnit(text[at - 1])) return at;
  return isLow(text, from) && from < start ? from + 1 : from;
}

function growOn(text: string, to: number, end: number): number {
  for (let at = to; at < Math.min(text.length, to + GROWTH); at++) if (!isWordUnit(text[at])) return at;
  return isLow(text, to) && to > end ? to - 1 : to;
}

/** Does a cut here fall between the two halves of one sign? */
const isLow = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
};

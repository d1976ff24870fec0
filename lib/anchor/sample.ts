import type { Quote } from '../domain/annotation.ts';
import { fold, type Folded, foldedAt } from './fold.ts';
import type { TextIndex } from './text-index.ts';
import { type Word, wordsOf } from './words.ts';

/** A quote made ready to be looked for: folded, cut into words, and what stood around it. */
export interface Sample {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  /** Of prefix, words and suffix in one; `from` and `to` say which of them are the quote's own. */
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  /** Where `exact` begins in the folded whole: words' offsets less this are offsets into the quote. */
  readonly offset: number;
  /** Does the quote begin or end inside a word or number? Then its place may too. */
  readonly tornStart: boolean;
  readonly tornEnd: boolean;
  /** Where it stood, in the folded text at hand: a hint only. */
  readonly expected: number;
  /** Long context is given where the page held a lookalike: then it must be seen again. */
  readonly needsContext: boolean;
}

/** Context taken, in code units, before it is grown to the border of a word: where nothing looked like the quote, and where something did. */
export const SHORT_CONTEXT = 32;
export const LONG_CONTEXT = 52;

export function sampleOf({ exact, prefix, suffix, start }: Quote, index: TextIndex): Sample | null {
  const body = fold(exact);
  const own = body.text.trim();
  if (own === '') return null;
  const lead = exact.length - exact.trimStart().length;
  const whole = wholeOf(fold(prefix + exact.slice(0, lead)), own, fold(exact.slice(exact.trimEnd().length) + suffix));
  const words = wordsOf(whole.text);
  const end = whole.offset + own.length;
  const from = words.findIndex((word) => word.end > whole.offset);
  const after = words.findIndex((word) => word.start >= end);
  const to = after === -1 ? words.length : after;
  const [first, last] = [words[from], words[to - 1]];
  return {
    exact: own,
    before: whole.text.slice(0, whole.offset),
    after: whole.text.slice(end),
    words,
    from: from === -1 ? to : from,
    to,
    offset: whole.offset,
    tornStart: first !== undefined && from !== -1 && first.start < whole.offset,
    tornEnd: last !== undefined && last.end > end,
    expected: foldedAt(index.folded, Math.max(0, start)),
    needsContext: Math.max(prefix.length, suffix.length) > SHORT_CONTEXT + 16,
  };
}

const wholeOf = (before: Folded, own: string, after: Folded): { text: string; offset: number } => ({
  text: before.text + own + after.text,
  offset: before.text.length,
});

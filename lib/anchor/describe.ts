import type { Quote } from '../domain/annotation.ts';
import type { Span } from '../domain/span.ts';
import { LONG_CONTEXT, SHORT_CONTEXT } from './sample.ts';

/**
 * Describes some words so that they are found again after the page was edited: the words, what stands around them and
 * where. Context is 32 to 44 units, grown to a word's border; where the same words stand a second time in the text it is 52 to 64,
 * which tells `locate` to insist on it. Never splits a surrogate pair.
 */
export function describe(text: string, { start, end }: Span): Quote {
  const exact = text.slice(start, end);
  const again = text.indexOf(exact) !== start || text.indexOf(exact, start + 1) !== -1;
  const reach = again ? LONG_CONTEXT : SHORT_CONTEXT;
  return {
    exact,
    prefix: text.slice(growBack(text, Math.max(0, start - reach), start), start),
    suffix: text.slice(end, growOn(text, Math.min(text.length, end + reach), end)),
    start,
    end,
  };
}

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

/**
 * A half-open range `[start, end)` of UTF-16 code units into one text (usually `PageText.text`).
 * Invariant: 0 ≤ start ≤ end ≤ text.length. Every position in Claimlight, from page to export, is one of these.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span covers. */
export const wordsAt = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Do two spans share at least one code unit? Touching ends share nothing. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Does `outer` hold all of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/**
 * Are two spans about the same words? They share four fifths of the longer one: a sentence that was cut a little differently
 * is still that sentence.
 */
export function isSame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= 0.8 * Math.max(a.end - a.start, b.end - b.start);
}

/** Is this a span of a text of `length` code units, holding at least one? */
export const isSpanOf = (length: number, span: Span): boolean =>
  Number.isInteger(span.start) &&
  Number.isInteger(span.end) &&
  span.start >= 0 &&
  span.start < span.end &&
  span.end <= length;

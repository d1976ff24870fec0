import type { EntityType } from '../../domain/finding.ts';
import type { Span } from '../../domain/span.ts';

/** A name or amount in the text, not yet numbered. */
export interface Mention extends Span {
  readonly type: EntityType;
}

/** A mention as the books read it. */
export interface Named {
  readonly mention: Mention;
  /** In one line, without the article. */
  readonly name: string;
  /** The word in front, in small letters and without full stop, where only white space lies between: "mr", "in", "". */
  readonly before: string;
}

export const namedIn = (text: string, mention: Mention): Named => ({
  mention,
  name: nameOf(text, mention),
  before: wordBefore(text, mention.start),
});

export function nameOf(text: string, { start, end }: Span): string {
  const name = text.slice(start, end);
  const line = ODD_SPACE.test(name) ? name.replace(/\s+/g, ' ') : name;
  return (line.startsWith('t') || line.startsWith('T')) && ARTICLE.test(line) ? line.slice('the '.length) : line;
}

/** White space that is more than one space. */
const ODD_SPACE = /\s\s|[^\S ]/;
const ARTICLE = /^the (?=\S)/i;

/** How far back the word before is looked for, in characters. */
const REACH = 24;
const HYPHEN = 45;

/** Looks back no further than two long words. "shares in Velden": in that case the two together. */
function wordBefore(text: string, start: number): string {
  const from = Math.max(0, start - REACH);
  let end = start;
  while (end > from && text.charCodeAt(end - 1) === 32) end--;
  if (end === start) return '';
  if (text[end - 1] === '.' && end > from) end--;
  let first = end;
  while (first > from && isLetterOrHyphen(text.charCodeAt(first - 1))) first--;
  const isPlain = first === from || text.charCodeAt(first - 1) < 128;
  const before = isPlain ? text.slice(first, end).toLowerCase() : wordAtEnd(text.slice(from, start));
  if (before !== 'in') return before;
  return /(?:shares?|stakes?|investors?|stock) in +$/i.test(text.slice(Math.max(0, start - 20), start))
    ? 'shares in'
    : before;
}

const isLetterOrHyphen = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === HYPHEN;

/** The same where letters beyond ASCII stand. */
const wordAtEnd = (text: string): string => /(?<![\p{L}-])([\p{L}-]+)\.? +$/u.exec(text)?.[1]?.toLowerCase() ?? '';

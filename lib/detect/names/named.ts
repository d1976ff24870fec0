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

export const nameOf = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^the (?=\S)/i, '');

/** Looks back no further than two long words. "shares in Velden": in that case the two together. */
function wordBefore(text: string, start: number): string {
  const before =
    /(?<![\p{L}-])([\p{L}-]+)\.? +$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.toLowerCase() ?? '';
  if (before !== 'in') return before;
  return /(?:shares?|stakes?|investors?|stock) in +$/i.test(text.slice(Math.max(0, start - 20), start))
    ? 'shares in'
    : before;
}

import type { EntityType } from './finding.ts';
import type { Span } from './span.ts';

/** What the reader says of the machine's reading of some words. What is not said is absent. */
export interface Said {
  /** Who is given as the source, in words of the reader's choice; empty: nobody is. */
  readonly source?: string;
  /** What the words name; 'none': they are no name. */
  readonly name?: EntityType | 'none';
}

/**
 * A label in the reader's own hand, to measure the detector by. It keeps the paragraph that the words stand in, since no
 * detector can be measured on a quote alone: `passage.slice(at, at + quote.exact.length)` is the quote.
 */
export interface Correction extends Said {
  readonly passage: string;
  readonly at: number;
}

/** Code units of a paragraph that are kept; of a longer one the quote alone is. */
const LONGEST_PASSAGE = 10_000;

/** What is said of the words at a span of an article's text, in whose blocks "\n\n" never stands. */
export function correctionAt(text: string, { start, end }: Span, said: Said): Correction {
  const from = start < 2 ? -1 : text.lastIndexOf('\n\n', start - 2);
  const next = text.indexOf('\n\n', end);
  const paragraph = { start: from === -1 ? 0 : from + 2, end: next === -1 ? text.length : next };
  const isLong = paragraph.end - paragraph.start > LONGEST_PASSAGE;
  const kept = isLong ? { start, end } : paragraph;
  return { ...said, passage: text.slice(kept.start, kept.end), at: start - kept.start };
}

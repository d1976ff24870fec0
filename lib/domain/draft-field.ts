import type { Pointed } from './review.ts';
import { wordsAt } from './span.ts';

/**
 * Fields of a claim in which words can wait that are typed and not kept yet. `evidence …` and `reply …` with an identity: the piece that is
 * being changed, the entry whose words are.
 */
export type DraftField =
  | 'note'
  | 'reason'
  | 'tag'
  | 'evidence'
  | 'reply'
  | 'archive'
  | 'source'
  | `evidence ${string}`
  | `reply ${string}`;

/** What words that wait are about. */
export interface DraftAbout {
  /** Null: nothing is kept of it yet. */
  readonly annotationId: string | null;
  /** The words of the page (`wordsKey`), by which it is known until something is kept; null where they are gone, or nobody shows the page. */
  readonly words: string | null;
}

/** Code units of a passage that tell its field from others. */
const LONGEST_NAME = 5000;

/**
 * What some words of a page are called where words wait that are typed about them: by the page, the words, and which they are of those that
 * read the same, wherever they stand after the page changed.
 */
export function wordsKey(pageId: string, { text, span }: Pick<Pointed, 'text' | 'span'>): string {
  const words = wordsAt(text, span);
  return [pageId, text.slice(0, span.start).split(words).length, words.slice(0, LONGEST_NAME)].join('\n');
}

/** The key of a draft: what it is about (an annotation, words of a page, a project), and the field. */
export const draftKey = (owner: string, field: string): string => `${owner}\n${field}`;

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
  | 'project'
  | `evidence ${string}`
  | `reply ${string}`;

/** Code units of a passage that tell its field from others. */
const LONGEST_NAME = 5000;

/**
 * What a field beneath some words is called where words wait that are typed into it: by the words, and which they are of those that read the
 * same, wherever they stand after the page changed.
 */
export function fieldName({ text, span }: Pick<Pointed, 'text' | 'span'>, field: string): string {
  const words = wordsAt(text, span);
  return [field, text.slice(0, span.start).split(words).length, words.slice(0, LONGEST_NAME)].join('\n');
}

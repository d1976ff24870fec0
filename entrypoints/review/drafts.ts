import type { NoteWords } from '../../components/review/actions.ts';
import { DRAFTS, ownStorage } from '../../lib/store/own-storage.ts';

/**
 * What was typed and is not kept yet, in the extension's own local storage: a popup can be closed between two keys, and
 * only this is written at once. Entries are taken away as soon as the store has the words. Nothing is put here in a
 * private window.
 */
export interface Drafts {
  readonly get: (key: string) => NoteWords | null;
  readonly put: (key: string, words: NoteWords | null) => void;
}

/** The drafts of one page. */
export const draftsOf = (pageId: string): Drafts => ({
  get: (key) => readDraft(ownStorage.get(`${DRAFTS}${pageId} ${key}`)),
  put: (key, words) => ownStorage.put(`${DRAFTS}${pageId} ${key}`, words && JSON.stringify(words)),
});

/** Drafts that live as long as this window. */
export function draftsInMemory(): Drafts {
  const drafts = new Map<string, NoteWords>();
  return {
    get: (key) => drafts.get(key) ?? null,
    put: (key, words) => {
      if (words === null) drafts.delete(key);
      else drafts.set(key, words);
    },
  };
}

function readDraft(text: string | null): NoteWords | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isWords(value) ? value : null;
  } catch {
    return null;
  }
}

const isWords = (value: unknown): value is NoteWords =>
  typeof value === 'object' &&
  value !== null &&
  'note' in value &&
  typeof value.note === 'string' &&
  'tags' in value &&
  typeof value.tags === 'string';

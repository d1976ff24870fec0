import { DRAFTS, ownStorage } from '../../lib/store/own-storage.ts';

/**
 * What was typed and is not kept yet, in the extension's own local storage: a popup can be closed between two keys, and
 * only this is written at once. Entries are taken away as soon as the store has the words. Nothing is put here in a
 * private window.
 */
export interface Drafts {
  readonly get: (key: string) => string | null;
  readonly put: (key: string, words: string | null) => void;
}

/** The drafts of one page. */
export const draftsOf = (pageId: string): Drafts => ({
  get: (key) => ownStorage.get(`${DRAFTS}${pageId} ${key}`),
  put: (key, words) => ownStorage.put(`${DRAFTS}${pageId} ${key}`, words),
});

/** Drafts that live as long as this window. */
export function draftsInMemory(): Drafts {
  const drafts = new Map<string, string>();
  return {
    get: (key) => drafts.get(key) ?? null,
    put: (key, words) => {
      if (words === null) drafts.delete(key);
      else drafts.set(key, words);
    },
  };
}

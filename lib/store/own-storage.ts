/** Copies of words that were typed and are not kept yet: PREFIX, key of the draft. */
export const DRAFTS = 'claimlight-draft ';

/** The theme of last time, for the first picture of the next window. */
export const THEME = 'claimlight-theme';

/** "off": the side panel does not go with the scrolling of its page. */
export const FOLLOW = 'claimlight-follow';

/**
 * Small things that an extension page must find again, or put aside, at once: a window can close between two keys, and only
 * this storage is written before it is gone. For extension pages alone. A browser may forbid it or be out of room; then
 * nothing is found and nothing put, and the store itself tells what is wrong.
 */
export const ownStorage = {
  get: (key: string): string | null => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  put: (key: string, text: string | null): void => {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // Nothing is lost by it: the words are still in their field, and saving them tells of a full disk itself.
    }
  },
  /** Everything whose key begins so, with its key. */
  all: (prefix: string): readonly (readonly [key: string, text: string])[] => {
    try {
      return Object.entries(localStorage).filter(([key]) => key.startsWith(prefix));
    } catch {
      return [];
    }
  },
  /** Takes away everything whose key begins so. */
  forget: (prefix: string): void => {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
    } catch {
      // Where the browser forbids this storage, nothing was ever put there.
    }
  },
};

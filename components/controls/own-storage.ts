/**
 * Small things that an extension page must find again at once: the theme, words just typed. A browser may forbid this
 * storage or be out of room; then nothing is found and nothing put, and the store (lib/store) tells what is wrong.
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
};

/** White space as a reader sees it: any run of it is one space. What has no width is not there. */

// Soft hyphen, zero-width space, word joiner, byte order mark. Joiners (U+200C, U+200D) shape letters and stay.
const NO_WIDTH = /[\u00ad\u200b\u2060\ufeff]+/g;
const SPACES = /[\s\u00a0\u0085]+/g;

/** A text node's words with white space collapsed: "a\n\u00a0 b" → "a b". Ends keep their one space. */
export const gist = (data: string): string => data.replace(NO_WIDTH, '').replace(SPACES, ' ');

/** Has this code unit no width? */
export const isNothing = (unit: number): boolean =>
  unit === 0xad || unit === 0x200b || unit === 0x2060 || unit === 0xfeff;

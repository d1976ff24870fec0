/** How deep arrays and objects of a file may be nested: ours are nested ten deep. */
const MAX_DEPTH = 64;
/** A little less than what a string can hold in the browsers. */
const MAX_LENGTH = 500_000_000;

export type Parsed =
  | { readonly state: 'parsed'; readonly value: unknown }
  | { readonly state: 'refused'; readonly reason: string };

/**
 * Reads JSON from anywhere. A file of ten million nested arrays is refused by one look along its characters, before the
 * parser would build them; keys such as `__proto__` become plain keys of their own, which no shape takes.
 */
export function parseJson(text: string): Parsed {
  if (text.length > MAX_LENGTH) return { state: 'refused', reason: 'This file is too large to be read at once.' };
  if (depthExceeds(text, MAX_DEPTH))
    return { state: 'refused', reason: 'This file is nested too deep to be a notebook.' };
  try {
    return { state: 'parsed', value: JSON.parse(withoutMark(text)) };
  } catch {
    return { state: 'refused', reason: 'This file is damaged or was cut off: it is not whole JSON.' };
  }
}

/** A byte order mark at the beginning of a file is no part of its text. */
export const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** Is it an object with keys, whatever they hold? */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 91, 93, 123, 125];

function depthExceeds(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN || code === OPEN_LIST) {
      if (++depth > limit) return true;
    } else if (code === CLOSE || code === CLOSE_LIST) depth--;
  }
  return false;
}

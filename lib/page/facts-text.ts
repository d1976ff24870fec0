/** Strings that a page says of itself, made fit to store and show. */

const LONGEST = 500;

// Controls, bidi marks, embeddings, overrides and isolates, invisible operators, tags, byte order mark, lone surrogates.
// eslint-disable-next-line no-control-regex
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g;

/** One trimmed line of at most 500 code units without controls or bidi overrides; null if nothing is left. */
export function factOf(value: string | null | undefined): string | null {
  if (!value) return null;
  const line = unescaped(value.slice(0, LONGEST * 8))
    .replace(UNSEEN, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  const cut = line
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return cut === '' ? null : cut;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#039': "'",
};

/** JSON-LD often carries HTML entities: "Tom &amp; Anna". Only the commonest are undone, once. */
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|nbsp|#0?39);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** A web address, absolute, of http or https, without user, password and fragment; null for anything else. */
export function addressOf(value: string | null | undefined, base?: string): URL | null {
  if (!value || value.length > 4000) return null;
  const url = URL.parse(value.trim(), base);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
}

/** A point in time as ISO 8601, or null: "2024-05-01T10:00:00+02:00", "2024-05-01", "Wed, 01 May 2024 08:00:00 GMT". */
export function timeOf(value: string | null | undefined): string | null {
  const text = factOf(value);
  if (!text || !/\b(?:19|20)\d\d\b/.test(text)) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

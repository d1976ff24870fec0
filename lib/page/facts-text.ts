/** Strings that a page says of itself, made fit to store and show. */

const LONGEST = 500;

// Controls, lone surrogates, and format characters (bidi marks and overrides, soft hyphens, tags) but the two joiners that
// shape letters.
const UNSEEN = /[\p{Cs}[\p{Cc}--\s][\p{Cf}--[\u200c\u200d]]]/gv;

/** One trimmed line of at most 500 code units without controls or bidi overrides; null if nothing is left. */
export function factOf(value: string | null | undefined): string | null {
  if (!value) return null;
  const line = unescaped(value.slice(0, LONGEST * 8))
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
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

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
const ZONE = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d|\b[ECMP][SD]T)\s*(?:\(.*\))?$/;

/**
 * A point in time as ISO 8601, or null. With a zone it becomes UTC; without one the machine's is not guessed at:
 * "2024-05-01T10:00" stays so, "May 1, 2024 10:00" keeps the day alone.
 */
export function timeOf(value: string | null | undefined): string | null {
  const text = factOf(value);
  if (!text || text.length > 100 || !/\b(?:19|20)\d\d/.test(text)) return null;
  const iso = ISO.exec(text);
  if (iso && !iso[3]) return Number.isNaN(Date.parse(iso[1] ?? '')) ? null : `${iso[1]}${iso[2] ? `T${iso[2]}` : ''}`;
  const zoned = iso !== null || ZONE.test(text);
  const time = Date.parse(zoned ? text : `${text} UTC`);
  if (Number.isNaN(time)) return null;
  const utc = new Date(time).toISOString();
  return zoned ? utc : utc.slice(0, 10);
}

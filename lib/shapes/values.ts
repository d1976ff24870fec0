import * as v from 'valibot';
import { LATEST } from '../domain/annotation.ts';

/**
 * The smallest shapes that a value from outside is made of, and how large each may be. A message, a row of an imported
 * file and what the store is asked to keep are held to the same limits, so whatever is kept can be exported and read back.
 */

/** What a value must be where a shape finds that it is not. A code: it is put into words where it is told (`must_be_…`). */
export const MUST_BE = [
  'fingerprint',
  'time',
  'real_time',
  'near_time',
  'day',
  'address',
  'web_address',
  'colour',
  'block',
  'lookalike',
  'quote',
  'sentences',
  'versions',
] as const;
export type MustBe = (typeof MUST_BE)[number];

/** A line: a title, a name, a tag, a cue. */
export const line = v.pipe(v.string(), v.maxLength(2000));
/** Words: a quote, a note, a reason. Selecting a whole long page stays within it. */
export const words = v.pipe(v.string(), v.maxLength(1_000_000));
/** The body of an article. */
export const articleText = v.pipe(v.string(), v.maxLength(20_000_000));
export const identity = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const finite = v.pipe(v.number(), v.finite());
/** SHA-256 in lower-case hex; empty where a file from elsewhere does not give it. */
export const fingerprint = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/, 'fingerprint' satisfies MustBe));

/** ISO 8601 UTC as `Date.toISOString` writes it, so that times can be compared as strings. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'time' satisfies MustBe),
  v.check(
    (text) => Number.isFinite(Date.parse(text)) && new Date(text).toISOString() === text,
    'real_time' satisfies MustBe,
  ),
  v.check((text) => text <= LATEST, 'near_time' satisfies MustBe),
);

// "javascript:alert(1)" as the address of evidence becomes a link that somebody clicks: only what opens a document is taken.
const OPENS_A_DOCUMENT = new Set(['http:', 'https:', 'file:']);

const isAddress = (text: string): boolean => URL.canParse(text) && OPENS_A_DOCUMENT.has(new URL(text).protocol);

/** An absolute http, https or file address. */
export const address = v.pipe(v.string(), v.maxLength(20_000), v.check(isAddress, 'address' satisfies MustBe));
export const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
/** An absolute http or https address: what a page may link to. */
export const webAddress = v.pipe(v.string(), v.check(isWebAddress, 'web_address' satisfies MustBe));
/** An http, https or file address, or nothing: evidence may stand in a book. */
export const addressOrNone = v.union([v.literal(''), address]);

/** At most so many of a thing in one list. */
export const MANY = 10_000;

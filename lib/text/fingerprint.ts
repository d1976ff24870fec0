import type { Likeness, Print } from '../domain/identity.ts';

/** So many hashes of each kind are kept: all sentences of any but the longest articles. */
const MOST_SENTENCES = 1024;
const MOST_SHINGLES = 256;
/** Words of a run. */
const RUN = 4;
/** A line of fewer words stands on many pages: "Read more", "Sign up here". */
const FEWEST_WORDS = 4;

/**
 * What a text is known again by: the hashes of its sentences and of its runs of four words, of each the smallest (Broder's
 * bottom-k sketch of MinHash). Letter case, punctuation and white space make no other text. Linear in the text.
 */
export function printOf(text: string): Print {
  const sentences = new Set<number>();
  const shingles = new Set<number>();
  for (const sentence of text.split(/[.!?…]["'”’»)\]]*\s+|\n+/)) {
    const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < FEWEST_WORDS) continue;
    sentences.add(hash(words.join(' ')));
    for (let at = 0; at + RUN <= words.length; at++) shingles.add(hash(words.slice(at, at + RUN).join(' ')));
  }
  return { sentences: smallest(sentences, MOST_SENTENCES), shingles: smallest(shingles, MOST_SHINGLES) };
}

const smallest = (hashes: ReadonlySet<number>, most: number): readonly number[] => [
  ...Float64Array.from(hashes).toSorted().subarray(0, most),
];

/** 53 bits of two multiplicative hashes side by side (cyrb53, public domain): integers that every store and file can hold. */
function hash(words: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** From so much of the shorter text on they are the same, and under so much others; if this many sentences can tell. */
const SAME = 0.6;
const OTHER = 0.2;
const ENOUGH = 8;

/** How much of the shorter of two texts stands in the longer one: a live blog that grew is still the same. Symmetric. */
export function alike(a: Print, b: Print): Likeness {
  const sentences = shared(a.sentences, b.sentences, MOST_SENTENCES);
  const shingles = shared(a.shingles, b.shingles, MOST_SHINGLES);
  const share = Math.max(sentences.share, shingles.share);
  if (Math.min(a.sentences.length, b.sentences.length) < ENOUGH) return { says: 'unsure', share };
  return { says: share >= SAME ? 'same' : share < OTHER ? 'other' : 'unsure', share };
}

/** Where a sketch is full, nothing is known of hashes beyond its last: both are looked at up to there. */
function shared(a: readonly number[], b: readonly number[], most: number): { readonly share: number } {
  const end = Math.min(endOf(a, most), endOf(b, most));
  const left = a.filter((value) => value <= end);
  const right = b.filter((value) => value <= end);
  const shorter = Math.min(left.length, right.length);
  const there = new Set(right);
  return { share: shorter === 0 ? 0 : left.filter((value) => there.has(value)).length / shorter };
}

const endOf = (sketch: readonly number[], most: number): number =>
  sketch.length < most ? Infinity : (sketch.at(-1) ?? Infinity);

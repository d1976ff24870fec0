import type { Token } from '../../text/tokens.ts';
import type { WordNotes } from '../../text/words.ts';
import { opensWithCapital } from '../../text/characters.ts';
import { fnv1a } from '../hash.ts';
import { clauseFormOf } from './clause-words.ts';

/** Bits of a word. */
export const MARK = 1;
export const NUMBER = 2;
export const CAPITAL = 4;
/** Two to six capitals and nothing else. */
export const ACRONYM = 8;
/** Holds a small letter, holds a figure, begins with a letter. */
export const SMALL = 16;
export const FIGURE = 32;
export const LETTER = 64;
/** A year of today's or the last centuries stands in it: "2019". */
export const YEAR = 128;
/** It says what a sentence is about, to a reader who sees this word alone. */
export const TELLING = 256;
/** It stands in a phrase of the lists behind the first word. */
export const FOLLOWS = 512;

/** "was", "killed": it speaks of the past. */
export const PAST = 1024;
/** It sets something off. */
export const TRIGGERS = 2048;

/** A phrase of several words: those after the first, and the number of the cue that it is found by. */
export interface Phrase {
  readonly rest: readonly string[];
  readonly cue: number;
}

/** What the lists say of a word. Cues are known by their numbers. */
export interface Listed {
  /** Cues that it is a word of. */
  readonly cues: readonly number[];
  /** Phrases that it begins. */
  readonly phrases: readonly Phrase[];
  /** Cues that look beside it. */
  readonly places: readonly number[];
  /** Those below that its letters do not tell, and what it is in a clause (clause-words.ts). */
  readonly bits: number;
  /** What it says of its block (notice-words.ts). */
  readonly notice: number;
}

/** All that the detector needs of a word, whatever the text: made once for each word as it is written. */
export interface Word {
  readonly bits: number;
  readonly listed: Listed;
  /** Hash of the word as the model counts it; 0 for a mark that says nothing. */
  readonly gram: number;
  /** Its rows in the model's two tables, or -1. */
  readonly gramRow: number;
  readonly meaningRow: number;
}

/** What words are looked up in. */
export interface WordSources {
  readonly lists: (lower: string, bits: number) => Listed;
  /** The rows of a word's hash in the model's tables. */
  readonly gramRowOf: (gram: number) => number;
  readonly meaningRowOf: (gram: number) => number;
}

/** A reader of words: each is read once, as long as it is kept in memory. */
export const wordReader =
  (notes: WordNotes<Word>, sources: WordSources) =>
  (token: Token): Word =>
    notes.of(token.word) ?? notes.add(token.word, readWord(token, sources));

function readWord(token: Token, { lists, gramRowOf, meaningRowOf }: WordSources): Word {
  const { lower } = token;
  const [gram, own] = [gramOf(token), bitsOf(token)];
  const listed = lists(lower, own);
  return {
    bits: own | listed.bits | (own & MARK ? 0 : clauseFormOf(lower)),
    listed,
    gram,
    gramRow: gram === 0 ? -1 : gramRowOf(gram),
    meaningRow: gram === 0 ? -1 : meaningRowOf(gram),
  };
}

function bitsOf({ text, lower, kind }: Token): number {
  if (kind === 'punctuation') return MARK;
  const isCapital = opensWithCapital(text);
  // "'s" is a word of its own.
  let bits = (kind === 'number' ? NUMBER : lower.startsWith("'") ? 0 : LETTER) | (isCapital ? CAPITAL : 0);
  const first = isCapital ? 1 : 0;
  const isPlain = isPlainSmall(text, first);
  bits |= isPlain ? (text.length > first ? SMALL : 0) : rareBitsOf(text);
  if (WERE.has(text) || (text.includes('ed') && PAST_FORM.test(text))) bits |= PAST;
  if (text.length > 1 && (isPlain || TWO_LETTERS.test(lower)) && !LITTLE.has(lower)) bits |= TELLING;
  return bits;
}

const TWO_LETTERS = /\p{L}{2}/u;

/** Is all from a place on a to z? */
function isPlainSmall(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}

/** The bits of words that are not plain. */
function rareBitsOf(text: string): number {
  const bits = (/\p{Ll}/u.test(text) ? SMALL : 0) | (/^\p{Lu}{2,6}$/u.test(text) ? ACRONYM : 0);
  if (!/\p{N}/u.test(text)) return bits;
  return bits | FIGURE | (/\b(?:1[5-9]|20)\d\d\b/.test(text) ? YEAR : 0);
}

const WERE = new Set(['was', 'were', 'had', 'did']);
// A word is read from its beginning alone: otherwise each letter of "aaaa…" would look to the end.
const PAST_FORM = /(?<![\p{L}\p{N}])\p{L}{3,}ed\b/u;

const LITTLE = new Set(
  'the a an of to in on at by for from with and or but as is are was were be been has have had it its he she his her they their this that which who not will would said into than also there after about more one i we you'.split(
    ' ',
  ),
);

/** The hash of a word as the model counts it: lower case, numbers by their shape; 0 for marks that say nothing. */
function gramOf({ text, lower, kind }: Token): number {
  if (kind === 'number') return fnv1a(shapeOf(text)) | 0;
  if (kind === 'punctuation' && !/["“”?!%:;—–\p{Sc}(]/u.test(text)) return 0;
  return fnv1a(lower) | 0;
}

/** "12,500" is "#00,500", with noughts for all figures: "#00,00+". */
const shapeOf = (text: string): string =>
  /^(?:1[5-9]|20)\d\d$/.test(text) ? '#year' : `#${text.replace(/\d/g, '0').replace(/0{3,}/g, '00+')}`;

/** What the first word of a sentence follows upon. */
export const START = fnv1a('^') | 0;

/** The hash of a word and the one after it. */
export const pairOf = (before: number, gram: number): number => (Math.imul(before, 0x2c1b3c6d) ^ gram) | 0;

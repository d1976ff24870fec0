import type { Token } from '../../text/tokens.ts';
import { opensWithCapital } from '../../text/characters.ts';
import { fnv1a } from '../hash.ts';
import { clauseBitsOf } from './clause-words.ts';
import { noticeBitsOf } from './notice-words.ts';

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

/** What a word sets off wherever it stands: cues by their numbers. */
export interface Triggers {
  /** It is one of the cue's words. */
  readonly cues: readonly number[];
  /** It begins a phrase. */
  readonly phrases: readonly Phrase[];
  /** It is one to look beside. */
  readonly places: readonly number[];
}

/** All that the detector needs of a word, whatever the text: made once for each word as it is written. */
export interface Word extends Triggers {
  readonly lower: string;
  readonly bits: number;
  /** What it is in a clause (clause-words.ts). */
  readonly clause: number;
  /** What it says of its block (notice-words.ts). */
  readonly notice: number;
  /** Hash of the word as the model counts it; 0 for a mark that says nothing. */
  readonly gram: number;
  /** Its rows in the model's two tables, or -1. */
  readonly gramRow: number;
  readonly meaningRow: number;
}

/** What words are looked up in. */
export interface WordSources {
  readonly triggersOf: (lower: string, bits: number) => Triggers;
  readonly isInPhrase: (lower: string) => boolean;
  /** The rows of a word's hash in the model's tables. */
  readonly gramRowOf: (gram: number) => number;
  readonly meaningRowOf: (gram: number) => number;
}

/** Words kept from text to text: about four megabytes at most. */
const MOST_KEPT = 16_384;

/**
 * A reader of one text's words. Words that the model knows are common ones: they are kept in `kept` from text to text. Others,
 * the names of people say, and numbers are forgotten with their text.
 */
export function wordReader(kept: Map<string, Word>, sources: WordSources): (token: Token) => Word {
  const own = new Map<string, Word>();
  return (token) => {
    const known = kept.get(token.text) ?? own.get(token.text);
    if (known) return known;
    const word = readWord(token, sources);
    const isCommon = word.meaningRow >= 0 || (word.gramRow >= 0 && token.kind !== 'number');
    // A copy of its letters: part of a text would keep all of the text.
    if (isCommon && kept.size < MOST_KEPT) kept.set(copyOf(token.text), { ...word, lower: copyOf(word.lower) });
    else own.set(token.text, word);
    return word;
  };
}

const copyOf = (text: string): string => text.split('').join('');

function readWord(token: Token, sources: WordSources): Word {
  const { lower } = token;
  const gram = gramOf(token);
  const bits = bitsOf(token) | (sources.isInPhrase(lower) ? FOLLOWS : 0);
  const set = sources.triggersOf(lower, bits);
  return {
    cues: set.cues,
    phrases: set.phrases,
    places: set.places,
    lower,
    bits: bits | (set.cues.length + set.phrases.length + set.places.length > 0 ? TRIGGERS : 0),
    clause: clauseBitsOf(token),
    notice: noticeBitsOf(token),
    gram,
    gramRow: gram === 0 ? -1 : sources.gramRowOf(gram),
    meaningRow: gram === 0 ? -1 : sources.meaningRowOf(gram),
  };
}

function bitsOf({ text, lower, kind }: Token): number {
  if (kind === 'punctuation') return MARK;
  const isCapital = opensWithCapital(text);
  let bits = (kind === 'number' ? NUMBER : LETTER) | (isCapital ? CAPITAL : 0);
  if (isCapital && /^\p{Lu}{2,6}$/u.test(text)) bits |= ACRONYM;
  if (/\p{Ll}/u.test(text)) bits |= SMALL;
  if (/\p{N}/u.test(text)) bits |= FIGURE | (/\b(?:1[5-9]|20)\d\d\b/.test(text) ? YEAR : 0);
  if (WERE.has(text) || (text.includes('ed') && PAST_FORM.test(text))) bits |= PAST;
  if (/\p{L}{2}/u.test(lower) && !LITTLE.has(lower)) bits |= TELLING;
  return bits;
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

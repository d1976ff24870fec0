import { BODY_NOUNS } from '../lists/bodies.ts';
import { MONTHS, WEEKDAYS } from '../lists/calendar.ts';
import { DEMONYMS } from '../lists/demonyms.ts';
import { GIVEN_NAMES } from '../lists/given-names.ts';
import { PLACE_NOUNS } from '../lists/places.ts';
import { TITLES } from '../lists/titles.ts';
import { listOf, opensListed } from './gazetteer.ts';
import { hashPart, hashText } from './hash.ts';
import { LABELS } from './labels.ts';

/** How a word is written. */
export const LOWER = 0;
export const INITIAL = 1;
export const UPPER = 2;
export const MIXED = 3;
export const FIGURE = 4;
export const SIGN = 5;

/** Groups of words that are alike, finer and coarser; 0 for a word that is in none. */
export interface WordGroups {
  /** Alike in meaning. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** Alike in what part of what type of name they are: "Lagos", "Oslo"; "Bank", "Institute". */
  readonly part: number;
  readonly partCoarse: number;
  /** Alike in what name follows them: "president", "singer"; "near", "outside". */
  readonly leads: number;
  readonly leadsCoarse: number;
  /** Alike in what name they follow: "said", "told"; "Province", "region". */
  readonly trails: number;
  readonly trailsCoarse: number;
}

/** How often a word, whatever its case, is written in this text; the same object for "Court" and "court". */
export interface Forms {
  small: number;
  /** With a capital, not at the start of a sentence. */
  capital: number;
}

/** All that the features need of a word, whatever the text. */
export interface WordView extends WordGroups {
  readonly text: string;
  readonly exact: number;
  readonly lower: number;
  readonly shape: number;
  readonly prefix3: number;
  readonly prefix4: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly writing: number;
  /** One bit a list: given name, title, body noun, place noun, month, weekday, demonym, link. */
  readonly lists: number;
  /** The list that has it as a name of one word, or -1; may a listed name of several words begin with it? */
  readonly listed: number;
  readonly opensListed: boolean;
  /** May it stand inside a name that goes on: "Bank of the South"? */
  readonly links: boolean;
  /** Room for what a model makes of it, kept with the word: see `ownSums` in tagger.ts. */
  readonly own: { ready: number; sums: Int32Array };
}

/** How one text uses a word. */
export interface WordUse {
  readonly word: WordView;
  readonly forms: Forms;
  /** Labels given to this word in the first pass over the text; kept for words with capitals only. */
  readonly votes: Uint16Array;
  /** Labels given to it inside names of two pieces and more. */
  readonly longVotes: Uint16Array;
}

/** Places round a piece from which a word speaks by itself: the piece, before, after, two before, two after. */
export const PLACES = 5;

export const GIVEN = 1;
export const TITLE = 2;
export const BODY = 4;
export const PLACE = 8;
export const MONTH = 16;
export const WEEKDAY = 32;
export const DEMONYM = 64;
export const LINK = 128;

const LINKS = new Set('of de del da di du do dos la le las los el al van von der den ten bin ibn y e &'.split(' '));

/** Words kept from text to text: about eight megabytes at most. */
const MOST_KEPT = 16_384;

/**
 * A reader of words; `groupsOf` answers the groups of a lower-case word's fingerprint. Words that have groups are common ones:
 * they are kept from text to text, since nine in ten words of the next text are among them. Others, the names of people say, are
 * forgotten with their text.
 */
export function createWordReader(groupsOf: (lower: number) => WordGroups): (text: string) => WordView {
  const kept = new Map<string, WordView>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const view = viewOf(text, groupsOf);
    if ((view.fine > 0 || view.part > 0) && kept.size < MOST_KEPT) kept.set(text, view);
    return view;
  };
}

/** The uses of words in one text, each made when the word is first met. */
export function createUses(readWord: (text: string) => WordView): (text: string) => WordUse {
  const uses = new Map<string, WordUse>();
  const allForms = new Map<number, Forms>();
  return (text) => {
    const known = uses.get(text);
    if (known) return known;
    const word = readWord(text);
    let forms = allForms.get(word.lower);
    if (!forms) allForms.set(word.lower, (forms = { small: 0, capital: 0 }));
    const isName = word.writing >= INITIAL && word.writing <= MIXED;
    const votes = isName ? new Uint16Array(LABELS) : NO_VOTES;
    const longVotes = isName ? new Uint16Array(LABELS) : NO_VOTES;
    const use = { word, forms, votes, longVotes };
    uses.set(text, use);
    return use;
  };
}

/** Writing to it changes nothing. */
const NO_VOTES = new Uint16Array();
const NO_SUMS = new Int32Array();

function viewOf(text: string, groupsOf: (lower: number) => WordGroups): WordView {
  const small = text.toLowerCase();
  const lower = hashText(small);
  const { length } = small;
  const lists = listsOf(text, small);
  return {
    text,
    exact: hashText(text),
    lower,
    shape: shapeOf(text),
    prefix3: hashPart(small, 0, Math.min(3, length)),
    prefix4: hashPart(small, 0, Math.min(4, length)),
    suffix2: hashPart(small, Math.max(0, length - 2), length),
    suffix3: hashPart(small, Math.max(0, length - 3), length),
    suffix4: hashPart(small, Math.max(0, length - 4), length),
    writing: writingOf(text),
    lists,
    listed: listOf(text),
    opensListed: opensListed(text),
    links: (lists & LINK) !== 0 || text === 'the' || text === 'for',
    own: { ready: 0, sums: NO_SUMS },
    ...groupsOf(lower),
  };
}

/** "Haftar" → Xx, "McCain" → XxXx, "MQ-9" → X-d: runs of the same kind count once (a run of capitals twice: "US"). */
function shapeOf(text: string): number {
  let [hash, last, repeats] = [17, '', 0];
  for (let at = 0; at < text.length && at < 24; at++) {
    const kind = kindOf(text, at);
    repeats = kind === last ? repeats + 1 : 0;
    if (repeats > 0 && !(kind === 'X' && repeats === 1)) continue;
    hash = Math.imul(hash, 31) + kind.charCodeAt(0);
    last = kind;
  }
  return hash | 0;
}

function kindOf(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if (code >= 97 && code <= 122) return 'x';
    if (code >= 65 && code <= 90) return 'X';
    return code >= 48 && code <= 57 ? 'd' : (text[at] ?? '');
  }
  const character = text[at] ?? '';
  if (character.toLowerCase() !== character) return 'X';
  return character.toUpperCase() === character ? '?' : 'x';
}

function writingOf(text: string): number {
  let [capitals, smalls, figures, unknown] = [0, 0, 0, 0];
  for (let at = 0; at < text.length && at < 24; at++) {
    const kind = kindOf(text, at);
    if (kind === 'X') capitals++;
    else if (kind === 'x') smalls++;
    else if (kind === 'd') figures++;
    else if (kind === '?') unknown++;
  }
  const first = kindOf(text, 0);
  if (capitals > 0) {
    if (smalls === 0) return text.length === 1 ? INITIAL : UPPER;
    return first === 'X' && capitals === 1 ? INITIAL : MIXED;
  }
  if (smalls > 0) return first === 'd' ? FIGURE : LOWER;
  if (figures > 0) return FIGURE;
  return unknown > 0 && /\p{L}/u.test(text) ? LOWER : SIGN;
}

function listsOf(text: string, small: string): number {
  const demonym = DEMONYMS.has(text) || (small.endsWith('s') && DEMONYMS.has(text.slice(0, -1)));
  return (
    (GIVEN_NAMES.has(text) ? GIVEN : 0) |
    (TITLES.has(small) ? TITLE : 0) |
    (BODY_NOUNS.has(small) ? BODY : 0) |
    (PLACE_NOUNS.has(small) ? PLACE : 0) |
    (MONTHS.has(text) ? MONTH : 0) |
    (WEEKDAYS.has(text) ? WEEKDAY : 0) |
    (demonym ? DEMONYM : 0) |
    (LINKS.has(text) ? LINK : 0)
  );
}

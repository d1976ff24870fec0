import { BODY_NOUNS } from '../lists/bodies.ts';
import { MONTHS, WEEKDAYS } from '../lists/calendar.ts';
import { DEMONYMS } from '../lists/demonyms.ts';
import { GIVEN_NAMES } from '../lists/given-names.ts';
import { PLACE_NOUNS } from '../lists/places.ts';
import { TITLES } from '../lists/titles.ts';
import { hashPart, hashText } from './hash.ts';
import { LABELS } from './labels.ts';

/** How a word is written. */
export const LOWER = 0;
export const INITIAL = 1;
export const UPPER = 2;
export const MIXED = 3;
export const FIGURE = 4;
export const SIGN = 5;

/** Groups of words that mean alike, from fine to coarse; 0 for a word that is in none. */
export interface WordGroups {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

/** How often a word, whatever its case, is written in this text; the same object for "Court" and "court". */
export interface Forms {
  small: number;
  /** With a capital, not at the start of a sentence. */
  capital: number;
}

/** All that the features need of a word; made once for each different word of a text. */
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
  readonly forms: Forms;
  /** Labels given to this word in the first pass over this text; kept for words with capitals only. */
  readonly votes: Uint16Array;
  /** Labels given to it inside names of two pieces and more. */
  readonly longVotes: Uint16Array;
}

export const GIVEN = 1;
export const TITLE = 2;
export const BODY = 4;
export const PLACE = 8;
export const MONTH = 16;
export const WEEKDAY = 32;
export const DEMONYM = 64;
export const LINK = 128;

const LINKS = new Set('of de del da di du do dos la le las los el al van von der den ten bin ibn y e &'.split(' '));

/** A reader of words for one text: `groupsOf` answers the groups of a lower-case word's fingerprint. */
export function createWordReader(groupsOf: (lower: number) => WordGroups): (text: string) => WordView {
  const views = new Map<string, WordView>();
  const forms = new Map<number, Forms>();
  return (text) => {
    const known = views.get(text);
    if (known) return known;
    const view = viewOf(text, groupsOf, forms);
    views.set(text, view);
    return view;
  };
}

/** Writing to it changes nothing. */
const NO_VOTES = new Uint16Array();

function viewOf(text: string, groupsOf: (lower: number) => WordGroups, allForms: Map<number, Forms>): WordView {
  const small = text.toLowerCase();
  const lower = hashText(small);
  let forms = allForms.get(lower);
  if (!forms) allForms.set(lower, (forms = { small: 0, capital: 0 }));
  const { length } = small;
  const { fine, middle, coarse } = groupsOf(lower);
  const writing = writingOf(text);
  const isName = writing >= INITIAL && writing <= MIXED;
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
    writing,
    lists: listsOf(text, small),
    forms,
    votes: isName ? new Uint16Array(LABELS) : NO_VOTES,
    longVotes: isName ? new Uint16Array(LABELS) : NO_VOTES,
    fine,
    middle,
    coarse,
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

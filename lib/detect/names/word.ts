import { WordNotes, type Spelling } from '../../text/words.ts';
import { mayOpenAmount } from './amounts.ts';
import {
  AMOUNT,
  BORDER,
  factsAbout,
  FUNCTION,
  GIVEN,
  JOINER,
  LISTED_AT,
  LISTS,
  MONTH,
  OPENER,
  RUN_LINK,
} from './facts.ts';
import { hashPart, hashText } from './hash.ts';
import { FIGURE, INITIAL, shapeOf, writingOf } from './writing.ts';

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

/** One more than the highest number of a group: what the tables of pairs (codes.ts) have room for. */
export const COARSE = 65;
export const MIDDLE = 301;
export const PARTS = 251;
export const PARTS_COARSE = 41;
export const BESIDE_COARSE = 13;

/** How often a word, whatever its case, is written in this text; the same object for "Court" and "COURT". */
export interface Forms {
  small: number;
  /** With a capital, not at the start of a sentence. */
  capital: number;
}

/** All that the features need of a word, whatever the text. */
export interface WordView extends WordGroups {
  readonly text: string;
  /** In small letters, and the fingerprint of that. */
  readonly small: string;
  readonly lower: number;
  readonly exact: number;
  readonly shape: number;
  readonly prefix3: number;
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
  /** What it may be to names without being a capital of one: JOINS, BORDERS, OPENS or 0. */
  readonly role: number;
  /** May an amount begin with it (amounts.ts)? */
  readonly opensAmount: boolean;
  /** What a model makes of it (scores.ts): a bit for each place that is ready, and where its sums begin. */
  ready: number;
  sumsAt: number;
  /** Is it kept from text to text? */
  readonly isKept: boolean;
  /** Its use in the text that was read last of those that hold it, if any; `text` tells which that is. */
  latest: WordUse | undefined;
}

/** How one text uses a word. */
export interface WordUse {
  readonly word: WordView;
  /** The same object for all words of a text. */
  readonly text: object;
  /** How often it stands there; counted of words in small letters. */
  count: number;
  /** Nothing is counted there of words in small letters. */
  readonly forms: Forms;
  /** Labels given to this word in the first pass over the text; last, how many. Null where it was given none. */
  votes: Uint16Array | null;
  /** The same for labels inside names of two pieces and more. */
  longVotes: Uint16Array | null;
}

/** Places round a piece from which a word speaks by itself: the piece, before, after, two before, two after. */
export const PLACES = 5;

/** May stand between the capitals of a name. */
export const JOINS = 1;
/** May begin or end a name though it is written small: "northern", "province", a figure. */
export const BORDERS = 2;
/** Opens sentences and is no name by itself: "The", "But", "I". */
export const OPENS = 4;

/** A reader of words: each is read once, as long as it is kept in memory. */
export type WordReader = (word: Spelling) => WordView;

/** `groupsOf` answers the groups of a lower-case word's fingerprint. */
export function createWordReader(groupsOf: (lower: number) => WordGroups): WordReader {
  const notes = new WordNotes<WordView>();
  return (word) => notes.of(word) ?? notes.add(word, viewOf(word, groupsOf));
}

function viewOf({ text, lower: straight, lasts }: Spelling, groupsOf: (lower: number) => WordGroups): WordView {
  const small = text.includes('’') ? text.toLowerCase() : straight;
  const lower = hashText(small);
  const { length } = small;
  const facts = factsAbout(text, small);
  const writing = writingOf(text);
  const groups = groupsOf(lower);
  return {
    text,
    small,
    lower,
    exact: text === small ? lower : hashText(text),
    shape: shapeOf(text),
    prefix3: hashPart(small, 0, Math.min(3, length)),
    suffix3: hashPart(small, Math.max(0, length - 3), length),
    suffix4: hashPart(small, Math.max(0, length - 4), length),
    writing,
    lists: facts & LISTS,
    listed: (facts >> LISTED_AT) - 1,
    opensListed: (facts & OPENER) !== 0,
    links: (facts & RUN_LINK) !== 0,
    role: roleOf(facts, writing),
    opensAmount: (facts & AMOUNT) !== 0 || (isOdd(text) && mayOpenAmount(text)),
    ready: 0,
    sumsAt: -1,
    isKept: lasts,
    latest: undefined,
    fine: groups.fine,
    middle: groups.middle,
    coarse: groups.coarse,
    part: groups.part,
    partCoarse: groups.partCoarse,
    leads: groups.leads,
    leadsCoarse: groups.leadsCoarse,
    trails: groups.trails,
    trailsCoarse: groups.trailsCoarse,
  };
}

/** Not of letters alone: "1969", "two-thirds", "$". The others that begin an amount are all listed. */
const isOdd = (text: string): boolean => text.includes('-') || !/^[A-Za-z]/.test(text);

function roleOf(facts: number, writing: number): number {
  if (writing === FIGURE) return JOINS | BORDERS;
  if (writing === INITIAL) return (facts & (GIVEN | MONTH)) === 0 && facts & FUNCTION ? OPENS : 0;
  return (facts & JOINER ? JOINS : 0) | (facts & BORDER ? BORDERS : 0);
}

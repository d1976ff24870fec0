import { BODY_NOUNS } from '../lists/bodies.ts';
import { MONTHS, WEEKDAYS } from '../lists/calendar.ts';
import { DEMONYMS } from '../lists/demonyms.ts';
import { CLOSED_CLASSES } from '../lists/function-words.ts';
import { GIVEN_NAMES } from '../lists/given-names.ts';
import { PLACE_NOUNS } from '../lists/places.ts';
import { TITLES } from '../lists/titles.ts';
import { AMOUNT_WORDS } from './amounts.ts';
import { LISTED, OPENERS } from './gazetteer.ts';

/** Lists that a word may stand in, a bit each: the first eight are features. */
export const GIVEN = 1;
export const TITLE = 2;
export const BODY = 4;
export const PLACE = 8;
export const MONTH = 16;
export const WEEKDAY = 32;
export const DEMONYM = 64;
export const LINK = 128;
export const LISTS = 255;
/** May stand between the capitals of a name: "of", "'s", "." */
export const JOINER = 1 << 8;
/** May begin or end a name though it is written small: "northern", "province". */
export const BORDER = 1 << 9;
/** Of a closed class: "the", "but", "i". */
export const FUNCTION = 1 << 10;
/** May stand inside a run of capitals: "Bank of the South". */
export const RUN_LINK = 1 << 11;
/** An amount may begin with it (amounts.ts). */
export const AMOUNT = 1 << 12;
/** A listed name of several words may begin with it. */
export const OPENER = 1 << 13;
/** From here on, one more than the number of the list that has it as a name (gazetteer.ts). */
export const LISTED_AT = 14;

const wordsOf = (line: string): readonly string[] => line.split(/\s+/);
const LINKS = wordsOf('of de del da di du do dos la le las los el al van von der den ten bin ibn y e &');
// The commas, colons, brackets and quotation marks are of bodies, works and events: "Science, Technology and Space Ministry".
const JOINERS = wordsOf(`the and for das 's ’s . - ' ’ / in on to with a , ( : ‘ “ " ”`);
const BORDERS = wordsOf(
  `northern southern eastern western central north south east west province party region district upazila county islands bin
  city river government police prison hospital farm mine dynasty brothers`,
);

/** What the lists say of words as they are written, and of their small letters: two looks a word instead of one a list. */
const AS_WRITTEN = factsOf([
  [GIVEN_NAMES, GIVEN],
  [MONTHS, MONTH],
  [WEEKDAYS, WEEKDAY],
  [DEMONYMS, DEMONYM],
  [[...DEMONYMS].map((word) => `${word}s`), DEMONYM],
  [LINKS, LINK | JOINER | RUN_LINK],
  [JOINERS, JOINER],
  [['the', 'for'], RUN_LINK],
  [BORDERS, BORDER],
  [AMOUNT_WORDS, AMOUNT],
  [OPENERS, OPENER],
  ...[0, 1, 2, 3].map((list) => [namesIn(list), (1 + list) << LISTED_AT] as const),
]);
const IN_SMALL = factsOf([
  [TITLES, TITLE],
  [BODY_NOUNS, BODY],
  [PLACE_NOUNS, PLACE],
  [Object.values(CLOSED_CLASSES).flatMap(wordsOf), FUNCTION],
]);

function namesIn(list: number): readonly string[] {
  return [...LISTED].flatMap(([name, index]) => (index === list && !/^(?!al-)[a-z]/.test(name) ? [name] : []));
}

function factsOf(lists: readonly (readonly [words: Iterable<string>, bit: number])[]): ReadonlyMap<string, number> {
  const facts = new Map<string, number>();
  for (const [words, bit] of lists) for (const word of words) facts.set(word, (facts.get(word) ?? 0) | bit);
  return facts;
}

/** All that the lists say of a word, `small` in small letters. */
export const factsAbout = (text: string, small: string): number =>
  (AS_WRITTEN.get(text) ?? 0) | (IN_SMALL.get(small) ?? 0);

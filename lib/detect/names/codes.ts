import { LISTS } from './facts.ts';
import { MARKS } from './gazetteer.ts';
import { LABELS } from './labels.ts';
import { BESIDE_COARSE, COARSE, MIDDLE, PARTS, PARTS_COARSE } from './word.ts';

/** Ways of writing (word.ts), of a text's forms of a word, of a sentence's style. */
export const WRITINGS = 6;
export const FORMS = 6;
const STYLES = 3;
/** Where a piece stands in its run: at most three pieces from its beginning, at most three from its end. */
export const SPOTS = 16;
export const KINDS = 32;
export const GIVEN_STEPS = 7;
/** What a majority of votes can say, and the same or that there is no word to vote for. */
export const MAJORITIES = 1 + 2 * LABELS;
export const NEIGHBOURS = 20;

/**
 * Features that are made of small numbers have a code each: their weights are found without a search. Of each feature the
 * sizes of its numbers; a code is where its range begins plus the numbers, the last changing fastest.
 */
const SIZES = {
  markAfter: [MARKS, MARKS],
  markBefore: [MARKS, MARKS],
  forms: [2, WRITINGS, FORMS],
  style: [STYLES, WRITINGS],
  writings: [WRITINGS, WRITINGS, WRITINGS, WRITINGS],
  coarseBefore: [COARSE, COARSE],
  coarseAfter: [COARSE, COARSE],
  partBefore: [PARTS_COARSE, PARTS_COARSE],
  partAfter: [PARTS_COARSE, PARTS_COARSE],
  partMark: [PARTS, MARKS],
  beside: [BESIDE_COARSE, BESIDE_COARSE],
  leadsPart: [BESIDE_COARSE, PARTS_COARSE],
  partTrails: [PARTS_COARSE, BESIDE_COARSE],
  kinds: [SPOTS, KINDS],
  opens: [2, SPOTS],
  given: [GIVEN_STEPS, 2, 2],
  outerLists: [LISTS + 1, WRITINGS, SPOTS],
  outerNext: [BESIDE_COARSE, BESIDE_COARSE, SPOTS],
  outerLast: [BESIDE_COARSE, SPOTS, PARTS_COARSE],
  nextLast: [BESIDE_COARSE, SPOTS, PARTS_COARSE],
  firstPart: [SPOTS, PARTS],
  lastPart: [SPOTS, PARTS],
  firstMiddle: [SPOTS, MIDDLE],
  lastMiddle: [SPOTS, MIDDLE],
  // The second pass (votes.ts).
  second: [],
  label: [LABELS],
  labelBefore: [LABELS, LABELS],
  labelAfter: [LABELS, LABELS],
  all: [MAJORITIES],
  allLabel: [MAJORITIES, LABELS],
  long: [MAJORITIES],
  longLabel: [MAJORITIES, LABELS],
  allLong: [MAJORITIES, MAJORITIES],
  allBefore: [MAJORITIES, MAJORITIES + 1],
  allAfter: [MAJORITIES, MAJORITIES + 1],
  longBefore: [MAJORITIES, MAJORITIES + 1],
  longAfter: [MAJORITIES, MAJORITIES + 1],
  bracket: [LABELS, WRITINGS],
  nameBefore: [NEIGHBOURS, LABELS],
  nameAfter: [NEIGHBOURS, LABELS],
} as const;

type Ranges = Readonly<Record<keyof typeof SIZES, number>>;

function rangesOf(sizes: Readonly<Record<string, readonly number[]>>): {
  readonly from: Ranges;
  readonly count: number;
} {
  const from: Record<string, number> = {};
  let count = 0;
  for (const [name, numbers] of Object.entries(sizes)) {
    from[name] = count;
    count += numbers.reduce((product, size) => product * size, 1);
  }
  return { from: from as Ranges, count };
}

const { from, count } = rangesOf(SIZES);

/** Where the codes of each feature begin, and how many codes there are. */
export const CODE = from;
export const CODES = count;

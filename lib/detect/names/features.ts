import { CODE, FORMS, GIVEN_STEPS, KINDS, SPOTS, WRITINGS } from './codes.ts';
import { MARKS } from './gazetteer.ts';
import { feature, pair } from './hash.ts';
import { endOfRun, isCapital, type Run, type SentenceView } from './view.ts';
import { BODY, DEMONYM, GIVEN, PLACE, TITLE } from './facts.ts';
import { BESIDE_COARSE, COARSE, MIDDLE, PARTS, PARTS_COARSE, type Forms, type WordView } from './word.ts';
import { LOWER } from './writing.ts';

/** Room that `writeCodes` and `writePrints` need at most, and `writeOwn` for all places. */
export const MOST_CODES = 24;
export const MOST_PRINTS = 15;
export const MOST_OWN = 32;

/** Where the places stand that a word speaks from by itself, counted from the piece. */
export const OFFSETS = [0, -1, 1, -2, 2] as const;

/** The features that one word makes alone, standing at a place: the same in every text, so that their weights can be kept with it. */
const OWN: readonly (readonly (readonly [template: number, value: (word: WordView) => number])[])[] = [
  [
    [0, () => 0],
    [1, (word) => word.exact],
    [2, (word) => word.lower],
    [3, (word) => word.shape],
    [4, (word) => word.prefix3],
    [5, (word) => word.suffix3],
    [6, (word) => word.suffix4],
    [7, (word) => word.fine],
    [8, (word) => word.lists + 256 * word.writing],
    [9, (word) => word.part],
    [10, (word) => pair(word.partCoarse, word.writing)],
  ],
  [
    [11, (word) => word.lower],
    [12, (word) => word.suffix3],
    [13, (word) => word.fine],
    [14, (word) => word.part],
    [15, (word) => word.leads],
    [16, (word) => word.lists + 256 * word.writing],
  ],
  [
    [17, (word) => word.lower],
    [18, (word) => word.suffix3],
    [19, (word) => word.fine],
    [20, (word) => word.part],
    [21, (word) => word.trails],
    [22, (word) => word.lists + 256 * word.writing],
  ],
  [
    [23, (word) => word.lower],
    [24, (word) => word.middle],
  ],
  [
    [25, (word) => word.lower],
    [26, (word) => word.middle],
  ],
];

/** Writes the fingerprints of what a word says by itself at a place; answers how many. */
export function writeOwn(word: WordView, place: number, out: Int32Array): number {
  let size = 0;
  for (const [template, value] of OWN[place] ?? []) out[size++] = feature(template, value(word));
  return size;
}

/** A run, and which lists and parts of names its words are of. */
export interface ReadRun extends Run {
  readonly kinds: number;
  readonly parts: number;
}

/** Outside of all runs. */
export const NO_RUN: ReadRun = { start: -1, end: -1, kinds: 0, parts: 0 };

/** The run that a piece stands in. To be asked from left to right, with the run answered last. */
export function runAt({ words }: SentenceView, at: number, last: ReadRun): ReadRun {
  if (at < last.end) return last;
  if (!isCapital(words[at])) return NO_RUN;
  const end = endOfRun(words, at);
  let [lists, parts] = [0, 0];
  for (let step = at; step < end && step < at + 8; step++) lists |= words[step]?.lists ?? 0;
  for (let step = at; step < end && step < at + 4; step++) parts = pair(parts, words[step]?.partCoarse ?? 0);
  const kinds = (lists & (GIVEN | TITLE | BODY | PLACE)) | (lists & DEMONYM ? 16 : 0);
  return { start: at, end, kinds, parts };
}

/** A piece of a sentence, with the run it stands in. */
export interface Spot {
  readonly view: SentenceView;
  readonly at: number;
  readonly run: ReadRun;
}

/** Writes the codes (codes.ts) of what the words round a piece say together, and where they stand; answers how many. */
export function writeCodes({ view, at, run }: Spot, out: Int32Array): number {
  const { words, edge, marks } = view;
  const word = words[at] ?? edge;
  const [before, after, after2] = [words[at - 1] ?? edge, words[at + 1] ?? edge, words[at + 2] ?? edge];
  const [mark, opener] = [marks[at] ?? 0, at === view.opener ? 1 : 0];
  out[0] = CODE.markBefore + (marks[at - 1] ?? 0) * MARKS + mark;
  out[1] = CODE.markAfter + mark * MARKS + (marks[at + 1] ?? 0);
  out[2] = CODE.forms + (opener * WRITINGS + word.writing) * FORMS + formsOf(word, view.uses[at]?.forms);
  out[3] = CODE.style + view.style * WRITINGS + word.writing;
  out[4] =
    CODE.writings + ((before.writing * WRITINGS + word.writing) * WRITINGS + after.writing) * WRITINGS + after2.writing;
  out[5] = CODE.coarseBefore + before.coarse * COARSE + word.coarse;
  out[6] = CODE.coarseAfter + word.coarse * COARSE + after.coarse;
  out[7] = CODE.partBefore + before.partCoarse * PARTS_COARSE + word.partCoarse;
  out[8] = CODE.partAfter + word.partCoarse * PARTS_COARSE + after.partCoarse;
  out[9] = CODE.partMark + word.part * MARKS + mark;
  out[10] = CODE.beside + before.leadsCoarse * BESIDE_COARSE + after.trailsCoarse;
  out[11] = CODE.leadsPart + before.leadsCoarse * PARTS_COARSE + word.partCoarse;
  out[12] = CODE.partTrails + word.partCoarse * BESIDE_COARSE + after.trailsCoarse;
  return run.start < 0 ? 13 : writeRunCodes({ view, at, run }, out);
}

/** The same of the run of capitals: how long it is, how it begins and ends, what stands round it. */
function writeRunCodes({ view, at, run }: Spot, out: Int32Array): number {
  const { words, edge } = view;
  const { start, end, kinds } = run;
  const [first, last] = [words[start] ?? edge, words[end - 1] ?? edge];
  const [outer, next] = [words[start - 1] ?? edge, words[end] ?? edge];
  const spot = spotOf(at, run);
  const body = last.lists & BODY ? 1 : 0;
  out[13] = CODE.kinds + spot * KINDS + kinds;
  out[14] = CODE.opens + (start === view.opener ? SPOTS : 0) + spot;
  out[15] = CODE.given + givenNameFrom(words, at, end) * 4 + (at > start ? 2 : 0) + body;
  out[16] = CODE.outerLists + (outer.lists * WRITINGS + outer.writing) * SPOTS + spot;
  out[17] = CODE.outerNext + (outer.leadsCoarse * BESIDE_COARSE + next.trailsCoarse) * SPOTS + spot;
  out[18] = CODE.outerLast + (outer.leadsCoarse * SPOTS + spot) * PARTS_COARSE + last.partCoarse;
  out[19] = CODE.nextLast + (next.trailsCoarse * SPOTS + spot) * PARTS_COARSE + last.partCoarse;
  out[20] = CODE.firstPart + spot * PARTS + first.part;
  out[21] = CODE.lastPart + spot * PARTS + last.part;
  out[22] = CODE.firstMiddle + spot * MIDDLE + first.middle;
  out[23] = CODE.lastMiddle + spot * MIDDLE + last.middle;
  return 24;
}

/** Writes the fingerprints of what has no code, since words are in it; answers how many. No feature holds more than two words. */
export function writePrints({ view, at, run }: Spot, out: Int32Array): number {
  const { words, edge, style } = view;
  const word = words[at] ?? edge;
  const [before, after] = [words[at - 1] ?? edge, words[at + 1] ?? edge];
  out[0] = feature(30, pair(before.lower, word.lower));
  out[1] = feature(31, pair(word.lower, after.lower));
  out[2] = feature(41, pair(before.shape, word.shape));
  out[3] = feature(42, pair(word.shape, after.shape));
  if (run.start < 0) return 4;
  const { start, end, parts } = run;
  const [outer, next, further] = [words[start - 1] ?? edge, words[end] ?? edge, words[start - 2] ?? edge];
  const spot = spotOf(at, run);
  out[4] = feature(32, pair(spot, outer.lower));
  out[5] = feature(33, pair(spot, next.lower));
  // "Vice President of National Security Victoria Coates": a title further back, and what it is of.
  const title = further.lists & TITLE ? GIVEN_STEPS : 0;
  out[6] = feature(34, pair(outer.lower, title + givenNameFrom(words, at, end)));
  out[7] = feature(35, pair(parts, spot));
  out[8] = feature(36, pair(pair(parts, spot), outer.partCoarse));
  out[9] = feature(43, pair(spot, (words[start] ?? edge).lower));
  out[10] = feature(44, pair(spot, (words[end - 1] ?? edge).lower));
  if (style === 0) return 11;
  out[11] = feature(37, pair(style, word.lower));
  out[12] = feature(38, pair(style, word.fine));
  out[13] = feature(39, pair(style, pair(before.middle, word.middle)));
  out[14] = feature(40, pair(style, pair(word.suffix3, after.coarse)));
  return 15;
}

const spotOf = (at: number, { start, end }: Run): number => Math.min(at - start, 3) * 4 + Math.min(end - 1 - at, 3);

/** How far on the next given name of the run stands, up to three pieces; 4: further or nowhere, 5 and 6: it stood one or two before. */
function givenNameFrom(words: readonly WordView[], at: number, end: number): number {
  for (let step = 0; step <= 3 && at + step < end; step++) if ((words[at + step]?.lists ?? 0) & GIVEN) return step;
  if ((words[at - 1]?.lists ?? 0) & GIVEN) return 5;
  return (words[at - 2]?.lists ?? 0) & GIVEN ? 6 : 4;
}

/** How the text writes this word elsewhere: never small, now and then, mostly small. */
function formsOf({ writing }: WordView, forms: Forms | undefined): number {
  if (!forms || writing === LOWER) return 0;
  const { small, capital } = forms;
  if (small === 0) return Math.min(capital, 3);
  return small > capital ? 5 : 4;
}

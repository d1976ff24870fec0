import { feature, pair } from './hash.ts';
import type { SentenceView } from './view.ts';
import { BODY, DEMONYM, GIVEN, PLACE, PLACES, TITLE, type Forms, type WordView } from './word.ts';

/** Room that `writeFeatures` needs at most. */
export const MOST_FEATURES = 128;

/**
 * Writes the fingerprints of what speaks for or against a name at a piece into `out`; answers how many. Constant time.
 * No feature holds more than two words of the text.
 */
export function writeFeatures(view: SentenceView, at: number, out: Int32Array): number {
  let size = writeJoint(view, at, out);
  for (let place = 0; place < PLACES; place++)
    size += writeOwn(view.words[at + (OFFSETS[place] ?? 0)] ?? view.edge, place, out.subarray(size));
  return size;
}

/** Where the places stand that a word speaks from by itself, counted from the piece. */
export const OFFSETS = [0, -1, 1, -2, 2] as const;

/** The features that one word makes alone, standing at a place: the same in every text, so that their weights can be kept with it. */
const OWN: readonly (readonly (readonly [template: number, value: (word: WordView) => number])[])[] = [
  [
    [0, () => 0],
    [1, (word) => word.exact],
    [2, (word) => word.lower],
    [9, (word) => word.shape],
    [12, (word) => word.prefix3],
    [13, (word) => word.prefix4],
    [14, (word) => word.suffix2],
    [15, (word) => word.suffix3],
    [16, (word) => word.suffix4],
    [19, (word) => word.fine],
    [22, (word) => word.middle],
    [27, (word) => word.coarse],
    [32, (word) => word.lists + 256 * word.writing],
    [43, (word) => pair(word.fine, word.writing)],
    [46, (word) => word.part],
    [51, (word) => pair(word.partCoarse, word.writing)],
  ],
  [
    [3, (word) => word.lower],
    [18, (word) => word.suffix3],
    [20, (word) => word.fine],
    [47, (word) => word.part],
    [90, (word) => word.leads],
    [23, (word) => word.middle],
    [33, (word) => word.lists + 256 * word.writing],
  ],
  [
    [4, (word) => word.lower],
    [17, (word) => word.suffix3],
    [21, (word) => word.fine],
    [48, (word) => word.part],
    [91, (word) => word.trails],
    [24, (word) => word.middle],
    [34, (word) => word.lists + 256 * word.writing],
  ],
  [
    [5, (word) => word.lower],
    [25, (word) => word.middle],
  ],
  [
    [6, (word) => word.lower],
    [26, (word) => word.middle],
  ],
];

/** Writes what a word says by itself at a place. */
export function writeOwn(word: WordView, place: number, out: Int32Array): number {
  let size = 0;
  for (const [template, value] of OWN[place] ?? []) out[size++] = feature(template, value(word));
  return size;
}

/** Writes what the words round a piece say together, and where they stand. */
export function writeJoint(view: SentenceView, at: number, out: Int32Array): number {
  const { words, edge, marks } = view;
  const word = words[at] ?? edge;
  const [before, after] = [words[at - 1] ?? edge, words[at + 1] ?? edge];
  const [before2, after2] = [words[at - 2] ?? edge, words[at + 2] ?? edge];
  const forms = formsOf(view.uses[at]?.forms);
  let size = 0;
  const add = (template: number, value: number): void => {
    out[size++] = feature(template, value);
  };
  add(7, pair(before.lower, word.lower));
  add(8, pair(word.lower, after.lower));
  add(10, pair(before.shape, word.shape));
  add(11, pair(word.shape, after.shape));
  add(28, pair(before.coarse, word.coarse));
  add(29, pair(word.coarse, after.coarse));
  add(30, pair(before.middle, word.middle));
  add(31, pair(word.middle, after.middle));
  add(35, marks[at] ?? 0);
  add(36, pair(marks[at - 1] ?? 0, marks[at] ?? 0));
  add(37, pair(marks[at] ?? 0, marks[at + 1] ?? 0));
  add(38, pair(word.writing, forms));
  add(39, pair(at === view.opener ? 1 : 0, pair(word.writing, forms)));
  add(40, pair(view.style, word.writing));
  add(41, pair(before2.coarse, before.lower));
  add(42, pair(after.lower, after2.coarse));
  add(44, pair(at === view.opener ? 1 : 0, word.lower));
  add(45, pair(before.writing * 8 + word.writing, after.writing * 8 + (after2.writing & 7)));
  add(49, pair(before.partCoarse, word.partCoarse));
  add(50, pair(word.partCoarse, after.partCoarse));
  add(52, pair(word.part, marks[at] ?? 0));
  add(53, pair(pair(before.partCoarse, word.partCoarse), after.partCoarse));
  add(54, pair(before.lower, word.partCoarse));
  add(55, pair(after.lower, word.partCoarse));
  add(92, pair(before.leadsCoarse, after.trailsCoarse));
  add(93, pair(before.leadsCoarse, word.partCoarse));
  add(94, pair(after.trailsCoarse, word.partCoarse));
  add(95, pair(before2.leadsCoarse, before.leadsCoarse));
  add(96, pair(after.trailsCoarse, after2.trailsCoarse));
  add(97, pair(pair(before.leadsCoarse, word.partCoarse), after.trailsCoarse));
  return addRun(view, at, { out, size });
}

interface Sink {
  readonly out: Int32Array;
  readonly size: number;
}

/** What the run of capitals round the piece says: how long it is, how it begins and ends, what stands round it. */
function addRun(view: SentenceView, at: number, sink: Sink): number {
  const [start, end] = [view.runStart[at] ?? -1, view.runEnd[at] ?? -1];
  let { size } = sink;
  const add = (template: number, value: number): void => {
    sink.out[size++] = feature(template, value);
  };
  if (start < 0) return size;
  const { words, edge } = view;
  const [first, last] = [words[start] ?? edge, words[end - 1] ?? edge];
  const [outer, next] = [words[start - 1] ?? edge, words[end] ?? edge];
  const place = Math.min(at - start, 3) * 4 + Math.min(end - 1 - at, 3);
  const kinds = kindsIn(words, start, end);
  add(60, place);
  add(61, pair(place, kinds));
  add(62, pair(place, last.lower));
  add(63, pair(place, first.lower));
  add(64, pair(last.middle, first.middle));
  add(65, pair(place, outer.lower));
  add(66, pair(place, next.lower));
  add(67, pair(outer.middle, next.middle));
  add(68, pair(place, last.middle));
  add(69, pair(place, first.middle));
  add(70, pair(last.suffix3, place));
  add(71, pair(outer.lists * 8 + outer.writing, place));
  add(72, pair(start === view.opener ? 1 : 0, place));
  add(73, pair(kinds, first.coarse));
  add(74, pair(words[start - 2]?.lower ?? 0, outer.lower));
  add(75, pair(next.lower, words[end + 1]?.lower ?? 0));
  add(76, pair(place, last.fine));
  add(77, pair(place, first.fine));
  add(78, pair(givenNameFrom(words, at, end), pair(at - start > 0 ? 1 : 0, last.lists & BODY)));
  // "Vice President of National Security Victoria Coates": a title further back, and what it is of.
  const title = (words[start - 2] ?? edge).lists & TITLE;
  add(79, pair(title, pair(outer.lower, givenNameFrom(words, at, end))));
  add(80, (words[start - 2] ?? edge).lower);
  add(110, pair(end - start, outer.lower));
  add(111, pair(end - start, next.lower));
  add(112, pair(pair((words[start - 2] ?? edge).lower, outer.lower), end - start));
  size = addUses(view, at, { out: sink.out, size });
  if (view.style > 0) {
    const word = words[at] ?? edge;
    add(81, pair(view.style, word.lower));
    add(82, pair(view.style, word.fine));
    add(83, pair(view.style, pair((words[at - 1] ?? edge).middle, word.middle)));
    add(84, pair(view.style, pair(word.suffix2, (words[at + 1] ?? edge).coarse)));
  }
  return size;
}

/** What the words of the run are used for elsewhere, and those round it. */
function addUses(view: SentenceView, at: number, sink: Sink): number {
  const { words, edge } = view;
  const [start, end] = [view.runStart[at] ?? 0, view.runEnd[at] ?? 0];
  let { size } = sink;
  const add = (template: number, value: number): void => {
    sink.out[size++] = feature(template, value);
  };
  const [first, last] = [words[start] ?? edge, words[end - 1] ?? edge];
  const [outer, next] = [words[start - 1] ?? edge, words[end] ?? edge];
  const place = Math.min(at - start, 3) * 4 + Math.min(end - 1 - at, 3);
  let parts = 0;
  for (let index = start; index < end && index < start + 4; index++)
    parts = pair(parts, (words[index] ?? edge).partCoarse);
  add(120, pair(place, last.part));
  add(121, pair(place, first.part));
  add(122, pair(last.partCoarse, first.partCoarse));
  add(123, pair(outer.partCoarse, next.partCoarse));
  add(124, pair(outer.partCoarse, pair(place, last.partCoarse)));
  add(125, pair(next.partCoarse, pair(place, last.partCoarse)));
  add(126, pair(parts, place));
  add(127, pair(pair(parts, place), outer.partCoarse));
  add(128, pair(parts, pair(outer.leadsCoarse, next.trailsCoarse)));
  add(130, pair(place, outer.leads));
  add(131, pair(place, next.trails));
  add(132, pair(outer.leadsCoarse, pair(next.trailsCoarse, place)));
  add(133, pair(outer.leadsCoarse, pair(place, last.partCoarse)));
  add(134, pair(next.trailsCoarse, pair(place, last.partCoarse)));
  add(135, pair(pair(outer.leadsCoarse, next.trailsCoarse), pair(last.partCoarse, first.partCoarse)));
  add(136, pair((words[start - 2] ?? edge).leadsCoarse, pair(outer.leadsCoarse, place)));
  add(137, pair((words[end + 1] ?? edge).trailsCoarse, pair(next.trailsCoarse, place)));
  return size;
}

/** How far on the next given name of the run stands, up to three pieces; 4: further or nowhere, 5 and 6: it stood one or two before. */
function givenNameFrom(words: readonly WordView[], at: number, end: number): number {
  for (let step = 0; step <= 3 && at + step < end; step++) if ((words[at + step]?.lists ?? 0) & GIVEN) return step;
  if ((words[at - 1]?.lists ?? 0) & GIVEN) return 5;
  return (words[at - 2]?.lists ?? 0) & GIVEN ? 6 : 4;
}

/** Which lists have a word in the run. Runs are looked at for their first eight words. */
function kindsIn(words: readonly WordView[], start: number, end: number): number {
  let lists = 0;
  for (let at = start; at < end && at < start + 8; at++) lists |= words[at]?.lists ?? 0;
  return lists & (GIVEN | TITLE | BODY | PLACE | DEMONYM);
}

const NEVER: Forms = { small: 0, capital: 0 };

/** How the text writes this word elsewhere: never small, now and then, mostly small. */
function formsOf(forms: Forms | undefined): number {
  const { small, capital } = forms ?? NEVER;
  if (small === 0) return Math.min(capital, 3);
  return small > capital ? 5 : 4;
}

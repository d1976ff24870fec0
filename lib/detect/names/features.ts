import { feature, pair } from './hash.ts';
import type { SentenceView } from './view.ts';
import { BODY, DEMONYM, GIVEN, PLACE, TITLE, type Forms, type WordView } from './word.ts';

/** Room that `writeFeatures` needs at most. */
export const MOST_FEATURES = 96;

/**
 * Writes the fingerprints of what speaks for or against a name at a piece into `out`; answers how many. Constant time.
 * No feature holds more than two words of the text.
 */
export function writeFeatures(view: SentenceView, at: number, out: Int32Array): number {
  const { words, edge, marks } = view;
  const word = words[at] ?? edge;
  const [before, after] = [words[at - 1] ?? edge, words[at + 1] ?? edge];
  const [before2, after2] = [words[at - 2] ?? edge, words[at + 2] ?? edge];
  let size = 0;
  const add = (template: number, value: number): void => {
    out[size++] = feature(template, value);
  };
  add(0, 0);
  add(1, word.exact);
  add(2, word.lower);
  add(3, before.lower);
  add(4, after.lower);
  add(5, before2.lower);
  add(6, after2.lower);
  add(7, pair(before.lower, word.lower));
  add(8, pair(word.lower, after.lower));
  add(9, word.shape);
  add(10, pair(before.shape, word.shape));
  add(11, pair(word.shape, after.shape));
  add(12, word.prefix3);
  add(13, word.prefix4);
  add(14, word.suffix2);
  add(15, word.suffix3);
  add(16, word.suffix4);
  add(17, after.suffix3);
  add(18, before.suffix3);
  add(19, word.fine);
  add(20, before.fine);
  add(21, after.fine);
  add(22, word.middle);
  add(23, before.middle);
  add(24, after.middle);
  add(25, before2.middle);
  add(26, after2.middle);
  add(27, word.coarse);
  add(28, pair(before.coarse, word.coarse));
  add(29, pair(word.coarse, after.coarse));
  add(30, pair(before.middle, word.middle));
  add(31, pair(word.middle, after.middle));
  add(32, word.lists + 256 * word.writing);
  add(33, before.lists + 256 * before.writing);
  add(34, after.lists + 256 * after.writing);
  add(35, marks[at] ?? 0);
  add(36, pair(marks[at - 1] ?? 0, marks[at] ?? 0));
  add(37, pair(marks[at] ?? 0, marks[at + 1] ?? 0));
  add(38, pair(word.writing, formsOf(word.forms)));
  add(39, pair(at === view.opener ? 1 : 0, pair(word.writing, formsOf(word.forms))));
  add(40, pair(view.style, word.writing));
  add(41, pair(before2.coarse, before.lower));
  add(42, pair(after.lower, after2.coarse));
  add(43, pair(word.fine, word.writing));
  add(44, pair(at === view.opener ? 1 : 0, word.lower));
  add(45, pair(before.writing * 8 + word.writing, after.writing * 8 + (after2.writing & 7)));
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
  if (view.style > 0) {
    const word = words[at] ?? edge;
    add(81, pair(view.style, word.lower));
    add(82, pair(view.style, word.fine));
    add(83, pair(view.style, pair((words[at - 1] ?? edge).middle, word.middle)));
    add(84, pair(view.style, pair(word.suffix2, (words[at + 1] ?? edge).coarse)));
  }
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

/** How the text writes this word elsewhere: never small, now and then, mostly small. */
function formsOf({ small, capital }: Forms): number {
  if (small === 0) return Math.min(capital, 3);
  return small > capital ? 5 : 4;
}

import { hashText } from '../../lib/detect/names/hash.ts';
import {
  ALONE,
  BEGIN,
  LABELS,
  LAST,
  OUTSIDE,
  positionOfLabel,
  TAGGED_TYPES,
  typeOfLabel,
} from '../../lib/detect/names/labels.ts';
import { isCapital } from '../../lib/detect/names/view.ts';
import { BESIDE_COARSE, PARTS, PARTS_COARSE } from '../../lib/detect/names/word.ts';
import { LOWER } from '../../lib/detect/names/writing.ts';
import { centresOf, nearest, unitRows, type Rows } from './clusters.ts';
import type { Lesson } from './names-data.ts';
import { WIDTH, type NameVectors } from './name-vectors.ts';
import { WordNet, type Counted } from './word-net.ts';

/**
 * What words are used for, learned from the labelled sets and spread over their vectors to words that no set has: which part of
 * which type of name a word is, which type follows it, which type stands before it. Each word is in one kind of KINDS.
 */
export interface WordKinds {
  /** Fingerprints of words, rising as unsigned numbers, and the kind of each. */
  readonly prints: Int32Array;
  readonly kinds: Uint16Array;
  /** Of each kind, one number a grain (GRAINS): kinds of a kind, finer and coarser. */
  readonly grains: readonly (readonly number[])[];
}

const KINDS = 1024;
const HIDDEN = 96;
/** The kinds' centres are found on the most frequent words. */
const LEARNED_ON = 50_000;
/** After the types: a capital that begins no name, and anything else. */
const BESIDE = TAGGED_TYPES.length + 2;
const OUTCOMES = [LABELS, BESIDE, BESIDE];
/** Of a kind: what part of a name it is, what it leads to, what it trails; each in two grains (see `WordGroups`). */
const GRAINS: readonly { readonly question: number; readonly count: number }[] = [
  { question: 0, count: PARTS - 1 },
  { question: 0, count: PARTS_COARSE - 1 },
  { question: 1, count: 60 },
  { question: 1, count: BESIDE_COARSE - 1 },
  { question: 2, count: 60 },
  { question: 2, count: BESIDE_COARSE - 1 },
];

export function learnWordKinds(lessons: readonly Lesson[], { words, values }: NameVectors): WordKinds {
  const rows = new Map(words.map((word, row) => [hashText(word), row]));
  const net = new WordNet({ width: WIDTH, hidden: HIDDEN, outcomes: OUTCOMES });
  net.learn(values, countUses(lessons, rows));
  const uses = unitRows(
    words.map((_, row) => Array.from(net.answer(values, row), Math.sqrt)),
    OUTCOMES.reduce((sum, count) => sum + count, 0),
  );
  const centres = centresOf({ ...uses, count: Math.min(LEARNED_ON, uses.count) }, KINDS, 7);
  const chosen = nearest(uses, centres);
  const rising = [...new Map(words.map((word, row) => [hashText(word) >>> 0, row]))].toSorted(([a], [b]) => a - b);
  const grains = GRAINS.map(({ question, count }, index) => {
    const part = partOf(centres, question);
    return nearest(part, centresOf(part, count, 20 + index));
  });
  return {
    prints: Int32Array.from(rising, ([print]) => print | 0),
    kinds: Uint16Array.from(rising, ([, row]) => chosen[row] ?? 0),
    grains: Array.from({ length: KINDS }, (_, kind) => grains.map((grain) => grain[kind] ?? 0)),
  };
}

/** The centres seen by one question only. */
function partOf(centres: Rows, question: number): Rows {
  const from = OUTCOMES.slice(0, question).reduce((sum, count) => sum + count, 0);
  const width = OUTCOMES[question] ?? 0;
  return unitRows(
    Array.from({ length: centres.count }, (_, row) => [
      ...centres.values.subarray(row * centres.width + from, row * centres.width + from + width),
    ]),
    width,
  );
}

/** How the words of the lessons are used. Headlines made of other sentences are left out. */
function countUses(lessons: readonly Lesson[], rows: ReadonlyMap<number, number>): readonly Counted[] {
  const byRow = new Map<number, Counted>();
  const note = (lower: number, question: number, outcome: number): void => {
    const row = rows.get(lower);
    if (row === undefined || outcome < 0) return;
    let counted = byRow.get(row);
    if (!counted) byRow.set(row, (counted = { row, counts: OUTCOMES.map((count) => new Float64Array(count)) }));
    const counts = counted.counts[question];
    if (counts) counts[outcome] = (counts[outcome] ?? 0) + 1;
  };
  for (const { views, allowed } of lessons)
    views.forEach(({ words, style }, sentence) => {
      if (style > 0) return;
      const labels = Array.from(words, (word, at) => certainLabel(allowed[sentence]?.[at] ?? 0, word.writing));
      words.forEach((word, at) => {
        const label = labels[at] ?? -1;
        if (label !== OUTSIDE || word.writing === LOWER) note(word.lower, 0, label);
        if (at + 1 < words.length) note(word.lower, 1, besideOf(labels[at + 1] ?? -1, isCapital(words[at + 1]), BEGIN));
        if (at > 0) note(word.lower, 2, besideOf(labels[at - 1] ?? -1, isCapital(words[at - 1]), LAST));
      });
    });
  return [...byRow.values()];
}

/** The only label a piece may have; -1 where there are several. What is written small is no name. */
function certainLabel(allowed: number, writing: number): number {
  const label = 31 - Math.clz32(allowed);
  if (allowed === 1 << label) return label;
  return writing === LOWER ? OUTSIDE : -1;
}

/** What stands beside a word: the type of a name that begins (or ends) there, a capital, anything else; -1: not known. */
function besideOf(label: number, capital: boolean, edge: number): number {
  if (label < 0) return -1;
  const position = positionOfLabel(label);
  if (label !== OUTSIDE && (position === edge || position === ALONE)) return typeOfLabel(label);
  return TAGGED_TYPES.length + (capital ? 0 : 1);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  MOST_CODES,
  MOST_OWN,
  MOST_PRINTS,
  NO_RUN,
  OFFSETS,
  runAt,
  writeCodes,
  writeOwn,
  writePrints,
  type Spot,
} from '../../lib/detect/names/features.ts';
import { hashText, printOfCode } from '../../lib/detect/names/hash.ts';
import { tableOf } from '../../lib/detect/table.ts';
import type { SentenceView } from '../../lib/detect/names/view.ts';
import { castVotes, MOST_VOTE_CODES, writeVoteCodes } from '../../lib/detect/names/votes.ts';
import { createWordReader, PLACES } from '../../lib/detect/names/word.ts';
import { ChainField, type Rates, type Stretch } from './crf.ts';
import { NAMES_SETS, readLessons, readOwnLessons, type Lesson, type NamesSet } from './names-data.ts';
import { readNameVectors } from './name-vectors.ts';
import { seeded, shuffle } from './random.ts';
import { learnWordKinds } from './word-kinds.ts';
import { createWordTable, groupsLookup, type WordTable } from './word-table.ts';
import { writeNamesModel } from './write-names.ts';

/** As asked for by tools/train.ts. */
export interface NamesTraining {
  readonly bytes: Uint8Array;
  /** Sets that were looked for and not found; where there are any, nothing was trained. */
  readonly missing: readonly string[];
  readonly report: string;
}

const logNames = (line: string): void => console.error(`names: ${line}`);

export const RATES: Rates = { alpha: 0.03, beta: 1, l1: 0.3, l2: 0.1 };
const ROUNDS = 5;
/** The first pass that the second learns from is made by fields that have not seen the text. */
const FOLDS = 3;
const FOLD_ROUNDS = 2;
/** Features seen more seldom are left out. */
const SELDOM = 2;

interface Place {
  readonly sentence: number;
  readonly from: number;
  readonly end: number;
}

/** Where names can stand in a text, with the features of the first pass. */
interface Exercise {
  readonly id: string;
  readonly copies: number;
  readonly views: readonly SentenceView[];
  readonly places: readonly Place[];
  readonly stretches: readonly Stretch[];
}

/** Trains the tagger of names from the gold folder. The same folder gives the same bytes. About five minutes. */
export function trainNames(gold: string, options: { readonly open: boolean }): NamesTraining {
  const sets = NAMES_SETS.filter((set) => set.open || !options.open);
  const missing = sets.flatMap(({ file }) => (existsSync(join(gold, file)) ? [] : [file]));
  if (missing.length > 0) return { bytes: new Uint8Array(), missing, report: '' };
  const words = learnWords(gold, sets, logNames);
  const lessons = readAll(gold, sets, words);
  const trained = trainTagger(lessons, RATES, logNames);
  const bytes = writeNamesModel({ words, ...trained });
  return { bytes, missing, report: `names: ${lessons.length} texts from ${sets.map(({ file }) => file).join(', ')}` };
}

function readAll(gold: string, sets: readonly NamesSet[], words: WordTable): readonly Lesson[] {
  const readWord = createWordReader(groupsLookup(words));
  return [...sets.flatMap((set) => readLessons(gold, set, readWord)), ...readOwnLessons(readWord)];
}

/** The words of the model, with what they are used for in the sets. */
function learnWords(gold: string, sets: readonly NamesSet[], log: (line: string) => void): WordTable {
  const kinds = learnWordKinds(readAll(gold, sets, createWordTable()), readNameVectors());
  log(`${kinds.prints.length} words in ${kinds.grains.length} kinds`);
  return createWordTable(kinds);
}

/** Learns both passes from lessons. `prints[row]`: fingerprint of the feature whose weights stand in row `row` of the field. */
export function trainTagger(
  lessons: readonly Lesson[],
  rates: Rates,
  log: (line: string) => void,
): { readonly field: ChainField; readonly prints: Int32Array } {
  const plain = commonFeatures(lessons);
  const table = tableOf(plain);
  const exercises = lessons.map((lesson) => exerciseOf(lesson, table.find));
  log(`${plain.length} features`);
  const firstPasses = crossLabel(exercises, () => new ChainField(plain.length, rates), log);
  const votes = new Map<number, number>();
  const idOfVote = (print: number): number => {
    const known = votes.get(print) ?? plain.length + votes.size;
    votes.set(print, known);
    return known;
  };
  const lessonsBoth = exercises.flatMap((exercise, index) => {
    const both = [...exercise.stretches, ...secondPass(exercise, firstPasses[index] ?? [], idOfVote)];
    return Array.from({ length: exercise.copies }, () => both).flat();
  });
  const field = new ChainField(plain.length + votes.size, rates);
  practise(field, lessonsBoth, { rounds: ROUNDS, seed: 5, log });
  return { field, prints: Int32Array.from([...plain, ...votes.keys()]) };
}

/** The first pass's labels for every text, each by a field that has not seen it. */
function crossLabel(
  exercises: readonly Exercise[],
  newField: () => ChainField,
  log: (line: string) => void,
): readonly (readonly Uint8Array[])[] {
  const labels: (readonly Uint8Array[])[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const field = newField();
    const seen = exercises.filter(({ id }) => foldOf(id) !== fold).flatMap(({ stretches }) => stretches);
    practise(field, seen, { rounds: FOLD_ROUNDS, seed: 11 + fold, log });
    exercises.forEach((exercise, index) => {
      if (foldOf(exercise.id) === fold) labels[index] = labelText(exercise, field);
    });
  }
  return labels;
}

/** All parts of a text are in the same. */
const foldOf = (id: string): number => (hashText(id) >>> 0) % FOLDS;

/** The labels of a text, sentence by sentence. */
function labelText({ views, places, stretches }: Exercise, field: ChainField): readonly Uint8Array[] {
  const labels = views.map((view) => new Uint8Array(view.pieces.length));
  places.forEach(({ sentence, from }, index) => {
    labels[sentence]?.set(field.label(stretches[index]?.features ?? []), from);
  });
  return labels;
}

interface Practice {
  readonly rounds: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

function practise(field: ChainField, stretches: readonly Stretch[], { rounds, seed, log }: Practice): void {
  const order = [...stretches];
  const random = seeded(seed);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const stretch of order) field.learn(stretch);
    log(`round ${round + 1} of ${rounds}, ${order.length} stretches`);
  }
}

/** Fingerprints of the features seen at least SELDOM times. */
function commonFeatures(lessons: readonly Lesson[]): Int32Array {
  const counts = new Map<number, number>();
  for (const { views } of lessons)
    for (const view of views)
      for (const [from, end] of stretchesOf(view))
        for (const prints of printsOf(view, from, end))
          for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  return Int32Array.from([...counts].flatMap(([print, count]) => (count >= SELDOM ? [print] : [])));
}

/** The fingerprints of all features of the first pass, piece by piece of a stretch. */
function printsOf(view: SentenceView, from: number, end: number): readonly Int32Array[] {
  let run = NO_RUN;
  return Array.from({ length: end - from }, (_, step) => {
    run = runAt(view, from + step, run);
    return printsAt({ view, at: from + step, run });
  });
}

function printsAt(spot: Spot): Int32Array {
  const { view, at } = spot;
  const written = new Int32Array(MOST_CODES + MOST_PRINTS + MOST_OWN);
  let size = writeCodes(spot, written);
  for (let index = 0; index < size; index++) written[index] = printOfCode(written[index] ?? 0);
  size += writePrints(spot, written.subarray(size));
  for (let place = 0; place < PLACES; place++)
    size += writeOwn(view.words[at + (OFFSETS[place] ?? 0)] ?? view.edge, place, written.subarray(size));
  return written.slice(0, size);
}

function exerciseOf({ id, copies, views, allowed }: Lesson, find: (print: number) => number): Exercise {
  const places = views.flatMap((view, sentence) =>
    stretchesOf(view).map(([from, end]): Place => ({ sentence, from, end })),
  );
  const stretches = places.map(({ sentence, from, end }): Stretch => {
    const view = views[sentence];
    const features = (view ? printsOf(view, from, end) : []).map((prints) =>
      prints.map(find).filter((row) => row >= 0),
    );
    return { features, allowed: (allowed[sentence] ?? new Int32Array()).slice(from, end) };
  });
  return { id, copies, views, places, stretches };
}

const stretchesOf = ({ stretches }: SentenceView): readonly (readonly [from: number, end: number])[] =>
  Array.from({ length: stretches.length / 2 }, (_, pair) => [stretches[2 * pair] ?? 0, stretches[2 * pair + 1] ?? 0]);

/** The stretches of a text once more, with what the first pass made of it. */
function secondPass(
  { views, places, stretches }: Exercise,
  labels: readonly Uint8Array[],
  idOfVote: (print: number) => number,
): readonly Stretch[] {
  views.forEach((view, index) => castVotes({ view, own: labels[index] ?? new Uint8Array() }));
  const written = new Int32Array(MOST_VOTE_CODES);
  return places.map(({ sentence, from }, index) => {
    const [view, own, first] = [views[sentence], labels[sentence], stretches[index]];
    if (!view || !own || !first) throw new Error('A sentence was not labelled in the first pass.');
    const features = first.features.map((row, step) => {
      const size = writeVoteCodes({ view, own }, from + step, written);
      return Int32Array.from([...row, ...written.subarray(0, size).map(printOfCode).map(idOfVote)]);
    });
    return { features, allowed: first.allowed };
  });
}

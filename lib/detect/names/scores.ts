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
} from './features.ts';
import type { NamesModel } from './model.ts';
import { addRows, addSums, createSumPool, ROW, SUM } from './sums.ts';
import type { SentenceView } from './view.ts';
import { MOST_VOTE_CODES, writeVoteCodes, type FirstPass } from './votes.ts';
import { PLACES, type WordView } from './word.ts';

/** Pieces of a sentence, and where their sums begin: SUM cells a piece (sums.ts), one piece after the other. */
export interface Scoring {
  readonly sums: Int32Array;
  readonly to: number;
  readonly from: number;
  readonly end: number;
}

/** Sums of words that are forgotten with their text: emptied before the next. */
const rare = createSumPool();
export const forgetRareWords = (): void => rare.clear();

const froms = new Int32Array(MOST_CODES + MOST_PRINTS + MOST_OWN + MOST_VOTE_CODES);
const written = new Int32Array(froms.length);

/** Adds to the sums of pieces what stands round each says. At most 82 weights a piece with those of the votes: they fit. */
export function addScores(view: SentenceView, { sums, to, from, end }: Scoring, model: NamesModel): void {
  let run = NO_RUN;
  for (let at = from; at < end; at++) {
    const cell = to + (at - from) * SUM;
    for (let place = 0; place < PLACES; place++) {
      const word = view.words[at + (OFFSETS[place] ?? 0)] ?? view.edge;
      addSums(sums, cell, ownSums(word, place, model));
    }
    run = runAt(view, at, run);
    const spot = { view, at, run };
    const coded = findCodes(writeCodes(spot, written), model);
    const count = findPrints(writePrints(spot, written), coded, model);
    addRows(sums, cell, { rows: model.rows, froms, count });
  }
}

/** Adds what the first pass says. */
export function addVotes(pass: FirstPass, { sums, to, from, end }: Scoring, model: NamesModel): void {
  for (let at = from; at < end; at++) {
    const count = findCodes(writeVoteCodes(pass, at, written), model);
    addRows(sums, to + (at - from) * SUM, { rows: model.rows, froms, count });
  }
}

/** What a word says by itself at a place. Summed once: in the life of a word that is kept, else in a text. */
function ownSums(
  word: WordView,
  place: number,
  model: NamesModel,
): { readonly more: Int32Array; readonly from: number } {
  const pool = word.isKept ? model.sums : rare;
  if (word.ready === 0) word.sumsAt = pool.open(PLACES * SUM);
  const from = word.sumsAt + place * SUM;
  if ((word.ready & (1 << place)) === 0) {
    word.ready |= 1 << place;
    const count = findPrints(writeOwn(word, place, written), 0, model);
    addRows(pool.cells(), from, { rows: model.rows, froms, count });
  }
  return { more: pool.cells(), from };
}

/** Writes where the weights of codes begin to `froms`; answers how many have any. */
function findCodes(count: number, { coded }: NamesModel): number {
  let found = 0;
  for (let index = 0; index < count; index++) {
    const from = coded[written[index] ?? 0] ?? -1;
    if (from >= 0) froms[found++] = from;
  }
  return found;
}

/** The same of fingerprints, after the first `found`. */
function findPrints(count: number, found: number, { features }: NamesModel): number {
  const size = found + features.findAll(written, count, froms.subarray(found));
  for (let index = found; index < size; index++) froms[index] = (froms[index] ?? 0) * ROW;
  return size;
}

import type { Run } from './guard.ts';
import type { Stretch } from './reading.ts';
import type { Sample } from './sample.ts';
import type { TextIndex } from './text-index.ts';

/** One step of an alignment. `row` counts the sample's words, `place` the text's. */
export interface Step {
  readonly do: 'keep' | 'replace' | 'remove' | 'insert';
  readonly row: number;
  readonly place: number;
  readonly cost: number;
}

/** How far the alignment may drift from the diagonal, in words. */
export const slackOf = (words: number): number => Math.min(60, Math.max(8, Math.ceil(words * 0.35)));

const REMOVE = 1;
const INSERT = 2;
const DIAGONAL = 3;

/**
 * The cheapest way from some words of a sample (context, quote, context) to the text around `base`, the place where the first of
 * them would stand: edit distance over words (Wagner and Fischer 1974) within a band, its ends free in the text.
 * Context weighs half. Costs rows × band, whatever the length of the text.
 */
export function align(sample: Sample, rows: Run, place: Ground): readonly Step[] {
  const { index, base } = place;
  const { from, to } = rows;
  const slack = slackOf(to - from);
  const width = 2 * slack + 1;
  const moves = new Uint8Array((to - from + 1) * width);
  const unlike = differences(sample, place);
  let above = new Float64Array(width);
  let here = new Float64Array(width);
  for (let row = from + 1; row <= to; row++) {
    const line = (row - from) * width;
    const weight = weightOf(sample, row - 1);
    const adding = row === to ? Infinity : gapWeight(sample, row);
    for (let column = 0; column < width; column++) {
      const word = base + (row - from) + column - slack - 1;
      const isWord = word >= 0 && word < index.words.count;
      const diagonal = isWord ? (above[column] ?? Infinity) + weight * unlike(row - 1, word) : Infinity;
      const remove = word >= -1 && column + 1 < width ? (above[column + 1] ?? Infinity) + weight : Infinity;
      const insert = isWord && column > 0 ? (here[column - 1] ?? Infinity) + adding : Infinity;
      const best = Math.min(diagonal, remove, insert);
      here[column] = best;
      moves[line + column] = best === diagonal ? DIAGONAL : best === remove ? REMOVE : INSERT;
    }
    [above, here] = [here, above];
  }
  return walkBack({ ...place, sample, rows, slack, moves, last: above });
}

/** The part of a text that a sample is laid along. */
export interface Ground {
  readonly index: TextIndex;
  readonly base: number;
  /** Words that stand for something else: they are none of the quote's own, whatever they say. */
  readonly taken: readonly Stretch[];
}

interface Table extends Ground {
  readonly sample: Sample;
  readonly rows: Run;
  readonly slack: number;
  readonly moves: Uint8Array;
  readonly last: Float64Array;
}

function walkBack(table: Table): readonly Step[] {
  const { sample, rows, index, base, slack, moves, last } = table;
  const width = last.length;
  const unlike = differences(sample, table);
  let column = cheapest(last, slack);
  let row = rows.to;
  const steps: Step[] = [];
  while (row > rows.from && column >= 0 && column < width) {
    const place = base + (row - rows.from) + column - slack - 1;
    const move = moves[(row - rows.from) * width + column];
    if (move === INSERT) {
      steps.push({ do: 'insert', row, place, cost: gapWeight(sample, row) });
      column--;
      continue;
    }
    row--;
    const weight = weightOf(sample, row);
    if (move === REMOVE) {
      steps.push({ do: 'remove', row, place: place + 1, cost: weight });
      column++;
      continue;
    }
    const difference = place >= 0 && place < index.words.count ? unlike(row, place) : 1;
    steps.push({ do: difference === 0 ? 'keep' : 'replace', row, place, cost: weight * difference });
  }
  return steps.toReversed();
}

/** The cheapest end; of equals the one nearest to the diagonal. */
function cheapest(last: Float64Array, slack: number): number {
  let best = slack;
  last.forEach((cost, column) => {
    const [known = Infinity, drift] = [last[best], Math.abs(best - slack)];
    if (cost < known || (cost === known && Math.abs(column - slack) < drift)) best = column;
  });
  return best;
}

const isOwn = ({ from, to }: Sample, row: number): boolean => row >= from && row < to;
const weightOf = (sample: Sample, row: number): number => (isOwn(sample, row) ? 1 : 0.5);
const gapWeight = ({ from, to }: Sample, row: number): number => (row > from && row < to ? 1 : 0.5);

/** 0 for the same word, 0.6 for a likeness ("government", "goverment"), 1 for another. */
function differences(sample: Sample, { index, taken }: Ground): (row: number, place: number) => number {
  const [rows, places, keys] = [sample.reading.words.keys, index.words.keys, index.keys];
  return (row, place) => {
    const [a = 0, b = 0] = [rows[row], places[place]];
    if (taken.length > 0 && isOwn(sample, row) && isTaken(taken, place)) return 1;
    return a === b ? 0 : likeness(keys.nameOf(a), keys.nameOf(b));
  };
}

/** Is a word in one of some stretches? */
export const isTaken = (taken: readonly Stretch[], word: number): boolean =>
  taken.some(({ first, last }) => first <= word && word <= last);

function likeness(a: string, b: string): number {
  const short = Math.min(a.length, b.length);
  const long = Math.max(a.length, b.length);
  if (short < 4 || short < long * 0.7) return 1;
  let [head, tail] = [0, 0];
  while (head < short && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  while (tail < short - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return head + tail >= long * 0.7 ? 0.6 : 1;
}

import { LABELS } from './labels.ts';

/**
 * A feature's weights: a byte for each label, four in a number, each 128 too much so that none is below zero. Small, because
 * most of the time goes in waiting for weights to come from memory.
 */
export const ROW = Math.ceil(LABELS / 4);
const BIAS = 128;
const NOTHING = BIAS * 0x01010101;

/** Sums of rows: two labels in a number, each with room for 257 rows; last, how many rows were added. */
export const SUM = 2 * ROW + 1;

/** So many rows without weights. */
export const emptyRows = (count: number): Int32Array => new Int32Array(count * ROW).fill(NOTHING);

/** Sets a weight (±127) in a row of `emptyRows` that begins at `from`; once for each label. */
export function setWeight(rows: Int32Array, from: number, { label, weight }: LabelWeight): void {
  const cell = from + (label >> 2);
  rows[cell] = (rows[cell] ?? 0) + (weight << (8 * (label & 3)));
}

export interface LabelWeight {
  readonly label: number;
  readonly weight: number;
}

/** Rows of weights: those that begin at the first `count` of `froms`. */
export interface Rows {
  readonly rows: Int32Array;
  readonly froms: Int32Array;
  readonly count: number;
}

/** Adds rows of weights to sums that begin at `to`: a column of all rows at a time, so that nothing is written on the way. */
export function addRows(sums: Int32Array, to: number, { rows, froms, count }: Rows): void {
  for (let cell = 0; cell < ROW; cell++) {
    const first = to + 2 * cell;
    let [even, odd] = [sums[first] ?? 0, sums[first + 1] ?? 0];
    for (let index = 0; index < count; index++) {
      const four = rows[(froms[index] ?? 0) + cell] ?? 0;
      even = (even + (four & 0xff00ff)) | 0;
      odd = (odd + ((four >>> 8) & 0xff00ff)) | 0;
    }
    sums[first] = even;
    sums[first + 1] = odd;
  }
  sums[to + 2 * ROW] = (sums[to + 2 * ROW] ?? 0) + count;
}

/** Adds sums to sums. */
export function addSums(sums: Int32Array, to: number, { more, from }: More): void {
  for (let cell = 0; cell < SUM; cell++) sums[to + cell] = (sums[to + cell] ?? 0) + (more[from + cell] ?? 0);
}

export interface More {
  readonly more: Int32Array;
  readonly from: number;
}

/** Writes the sum of each label apart. `scores` has room for 4 × ROW. */
export function readSums(sums: Int32Array, from: number, scores: Int32Array): void {
  const bias = BIAS * (sums[from + 2 * ROW] ?? 0);
  for (let cell = 0; cell < ROW; cell++) {
    const [even, odd] = [sums[from + 2 * cell] ?? 0, sums[from + 2 * cell + 1] ?? 0];
    scores[4 * cell] = (even & 0xffff) - bias;
    scores[4 * cell + 1] = (odd & 0xffff) - bias;
    scores[4 * cell + 2] = (even >>> 16) - bias;
    scores[4 * cell + 3] = (odd >>> 16) - bias;
  }
}

/** Room for sums that is opened piece by piece. */
export interface SumPool {
  /** Where the next so many cells begin, all zero. */
  readonly open: (size: number) => number;
  /** All cells; other ones after `open`. */
  readonly cells: () => Int32Array;
  readonly clear: () => void;
}

export function createSumPool(): SumPool {
  let cells = new Int32Array(64 * SUM);
  let used = 0;
  return {
    open: (size) => {
      const from = used;
      used += size;
      if (used > cells.length) {
        const more = new Int32Array(2 * used);
        more.set(cells);
        cells = more;
      }
      return from;
    },
    cells: () => cells,
    clear: () => {
      cells.fill(0, 0, used);
      used = 0;
    },
  };
}

import { LABELS } from './labels.ts';

/**
 * Weights of all labels, three to a number: adding such rows adds each label's weights apart, in a third of the steps. A number
 * holds a + 2¹⁶b + 2³²c, exactly, as long as each sum lies within ±32,767: 258 weights of ±127.
 */
export const WIDTH = Math.ceil(LABELS / 3);

const STEPS = [1, 0x10000, 0x100000000] as const;

/** Adds the weight of one label to a row that begins at `from`. */
export function addWeight(rows: Float64Array, from: number, { label, weight }: LabelWeight): void {
  const cell = from + Math.floor(label / 3);
  rows[cell] = (rows[cell] ?? 0) + weight * (STEPS[label % 3] ?? 0);
}

export interface LabelWeight {
  readonly label: number;
  readonly weight: number;
}

/** Adds row to row. */
export function addRow(sums: Float64Array, to: number, { rows, from }: Row): void {
  for (let cell = 0; cell < WIDTH; cell++) sums[to + cell] = (sums[to + cell] ?? 0) + (rows[from + cell] ?? 0);
}

export interface Row {
  readonly rows: Float64Array;
  readonly from: number;
}

/** Writes the sum of each label apart. `scores` has room for 3 × WIDTH. */
export function readSums(sums: Float64Array, from: number, scores: Int32Array): void {
  for (let cell = 0; cell < WIDTH; cell++) {
    const sum = sums[from + cell] ?? 0;
    const third = Math.round(sum / 0x100000000);
    const rest = sum - third * 0x100000000;
    const second = Math.round(rest / 0x10000);
    scores[3 * cell] = rest - second * 0x10000;
    scores[3 * cell + 1] = second;
    scores[3 * cell + 2] = third;
  }
}

/** Weights as bytes, row by row, each row padded to whole groups of four; behind each row a number's room. */
export interface PackedRows {
  readonly weights: Int8Array;
  /** The same bytes, four to a number. */
  readonly fours: Int32Array;
  /** Numbers a row, the room included: the last of a row is the number of the sentence that it was last met in (score.ts). */
  readonly width: number;
}

/** Packs rows of `columns` bytes that stand column by column. */
export function packedRows(cells: Int8Array, columns: number): PackedRows {
  const [rows, width] = [cells.length / columns, Math.ceil(columns / 4) + 1];
  const weights = new Int8Array(rows * width * 4);
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) weights[row * width * 4 + column] = cells[column * rows + row] ?? 0;
  return { weights, fours: new Int32Array(weights.buffer), width };
}

/** Bytes as they stand are -128 to 127; with their highest bit turned over, 0 to 255: so many sums fit half a number. */
const FLIP = 0x80808080 | 0;
const HALVES = 0x00ff00ff;
const MOST_AT_ONCE = 256;

const lanes = new Int32Array(16);

/** Which rows to add up: the first `count`; those below 0 are none. */
export interface Rows {
  readonly rows: Int32Array;
  readonly count: number;
}

/** Writes the sum of some rows to `sums`, column by column; two columns are added at once. */
export function sumRows(table: PackedRows, { rows, count }: Rows, sums: Int32Array): void {
  sums.fill(0);
  for (let from = 0; from < count; from += MOST_AT_ONCE) {
    const added = fillLanes(table, rows, { from, to: Math.min(count, from + MOST_AT_ONCE) });
    for (let column = 0; column < sums.length; column++) {
      const lane = lanes[2 * (column >> 2) + (column & 1)] ?? 0;
      sums[column] = (sums[column] ?? 0) + (column & 2 ? lane >>> 16 : lane & 0xffff) - 128 * added;
    }
  }
}

/** Adds up rows; answers how many there were. Bytes 0 and 2 of each group stand in an even lane, 1 and 3 in an odd one. */
function fillLanes({ fours, width }: PackedRows, rows: Int32Array, { from, to }: Range): number {
  lanes.fill(0);
  let added = 0;
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? -1;
    if (row < 0) continue;
    added++;
    for (let group = 0; group < width - 1; group++) {
      const four = (fours[row * width + group] ?? 0) ^ FLIP;
      lanes[2 * group] = (lanes[2 * group] ?? 0) + (four & HALVES);
      lanes[2 * group + 1] = (lanes[2 * group + 1] ?? 0) + ((four >>> 8) & HALVES);
    }
  }
  return added;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

import { expect, test } from 'vitest';
import { packedRows, sumRows } from '../../../lib/detect/claims/row-sums.ts';

test.each([
  [4, 3],
  [12, 40],
  [13, 700],
])('rows of %i columns: %i of them are added as they are one by one', (columns, count) => {
  const rows = 9;
  const cells = Int8Array.from({ length: rows * columns }, (_, at) => ((at * 73) % 256) - 128);
  // Every fourth is none; the strongest weight stands often, so that sums grow as far as they can.
  const asked = Int32Array.from({ length: count }, (_, at) => (at % 4 === 3 ? -1 : at % 2 === 0 ? 0 : at % rows));
  const sums = new Int32Array(columns);
  sumRows(packedRows(cells, columns), { rows: asked, count }, sums);
  const expected = Array.from({ length: columns }, (_, column) =>
    asked.reduce((sum, row) => sum + (row < 0 ? 0 : cells[column * rows + row]!), 0),
  );
  expect([...sums]).toEqual(expected);
});

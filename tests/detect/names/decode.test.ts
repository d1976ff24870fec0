import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { decode, transitionsOf } from '../../../lib/detect/names/decode.ts';
import { BEFORE, LABELS, mayClose, mayOpen } from '../../../lib/detect/names/labels.ts';
import { addRow, addWeight, readSums, WIDTH } from '../../../lib/detect/names/sums.ts';

const rowOf = (weights: readonly number[]): Float64Array => {
  const row = new Float64Array(WIDTH);
  weights.forEach((weight, label) => addWeight(row, 0, { label, weight }));
  return row;
};
const read = (row: Float64Array): readonly number[] => {
  const scores = new Int32Array(3 * WIDTH);
  readSums(row, 0, scores);
  return [...scores.subarray(0, LABELS)];
};

const rows = (most: number, mostRows: number) =>
  array(array(integer({ min: -most, max: most }), { minLength: LABELS, maxLength: LABELS }), {
    minLength: 1,
    maxLength: mostRows,
  });

test('a row keeps every label apart, however many rows are added', () => {
  assert(
    property(rows(127, 258), (all) => {
      const sums = new Float64Array(WIDTH);
      for (const weights of all) addRow(sums, 0, { rows: rowOf(weights), from: 0 });
      const expected = Array.from({ length: LABELS }, (_, label) => all.reduce((sum, row) => sum + row[label]!, 0));
      expect(read(sums)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
  const lowest = Array<number>(LABELS).fill(-127 * 258);
  expect(read(rowOf(lowest))).toEqual(lowest);
});

/** The best sequence, found without leaving anything out. */
function plainly(scores: readonly (readonly number[])[], transitions: Int16Array): readonly number[] {
  const never = -1e9;
  let paths = Array.from({ length: LABELS }, (_, label) => ({
    score: mayOpen(label) ? scores[0]![label]! + transitions[label]! : never,
    labels: [label],
  }));
  for (const score of scores.slice(1))
    paths = paths.map((_, label) => {
      let best = { score: never, labels: [0] };
      for (const before of BEFORE[label]!) {
        const total = paths[before]!.score + transitions[before * LABELS + label]!;
        if (total > best.score) best = { score: total, labels: paths[before]!.labels };
      }
      return { score: best.score + score[label]!, labels: [...best.labels, label] };
    });
  return paths.filter((_, label) => mayClose(label)).reduce((best, path) => (path.score > best.score ? path : best))
    .labels;
}

test('the sequence found is the best, and of equals the first', () => {
  const transitions = array(integer({ min: -60, max: 60 }), { minLength: LABELS ** 2, maxLength: LABELS ** 2 });
  for (const most of [2, 300])
    assert(
      property(rows(most, 8), transitions, (scores, weights) => {
        const [sums, labels] = [new Float64Array(scores.length * WIDTH), new Uint8Array(scores.length)];
        scores.forEach((row, at) => sums.set(rowOf(row), at * WIDTH));
        decode(0, scores.length, { sums, labels, transitions: transitionsOf(Int16Array.from(weights)) });
        expect([...labels]).toEqual(plainly(scores, Int16Array.from(weights)));
      }),
      { numRuns: 300 },
    );
});

import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { decode, transitionsOf } from '../../../lib/detect/names/decode.ts';
import { BEFORE, LABELS, mayClose, mayOpen } from '../../../lib/detect/names/labels.ts';
import { addRows, addSums, emptyRows, readSums, ROW, setWeight, SUM } from '../../../lib/detect/names/sums.ts';

/** The sums of one feature or several, given their weights label by label. */
function sumsOf(all: readonly (readonly number[])[]): Int32Array {
  const [sums, rows] = [new Int32Array(SUM), emptyRows(all.length)];
  all.forEach((weights, row) => weights.forEach((weight, label) => setWeight(rows, row * ROW, { label, weight })));
  addRows(sums, 0, { rows, froms: Int32Array.from(all, (_, row) => row * ROW), count: all.length });
  return sums;
}
const read = (sums: Int32Array): readonly number[] => {
  const scores = new Int32Array(4 * ROW);
  readSums(sums, 0, scores);
  return [...scores.subarray(0, LABELS)];
};

const rows = (most: number, mostRows: number) =>
  array(array(integer({ min: -most, max: most }), { minLength: LABELS, maxLength: LABELS }), {
    minLength: 1,
    maxLength: mostRows,
  });

const sumsPlainly = (all: readonly (readonly number[])[]): readonly number[] =>
  Array.from({ length: LABELS }, (_, label) => all.reduce((sum, row) => sum + row[label]!, 0));

test('sums keep every label apart, however many rows are added', () => {
  assert(
    property(rows(127, 120), rows(127, 120), (some, others) => {
      const sums = sumsOf(some);
      addSums(sums, 0, { more: sumsOf(others), from: 0 });
      expect(read(sums)).toEqual(sumsPlainly([...some, ...others]));
    }),
    { numRuns: 100 },
  );
  for (const weight of [-127, 127]) {
    const most = Array.from({ length: 257 }, () => Array<number>(LABELS).fill(weight));
    expect(read(sumsOf(most))).toEqual(sumsPlainly(most));
  }
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
  for (const most of [2, 127])
    assert(
      property(rows(most, 8), transitions, (scores, weights) => {
        const [sums, labels] = [new Int32Array(scores.length * SUM), new Uint8Array(scores.length)];
        scores.forEach((row, at) => sums.set(sumsOf([row]), at * SUM));
        decode({ sums, to: 0, from: 0, end: scores.length }, labels, transitionsOf(Int16Array.from(weights)));
        expect([...labels]).toEqual(plainly(scores, Int16Array.from(weights)));
      }),
      { numRuns: 300 },
    );
});

import { describe, expect, test } from 'vitest';
import { hashText } from '../../lib/detect/names/hash.ts';
import { LABELS, labelOf, OUTSIDE } from '../../lib/detect/names/labels.ts';
import { readNamesModel } from '../../lib/detect/names/model.ts';
import { addRows, readSums, ROW, SUM } from '../../lib/detect/names/sums.ts';
import { ChainField, type Stretch } from '../../tools/train/crf.ts';
import { trainNames } from '../../tools/train/names.ts';
import { writeNamesModel } from '../../tools/train/write-names.ts';

const RATES = { alpha: 0.5, beta: 1, l1: 0.01, l2: 0.01 };
const [BEGINS, ENDS, ALONE] = [labelOf(0, 0), labelOf(0, 2), labelOf(0, 3)];

/** Pieces with one feature each, and the labels they are to have. */
const stretch = (features: readonly number[], labels: readonly number[]): Stretch => ({
  features: features.map((feature) => Int32Array.of(feature)),
  allowed: Int32Array.from(labels, (label) => 1 << label),
});

const lessons = [
  stretch([0, 1], [BEGINS, ENDS]),
  stretch([2], [OUTSIDE]),
  stretch([0, 2], [ALONE, OUTSIDE]),
  stretch([2, 0, 1], [OUTSIDE, BEGINS, ENDS]),
];

function learned(): ChainField {
  const field = new ChainField(3, RATES);
  for (let round = 0; round < 40; round++) for (const lesson of lessons) field.learn(lesson);
  return field;
}

describe('ChainField', () => {
  test('learns what it is shown, and what follows what', () => {
    const field = learned();
    for (const { features, allowed } of lessons)
      expect([...field.label(features)].map((label) => 1 << label)).toEqual([...allowed]);
  });

  test('is the same each time', () => {
    expect(learned().weights).toEqual(learned().weights);
  });

  test('where several labels are allowed, raises their sum and keeps the others down', () => {
    const field = new ChainField(1, RATES);
    const free = { features: [Int32Array.of(0)], allowed: Int32Array.of((1 << BEGINS) | (1 << ALONE)) };
    for (let round = 0; round < 40; round++) field.learn(free);
    expect([...field.label(free.features)]).toEqual([ALONE]);
  });
});

test('the written file reads back as the same weights', () => {
  const field = learned();
  const groups = {
    kinds: [{ middle: 299, coarse: 63 }],
    prints: Int32Array.of(hashText('word'), -7),
    fine: Uint16Array.of(0, 0),
  };
  const prints = Int32Array.of(-3, 90, 12);
  const model = readNamesModel(writeNamesModel({ groups, field, prints }));
  expect(model.readWord('Word')).toMatchObject({ fine: 1, middle: 300, coarse: 64 });
  expect(model.readWord('other')).toMatchObject({ fine: 0, middle: 0, coarse: 0 });
  prints.forEach((print, feature) => {
    const row = model.features.find(print);
    const [sums, read] = [new Int32Array(SUM), new Int32Array(4 * ROW)];
    addRows(sums, 0, { rows: model.rows, froms: Int32Array.of(row * ROW), count: 1 });
    readSums(sums, 0, read);
    for (let label = 0; label < LABELS; label++)
      expect(read[label]! / 24).toBeCloseTo(field.weights[feature * LABELS + label]!, 1);
  });
});

test('says which sets are lacking, and trains nothing', () => {
  const { bytes, missing } = trainNames('/nowhere', { open: true });
  expect(missing).toEqual(['entities/wikigold.all.jsonl', 'entities/ewt.dev.jsonl']);
  expect(bytes).toHaveLength(0);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashText } from '../../lib/detect/names/hash.ts';
import { LABELS, labelOf, OUTSIDE, runsOf } from '../../lib/detect/names/labels.ts';
import { NO_GROUPS, readNamesModel } from '../../lib/detect/names/model.ts';
import { addRows, readSums, ROW, SUM } from '../../lib/detect/names/sums.ts';
import { createWordReader } from '../../lib/detect/names/word.ts';
import { spellingOf } from '../../lib/text/words.ts';
import { ChainField, type Stretch } from '../../tools/train/crf.ts';
import { trainNames } from '../../tools/train/names.ts';
import { readOwnLessons } from '../../tools/train/names-data.ts';
import { WordNet } from '../../tools/train/word-net.ts';
import { groupsLookup } from '../../tools/train/word-table.ts';
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
    for (const feature of [0, 1, 2]) expect(learned().weightsOf(feature)).toEqual(learned().weightsOf(feature));
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
  const words = {
    groups: [{ middle: 299, coarse: 63 }],
    grains: [
      [0, 0, 0, 0, 0, 0],
      [249, 39, 59, 11, 58, 10],
    ],
    prints: Int32Array.of(5, hashText('word'), -7),
    group: Uint16Array.of(0, 1, 1),
    kind: Uint16Array.of(1, 2, 0),
  };
  const prints = Int32Array.of(-3, 90, 12);
  const model = readNamesModel(writeNamesModel({ words, field, prints }));
  const group = { fine: 1, middle: 300, coarse: 64 };
  const kind = { part: 250, partCoarse: 40, leads: 60, leadsCoarse: 12, trails: 59, trailsCoarse: 11 };
  expect(model.words(spellingOf('Word'))).toMatchObject({ ...group, ...kind });
  expect(model.words(spellingOf('other'))).toMatchObject(NO_GROUPS);
  expect(['word', 'other'].map(model.knows)).toEqual([true, false]);
  expect(groupsLookup(words)(hashText('word'))).toEqual({ ...group, ...kind });
  expect(groupsLookup(words)(-7)).toEqual({ ...NO_GROUPS, ...group });
  expect(groupsLookup(words)(hashText('other'))).toEqual(NO_GROUPS);
  prints.forEach((print, feature) => {
    const row = model.features.find(print);
    const [sums, read] = [new Int32Array(SUM), new Int32Array(4 * ROW)];
    addRows(sums, 0, { rows: model.rows, froms: Int32Array.of(row * ROW), count: 1 });
    readSums(sums, 0, read);
    for (let label = 0; label < LABELS; label++)
      expect(read[label]! / 24).toBeCloseTo(field.weightsOf(feature)[label]!, 1);
  });
});

test('says which sets are lacking, and trains nothing', () => {
  const { bytes, missing } = trainNames('/nowhere', { open: true });
  expect(missing).toEqual(['entities/wikigold.all.jsonl', 'entities/ewt.dev.jsonl']);
  expect(bytes).toHaveLength(0);
});

describe('WordNet', () => {
  // Words to the left are followed by the first outcome, words to the right by the second; row 4 was never counted.
  const values = Float32Array.of(1, 0, 0.9, 0.1, -1, 0, -0.9, 0.1, 0.95, 0.05);
  const size = { width: 2, hidden: 8, outcomes: [2, 3] };
  const examples = [0, 1, 2, 3].map((row) => ({
    row,
    counts: [Float64Array.of(row < 2 ? 9 : 0, row < 2 ? 0 : 9), Float64Array.of(0, 0, 0)],
  }));
  const learnedNet = (): WordNet => {
    const net = new WordNet(size);
    net.learn(values, Array.from({ length: 300 }, () => examples).flat());
    return net;
  };

  test('tells of a word never counted what holds for words like it', () => {
    const net = learnedNet();
    expect(net.answer(values, 4)[0]).toBeGreaterThan(0.8);
    expect(net.answer(values, 2)[0]).toBeLessThan(0.2);
  });

  test('answers probabilities, question by question, the same each time', () => {
    const answer = learnedNet().answer(values, 0);
    expect(answer.subarray(0, 2).reduce((sum, value) => sum + value)).toBeCloseTo(1);
    expect(answer.subarray(2).reduce((sum, value) => sum + value)).toBeCloseTo(1);
    expect(learnedNet().answer(values, 0)).toEqual(answer);
  });
});

const letters = (words: readonly string[]): string => words.join('').replace(/[^\p{L}\p{N}]/gu, '');

test('every name marked in our own texts is learned', () => {
  const ownLessons = readOwnLessons(createWordReader(() => NO_GROUPS));
  const texts = readFileSync(new URL('../../tools/train/labels/names.txt', import.meta.url), 'utf8');
  const marked = [...texts.matchAll(/\[([^\]|]*)\|(\w+)\]/g)];
  expect(new Set(marked.map(([, , type]) => type))).toEqual(
    new Set(['person', 'place', 'organization', 'group', 'other']),
  );
  const learnedNames = ownLessons.flatMap(({ views, allowed }) =>
    views.flatMap(({ pieces }, sentence) =>
      runsOf(Array.from(allowed[sentence] ?? [], (bits) => 31 - Math.clz32(bits))).map(({ first, end }) =>
        pieces.slice(first, end).map(({ text }) => text),
      ),
    ),
  );
  const names = new Set(learnedNames.map(letters));
  // One that the splitter tears ("Symphony No. | 2"), a figure with no capital near, and two that are learned without their "'s".
  expect(marked.map(([, name = '']) => letters([name])).filter((name) => !names.has(name))).toEqual([
    'SymphonyNo2',
    '737',
    'Dominos',
    'Patsys',
  ]);
});

import { describe, expect, it } from 'vitest';
import { packSources, readSources, scoreOf } from '../../../lib/detect/sources/cue-model.ts';
import { Features } from '../../../lib/detect/sources/features.ts';

/** The print of a feature of one kind and part. */
function printOf(kind: number, part: number): number {
  const features = new Features();
  features.clear();
  features.add(kind, part);
  return features.taken()[1]!;
}

const learnt = {
  threshold: 0.5,
  weights: new Map([
    [printOf(1, 7), 1.5],
    [printOf(2, 7), -0.25],
    [printOf(3, 7), 0.0001],
  ]),
  words: [12, 0xffffffff, 12],
};

describe('the cue model', () => {
  it('reads what was packed, without what rounds to nothing', () => {
    const model = readSources(packSources(learnt));
    expect(model.threshold).toBe(0.5);
    expect(model.weights).toHaveLength(2);
    expect(model.weights[model.features.find(printOf(1, 7))]).toBe(1.5);
    expect([12, 0xffffffff, 13].map((print) => model.words.find(print | 0) >= 0)).toEqual([true, true, false]);
  });

  it('reads it from the middle of a larger buffer', () => {
    const packed = packSources(learnt);
    const around = Buffer.alloc(packed.length + 100);
    around.set(packed, 50);
    expect(readSources(around.subarray(50, 50 + packed.length)).threshold).toBe(0.5);
  });

  it('scores by the sum of the weights it knows', () => {
    const features = new Features();
    features.clear();
    for (const kind of [1, 2, 40]) features.add(kind, 7);
    expect(scoreOf(readSources(packSources(learnt)), features)).toBe(1.25);
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['another file', new TextEncoder().encode('{"not":"a model"}')],
    ['a file cut short', packSources(learnt).slice(0, -1)],
  ])('refuses %s in a clear sentence', (_name, bytes) => {
    expect(() => readSources(bytes)).toThrow('build it anew with: npm run train');
  });
});

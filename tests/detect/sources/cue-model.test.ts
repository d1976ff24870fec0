import { describe, expect, it } from 'vitest';
import { fnv1a } from '../../../lib/detect/hash.ts';
import { packSources, readSources, scoreOf } from '../../../lib/detect/sources/cue-model.ts';

const weights = new Map([
  ['lemma say', 1.5],
  ['build subject that', -0.25],
  ['nothing', 0.0001],
]);

describe('the cue model', () => {
  it('reads what was packed, without what rounds to nothing', () => {
    const model = readSources(packSources(0.5, weights));
    expect(model.threshold).toBe(0.5);
    expect(model.weights).toHaveLength(2);
    expect(model.weights[model.features.find(fnv1a('lemma say') | 0)]).toBe(1.5);
  });

  it('reads it from the middle of a larger buffer', () => {
    const packed = packSources(0.5, weights);
    const around = Buffer.alloc(packed.length + 100);
    around.set(packed, 50);
    expect(readSources(around.subarray(50, 50 + packed.length)).threshold).toBe(0.5);
  });

  it('scores by the sum of the weights it knows', () => {
    const model = readSources(packSources(0.5, weights));
    expect(scoreOf(model, ['lemma say', 'build subject that', 'never seen'])).toBe(1.25);
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['another file', new TextEncoder().encode('{"not":"a model"}')],
    ['a file cut short', packSources(0.5, weights).slice(0, -1)],
  ])('refuses %s in a clear sentence', (_name, bytes) => {
    expect(() => readSources(bytes)).toThrow('build it anew with: npm run train');
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseClaims, DENSITY_STEPS, type DensityLevel } from '../../lib/domain/density.ts';
import { claim } from '../page/findings.ts';

/** Claims of 60 code units each, one behind the other, with these scores. */
const inARow = (scores: readonly number[], from = 0) =>
  scores.map((score, index) => claim(from + index * 60, from + index * 60 + 59, score));
const starts = (claims: ReturnType<typeof inARow>) => claims.map(({ start }) => start);

describe('which claims are marked', () => {
  test.each([
    ['too weak for the step', inARow([0.39]), 100, []],
    ['strong enough', inARow([0.4]), 100, [0]],
    ['one at least, in a text of a few words', inARow([0.4, 0.9, 0.5]), 5, [60]],
    ['three in a hundred words, the strongest', inARow([0.9, 0.5, 0.8, 0.6, 0.7]), 100, [0, 120, 240]],
    ['of equals, the first', inARow([0.5, 0.5, 0.5, 0.5]), 100, [0, 60, 120]],
    [
      'eight a screen, though the text would bear more',
      inARow(Array(15).fill(0.9)),
      2000,
      [0, 60, 120, 180, 240, 300, 360, 420],
    ],
  ])('%s', (_, claims, words, expected) => expect(starts([...chooseClaims(claims, words, 2)])).toEqual(expected));

  test('what one screen may not hold is left to the next', () => {
    const claims = [...inARow(Array(12).fill(0.9)), ...inARow([0.6, 0.6], 5_000)];
    expect(starts([...chooseClaims(claims, 2000, 2)]).slice(-2)).toEqual([5_000, 5_060]);
  });

  test('nothing of nothing', () => expect(chooseClaims([], 0, 2)).toEqual([]));
});

const texts = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 900 }), score: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    maxLength: 60,
  })
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, score }) => claim((at += gap), at + 40, score));
  });

test('law: no screenful begins more than the step allows', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 4 }), (claims, step) => {
      const level = step as DensityLevel;
      const chosen = chooseClaims(claims, 3_000, level);
      const { perScreen, minimumScore } = DENSITY_STEPS[level];
      for (const { start, score } of chosen) {
        expect(score).toBeGreaterThanOrEqual(minimumScore);
        expect(
          chosen.filter((other) => other.start >= start && other.start < start + 1_500).length,
        ).toBeLessThanOrEqual(perScreen);
      }
    }),
  );
});

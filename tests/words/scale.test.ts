import { afterEach, describe, expect, test } from 'vitest';
import type { Verdict } from '../../lib/domain/annotation.ts';
import { DEFAULT_SETTINGS, type VerdictStep } from '../../lib/domain/settings.ts';
import { say, sayPlain } from '../../lib/words/say.ts';
import { isOffered, offersFor, speakScale, verdictOfDigit } from '../../lib/words/scale.ts';

const { scale } = DEFAULT_SETTINGS.review;

const scaleWith = (changes: Partial<Record<Verdict, Partial<VerdictStep>>>) =>
  Object.fromEntries(
    Object.entries(scale).map(([verdict, step]) => [verdict, { ...step, ...changes[verdict as Verdict] }]),
  ) as typeof scale;

afterEach(() => speakScale(scale));

describe("the reader's scale", () => {
  test('verdicts are called as the reader calls them, and as we do where they say nothing', () => {
    speakScale(scaleWith({ wrong: { words: 'Not so' } }));
    expect([say('verdict_wrong'), say('verdict_mixed')]).toEqual(['Not so', 'mixed']);
    expect(sayPlain('verdict_wrong')).toBe('wrong');
    expect(say('done_judged', { verdict: say('verdict_wrong') })).toContain('Not so');
    speakScale(scale);
    expect(say('verdict_wrong')).toBe('wrong');
  });

  test('what is not offered is not listed and has no key, unless it was said already; the others keep their digits', () => {
    speakScale(scaleWith({ mixed: { isOffered: false } }));
    expect(offersFor(null).map(({ digit }) => digit)).toEqual([0, 1, 2, 4, 5, 6, 7, 8]);
    expect(offersFor('mixed').map(({ digit }) => digit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect([isOffered('mixed'), verdictOfDigit('3'), verdictOfDigit('4')]).toEqual([false, null, 'needs_context']);
  });

  test.each(['', '9', '10', 'a', ' '])('"%s" is the digit of none', (key) => {
    expect(verdictOfDigit(key)).toBe(null);
  });
});

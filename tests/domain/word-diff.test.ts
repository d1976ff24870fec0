import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, stepsBetween } from '../../lib/domain/word-diff.ts';

/** "held on [-$72,500-]{+$516,000+} bond" */
const shown = (was: string, now: string): string =>
  diffWords(was, now)
    .map(({ do: deed, words }) => (deed === 'keep' ? words : deed === 'remove' ? `[-${words}-]` : `{+${words}+}`))
    .join('');

test.each([
  ['held on $72,500 bond', 'held on $516,000 bond', 'held on $[-72,500-]{+516,000+} bond'],
  ['It rose.', 'It fell.', 'It[- rose-]{+ fell+}.'],
  ['some its assets', 'some of its assets', 'some{+ of+} its assets'],
  ['the the dam', 'the dam', 'the[- the-] dam'],
  ['“Yes” – he said', '"Yes" - he said', '"Yes" - he said'],
  [
    'all defendants before him, and',
    'a group of defendants, and',
    '[-all-]{+a group of+} defendants[- before him-], and',
  ],
  ['Ada, Ben and Cem', 'Dov, Eli and Fay', '[-Ada, Ben and Cem-]{+Dov, Eli and Fay+}'],
  ['', 'new', '{+new+}'],
  ['old', '', '[-old-]'],
  ['', '', ''],
])('%s → %s', (was, now, expected) => {
  expect(shown(was, now)).toBe(expected);
});

const folded = (one: string): string =>
  one
    .replace(/[‘’‚‛′´`ʼ]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, '');

describe('whatever the texts', () => {
  const word = fc.constantFrom('a', 'the', 'dam', 'Velde', ' ', ',', '“', '40', "n't", '\n', '😀', 'é', '-');
  const text = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  );
  test('without what is inserted it is the older text, without what is removed the newer', () => {
    fc.assert(
      fc.property(text, text, (was, now) => {
        const parts = diffWords(was, now);
        const without = (deed: string): string =>
          parts
            .filter((part) => part.do !== deed)
            .map(({ words }) => words)
            .join('');
        expect(folded(without('insert'))).toBe(folded(was));
        expect(without('remove')).toBe(now);
      }),
    );
  });

  test('a text is itself', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(diffWords(one, one).filter(({ do: deed }) => deed !== 'keep')).toEqual([]);
      }),
    );
  });

  test('steps go through both lists once, in order, and keep what is equal', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (was, now) => {
        const steps = stepsBetween(was, now);
        expect(steps.flatMap((step) => (step.do === 'insert' ? [] : [step.was]))).toEqual([...was.keys()]);
        expect(steps.flatMap((step) => (step.do === 'remove' ? [] : [step.now]))).toEqual([...now.keys()]);
        const kept = steps.filter((step) => step.do === 'keep');
        expect(kept.map((step) => was[step.was])).toEqual(kept.map((step) => now[step.now]));
      }),
    );
  });
});

test('what is far too long is another text, and costs no table', () => {
  const long = Array.from({ length: 3000 }, (_, at) => `w${at}`);
  const steps = stepsBetween(long, long.toReversed());
  expect(steps).toHaveLength(6000);
});

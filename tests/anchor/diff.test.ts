import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from '../../lib/anchor/diff.ts';
import type { Change } from '../../lib/domain/located.ts';

/** "The [-old-]{+new+} quay", with the kind of guard where something guarded differs: "[-5-]{+6+}(number)". */
function drawn(then: string, now: string): string {
  const run = (change: Change): string => {
    if (change.do === 'keep') return now.slice(change.now.start, change.now.end);
    const gone = 'was' in change ? `[-${then.slice(change.was.start, change.was.end)}-]` : '';
    const come = 'now' in change ? `{+${now.slice(change.now.start, change.now.end)}+}` : '';
    return `${gone}${come}${change.guard ? `(${change.guard})` : ''}`;
  };
  return wordDiff(then, now).changes.map(run).join('');
}

// Hundreds of texts: the limit is for a machine busy with other things.
describe('a word diff', { timeout: 60_000 }, () => {
  test.each([
    ['The old quay is closed.', 'The new quay is closed.', 'The [-old-]{+new+} quay is closed.'],
    ['A report was read.', 'A long report was read.', 'A {+long +}report was read.'],
    ['A long report was read.', 'A report was read.', 'A [-long -]report was read.'],
    ['It costs 72,500 crowns.', 'It costs 516,000 crowns.', 'It costs [-72,500-]{+516,000+}(number) crowns.'],
    ['It is open.', 'It is not open.', 'It is {+not +}(negation)open.'],
    ['It will close.', 'It will close, allegedly.', 'It will close{+, allegedly+}(hedge).'],
    ['He met Petra Holm.', 'He met Anders Holm.', 'He met [-Petra-]{+Anders+}(name) Holm.'],
    ['It ends on Monday.', 'It ends on Friday.', 'It ends on [-Monday-]{+Friday+}(date).'],
    ['Prices rose again.', 'Prices fell again.', 'Prices [-rose-]{+fell+}(opposite) again.'],
    ['It is legal there.', 'It is illegal there.', 'It is [-legal-]{+illegal+}(opposite) there.'],
    ['“It’s late,” he said', '"It\'s late," he said', '"It\'s late," he said'],
    ['It rose 4 percent.', 'It rose 4 %.', 'It rose 4 [-percent-]{+%+}.'],
    ['one, two', 'one two', 'one two'],
    ['the quay', '', '[-the quay-]'],
    ['', 'the quay', '{+the quay+}'],
    ['', '', ''],
  ])('of "%s" and "%s"', (then, now, told) => {
    expect(drawn(then, now)).toBe(told);
  });

  test('counts the words that differ', () => {
    expect(wordDiff('A report of the old builder', 'A long report of the contractor').edits).toBe(3);
  });

  test('of texts too long and too unlike to compare is one edit, told in no time', () => {
    const [then, now] = ['one two '.repeat(20_000).trim(), 'three four '.repeat(20_000).trim()];
    expect(wordDiff(then, now).changes).toHaveLength(1);
  });

  test('tiles both sides, and what it keeps says the same', () => {
    const words = fc.array(
      fc.constantFrom('a', 'The', 'quay', 'not', '5', '“', '.', ' ', '\u00ad', '…', '—', 'é', '漢'),
      {
        maxLength: 30,
      },
    );
    const text = fc.oneof(
      words.map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(text, text, (then, now) => {
        const { changes } = wordDiff(then, now);
        const side = (name: 'was' | 'now', of: string): string =>
          changes
            .flatMap((change) =>
              name in change ? [change[name as keyof Change] as unknown as { start: number; end: number }] : [],
            )
            .map(({ start, end }) => of.slice(start, end))
            .join('');
        expect([side('was', then), side('now', now)]).toEqual([then, now]);
        expect(wordDiff(then, then).changes.every((change) => change.do === 'keep')).toBe(true);
      }),
    );
  });
});

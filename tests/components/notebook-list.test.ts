import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, linesOf } from '../../components/library/notebook/lines.ts';
import { ALL, choose, countChosen, isChosen, NOTHING } from '../../components/library/notebook/selection.ts';

const groups = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 })
  .map((counts) => counts.map((count, at) => ({ key: String(at), label: `group ${at}`, count })));

/** The list as it would be drawn whole. */
const drawn = (counts: readonly { readonly count: number; readonly key: string }[]): readonly string[] => {
  let at = 0;
  return counts.flatMap(({ key, count }) => [`head ${key}`, ...Array.from({ length: count }, () => `result ${at++}`)]);
};
const told = (line: Line | null): string =>
  line === null ? 'none' : line.kind === 'head' ? `head ${line.group.key}` : `result ${line.at}`;

describe('lines of a list', () => {
  test('without groups each result is a line', () => {
    const lines = linesOf(2, []);
    expect([-1, 0, 1, 2].map((index) => told(lines.lineAt(index)))).toEqual(['none', 'result 0', 'result 1', 'none']);
  });

  test('with groups they are those of the whole list drawn', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const total = given.reduce((sum, { count }) => sum + count, 0);
        const lines = linesOf(total, given);
        const all = given.length === 0 ? [] : drawn(given);
        expect(Array.from({ length: lines.count }, (_, index) => told(lines.lineAt(index)))).toEqual(all);
        for (let at = 0; at < total; at++) expect(told(lines.lineAt(lines.indexOf(at)))).toBe(`result ${at}`);
        expect(told(lines.lineAt(lines.count))).toBe('none');
      }),
    );
  });
});

describe('what is chosen', () => {
  const ids = ['a', 'b', 'c', 'd'];

  test.each([
    ['nothing', NOTHING, []],
    ['all', ALL, ids],
    ['some', choose(NOTHING, ['a', 'c'], true), ['a', 'c']],
    ['all but some', choose(ALL, ['a', 'c'], false), ['b', 'd']],
    ['all but one that is chosen again', choose(choose(ALL, ['a', 'c'], false), ['a'], true), ['a', 'b', 'd']],
    ['one that is left out again', choose(choose(NOTHING, ['a', 'c'], true), ['a'], false), ['c']],
  ])('%s', (_name, selection, chosen) => {
    expect(ids.filter((id) => isChosen(selection, id))).toEqual(chosen);
    expect(countChosen(selection, ids.length)).toBe(chosen.length);
  });
});

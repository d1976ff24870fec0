import { describe, expect, test } from 'vitest';
import { ALL, choose, NOTHING } from '../../components/library/notebook/selection.ts';
import { type Asked, chosenOf, isAnswerTo, queryOf, scopesOf } from '../../entrypoints/library/notebook/asked.ts';
import { parseQuery } from '../../lib/search/language/parse.ts';

const asked: Asked = { query: 'dam', has: null, sort: 'updated', group: null };

test.each([
  ['counted, to the same words', { asked, pages: 3 }, true],
  ['the first lines alone', { asked, pages: null }, false],
  ['to what was typed before', { asked: { ...asked, query: 'da' }, pages: 3 }, false],
  ['to the same words, of whatever has them', { asked: { ...asked, has: 'evidence' as const }, pages: 3 }, false],
  ['in another order', { asked: { ...asked, sort: 'page' as const }, pages: 3 }, true],
])('an answer %s: %s', (_name, found, is) => expect(isAnswerTo(found, asked)).toBe(is));

describe('what is chosen', () => {
  const answer = { all: async () => ['a', 'b', 'c'] };

  test.each([
    ['all but one', answer, choose(ALL, ['b'], false), ['a', 'c']],
    ['some', answer, choose(NOTHING, ['a'], true), ['a']],
    ['some, while nothing is answered', null, choose(NOTHING, ['a'], true), ['a']],
    ['all, while nothing is answered', null, ALL, []],
  ])('%s', async (_name, given, selection, ids) => expect(await chosenOf(given, selection)).toEqual(ids));
});

const keys = (answer: { readonly total: number } | null, query: string) =>
  scopesOf(answer, { ...asked, query }).map(({ key, count }) => [key, count]);

describe('what can be exported', () => {
  test('as filtered only once that is known', () => {
    expect(keys({ total: 7 }, 'dam')).toEqual([
      ['found', 7],
      ['everything', null],
    ]);
    expect(keys(null, 'dam')).toEqual([['everything', null]]);
    expect(keys(null, ' ')).toEqual([['everything', null]]);
    expect(keys({ total: 9 }, '')).toEqual([['everything', 9]]);
  });
});

test('what must be there stands beside the words, also in a quotation that is still open', () => {
  const evidence = { in: 'has', not: false, either: [{ is: 'one', key: 'evidence' }] };
  expect(queryOf({ query: '"tunnel co', has: 'evidence' }).terms).toEqual([
    ...parseQuery('"tunnel co').terms,
    evidence,
  ]);
  expect(queryOf({ query: '', has: 'evidence' }).terms).toEqual([evidence]);
});

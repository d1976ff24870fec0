import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf, FIELDS } from '../../lib/search/language/fields.ts';
import { LONGEST_QUERY, parseQuery } from '../../lib/search/language/parse.ts';
import { stringify } from '../../lib/search/language/stringify.ts';
import { hintWords, valueNames } from '../../lib/words/search.ts';
import { speakEnglish } from '../../tools/english.ts';
import { typedQuery } from './queries.ts';

speakEnglish();
const NOW = new Date(2026, 10, 26, 12);
const TODAY = 20261126;
const names = valueNames(NOW);
const terms = (text: string) => parseQuery(text, names).terms;
const word = (...words: string[]) => ({ in: 'text', not: false, words, prefix: false });
const begun = (...words: string[]) => ({ ...word(...words), prefix: true });
const one = (field: string, ...keys: string[]) => ({
  in: field,
  not: false,
  either: keys.map((key) => ({ is: 'one', key })),
});

describe('what is typed, and what is asked', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['Tunnel Cóst', [word('tunnel'), begun('cost')]],
    ['tunnel cost ', [word('tunnel'), word('cost')]],
    ['tun* cost ', [begun('tun'), word('cost')]],
    ['"tunnel cost"', [word('tunnel', 'cost')]],
    ['“tunnel cost”', [word('tunnel', 'cost')]],
    ['"tunnel co', [begun('tunnel', 'co')]],
    ['"tunnel co"* x ', [begun('tunnel', 'co'), word('x')]],
    ['"tun*" x ', [word('tun'), word('x')]],
    ['well-known fact ', [word('well', 'known'), word('fact')]],
    ['-tunnel cost ', [{ ...word('tunnel'), not: true }, word('cost')]],
    ['-"tunnel cost"', [{ ...word('tunnel', 'cost'), not: true }]],
    ['a - b ', [word('a'), word('b')]],
    ['verdict:wrong', [one('verdict', 'wrong')]],
    ['VERDICT:Wrong', [one('verdict', 'wrong')]],
    ['verdict:"mostly wrong"', [one('verdict', 'mostly_wrong')]],
    ['verdict:mostly-wrong,mixed', [one('verdict', 'mostly_wrong', 'mixed')]],
    ['verdict:mostly', [one('verdict', 'mostly_supported', 'mostly_wrong')]],
    ['-verdict:wrong', [{ ...one('verdict', 'wrong'), not: true }]],
    ['status:"to check"', [one('status', 'to_check')]],
    ['kind:unnamed', [one('kind', 'unnamed')]],
    ['flag:"nobody named"', [one('flag', 'unattributed')]],
    ['has:evidence -has:note', [one('has', 'evidence'), { ...one('has', 'note'), not: true }]],
    [
      'source:"Ottoline Varga"',
      [{ in: 'source', not: false, either: [{ is: 'phrase', words: ['ottoline', 'varga'], prefix: false }] }],
    ],
    [
      'tag:Harbour,"two words" x',
      [
        {
          in: 'tag',
          not: false,
          either: [
            { is: 'name', name: 'harbour', prefix: false },
            { is: 'name', name: 'two words', prefix: false },
          ],
        },
        begun('x'),
      ],
    ],
    ['https://pier.example/a ', [word('https', 'pier', 'example', 'a')]],
    ['12:30 ', [word('12', '30')]],
  ])('%s', (text, expected) => {
    expect(parseQuery(text, names)).toEqual({ terms: expected, problems: [] });
  });

  test.each([
    ['due:2026', 20260000, 20269999],
    ['due:2026-01', 20260100, 20260199],
    ['due:2026-01-15', 20260115, 20260115],
    ['due:<2026-12', 1, 20261199],
    ['due:<=2026-12', 1, 20261299],
    ['due:today', TODAY, TODAY],
    ['due:TODAY', TODAY, TODAY],
    ['due:<=today', 1, TODAY],
    ['due:yesterday..tomorrow', TODAY - 1, TODAY + 1],
    ['seen:<yesterday', 1, TODAY - 2],
    ['before:today', 1, TODAY - 1],
    ['after:yesterday', TODAY - 1, Number.MAX_SAFE_INTEGER],
    ['due:>2026', 20270000, Number.MAX_SAFE_INTEGER],
    ['due:>=2026-03', 20260300, Number.MAX_SAFE_INTEGER],
    ['seen:2026-01..2026-03', 20260100, 20260399],
    ['seen:2026-03..2026-01', 20260100, 20260399],
    ['after:2026-01', 20260100, Number.MAX_SAFE_INTEGER],
    ['before:2026-01', 1, 20260099],
    ['rung:>3', 4, Number.MAX_SAFE_INTEGER],
    ['rung:2..4', 2, 4],
    ['rung:5', 5, 5],
  ])('%s is a range', (text, from, to) => {
    const [term] = terms(text);
    expect(term).toMatchObject({ either: [{ is: 'range', from, to }] });
    expect(parseQuery(text, names).problems).toEqual([]);
  });

  test.each([
    'verdict:',
    'due:',
    'due:20',
    'due:tod',
    'due:<=y',
    'due:2026-01..tom',
    'due:2026-',
    'due:2026-1',
    'due:<',
    'seen:2026-01..',
    'rung:>',
    'tag:',
    'source:""',
  ])('%s is not typed to its end: it is left out, and said so', (text) => {
    const { terms: none, problems } = parseQuery(text, names);
    expect(none).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  test.each([
    ['verdict:perhaps', 'verdict is never “perhaps”. One of: unchecked, supported, mostly supported'],
    ['due:soon x', '“soon” is no date. Dates are written 2026, 2026-01, 2026-01-15 or today'],
    ['due:2026-02-31 x', '“2026-02-31” is no date.'],
    ['rung:high', '“high” is no number.'],
  ])('%s finds nothing, with a hint', (text, hint) => {
    const {
      terms: [term],
      problems: [problem],
    } = parseQuery(text);
    expect(term).toMatchObject({ either: [{ is: 'nothing' }] });
    expect(problem && hintWords(problem)).toContain(hint);
  });

  test('an unknown field is looked for as words, with a hint', () => {
    const { terms: found, problems } = parseQuery('speaker:varga ');
    expect(found).toEqual([word('speaker', 'varga')]);
    expect(problems.map(hintWords)).toEqual([expect.stringMatching(/^There is no field “speaker”.*source, outlet/)]);
  });

  test('the end of an endless query is left out', () => {
    const { terms: found, problems } = parseQuery('word '.repeat(100_000));
    expect(found).toHaveLength(LONGEST_QUERY / 5);
    expect(problems.map(hintWords)).toEqual([expect.stringContaining('too long')]);
  });
});

test.each(FIELDS)('the field $name has its example, which is taken without a problem', ({ name, example }) => {
  const { terms: found, problems } = parseQuery(example, names);
  expect(problems).toEqual([]);
  expect(found[0]?.in).toBe(name);
  expect(fieldOf(name.toUpperCase())?.name).toBe(name);
});

test('names are those of the language that is spoken, and keys are keys in all of them', () => {
  const german = { verdict: { wrong: 'falsch', mostly_wrong: 'überwiegend falsch' }, due: { heute: '2026-11-26' } };
  expect(parseQuery('verdict:"Überwiegend Falsch"', german).terms).toEqual([one('verdict', 'mostly_wrong')]);
  expect(parseQuery('verdict:mostly_wrong', german).terms).toEqual([one('verdict', 'mostly_wrong')]);
  expect(parseQuery('due:heute', german).terms).toMatchObject([{ either: [{ from: TODAY, to: TODAY }] }]);
});

test('what every object has is no field', () => {
  expect(fieldOf('constructor')).toBeUndefined();
});

test('law: a query written out and read again asks the same, and is written the same', () => {
  fc.assert(
    fc.property(typedQuery, (text) => {
      const query = parseQuery(text, names);
      const written = stringify(query);
      expect(parseQuery(written, names).terms).toEqual(query.terms);
      expect(stringify(parseQuery(written, names))).toBe(written);
    }),
    { numRuns: 3000 },
  );
});

test('law: whatever is typed, every problem has a hint', () => {
  fc.assert(
    fc.property(fc.oneof(typedQuery, fc.string({ unit: 'binary' })), (text) => {
      for (const problem of parseQuery(text, names).problems) expect(hintWords(problem)).toMatch(/\w/);
    }),
  );
});

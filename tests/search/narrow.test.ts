import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksFor, narrowed, type Narrowing } from '../../lib/search/language/narrow.ts';
import { parseQuery } from '../../lib/search/language/parse.ts';

describe('a query that is narrowed by a click', () => {
  test.each<[string, Narrowing, boolean, string]>([
    ['', { field: 'verdict', value: 'wrong' }, true, 'verdict:wrong'],
    ['verdict:wrong', { field: 'verdict', value: 'mixed' }, true, 'verdict:wrong,mixed'],
    ['verdict:wrong,mixed', { field: 'verdict', value: 'wrong' }, false, 'verdict:mixed'],
    ['verdict:wrong', { field: 'verdict', value: 'wrong' }, false, ''],
    ['verdict:wrong', { field: 'verdict', value: 'wrong' }, true, 'verdict:wrong'],
    ['boats verdict:wrong', { field: 'verdict', value: 'wrong' }, false, '"boats"'],
    ['-tag:boats', { field: 'tag', value: 'boats' }, true, '-tag:boats tag:"boats"'],
    ['tag:quay', { field: 'outlet', value: 'Harbour Courier' }, true, 'tag:quay outlet:"harbour courier"'],
    ['', { field: 'outlet', value: 'The "Courier"' }, true, 'outlet:"the courier"'],
  ])('%j, with %j %j, is %j', (text, wanted, isOn, query) => {
    expect(narrowed(text, { ...wanted, isOn })).toBe(query);
  });

  test('asks for what was added, and no more for what was taken away', () => {
    // A value without a letter or digit cannot be asked for.
    const field = fc.constantFrom('verdict', 'tag', 'outlet', 'source', 'kind', 'project' as const);
    const value = fc.oneof(
      fc.constantFrom('wrong', 'unnamed', 'Harbour Board', 'boats'),
      fc.string().filter((text) => /[\p{L}\p{N}]/u.test(text)),
    );
    fc.assert(
      fc.property(fc.string(), field, value, (text, name, given) => {
        const wanted = { field: name, value: given };
        const added = narrowed(text, { ...wanted, isOn: true });
        expect(asksFor(parseQuery(`${added} `), wanted)).toBe(true);
        expect(asksFor(parseQuery(narrowed(added, { ...wanted, isOn: false })), wanted)).toBe(false);
      }),
    );
  });
});

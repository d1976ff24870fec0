import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../lib/search/answer/dimensions.ts';
import { find } from '../../lib/search/answer/find.ts';
import { type Sort, SORTS } from '../../lib/search/answer/sorting.ts';
import { tally } from '../../lib/search/answer/tally.ts';
import { SegmentBuilder } from '../../lib/search/index/builder.ts';
import type { Entry } from '../../lib/search/index/entry.ts';
import { EMPTY, indexOf, merged, type SearchIndex, sizeOf, withChanges } from '../../lib/search/index/layers.ts';
import { pack, unpack } from '../../lib/search/index/pack.ts';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { EVERYTHING } from '../../lib/search/language/query.ts';
import { naively } from './naive.ts';
import { AROUND, entries } from './notebooks.ts';
import { typedQuery } from './queries.ts';

const built = (all: readonly Entry[]): SearchIndex => {
  const builder = new SegmentBuilder();
  for (const entry of all) builder.add(entry);
  return indexOf(builder.finish());
};
const idsOf = (all: readonly Entry[]): string[] => all.map(({ annotation }) => annotation.id).toSorted();
const foundBy = (index: SearchIndex, text: string, sort: Sort = 'page'): readonly string[] => {
  const answer = find(index, { query: parseQuery(text), sort, group: null }, AROUND);
  expect(answer.ids(0, Infinity)).toHaveLength(answer.total);
  return answer.ids(0, Infinity);
};

/** Some change after the other: entries written anew, others removed. What a later one says counts. */
const history = fc.array(
  fc.tuple(
    entries(6),
    fc.array(
      fc.nat(12).map((id) => `id-${id}`),
      { maxLength: 3 },
    ),
  ),
  { maxLength: 7 },
);

/** The notebook after a history, and its index as it grew. Pages of rewritten entries are the rewritten ones. */
function grown(first: readonly Entry[], changes: readonly (readonly [readonly Entry[], readonly string[]])[]) {
  let index = built(first);
  const all = new Map(first.map((entry) => [entry.annotation.id, entry]));
  for (const [written, removed] of changes) {
    // A page that is written anew changes all that stands on it.
    const pages = new Map(written.map(({ page }) => [page.id, page]));
    for (const id of removed) all.delete(id);
    for (const entry of written) all.set(entry.annotation.id, entry);
    const touched = [...all.values()]
      .filter(({ page }) => pages.has(page.id))
      .map(({ annotation, page }) => ({ annotation, page: pages.get(page.id) ?? page }));
    for (const entry of touched) all.set(entry.annotation.id, entry);
    index = withChanges(index, { ids: [...removed, ...idsOf(touched)], entries: touched });
  }
  return { index, all: [...all.values()] };
}

describe('law: the index answers what asking each annotation would', () => {
  test('built at once', () => {
    fc.assert(
      fc.property(entries(12), typedQuery, (all, text) => {
        expect(foundBy(built(all), text).toSorted()).toEqual(idsOf(naively(all, parseQuery(text))));
      }),
      { numRuns: 500 },
    );
  });

  test('after changes, and when they are merged or kept and read again', () => {
    fc.assert(
      fc.property(entries(8), history, typedQuery, (first, changes, text) => {
        const { index, all } = grown(first, changes);
        const expected = idsOf(naively(all, parseQuery(text)));
        expect(foundBy(index, text).toSorted()).toEqual(expected);
        expect(sizeOf(index)).toBe(all.length);
        const kept = unpack(structuredClone(pack(merged(index.layers))));
        expect(kept && foundBy(kept, text).toSorted()).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a phrase among so many words that their numbers take up to three bytes', () => {
  // The first note names all words, so that each has its number.
  const words = Array.from({ length: 20_000 }, (_, nth) => `w${nth.toString(36)}`);
  const called = (nth: number): string => words[nth] ?? '';
  const [given] = fc.sample(
    entries(1).filter(({ length }) => length === 1),
    { numRuns: 1, seed: 1 },
  );
  const noted = (notes: readonly string[]): readonly Entry[] =>
    [words.join(' '), ...notes].flatMap((note, nth) =>
      (given ?? []).map(({ page, annotation }) => ({ page, annotation: { ...annotation, id: `id-${nth}`, note } })),
    );
  const bothWays = (notes: readonly string[], text: string) => {
    const all = noted(notes);
    return { found: foundBy(built(all), text).toSorted(), expected: idsOf(naively(all, parseQuery(text))) };
  };

  test('is not taken to begin in the middle of a number', () => {
    // Two bytes, of which the last is alone the number of a common word.
    const long = Array.from({ length: 30 }, (_, high) => called(880 + 128 * high));
    for (let common = 0; common < 20; common++) {
      const notes = long.map((other) => `${called(common)} ${other} ${called(200)}`);
      expect(bothWays(notes, `"${called(common)} ${called(200)}"`).found).toEqual([]);
    }
  });

  test('law: is found letter by letter as it is found at once', () => {
    const word = fc.constantFrom('the', 'th', 'tunnel', 'ton', 'to');
    const note = fc.array(word, { maxLength: 12 }).map((some) => some.join(' '));
    const phrase = fc.array(word, { minLength: 2, maxLength: 4 }).map((some) => `"${some.join(' ')}"`);
    fc.assert(
      fc.property(
        fc.array(note, { maxLength: 8 }),
        phrase,
        fc.array(fc.nat(30), { maxLength: 12 }),
        (notes, asked, steps) => {
          const all = noted(notes).slice(1);
          const index = built(all);
          const typed = [...Array.from(asked, (_, at) => at + 1), ...steps].map((length) => asked.slice(0, length));
          for (const text of typed)
            expect(foundBy(index, text).toSorted()).toEqual(idsOf(naively(all, parseQuery(text))));
        },
      ),
    );
  });

  test('that is opened again at its end is found where it can go on', () => {
    const all = noted(['the to', 'the ton', 'a ton']).slice(1);
    const index = built(all);
    const found = ['"the to"', '"the to', '"the ton', '"the to"'].map((text) => foundBy(index, text).toSorted());
    expect(found).toEqual([['id-1'], ['id-1', 'id-2'], ['id-2'], ['id-1']]);
  });

  test('law: is found where it stands, and nowhere else', () => {
    const word = fc.oneof(fc.nat(5), fc.constantFrom(120, 121, 128, 900, 16_300, 16_384, 19_999)).map(called);
    const note = fc.array(word, { maxLength: 30 }).map((some) => some.join(' '));
    const phrase = fc.array(word, { minLength: 2, maxLength: 4 }).map((some) => `"${some.join(' ')}`);
    fc.assert(
      fc.property(fc.array(note, { maxLength: 6 }), phrase, (notes, asked) => {
        for (const text of [asked, `${asked}"`]) {
          const { found, expected } = bothWays(notes, text);
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 20 },
    );
  });
});

test('law: the evidence of what is found, piece by piece, is that of each item after the other', () => {
  fc.assert(
    fc.property(entries(8), history, typedQuery, fc.nat(8), fc.nat(8), (first, changes, text, from, count) => {
      const { index, all } = grown(first, changes);
      const counts = new Map(all.map(({ annotation: { id, evidence } }) => [id, evidence.length]));
      const layouts = [index, unpack(structuredClone(pack(merged(index.layers))))];
      for (const layout of layouts) {
        const answer = find(layout ?? EMPTY, { query: parseQuery(text), sort: 'updated', group: null }, AROUND);
        const pieces = answer
          .ids(0, Infinity)
          .flatMap((id) => Array.from({ length: counts.get(id) ?? 0 }, (_, nth) => ({ id, nth })));
        expect(answer.evidence).toBe(pieces.length);
        expect(answer.pieces(from, from + count)).toEqual(pieces.slice(from, from + count));
        expect(answer.pieces(0, Infinity)).toEqual(pieces);
      }
    }),
    { numRuns: 150 },
  );
});

const VALUE_OF: Partial<Record<Sort, (entry: Entry) => string>> = {
  updated: ({ annotation }) => annotation.updated,
  created: ({ annotation }) => annotation.created,
  seen: ({ page }) => page.lastSeen,
};

describe('law: every order holds all that is found', () => {
  test.each(SORTS)('%s', (sort) => {
    fc.assert(
      fc.property(entries(8), history, (first, changes) => {
        const { index, all } = grown(first, changes);
        const ids = foundBy(index, 'mayor dam', sort);
        expect(ids.toSorted()).toEqual(idsOf(naively(all, parseQuery('mayor dam'))));
        const valueOf = VALUE_OF[sort];
        const byId = new Map(all.map((entry) => [entry.annotation.id, entry]));
        const values = ids.map((id) => valueOf?.(byId.get(id)!) ?? '');
        expect(values).toEqual(values.toSorted().toReversed());
      }),
      { numRuns: 40 },
    );
  });

  test.each(['page', 'source', 'due', 'verdict', 'published'] as const)('%s: in layers as in one', (sort) => {
    fc.assert(
      fc.property(entries(8), history, (first, changes) => {
        const { index, all } = grown(first, changes);
        const byId = new Map(all.map((entry) => [entry.annotation.id, entry]));
        const keys = (ids: readonly string[]) => ids.map((id) => sortKey(sort, byId.get(id)!));
        expect(keys(foundBy(index, '', sort))).toEqual(keys(foundBy(built(all), '', sort)));
      }),
      { numRuns: 40 },
    );
  });
});

function sortKey(sort: Sort, entry: Entry): unknown {
  const { annotation, page } = entry;
  const keys: Partial<Record<Sort, unknown>> = {
    page: [page.lastSeen, page.id, annotation.quote.start],
    due: annotation.due,
    verdict: annotation.verdicts.at(-1)?.verdict ?? 'unchecked',
  };
  return keys[sort] ?? '';
}

describe('law: groups and counts', () => {
  test.each(DIMENSIONS)('%s: everything found stands in a group, in the order of all', (by) => {
    fc.assert(
      fc.property(entries(8), history, (first, changes) => {
        const { index } = grown(first, changes);
        const answer = find(index, { query: EVERYTHING, sort: 'updated', group: by }, AROUND);
        const lists = answer.groups.map(({ key, count }) => {
          const ids = answer.ids(0, Infinity, key);
          expect(ids).toHaveLength(count);
          return ids;
        });
        const order = answer.ids(0, Infinity);
        for (const ids of lists) expect(ids).toEqual(order.filter((id) => ids.includes(id)));
        expect([...new Set(lists.flat())].toSorted()).toEqual(order.toSorted());
        expect(new Set(answer.groups.map(({ key }) => key)).size).toBe(answer.groups.length);
        const counts = tally(index, answer.found, { by: [by], around: AROUND });
        expect(new Map(counts.map(({ keys, count }) => [keys[0], count]))).toEqual(
          new Map(answer.groups.map(({ key, count }) => [key, count])),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('counts of two dimensions add up to those of one', () => {
    fc.assert(
      fc.property(entries(8), history, (first, changes) => {
        const { index } = grown(first, changes);
        const { found } = find(index, { query: EVERYTHING, sort: 'updated', group: null }, AROUND);
        const one = tally(index, found, { by: ['outlet'], around: AROUND });
        const two = tally(index, found, { by: ['outlet', 'kind'], around: AROUND });
        for (const { keys, count } of one) {
          const parts = two.filter((pair) => pair.keys[0] === keys[0]);
          expect(parts.reduce((sum, pair) => sum + pair.count, 0)).toBe(count);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('an empty notebook answers everything with nothing', () => {
  for (const sort of SORTS)
    expect(find(EMPTY, { query: parseQuery('mayor -dam verdict:wrong'), sort, group: 'tag' }, AROUND)).toMatchObject({
      total: 0,
      pages: 0,
      groups: [],
    });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Notebook } from '../../lib/domain/annotation.ts';
import type { Sheet } from '../../lib/domain/sheet.ts';
import { importNotebook } from '../../lib/store/import.ts';
import { headOfKept, sheetsOfKept, type Wanted } from '../../lib/store/sheets.ts';
import { example } from '../formats/example.ts';
import { wholeNotebook } from '../shapes/notebooks.ts';
import { freshStore } from './stamps.ts';

type Kept = ReturnType<typeof freshStore>;

async function sheetsIn(store: Kept, wanted: Wanted): Promise<readonly Sheet[]> {
  return (await batchesIn(store, wanted)).flat();
}

async function batchesIn(store: Kept, wanted: Wanted): Promise<readonly (readonly Sheet[])[]> {
  const batches: (readonly Sheet[])[] = [];
  for await (const batch of sheetsOfKept(store, wanted)) batches.push(batch);
  return batches;
}

const idsOf = (sheets: readonly Sheet[]) => sheets.flatMap(({ annotations }) => annotations.map(({ id }) => id));

test('all that is kept leaves on the sheets of its pages', async () => {
  await fc.assert(
    fc.asyncProperty(wholeNotebook, async (given) => {
      const store = freshStore();
      await importNotebook(store, given);
      const sheets = await sheetsIn(store, 'all');
      expect(sheets.map(({ page }) => page)).toEqual(given.pages.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      expect(idsOf(sheets).toSorted()).toEqual(given.annotations.map(({ id }) => id).toSorted());
      for (const { page, annotations } of sheets) {
        expect(annotations.every(({ pageId }) => pageId === page.id)).toBe(true);
        const starts = annotations.map(({ quote }) => quote.start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }
      const head = await headOfKept(store, 'all');
      expect(head).toMatchObject({ pages: given.pages.length, annotations: given.annotations.length });
      store.close();
    }),
    { numRuns: 20 },
  );
});

/** Pages that fill more than one batch, with one annotation each. */
const many = (count: number): Notebook => {
  const [page] = example.pages;
  const [one] = example.annotations;
  const ids = Array.from({ length: count }, (_, nth) => `https://p${String(nth).padStart(4, '0')}.example/`);
  return {
    pages: ids.map((id) => ({ ...page!, id })),
    annotations: ids.map((id, nth) =>
      Object.assign({ ...one!, id: `a${nth}`, pageId: id }, { projects: [`p${nth % 2}`] }),
    ),
    projects: ['p0', 'p1'].map((id) => ({ id, name: id, note: '', created: one!.created, updated: one!.created })),
  };
};

test('more pages than are read at a time come all, once, in order', async () => {
  const store = freshStore();
  const given = many(401);
  await importNotebook(store, given);
  const batches = await batchesIn(store, 'all');
  expect(batches.map(({ length }) => length)).toEqual([100, 100, 100, 100, 1]);
  expect(idsOf(batches.flat())).toEqual(given.annotations.map(({ id }) => id));
});

test('some annotations leave with their pages and projects, and nothing else', async () => {
  const store = freshStore();
  await importNotebook(store, many(300));
  const sheets = await sheetsIn(store, ['a250', 'a0', 'gone', 'a2']);
  expect(idsOf(sheets)).toEqual(['a0', 'a2', 'a250']);
  expect(sheets).toHaveLength(3);
  const head = await headOfKept(store, ['a250', 'a0', 'gone', 'a2']);
  expect(head).toMatchObject({ pages: 3, annotations: 3, projects: [{ id: 'p0' }], settings: null });
});

test('of nothing there is no sheet', async () => {
  expect(await sheetsIn(freshStore(), 'all')).toEqual([]);
  expect(await sheetsIn(freshStore(), [])).toEqual([]);
});

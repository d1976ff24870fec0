import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { beginAnnotation } from '../../lib/store/changes.ts';
import { Import } from '../../lib/store/import.ts';
import { lastDeeds } from '../../lib/store/journal.ts';
import { settingsOf, wholeNotebook } from '../../lib/store/queries.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { redoLast, undoDeed, undoLast } from '../../lib/store/undo.ts';
import { example } from '../formats/example.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const { layers, review, colours } = DEFAULT_SETTINGS;

const named = (name: string) => ({ review: { ...review, reviewer: { ...review.reviewer, name } } });
const coloured = (claims: string) => ({ colours: { ...colours, own: { ...colours.own, claims } } });

/** So many milliseconds after NOW. */
const later = (by: number): string => new Date(Date.parse(NOW) + by).toISOString();

/** A store whose settings were changed so, one change after the other, so many milliseconds apart. */
async function storeAfter(changes: readonly Partial<Settings>[], apart = 100) {
  const store = freshStore();
  for (const [nth, change] of changes.entries()) await changeSettings(store, change, later(nth * apart));
  return store;
}

describe('settings', () => {
  test('changed are undone and done again as any other deed', async () => {
    const store = await storeAfter([{ theme: 'dark', keepEveryPage: true }]);
    expect(await lastDeeds(store, 9)).toMatchObject([{ deed: 'settings', isUndone: false }]);
    expect(await undoLast(store, NOW)).toMatchObject({ deed: { deed: 'settings' }, leftAlone: [], isWhole: true });
    expect(await settingsOf(store)).toEqual(DEFAULT_SETTINGS);
    await redoLast(store, NOW);
    expect(await settingsOf(store)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', keepEveryPage: true });
  });

  test('undone, leave what was done to the notebook before', async () => {
    const store = freshStore();
    await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, clock());
    const before = await wholeNotebook(store);
    await changeSettings(store, { density: 4 }, NOW);
    await undoLast(store, NOW);
    expect(await wholeNotebook(store)).toEqual(before);
    expect(await settingsOf(store)).toEqual(DEFAULT_SETTINGS);
  });

  test('that were changed again since are left alone, and told', async () => {
    const store = await storeAfter([{ theme: 'dark' }, { theme: 'light' }], 10_000);
    const [, first] = await lastDeeds(store, 2);
    expect((await undoDeed(store, { seq: first!.seq, at: NOW }))?.leftAlone).toEqual([
      { table: 'settings', id: 'theme', why: 'changed_since' },
    ]);
    expect((await settingsOf(store)).theme).toBe('light');
  });

  test.each<[string, readonly Partial<Settings>[], number, readonly number[]]>([
    ['a slider dragged is one', [{ density: 3 }, { density: 4 }, { density: 1 }], 100, [1]],
    ['a colour dragged is one', ['#111111', '#222222', '#333333'].map(coloured), 100, [1]],
    ['and after a pause another', [{ density: 3 }, { density: 4 }], 3000, [1, 1]],
    ['back where it began it is none', [{ density: 4 }, { density: DEFAULT_SETTINGS.density }], 100, []],
    ['what changes nothing is none', [{ density: DEFAULT_SETTINGS.density }, { theme: 'system' }], 100, []],
    ['two different ones are two', [{ density: 4 }, { theme: 'dark' }], 100, [1, 1]],
    [
      'two switches of one list are two',
      [{ layers: { ...layers, claims: false } }, { layers: { ...layers, claims: false, mine: false } }],
      100,
      [1, 1],
    ],
    ['a switch pressed twice is two', [{ marksOn: false }, { marksOn: true }], 100, [1, 1]],
    [
      'two fields of one form are two',
      [named('Ada'), { review: { ...named('Ada').review, published: 'https://a.example/' } }],
      100,
      [1, 1],
    ],
  ])('%s', async (_, changes, apart, rows) => {
    const store = await storeAfter(changes, apart);
    expect((await store.journal.toArray()).map((row) => row.rows)).toEqual(rows);
    while (await undoLast(store, NOW));
    expect(await settingsOf(store)).toEqual(DEFAULT_SETTINGS);
  });

  test('nothing is done between: a slider that is dragged on afterwards is another deed', async () => {
    const store = await storeAfter([{ density: 3 }]);
    await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, clock());
    await changeSettings(store, { density: 4 }, later(100));
    expect((await lastDeeds(store, 9)).map(({ deed }) => deed)).toEqual(['settings', 'begin', 'settings']);
  });

  test('which pages were read where that is asked stands in no journal', async () => {
    const store = await storeAfter([{ pagesRead: ['https://courier.example/bay'] }, { pagesRead: [], theme: 'dark' }]);
    expect(JSON.stringify(await store.replaced.toArray())).not.toContain('courier.example');
    await undoLast(store, NOW);
    expect(await settingsOf(store)).toEqual(DEFAULT_SETTINGS);
  });

  test('of a file are part of its import, and undone with it', async () => {
    const store = await storeAfter([{ theme: 'light' }]);
    const before = await settingsOf(store);
    const bringing = new Import(store, later(60_000));
    await bringing.take({ pages: example.pages, annotations: example.annotations });
    await bringing.settings({ theme: 'dark', density: 4 });
    expect(await settingsOf(store)).toMatchObject({ theme: 'dark', density: 4 });
    const [last] = await lastDeeds(store, 1);
    expect(last).toMatchObject({ deed: 'import_file', count: example.annotations.length + 2 });
    expect((await undoLast(store, NOW))?.leftAlone).toEqual([]);
    expect(await settingsOf(store)).toEqual(before);
    expect(await wholeNotebook(store)).toEqual({ pages: [], annotations: [] });
  });
});

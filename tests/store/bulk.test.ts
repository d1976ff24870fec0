import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { BulkDeed } from '../../lib/domain/bulk.ts';
import type { Chronicle } from '../../lib/domain/version.ts';
import { begin } from '../../lib/domain/edit.ts';
import { binPage, countBin, emptyBin, emptyBinNow, forgottenAt } from '../../lib/store/bin.ts';
import { changeMany, putBackMany, removeMany, removePage, renameSource, renameTag } from '../../lib/store/bulk.ts';
import { beginAnnotation, editAnnotation, keepPage, removeAnnotation } from '../../lib/store/changes.ts';
import { asDeed, lastDeeds } from '../../lib/store/journal.ts';
import type { Store } from '../../lib/store/names.ts';
import { putAnnotations, putPages } from '../../lib/store/pen.ts';
import {
  changeProject,
  changeSearch,
  createProject,
  gatherInProject,
  projectsOf,
  removeProject,
  removeSearch,
  saveSearch,
  searchesOf,
} from '../../lib/store/projects.ts';
import { annotationOf, annotationsOf, pageAt, wholeNotebook } from '../../lib/store/queries.ts';
import { redoLast, undoLast } from '../../lib/store/undo.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const THEN = '2026-03-01T08:00:00.000Z';
const source = {
  kind: 'named_person',
  name: 'Gen. Orla Vance',
  role: null,
  rung: 1,
  cue: 'said',
  quote: 'indirect',
  secondHand: false,
} as const;

/** A store of some claims on one page, one after the other on it. */
async function storeOf(count: number, change: (nth: number) => Partial<Annotation> = () => ({})) {
  const store = freshStore();
  const all = Array.from({ length: count }, (_, nth) => ({
    ...begin(subjectAt(nth), { id: `a${nth}`, at: THEN }),
    ...change(nth),
  }));
  await asDeed(store, { deed: 'import_file', at: THEN }, async (pen) => {
    await putPages(pen, [{ before: null, after: storyPage }]);
    await putAnnotations(
      pen,
      all.map((after) => ({ before: null, after })),
    );
  });
  return { store, all, ids: all.map(({ id }) => id) };
}

const now = (store: Store) => annotationsOf(store, storyPage.id);

describe('many at once', () => {
  test.each<[BulkDeed, Partial<Annotation>, Partial<Annotation>]>([
    [{ do: 'tag', tags: ['dam', 'Water'] }, { tags: ['water'] }, { tags: ['water', 'dam'] }],
    [{ do: 'untag', tags: ['WATER'] }, { tags: ['water', 'dam'] }, { tags: ['dam'] }],
    [{ do: 'rename_tag', from: ['dam'], to: 'Dams' }, { tags: ['Dam', 'x'] }, { tags: ['Dams', 'x'] }],
    [{ do: 'rename_tag', from: ['dam', 'DAMS'], to: 'water' }, { tags: ['dam', 'Dams', 'water'] }, { tags: ['water'] }],
    [{ do: 'status', status: 'checking' }, {}, { status: 'checking' }],
    [{ do: 'add_to_project', project: 'p' }, { projects: ['q'] }, { projects: ['q', 'p'] }],
    [{ do: 'remove_from_project', project: 'p' }, { projects: ['p'] }, {}],
    [{ do: 'move_to_project', from: null, to: 'q' }, { projects: ['p', 'r'] }, { projects: ['q'] }],
    [{ do: 'move_to_project', from: 'p', to: 'q' }, { projects: ['p', 'q', 'r'] }, { projects: ['q', 'r'] }],
  ])('%j of %j makes %j, and is undone', async (deed, before, after) => {
    const { store, all, ids } = await storeOf(3, (nth) => (nth < 2 ? before : {}));
    await changeMany(store, { ids: ids.slice(0, 2), at: NOW, deed });
    const [first, second, third] = await now(store);
    for (const one of [first, second]) expect(one).toMatchObject({ ...after, updated: NOW });
    expect(first?.projects).toEqual(after.projects);
    expect(third).toEqual(all[2]);
    expect(await changeMany(store, { ids, at: NOW, deed: { do: 'untag', tags: ['none'] } })).toEqual({
      seq: null,
      changed: 0,
      isWhole: true,
    });
    await undoLast(store, NOW);
    expect(await now(store)).toEqual(all);
  });

  test('a verdict is appended to every history, with the evidence known', async () => {
    const { store, ids } = await storeOf(2);
    const deed = { do: 'verdict', verdict: 'wrong', reason: 'the office says so' } as const;
    expect(await changeMany(store, { ids: [...ids, ...ids, 'unknown'], at: NOW, deed })).toMatchObject({ changed: 2 });
    for (const { verdicts, status } of await now(store))
      expect({ verdicts, status }).toEqual({
        verdicts: [{ verdict: 'wrong', reason: 'the office says so', at: NOW, evidence: [] }],
        status: 'done',
      });
    expect((await lastDeeds(store, 1))[0]).toMatchObject({ deed: 'verdict', count: 2 });
  });

  test('a tag is renamed wherever it stands, and joined with one that is there', async () => {
    const { store, all } = await storeOf(3, (nth) => ({ tags: [['Dam'], ['dam', 'water'], ['water']][nth] ?? [] }));
    expect(await renameTag(store, { isMeant: (tag) => tag === 'dam', to: 'water', at: NOW })).toMatchObject({
      changed: 2,
    });
    expect((await now(store)).map(({ tags }) => tags)).toEqual([['water'], ['water'], ['water']]);
    expect(await store.annotations.where('tagKeys').equals('dam').count()).toBe(0);
    await undoLast(store, NOW);
    expect(await now(store)).toEqual(all);
  });

  test('two names of a source become one, by the correction of the reader; what they corrected else stays', async () => {
    const correction = { source: 'O. Vance', name: 'person', passage: 'O. Vance said so.', at: 0 } as const;
    const { store } = await storeOf(3, (nth) => [{ source }, { correction }, {}][nth] ?? {});
    await renameSource(store, { isMeant: (name) => name.endsWith('vance'), to: 'Orla Vance', at: NOW });
    const [first, second, third] = await now(store);
    expect(first).toMatchObject({ source, correction: { source: 'Orla Vance', passage: first?.quote.exact, at: 0 } });
    expect(second?.correction).toEqual({ ...correction, source: 'Orla Vance' });
    expect(third).not.toHaveProperty('correction');
    expect(await store.annotations.where('sourceKey').equals('orla vance').count()).toBe(2);
  });

  test('are taken away with their page, put back with it, and both are undone and done again', async () => {
    const { store, all, ids } = await storeOf(4);
    expect(await removeMany(store, { ids: ids.slice(1), at: NOW })).toMatchObject({ changed: 3, isWhole: true });
    expect(await store.pages.count()).toBe(1);
    await removeMany(store, { ids, at: NOW });
    expect([await store.annotations.count(), await store.pages.count(), await countBin(store)]).toEqual([0, 0, 4]);
    await undoLast(store, NOW);
    await undoLast(store, NOW);
    expect(await wholeNotebook(store)).toEqual({ pages: [storyPage], annotations: all });
    await redoLast(store, NOW);
    await redoLast(store, NOW);
    expect(await putBackMany(store, { ids: [...ids, 'unknown'], at: NOW })).toMatchObject({ changed: 4 });
    expect(await wholeNotebook(store)).toEqual({ pages: [storyPage], annotations: all });
    await undoLast(store, NOW);
    expect([await store.annotations.count(), await countBin(store)]).toEqual([0, 4]);
  });

  test('more than a part are one deed; stopped between two parts, what is done stays, is undone whole, or gone on with', async () => {
    const { store, all, ids } = await storeOf(2500);
    const deed = { do: 'tag', tags: ['dam'] } as const;
    const stop = new AbortController();
    const seen: string[] = [];
    const onProgress = (done: number, of: number) => {
      seen.push(`${done}/${of}`);
      if (done === 2000) stop.abort();
    };
    const half = await changeMany(store, { ids, at: NOW, deed }, { signal: stop.signal, onProgress });
    expect(half).toMatchObject({ changed: 2000, isWhole: false });
    expect(seen).toEqual(['1000/2500', '2000/2500']);
    expect(await changeMany(store, { ids, at: NOW, deed })).toMatchObject({ changed: 500, isWhole: true });
    expect((await lastDeeds(store, 2)).map(({ count }) => count)).toEqual([500, 2000]);
    await undoLast(store, NOW);
    await undoLast(store, NOW);
    expect(await now(store)).toEqual(all);
  });
});

describe('the bin', () => {
  test('is listed piece by piece, the last first, and says until when', async () => {
    const { store, ids } = await storeOf(5);
    for (const [nth, id] of ids.entries()) await removeAnnotation(store, id, `2026-03-02T12:00:0${nth}.000Z`);
    const names = async (from: number) => (await binPage(store, { from, limit: 2 })).map(({ id }) => id);
    expect([await names(0), await names(2), await names(4)]).toEqual([['a4', 'a3'], ['a2', 'a1'], ['a0']]);
    const [last] = await binPage(store, { from: 0, limit: 1 });
    expect(forgottenAt(last!)).toBe('2026-04-01T12:00:04.000Z');
  });

  test('emptied now, it forgets for good: the journal too', async () => {
    const { store, ids } = await storeOf(3);
    await editAnnotation(store, { id: 'a0', edit: { do: 'note', note: 'a secret' } }, clock());
    await removeMany(store, { ids, at: NOW });
    await emptyBinNow(store, ['a0']);
    expect(await countBin(store)).toBe(2);
    expect(JSON.stringify(await store.replaced.toArray())).not.toContain('secret');
    expect((await undoLast(store, NOW))?.leftAlone).toEqual([{ table: 'annotations', id: 'a0', why: 'gone' }]);
    expect((await now(store)).map(({ id }) => id)).toEqual(['a1', 'a2']);
    await removeMany(store, { ids, at: NOW });
    await emptyBinNow(store, null);
    expect(await countBin(store)).toBe(0);
  });

  test('a deed of which nothing is left is none any more: undo does not say that it was undone', async () => {
    const { store, ids } = await storeOf(2500);
    await createProject(store, { name: 'Dams', note: '' }, clock());
    await editAnnotation(store, { id: 'a2', edit: { do: 'note', note: 'n' } }, clock());
    await removeMany(store, { ids, at: NOW });
    await emptyBinNow(store, ids.slice(0, -1));
    expect(await lastDeeds(store, 9)).toMatchObject([
      { deed: 'remove', count: 2500 },
      { deed: 'new_project' },
      { deed: 'import_file' },
    ]);
    await emptyBinNow(store, null);
    expect((await lastDeeds(store, 9)).map(({ deed }) => deed)).toEqual(['new_project', 'import_file']);
    expect(await store.replaced.count()).toBe(4);
    expect(await undoLast(store, NOW)).toMatchObject({ deed: { deed: 'new_project' } });
    // Its page came with them.
    expect((await undoLast(store, NOW))?.leftAlone).toHaveLength(2500);
    expect(await wholeNotebook(store)).toEqual({ pages: [], annotations: [] });
  });

  test('what was undone into it and forgotten there cannot be done again', async () => {
    const { store, ids } = await storeOf(1);
    const begun = await beginAnnotation(store, { page: storyPage, subject: subjectAt(7), edits: [] }, clock());
    await undoLast(store, NOW);
    await emptyBinNow(store, [begun.after.id]);
    expect(await redoLast(store, NOW)).toBe(null);
    expect((await now(store)).map(({ id }) => id)).toEqual(ids);
  });

  test('forgets by itself after thirty days', async () => {
    const { store, ids } = await storeOf(2);
    await removeMany(store, { ids, at: NOW });
    await emptyBin(store, '2026-04-01T12:00:00.000Z');
    expect(await countBin(store)).toBe(2);
    await emptyBin(store, '2026-04-01T12:00:00.001Z');
    expect(await countBin(store)).toBe(0);
  });

  test('does not put back over what came on another way meanwhile', async () => {
    const { store, all } = await storeOf(1);
    await removeAnnotation(store, 'a0', NOW);
    const imported = { ...all[0]!, note: 'from a file', updated: NOW };
    await asDeed(store, { deed: 'import_file', at: NOW }, (pen) =>
      putAnnotations(pen, [{ before: null, after: imported }]),
    );
    expect(await putBackMany(store, { ids: ['a0'], at: NOW })).toMatchObject({ changed: 0 });
    expect(await annotationOf(store, 'a0')).toEqual(imported);
  });
});

const chronicle: Chronicle = { pageId: storyPage.id, versions: [], sentences: [], read: '' };
const known = async (store: Store) => ({
  pages: await store.pages.toArray(),
  notes: await now(store),
  versions: await store.versions.toArray(),
});

describe('a page', () => {
  test('is taken away with what was noted there, and comes back with it', async () => {
    const { store } = await storeOf(3);
    await store.versions.put(chronicle);
    const before = await known(store);
    expect(await removePage(store, { pageId: storyPage.id, at: NOW })).toMatchObject({ changed: 3, isWhole: true });
    // How it read over time is kept as long as the bin holds something of it.
    expect(await known(store)).toEqual({ pages: [], notes: [], versions: [chronicle] });
    expect(await lastDeeds(store, 1)).toMatchObject([{ deed: 'remove_page', count: 3 }]);
    await undoLast(store, NOW);
    expect(await known(store)).toEqual(before);
    await redoLast(store, NOW);
    expect((await known(store)).pages).toEqual([]);
  });

  test('on which nothing was noted is taken away with all that is known of it, also where every page is kept', async () => {
    const store = freshStore();
    await store.settings.put({ key: 'keepEveryPage', value: true });
    await keepPage(store, storyPage);
    await store.versions.put(chronicle);
    const before = await known(store);
    await removePage(store, { pageId: storyPage.id, at: NOW });
    expect(await known(store)).toEqual({ pages: [], notes: [], versions: [] });
    await undoLast(store, NOW);
    expect(await known(store)).toEqual(before);
    expect(await pageAt(store, storyPage.url)).toEqual(storyPage);
    await redoLast(store, NOW);
    expect(await known(store)).toEqual({ pages: [], notes: [], versions: [] });
  });

  test('is taken away although every page is kept, if the reader says so of this one', async () => {
    const { store } = await storeOf(2);
    await store.settings.put({ key: 'keepEveryPage', value: true });
    await removePage(store, { pageId: storyPage.id, at: NOW });
    expect((await known(store)).pages).toEqual([]);
    await undoLast(store, NOW);
    expect(await known(store)).toMatchObject({ pages: [storyPage], notes: [{ id: 'a0' }, { id: 'a1' }] });
    expect(await removePage(store, { pageId: 'unknown', at: NOW })).toMatchObject({ seq: null, changed: 0 });
  });
});

describe('projects and saved searches', () => {
  test('a project is made, renamed, counted and taken away; its annotations stay; each is undone', async () => {
    const { store, all, ids } = await storeOf(3);
    const stamps = clock();
    const dams = await createProject(store, { name: '  Dams \n of  2026 ', note: '' }, stamps);
    expect(dams.name).toBe('Dams of 2026');
    await createProject(store, { name: 'Bridges', note: 'n' }, stamps);
    const deed = { do: 'add_to_project', project: dams.id } as const;
    await changeMany(store, { ids: ids.slice(0, 2), at: NOW, deed });
    const listed = async () => (await projectsOf(store)).map(({ project, count }) => [project.name, count]);
    expect(await listed()).toEqual([
      ['Bridges', 0],
      ['Dams of 2026', 2],
    ]);
    await changeProject(store, { id: dams.id, change: { name: 'All dams' } }, NOW);
    expect(await listed()).toEqual([
      ['All dams', 2],
      ['Bridges', 0],
    ]);
    expect(await removeProject(store, { id: dams.id, at: NOW })).toMatchObject({ changed: 2, isWhole: true });
    expect(await listed()).toEqual([['Bridges', 0]]);
    expect((await now(store)).map(({ projects }) => projects)).toEqual([undefined, undefined, undefined]);
    expect((await lastDeeds(store, 1))[0]).toMatchObject({ deed: 'remove_project', count: 3 });
    await undoLast(store, NOW);
    expect(await listed()).toEqual([
      ['All dams', 2],
      ['Bridges', 0],
    ]);
    for (let nth = 0; nth < 4; nth++) await undoLast(store, NOW);
    expect(await listed()).toEqual([]);
    expect(await now(store)).toEqual(all);
    expect(await changeProject(store, { id: 'unknown', change: { note: 'n' } }, NOW)).toBe(null);
  });

  test('a project is begun with what is to be in it, and undone with it; one of that name is gone on with', async () => {
    const { store, all, ids } = await storeOf(3);
    const listed = async () => (await projectsOf(store)).map(({ project, count }) => [project.name, count]);
    const first = await gatherInProject(store, { ids: ids.slice(0, 2), name: ' Dams ', id: 'p', at: NOW });
    expect(first).toMatchObject({ changed: 2, isWhole: true });
    expect(await listed()).toEqual([['Dams', 2]]);
    expect((await lastDeeds(store, 1))[0]).toMatchObject({ deed: 'new_project', count: 3 });
    await gatherInProject(store, { ids, name: 'dams', id: 'q', at: NOW });
    expect(await listed()).toEqual([['Dams', 3]]);
    expect((await lastDeeds(store, 1))[0]).toMatchObject({ deed: 'add_to_project', count: 1 });
    await undoLast(store, NOW);
    await undoLast(store, NOW);
    expect(await listed()).toEqual([]);
    expect(await now(store)).toEqual(all);
    await redoLast(store, NOW);
    expect(await listed()).toEqual([['Dams', 2]]);
  });

  test('a search is kept, changed and taken away', async () => {
    const store = freshStore();
    const stamps = clock();
    const view = { query: 'verdict:wrong tag:dam', sort: 'due', lens: 'evidence' };
    const kept = await saveSearch(store, { name: 'Wrong on dams', view }, stamps);
    await changeSearch(store, { id: kept.id, change: { view: { query: 'tag:dam' } } }, NOW);
    const { id, name, created } = kept;
    expect(await searchesOf(store)).toEqual([{ id, name, query: 'tag:dam', created, updated: NOW }]);
    await removeSearch(store, kept.id, NOW);
    expect(await searchesOf(store)).toEqual([]);
    await undoLast(store, NOW);
    await undoLast(store, NOW);
    expect(await searchesOf(store)).toEqual([kept]);
    expect(await changeSearch(store, { id: kept.id, change: { name: kept.name } }, NOW)).toEqual(kept);
    expect(await changeSearch(store, { id: 'unknown', change: {} }, NOW)).toBe(null);
    expect(await removeSearch(store, 'unknown', NOW)).toBe(null);
  });

  test('a name that a search has already is given to no second one', async () => {
    const store = freshStore();
    const stamps = clock();
    const kept = await saveSearch(store, { name: 'Dams', view: { query: 'dam' } }, stamps);
    const again = await saveSearch(store, { name: ' dams ', view: { query: 'dam', group: 'source' } }, stamps);
    expect(again).toEqual({ ...kept, name: 'dams', group: 'source', updated: again.updated });
    expect(await searchesOf(store)).toEqual([again]);
    await undoLast(store, NOW);
    expect(await searchesOf(store)).toEqual([kept]);
    await changeSearch(store, { id: kept.id, change: { name: 'Weirs' } }, NOW);
    expect(await searchesOf(store)).toEqual([{ ...kept, name: 'Weirs', updated: NOW }]);
  });
});

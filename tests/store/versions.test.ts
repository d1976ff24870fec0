/** How pages read over time, in the store: written only where something of a page is kept, and gone with it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Chronicle, withSight } from '../../lib/domain/version.ts';
import { backup } from '../../lib/formats/backup.ts';
import { readNotebook } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { importNotebook } from '../../lib/store/import.ts';
import { notebookOf, wholeNotebook } from '../../lib/store/queries.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { beginAnnotation, eraseEverything, removeAnnotation, restoreAnnotation } from '../../lib/store/changes.ts';
import { emptyBin } from '../../lib/store/bin.ts';
import type { Store } from '../../lib/store/names.ts';
import { chronicleOf, keepSight, markChangesRead } from '../../lib/store/versions.ts';
import { notebookInTime } from '../shapes/notebooks.ts';
import { anew, STORY, versionOf } from '../versions/story.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const { id: pageId } = storyPage;
const seen = versionOf(STORY);
const later = versionOf(STORY.slice(1), { first: '2026-05-05T08:00:00.000Z', last: '2026-05-05T08:00:00.000Z' });

const byPage = (a: Chronicle, b: Chronicle): number => (a.pageId < b.pageId ? -1 : 1);

const annotate = async (store: Store) =>
  (await beginAnnotation(store, { page: storyPage, subject: subjectAt(10), edits: [] }, clock())).after;

describe('a sight of a page', () => {
  test('is not kept where nothing of the page is', async () => {
    const store = freshStore();
    expect(await keepSight(store, anew(pageId), seen)).toBe(null);
    expect(await store.versions.count()).toBe(0);
  });

  test('is kept where something of the page is, and the next one after it', async () => {
    const store = freshStore();
    await annotate(store);
    await keepSight(store, anew(pageId), seen);
    expect(await keepSight(store, anew(pageId), later)).toEqual(await chronicleOf(store, pageId));
    expect((await chronicleOf(store, pageId))?.versions.map(({ first }) => first)).toEqual([seen.first, later.first]);
  });

  test('is kept of every page where the reader wants that', async () => {
    const store = freshStore();
    await changeSettings(store, { keepEveryPage: true }, '2026-03-01T07:00:00.000Z');
    expect(await keepSight(store, anew(pageId), seen)).toMatchObject({ pageId });
  });

  test('is compared, but not kept, once the last annotation was taken away', async () => {
    const store = freshStore();
    const { id } = await annotate(store);
    await keepSight(store, anew(pageId), seen);
    await removeAnnotation(store, id, '2026-05-04T08:00:00.000Z');
    expect(await keepSight(store, anew(pageId), later)).toEqual(await chronicleOf(store, pageId));
    expect((await chronicleOf(store, pageId))?.versions).toHaveLength(1);
  });
});

test('what changed is looked at', async () => {
  const store = freshStore();
  await annotate(store);
  await keepSight(store, anew(pageId), seen);
  await keepSight(store, anew(pageId), later);
  expect((await chronicleOf(store, pageId))?.read).toBe(seen.first);
  await markChangesRead(store, pageId);
  expect((await chronicleOf(store, pageId))?.read).toBe(later.first);
  await markChangesRead(store, 'https://elsewhere.example/');
  expect(await store.versions.count()).toBe(1);
});

describe('forgetting', () => {
  const removed = '2026-05-04T08:00:00.000Z';

  test('the versions stay while an annotation of the page lies in the bin, and go with the last', async () => {
    const store = freshStore();
    const { id } = await annotate(store);
    await keepSight(store, anew(pageId), seen);
    await removeAnnotation(store, id, removed);
    await emptyBin(store, '2026-06-02T08:00:00.000Z');
    expect(await store.versions.count()).toBe(1);
    await emptyBin(store, '2026-06-04T08:00:00.000Z');
    expect([await store.bin.count(), await store.versions.count()]).toEqual([0, 0]);
  });

  test('they are there again when it is put back', async () => {
    const store = freshStore();
    const annotation = await annotate(store);
    await keepSight(store, anew(pageId), seen);
    await removeAnnotation(store, annotation.id, removed);
    await restoreAnnotation(store, { annotation, instead: null }, '2026-03-09T08:00:00.000Z');
    await emptyBin(store, '2026-12-01T08:00:00.000Z');
    expect((await chronicleOf(store, pageId))?.versions).toHaveLength(1);
  });

  test('a page of which something else is kept keeps them', async () => {
    const store = freshStore();
    const stamps = clock();
    const { after } = await beginAnnotation(store, { page: storyPage, subject: subjectAt(10), edits: [] }, stamps);
    await beginAnnotation(store, { page: storyPage, subject: subjectAt(90), edits: [] }, stamps);
    await keepSight(store, anew(pageId), seen);
    await removeAnnotation(store, after.id, removed);
    await emptyBin(store, '2026-12-01T08:00:00.000Z');
    expect(await store.versions.count()).toBe(1);
  });

  test('everything is everything', async () => {
    const store = freshStore();
    await annotate(store);
    await keepSight(store, anew(pageId), seen);
    await store.prints.put({ pageId, sentences: [], shingles: [], bands: [], named: [], title: '', at: removed });
    await store.addresses.put({ key: 'a', pageId, by: 'address', apartFrom: [], at: removed });
    await eraseEverything(store);
    const left = store.tables.filter(({ name }) => name !== 'settings').map((table) => table.count());
    expect(new Set(await Promise.all(left))).toEqual(new Set([0]));
  });
});

describe('with a backup', () => {
  test('the versions of every page come back, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(notebookInTime, async (given) => {
        const store = freshStore();
        const reading = await readNotebook(writeAll(backup, given).file);
        expect(reading).toMatchObject({ state: 'read', problems: [] });
        if (reading.state !== 'read') return;
        expect((await importNotebook(store, reading.notebook)).pages.new).toBe(given.pages.length);
        const kept = await wholeNotebook(store);
        expect(kept.chronicles?.toSorted(byPage)).toEqual(given.chronicles?.toSorted(byPage));
        const again = await importNotebook(store, reading.notebook);
        expect(again.pages).toEqual({ new: 0, changed: 0, same: given.pages.length });
        expect(await wholeNotebook(store)).toEqual(kept);
        store.close();
      }),
      { numRuns: 25 },
    );
  });

  test('versions of both sides are there afterwards, and the page counts as changed', async () => {
    const store = freshStore();
    await annotate(store);
    await keepSight(store, anew(pageId), seen);
    const [mine] = (await wholeNotebook(store)).chronicles ?? [];
    const theirs = withSight(mine ?? null, anew(pageId), later);
    const counts = await importNotebook(store, { ...(await notebookOf(store, pageId)), chronicles: [theirs] });
    expect(counts.pages).toEqual({ new: 0, changed: 1, same: 0 });
    expect((await chronicleOf(store, pageId))?.versions.map(({ first }) => first)).toEqual([seen.first, later.first]);
  });

  test('those of a page that lies in the bin alone stay here', async () => {
    const store = freshStore();
    const { id } = await annotate(store);
    await keepSight(store, anew(pageId), seen);
    await removeAnnotation(store, id, '2026-05-04T08:00:00.000Z');
    expect(await wholeNotebook(store)).toEqual({ pages: [], annotations: [] });
  });
});

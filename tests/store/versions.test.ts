/** How pages read over time, in the store: written only where something of a page is kept, and gone with it. */
import { describe, expect, test } from 'vitest';
import {
  beginAnnotation,
  changeSettings,
  emptyBin,
  eraseEverything,
  removeAnnotation,
  restoreAnnotation,
} from '../../lib/store/changes.ts';
import type { Store } from '../../lib/store/names.ts';
import { chronicleOf, keepSight, markChangesRead } from '../../lib/store/versions.ts';
import { STORY, versionOf } from '../versions/story.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const { id: pageId } = storyPage;
const seen = versionOf(STORY);
const later = versionOf(STORY.slice(1), { first: '2026-05-05T08:00:00.000Z', last: '2026-05-05T08:00:00.000Z' });

const annotate = async (store: Store) =>
  (await beginAnnotation(store, { page: storyPage, subject: subjectAt(10), edits: [] }, clock())).after;

describe('a sight of a page', () => {
  test('is not kept where nothing of the page is', async () => {
    const store = freshStore();
    expect(await keepSight(store, pageId, seen)).toBe(null);
    expect(await store.versions.count()).toBe(0);
  });

  test('is kept where something of the page is, and the next one after it', async () => {
    const store = freshStore();
    await annotate(store);
    await keepSight(store, pageId, seen);
    expect(await keepSight(store, pageId, later)).toEqual(await chronicleOf(store, pageId));
    expect((await chronicleOf(store, pageId))?.versions.map(({ first }) => first)).toEqual([seen.first, later.first]);
  });

  test('is kept of every page where the reader wants that', async () => {
    const store = freshStore();
    await changeSettings(store, { keepEveryPage: true });
    expect(await keepSight(store, pageId, seen)).toMatchObject({ pageId });
  });

  test('is compared, but not kept, once the last annotation was taken away', async () => {
    const store = freshStore();
    const { id } = await annotate(store);
    await keepSight(store, pageId, seen);
    await removeAnnotation(store, id, '2026-05-04T08:00:00.000Z');
    expect(await keepSight(store, pageId, later)).toEqual(await chronicleOf(store, pageId));
    expect((await chronicleOf(store, pageId))?.versions).toHaveLength(1);
  });
});

test('what changed is looked at', async () => {
  const store = freshStore();
  await annotate(store);
  await keepSight(store, pageId, seen);
  await keepSight(store, pageId, later);
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
    await keepSight(store, pageId, seen);
    await removeAnnotation(store, id, removed);
    await emptyBin(store, '2026-06-02T08:00:00.000Z');
    expect(await store.versions.count()).toBe(1);
    await emptyBin(store, '2026-06-04T08:00:00.000Z');
    expect([await store.bin.count(), await store.versions.count()]).toEqual([0, 0]);
  });

  test('they are there again when it is put back', async () => {
    const store = freshStore();
    const annotation = await annotate(store);
    await keepSight(store, pageId, seen);
    await removeAnnotation(store, annotation.id, removed);
    await restoreAnnotation(store, annotation, null);
    await emptyBin(store, '2026-12-01T08:00:00.000Z');
    expect((await chronicleOf(store, pageId))?.versions).toHaveLength(1);
  });

  test('a page of which something else is kept keeps them', async () => {
    const store = freshStore();
    const stamps = clock();
    const { after } = await beginAnnotation(store, { page: storyPage, subject: subjectAt(10), edits: [] }, stamps);
    await beginAnnotation(store, { page: storyPage, subject: subjectAt(90), edits: [] }, stamps);
    await keepSight(store, pageId, seen);
    await removeAnnotation(store, after.id, removed);
    await emptyBin(store, '2026-12-01T08:00:00.000Z');
    expect(await store.versions.count()).toBe(1);
  });

  test('everything is everything', async () => {
    const store = freshStore();
    await annotate(store);
    await keepSight(store, pageId, seen);
    await store.prints.put({ pageId, sentences: [], shingles: [], bands: [], named: [], title: '', at: removed });
    await store.addresses.put({ key: 'a', pageId, by: 'address', apartFrom: [], at: removed });
    await eraseEverything(store);
    const left = store.tables.filter(({ name }) => name !== 'settings').map((table) => table.count());
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

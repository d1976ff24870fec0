import { expect, test } from 'vitest';
import { emptyBin } from '../../lib/store/bin.ts';
import { beginAnnotation, eraseEverything, removeAnnotation } from '../../lib/store/changes.ts';
import { DRAFT_DAYS, draftsOf, fieldOf, putDraft, sweepDrafts } from '../../lib/store/drafts.ts';
import { BIN_DAYS, daysAfter, type Store } from '../../lib/store/names.ts';
import { openStore } from '../../lib/store/open.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const NOW = '2026-03-01T08:00:00.000Z';
const keys = async (store: Store) => (await draftsOf(store, 'p')).map((row) => fieldOf('p', row));
const valuesOf = async (store: Store, pageId: string) => (await draftsOf(store, pageId)).map(({ value }) => value);

test('a draft is there after a restart, is written over, listed by page, and taken away', async () => {
  const store = freshStore();
  await putDraft(store, { pageId: 'p', field: 'note', value: 'ask', annotationId: null }, NOW);
  await putDraft(store, { pageId: 'p', field: 'note', value: 'ask Ada', annotationId: null }, NOW);
  await putDraft(store, { pageId: 'p2', field: 'note', value: { note: 'n' }, annotationId: null }, NOW);
  store.close();
  const again = openStore(store.name);
  expect(await valuesOf(again, 'p')).toEqual(['ask Ada']);
  expect(await valuesOf(again, 'p2')).toEqual([{ note: 'n' }]);
  await putDraft(again, { pageId: 'p', field: 'note', value: null, annotationId: null }, NOW);
  expect(await valuesOf(again, 'p')).toEqual([]);
  expect(await valuesOf(again, 'p2')).toHaveLength(1);
  await eraseEverything(again);
  expect(await again.drafts.count()).toBe(0);
});

test('a draft goes with its annotation, when the bin forgets that; one about none when nobody typed on for long', async () => {
  const store = freshStore();
  const { after } = await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, clock(NOW));
  await putDraft(store, { pageId: 'p', field: 'about', value: 'x', annotationId: after.id }, NOW);
  await putDraft(store, { pageId: 'p', field: 'loose', value: 'x', annotationId: null }, NOW);
  const sweep = async (days: number) => {
    await emptyBin(store, daysAfter(NOW, days));
    await sweepDrafts(store, daysAfter(NOW, days));
    return keys(store);
  };
  expect(await sweep(DRAFT_DAYS)).toEqual(['about', 'loose']);
  expect(await sweep(DRAFT_DAYS + 1)).toEqual(['about']);
  await removeAnnotation(store, after.id, daysAfter(NOW, 300));
  expect(await sweep(300 + BIN_DAYS)).toEqual(['about']);
  expect(await sweep(301 + BIN_DAYS)).toEqual([]);
});

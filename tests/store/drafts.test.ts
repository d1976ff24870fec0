import { expect, test } from 'vitest';
import { emptyBin } from '../../lib/store/bin.ts';
import { beginAnnotation, eraseEverything, removeAnnotation } from '../../lib/store/changes.ts';
import { DRAFT_DAYS, draftOf, draftsUnder, putDraft, sweepDrafts } from '../../lib/store/drafts.ts';
import { BIN_DAYS, daysAfter, type Store } from '../../lib/store/names.ts';
import { openStore } from '../../lib/store/open.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const NOW = '2026-03-01T08:00:00.000Z';
const keys = async (store: Store) => (await draftsUnder(store, '')).map(({ key }) => key);

test('a draft is there after a restart, is written over, listed by page, and taken away', async () => {
  const store = freshStore();
  await putDraft(store, { key: 'page-1 note', value: 'ask', annotationId: null }, NOW);
  await putDraft(store, { key: 'page-1 note', value: 'ask Ada', annotationId: null }, NOW);
  await putDraft(store, { key: 'page-2 note', value: { note: 'n' }, annotationId: null }, NOW);
  store.close();
  const again = openStore(store.name);
  expect(await draftOf(again, 'page-1 note')).toBe('ask Ada');
  expect((await draftsUnder(again, 'page-2 ')).map(({ value }) => value)).toEqual([{ note: 'n' }]);
  await putDraft(again, { key: 'page-1 note', value: null, annotationId: null }, NOW);
  expect(await draftOf(again, 'page-1 note')).toBe(null);
  await eraseEverything(again);
  expect(await keys(again)).toEqual([]);
});

test('a draft goes with its annotation, when the bin forgets that; one about none when nobody typed on for long', async () => {
  const store = freshStore();
  const { after } = await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, clock(NOW));
  await putDraft(store, { key: 'about', value: 'x', annotationId: after.id }, NOW);
  await putDraft(store, { key: 'loose', value: 'x', annotationId: null }, NOW);
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

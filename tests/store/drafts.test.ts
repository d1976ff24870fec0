import { expect, test } from 'vitest';
import { draftKey, wordsKey } from '../../lib/domain/draft-field.ts';
import { emptyBin } from '../../lib/store/bin.ts';
import { beginAnnotation, eraseEverything, removeAnnotation } from '../../lib/store/changes.ts';
import { adoptDrafts, DRAFT_DAYS, draftsUnder, putDraft, sweepDrafts } from '../../lib/store/drafts.ts';
import { BIN_DAYS, daysAfter, type Store } from '../../lib/store/names.ts';
import { openStore } from '../../lib/store/open.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const NOW = '2026-03-01T08:00:00.000Z';
const WORDS = wordsKey('p', { text: 'A dam. A dam.', span: { start: 7, end: 12 } });
const loose = (owner: string, field: string, value: string | null) =>
  ({ key: draftKey(owner, field), value, annotationId: null, instead: null }) as const;
const about = (annotationId: string, field: string, value: string | null) =>
  ({ key: draftKey(annotationId, field), value, annotationId, instead: null }) as const;
const under = async (store: Store, owner: string) =>
  Object.fromEntries((await draftsUnder(store, owner)).map(({ key, value }) => [key.split('\n').at(-1), value]));
const begun = async (store: Store) =>
  (await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, clock(NOW))).after;

test('a draft is there after a restart, is written over, listed by what it is about, and taken away', async () => {
  const store = freshStore();
  await putDraft(store, loose(WORDS, 'note', 'ask'), NOW);
  await putDraft(store, loose(WORDS, 'note', 'ask Ada'), NOW);
  await putDraft(store, loose('project', 'note', 'boats'), NOW);
  store.close();
  const again = openStore(store.name);
  expect(await under(again, 'p')).toEqual({ note: 'ask Ada' });
  expect(await under(again, 'project')).toEqual({ note: 'boats' });
  await putDraft(again, loose(WORDS, 'note', null), NOW);
  expect(await under(again, 'p')).toEqual({});
  expect(await under(again, 'project')).toEqual({ note: 'boats' });
  await eraseEverything(again);
  expect(await again.drafts.count()).toBe(0);
});

test('what waits about an annotation is listed under it, and under its page', async () => {
  const store = freshStore();
  const { id } = await begun(store);
  await putDraft(store, about(id, 'evidence', 'half'), NOW);
  await putDraft(store, about('of another page', 'tag', 'x'), NOW);
  expect(await under(store, id)).toEqual({ evidence: 'half' });
  expect(await under(store, storyPage.id)).toEqual({ evidence: 'half' });
  expect(await under(store, 'p')).toEqual({});
});

test('what was typed about words goes to the annotation that is begun on them, and to no other', async () => {
  const store = freshStore();
  const { id } = await begun(store);
  const other = wordsKey('p', { text: 'A dam. A dam.', span: { start: 0, end: 5 } });
  await putDraft(store, loose(WORDS, 'note', 'ask'), NOW);
  await putDraft(store, loose(WORDS, 'evidence', 'half'), NOW);
  await putDraft(store, loose(other, 'tag', 'x'), NOW);
  await adoptDrafts(store, { words: WORDS, annotationId: id });
  expect(await under(store, id)).toEqual({ note: 'ask', evidence: 'half' });
  expect(await under(store, 'p')).toEqual({ tag: 'x' });
});

test('a window that has not heard of the annotation still means its draft', async () => {
  const store = freshStore();
  const { id } = await begun(store);
  for (const field of ['note', 'evidence']) await putDraft(store, loose(WORDS, field, 'half'), NOW);
  await adoptDrafts(store, { words: WORDS, annotationId: id });
  await putDraft(store, loose(WORDS, 'note', 'half a word'), NOW);
  await putDraft(store, loose(WORDS, 'evidence', null), NOW);
  expect(await under(store, id)).toEqual({ note: 'half a word' });
  expect(await store.drafts.count()).toBe(1);
});

test('one that knows of it takes the other name away', async () => {
  const store = freshStore();
  await putDraft(store, loose(WORDS, 'note', 'ask'), NOW);
  await putDraft(store, { ...about('a', 'note', 'ask Ada'), instead: draftKey(WORDS, 'note') }, NOW);
  expect(await under(store, 'p')).toEqual({});
  expect(await under(store, 'a')).toEqual({ note: 'ask Ada' });
});

test('a draft goes with its annotation, when the bin forgets that; one about none when nobody typed on for long', async () => {
  const store = freshStore();
  const { id } = await begun(store);
  await putDraft(store, about(id, 'about', 'x'), NOW);
  await putDraft(store, loose('p', 'loose', 'x'), NOW);
  const sweep = async (days: number) => {
    await emptyBin(store, daysAfter(NOW, days));
    await sweepDrafts(store, daysAfter(NOW, days));
    return Object.keys({ ...(await under(store, id)), ...(await under(store, 'p')) });
  };
  expect(await sweep(DRAFT_DAYS)).toEqual(['about', 'loose']);
  expect(await sweep(DRAFT_DAYS + 1)).toEqual(['about']);
  await removeAnnotation(store, id, daysAfter(NOW, 300));
  expect(await sweep(300 + BIN_DAYS)).toEqual(['about']);
  expect(await sweep(301 + BIN_DAYS)).toEqual([]);
});

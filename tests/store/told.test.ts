import { expect, test } from 'vitest';
import { changeMany, removeMany } from '../../lib/store/bulk.ts';
import { beginAnnotation, editAnnotation, removeAnnotation } from '../../lib/store/changes.ts';
import { deedTables } from '../../lib/store/journal.ts';
import type { Store } from '../../lib/store/names.ts';
import { hear, type Told } from '../../lib/store/told.ts';
import { undoLast } from '../../lib/store/undo.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const AT = '2026-04-01T00:00:00.000Z';
const judged = { do: 'verdict', verdict: 'wrong', reason: '' } as const;
const started = async (store: Store, at: number, stamps = clock()) =>
  (await beginAnnotation(store, { page: storyPage, subject: subjectAt(at), edits: [judged] }, stamps)).after;

/** What other windows hear, as long as something is done; a last word tells that all was heard. */
async function heardOf(deed: () => Promise<unknown>): Promise<readonly Told[]> {
  const heard: Told[] = [];
  const last = Promise.withResolvers<void>();
  const stop = hear((told) => {
    heard.push(...told);
    if (told.some(({ id }) => id === END.id)) last.resolve();
  });
  try {
    await deed();
    const store = freshStore();
    await beginAnnotation(store, { page: storyPage, subject: subjectAt(0), edits: [] }, () => ({ id: END.id, at: AT }));
    await last.promise;
  } finally {
    stop();
  }
  return heard.filter(({ id }) => id !== END.id);
}
const END = { id: '00000000-0000-4000-8000-00000000dead' };

test('every window hears what an annotation is now, and when it is gone', async () => {
  const store = freshStore();
  const stamps = clock();
  const begun = await started(store, 10, stamps);
  const noted = { do: 'note', note: 'asked' } as const;
  const heard = await heardOf(async () => {
    await editAnnotation(store, { id: begun.id, edit: noted }, stamps);
    await undoLast(store, AT);
    await removeAnnotation(store, begun.id, AT);
  });
  expect(heard.map(({ annotation }) => annotation?.note ?? null)).toEqual(['asked', '', null]);
  expect(new Set(heard.map(({ pageId }) => pageId))).toEqual(new Set([storyPage.id]));
  expect(heard[1]?.annotation).toEqual(begun);
});

test('what is not written in the end is not heard of', async () => {
  const store = freshStore();
  const stamps = clock();
  const begun = await started(store, 10, stamps);
  const heard = await heardOf(async () => {
    const failing = store.transaction('rw', deedTables(store), async () => {
      await editAnnotation(store, { id: begun.id, edit: { do: 'note', note: 'asked' } }, stamps);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
  });
  expect(heard).toEqual([]);
});

test('of a few at once each is heard of, of many none', async () => {
  const store = freshStore();
  const stamps = clock();
  const ids: string[] = [];
  for (let nth = 0; nth < 21; nth++) ids.push((await started(store, nth * 10, stamps)).id);
  const deed = { do: 'tag', tags: ['water'] } as const;
  const few = await heardOf(() => changeMany(store, { ids: ids.slice(0, 20), at: AT, deed }));
  expect(few.map(({ id, annotation }) => [id, annotation?.tags])).toEqual(
    ids.slice(0, 20).map((id) => [id, ['water']]),
  );
  expect(await heardOf(() => removeMany(store, { ids, at: AT }))).toEqual([]);
});

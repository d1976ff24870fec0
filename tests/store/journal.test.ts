import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import {
  beginAnnotation,
  editAnnotation,
  eraseEverything,
  keepPage,
  removeAnnotation,
  restoreAnnotation,
} from '../../lib/store/changes.ts';
import { INDEX_CACHE } from '../../lib/store/index-rows.ts';
import {
  asDeed,
  asPartOfDeed,
  type DeedHead,
  JOURNAL_DAYS,
  JOURNAL_DEEDS,
  JOURNAL_SIZE,
  LARGE_DEED,
  lastDeeds,
  tidyJournal,
} from '../../lib/store/journal.ts';
import { daysAfter, type Store } from '../../lib/store/names.ts';
import { openStore } from '../../lib/store/open.ts';
import { putAnnotations, putNamed, putPages } from '../../lib/store/pen.ts';
import { annotationOf, takenAway, wholeNotebook } from '../../lib/store/queries.ts';
import { redoLast, undoDeed, undoLast } from '../../lib/store/undo.ts';
import { edit } from '../shapes/notebooks.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const wrong: Edit = { do: 'verdict', verdict: 'wrong', reason: 'it gained' };

const start = async (store: Store, stamps = clock(), at = 10) =>
  (await beginAnnotation(store, { page: storyPage, subject: subjectAt(at), edits: [] }, stamps)).after;

const names = async (store: Store) => (await lastDeeds(store, 100)).map(({ deed }) => deed);

describe('undo', () => {
  test('puts back what was there, and redo what was undone, after a restart too', async () => {
    const store = freshStore();
    const stamps = clock();
    const begun = await start(store, stamps);
    const judged = await editAnnotation(store, { id: begun.id, edit: wrong }, stamps);
    store.close();
    const again = openStore(store.name);
    const undone = await undoLast(again, NOW);
    expect(undone).toMatchObject({ deed: { deed: 'verdict', count: 1, isUndone: true }, leftAlone: [], isWhole: true });
    expect(await annotationOf(again, begun.id)).toEqual(begun);
    again.close();
    const third = openStore(store.name);
    expect(await redoLast(third, NOW)).toMatchObject({ deed: { deed: 'verdict', isUndone: false }, leftAlone: [] });
    expect(await annotationOf(third, begun.id)).toEqual(judged);
    expect(await redoLast(third, NOW)).toBe(null);
  });

  test('of a beginning takes it away with its page, into the bin', async () => {
    const store = freshStore();
    const begun = await start(store);
    await undoLast(store, NOW);
    expect(await wholeNotebook(store)).toEqual({ pages: [], annotations: [] });
    expect((await takenAway(store)).map(({ id }) => id)).toEqual([begun.id]);
    expect(await undoLast(store, NOW)).toBe(null);
    await redoLast(store, NOW);
    expect(await wholeNotebook(store)).toEqual({ pages: [storyPage], annotations: [begun] });
    expect(await takenAway(store)).toEqual([]);
  });

  test('of a removal puts it back from the bin, unless that was emptied', async () => {
    const store = freshStore();
    const begun = await start(store);
    await removeAnnotation(store, begun.id, NOW);
    expect(await undoLast(store, NOW)).toMatchObject({ deed: { deed: 'remove' }, leftAlone: [] });
    expect(await annotationOf(store, begun.id)).toEqual(begun);
    await removeAnnotation(store, begun.id, NOW);
    await store.bin.clear();
    expect((await undoLast(store, NOW))?.leftAlone).toEqual([{ table: 'annotations', id: begun.id, why: 'gone' }]);
  });

  test('leaves alone what was changed since, and says so', async () => {
    const store = freshStore();
    const stamps = clock();
    const { id } = await start(store, stamps);
    await editAnnotation(store, { id, edit: wrong }, stamps);
    const noted = await editAnnotation(store, { id, edit: { do: 'note', note: 'ask' } }, stamps);
    const [, judging] = await lastDeeds(store, 2);
    const undone = await undoDeed(store, { seq: judging!.seq, at: NOW });
    expect(undone?.leftAlone).toEqual([{ table: 'annotations', id, why: 'changed_since' }]);
    expect(await annotationOf(store, id)).toEqual(noted);
    expect(await undoDeed(store, { seq: 9999, at: NOW })).toBe(null);
  });

  test('what was undone can be done again until something else is done', async () => {
    const store = freshStore();
    const stamps = clock();
    const { id } = await start(store, stamps);
    await editAnnotation(store, { id, edit: wrong }, stamps);
    await undoLast(store, NOW);
    await editAnnotation(store, { id, edit: { do: 'tags', tags: ['dam'] } }, stamps);
    expect(await redoLast(store, NOW)).toBe(null);
    expect(await names(store)).toEqual(['tags', 'begin']);
    expect(await store.replaced.count()).toBe(2);
  });

  test('an undo in the view that did it is the undo of the deed', async () => {
    const store = freshStore();
    const stamps = clock();
    const begun = await start(store, stamps);
    const judged = await editAnnotation(store, { id: begun.id, edit: wrong }, stamps);
    await restoreAnnotation(store, { annotation: begun, instead: judged!.updated }, NOW);
    expect((await lastDeeds(store, 9)).map(({ deed, isUndone }) => [deed, isUndone])).toEqual([
      ['verdict', true],
      ['begin', false],
    ]);
    await redoLast(store, NOW);
    expect(await annotationOf(store, begun.id)).toEqual(judged);
  });

  test('a note that is typed on is one deed; after a pause, or on another claim, it is another', async () => {
    const store = freshStore();
    const stamps = clock();
    const [a, b] = [await start(store, stamps, 1), await start(store, stamps, 90)];
    const note = (id: string, words: string, from = stamps) =>
      editAnnotation(store, { id, edit: { do: 'note', note: words } }, from);
    for (const words of ['a', 'as', 'ask']) await note(a.id, words);
    await note(b.id, 'see');
    await note(b.id, 'see map', clock('2026-03-01T09:00:00.000Z'));
    expect(await names(store)).toEqual(['note', 'note', 'note', 'begin', 'begin']);
    await undoLast(store, NOW);
    expect((await annotationOf(store, b.id))?.note).toBe('see');
    await undoLast(store, NOW);
    await undoLast(store, NOW);
    expect([await annotationOf(store, a.id), await annotationOf(store, b.id)]).toEqual([a, b]);
  });

  test('nothing said is no deed', async () => {
    const store = freshStore();
    const stamps = clock();
    const { id } = await start(store, stamps);
    await editAnnotation(store, { id, edit: { do: 'note', note: '' } }, stamps);
    await removeAnnotation(store, 'unknown', NOW);
    expect(await names(store)).toEqual(['begin']);
  });

  test('a project and a page that came with a deed go with it and come again', async () => {
    const store = freshStore();
    const project = { id: 'p', name: 'Dams', note: '', created: NOW, updated: NOW };
    await asDeed(store, { deed: 'import_file', at: NOW }, async (pen) => {
      await putPages(pen, [{ before: null, after: storyPage }]);
      await putNamed(pen, 'projects', { before: null, after: project });
    });
    const tables = async () => [await store.pages.toArray(), await store.projects.toArray()];
    await undoLast(store, NOW);
    expect(await tables()).toEqual([[], []]);
    await redoLast(store, NOW);
    expect(await tables()).toEqual([[storyPage], [project]]);
    const renamed = { ...project, name: 'Rivers' };
    await asDeed(store, { deed: 'change_project', at: NOW }, (pen) =>
      putNamed(pen, 'projects', { before: project, after: renamed }),
    );
    await undoLast(store, NOW);
    expect(await store.projects.toArray()).toEqual([project]);
  });

  // Whatever was done, step by step back each state is exactly what it was, and step by step forward too.
  test('a law: back and forth through any deeds', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('begin' as const), at: fc.constantFrom(1, 50, 90) }),
      fc.record({ do: fc.constant('remove' as const), nth: fc.nat(3) }),
      fc.record({ do: fc.constant('put_back' as const), nth: fc.nat(3) }),
      fc.record({ do: fc.constant('edit' as const), nth: fc.nat(3), edit }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const store = freshStore();
        const stamps = clock();
        const made = new Map<string, Annotation>();
        const id = (nth: number) => [...made.keys()][nth] ?? 'none';
        const before = new Map<number, unknown>();
        for (const one of steps) {
          const state = await wholeNotebook(store);
          if (one.do === 'begin') {
            const begun = await start(store, stamps, one.at);
            made.set(begun.id, begun);
          } else if (one.do === 'edit') await editAnnotation(store, { id: id(one.nth), edit: one.edit }, stamps);
          else if (one.do === 'remove') await removeAnnotation(store, id(one.nth), stamps().at);
          else {
            const lying = await store.bin.get(id(one.nth));
            if (lying) await restoreAnnotation(store, { annotation: lying.annotation, instead: null }, stamps().at);
          }
          const [last] = await lastDeeds(store, 1);
          if (last && !last.isUndone && !before.has(last.seq)) before.set(last.seq, state);
        }
        const end = await wholeNotebook(store);
        const after: unknown[] = [];
        for (;;) {
          const state = await wholeNotebook(store);
          const turned = await undoLast(store, NOW);
          if (!turned) break;
          after.push(state);
          expect(turned.leftAlone).toEqual([]);
          expect(await wholeNotebook(store)).toEqual(before.get(turned.deed.seq));
        }
        expect(await wholeNotebook(store)).toEqual({ pages: [], annotations: [] });
        for (const state of after.toReversed()) {
          expect((await redoLast(store, NOW))?.leftAlone).toEqual([]);
          expect(await wholeNotebook(store)).toEqual(state);
        }
        expect(await wholeNotebook(store)).toEqual(end);
        store.close();
      }),
      { numRuns: 40 },
    );
  });
});

/** Many annotations of the story, as an import brings them. */
const many = (count: number, from: Annotation): readonly Annotation[] =>
  Array.from({ length: count }, (_, nth) => ({ ...from, id: `many-${nth}` }));

async function bringMany(store: Store, count: number, going = { size: 1000 }) {
  const one = { ...(await start(freshStore())), pageId: storyPage.id };
  const all = many(count, one);
  let seq: number | null = null;
  for (let at = 0; at < count; at += going.size) {
    const head: DeedHead = { deed: 'import_file', at: NOW, seq };
    ({ seq } = await asPartOfDeed(store, head, async (pen) => {
      if (at === 0) await putPages(pen, [{ before: null, after: storyPage }]);
      await putAnnotations(
        pen,
        all.slice(at, at + going.size).map((after) => ({ before: null, after })),
      );
    }));
  }
  return all;
}

describe('a large deed', () => {
  test('in many parts is undone and done again as one, and can be stopped between two parts', async () => {
    const store = freshStore();
    await bringMany(store, 2500);
    expect(await lastDeeds(store, 9)).toMatchObject([{ deed: 'import_file', count: 2500 }]);
    const stop = new AbortController();
    const seen: string[] = [];
    const onProgress = (done: number, of: number) => {
      seen.push(`${done}/${of}`);
      stop.abort();
    };
    const half = await undoLast(store, NOW, { signal: stop.signal, onProgress });
    expect(half).toMatchObject({ isWhole: false, leftAlone: [] });
    expect(await store.annotations.count()).toBe(2000);
    expect(await undoLast(store, NOW)).toMatchObject({ isWhole: true, leftAlone: [] });
    expect(seen).toEqual(['1/4']);
    expect([await store.annotations.count(), await store.pages.count(), await store.bin.count()]).toEqual([0, 0, 2500]);
    await redoLast(store, NOW);
    expect([await store.annotations.count(), await store.pages.count(), await store.bin.count()]).toEqual([2500, 1, 0]);
  });
});

const changed = async (store: Store) => (await store.changed.toArray()).map(({ id }) => id);

describe('the search index', () => {
  test('hears of every annotation and page that is written or removed', async () => {
    const store = freshStore();
    const stamps = clock();
    const { id } = await start(store, stamps);
    expect(await changed(store)).toEqual([id, storyPage.id].toSorted());
    for (const deed of [
      () => editAnnotation(store, { id, edit: wrong }, stamps),
      () => undoLast(store, NOW),
      () => removeAnnotation(store, id, NOW),
      () => undoLast(store, NOW),
    ]) {
      await store.changed.clear();
      await deed();
      expect(await changed(store)).toContain(id);
    }
    await store.changed.clear();
    await keepPage(store, { ...storyPage, title: 'The dam holds on' });
    expect(await changed(store)).toEqual([storyPage.id]);
  });

  test('is let go of where a deed is large', async () => {
    const store = freshStore();
    await store.caches.put({ key: INDEX_CACHE, value: 'index' });
    await bringMany(store, LARGE_DEED - 1);
    expect([await store.changed.count(), await store.caches.count()]).toEqual([LARGE_DEED, 1]);
    const other = freshStore();
    await other.caches.put({ key: INDEX_CACHE, value: 'index' });
    await bringMany(other, LARGE_DEED + 1);
    expect([await other.changed.count(), await other.caches.count()]).toEqual([0, 0]);
    await other.caches.put({ key: INDEX_CACHE, value: 'index' });
    await undoLast(other, NOW);
    expect([await other.changed.count(), await other.caches.count()]).toEqual([0, 0]);
  });
});

describe('the journal is bounded', () => {
  test('in deeds, the last ten but for tidying', async () => {
    const store = freshStore();
    const stamps = clock();
    const { id } = await start(store, stamps);
    for (let nth = 0; nth < JOURNAL_DEEDS + 30; nth++)
      await editAnnotation(store, { id, edit: { do: 'tags', tags: [`tag ${nth}`] } }, stamps);
    const count = await store.journal.count();
    expect(count).toBeGreaterThanOrEqual(JOURNAL_DEEDS);
    expect(count).toBeLessThan(JOURNAL_DEEDS + 10);
    expect(await store.replaced.count()).toBe(count);
  });

  test('in days, and in size, but the last deed stays whatever its size', async () => {
    const store = freshStore();
    const row = { deed: 'note', count: 1, rows: 1, parts: 1, size: 10 } as const;
    const seqs = async () => (await store.journal.toArray()).map(({ seq }) => seq);
    await store.journal.bulkPut([
      { ...row, seq: 1, at: daysAfter(NOW, -JOURNAL_DAYS - 1) },
      { ...row, seq: 2, at: daysAfter(NOW, 1 - JOURNAL_DAYS) },
      { ...row, seq: 3, at: NOW },
    ]);
    await store.replaced.bulkPut([1, 2, 3].map((seq) => ({ seq, part: 0, rows: [] })));
    await tidyJournal(store, NOW);
    expect([await seqs(), await store.replaced.count()]).toEqual([[2, 3], 2]);
    await store.journal.put({ ...row, seq: 4, at: NOW, size: JOURNAL_SIZE + 1 });
    await tidyJournal(store, NOW);
    expect([await seqs(), await store.replaced.count()]).toEqual([[4], 0]);
    // Its days bind it as any other.
    await tidyJournal(store, daysAfter(NOW, JOURNAL_DAYS + 1));
    expect(await seqs()).toEqual([]);
  });

  test('erasing everything empties it', async () => {
    const store = freshStore();
    await start(store);
    await eraseEverything(store);
    expect([await store.journal.count(), await store.replaced.count(), await store.changed.count()]).toEqual([0, 0, 0]);
  });
});

test('a deed that fails in the middle leaves nothing behind, in the journal neither', async () => {
  const store = freshStore();
  const { id } = await start(store);
  const before = await wholeNotebook(store);
  const failing = asDeed(store, { deed: 'tag', at: NOW }, async (pen) => {
    const annotation = (await annotationOf(store, id))!;
    await putAnnotations(pen, [{ before: annotation, after: { ...annotation, note: 'half', updated: NOW } }]);
    throw new Error('the disk is gone');
  });
  await expect(failing).rejects.toThrow('the disk is gone');
  expect(await wholeNotebook(store)).toEqual(before);
  expect(await names(store)).toEqual(['begin']);
});

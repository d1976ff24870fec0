import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOf, type Annotation } from '../../lib/domain/annotation.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { changeMany } from '../../lib/store/bulk.ts';
import {
  addEvidenceToLast,
  beginAnnotation,
  editAnnotation,
  eraseEverything,
  keepPage,
  removeAnnotation,
  restoreAnnotation,
} from '../../lib/store/changes.ts';
import { emptyBin } from '../../lib/store/bin.ts';
import {
  annotationOf,
  annotationsOf,
  countKept,
  notebookOf,
  pageAt,
  pageOf,
  settingsOf,
  takenAway,
  wholeNotebook,
} from '../../lib/store/queries.ts';
import { importNotebook } from '../../lib/store/import.ts';
import { lastClaim, rememberClaim } from '../../lib/store/last-claim.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { undoLast } from '../../lib/store/undo.ts';
import { isEqual } from '../../lib/store/merge.ts';
import type { Store } from '../../lib/store/names.ts';
import { edit } from '../shapes/notebooks.ts';
import { clock, freshStore, quoteAt, stoppedClock, storyPage, subjectAt } from './stamps.ts';

const evidence = { quote: 'q', url: 'https://a.example/', title: 't', publisher: null, stance: 'supports' } as const;
const wrong = { do: 'verdict', verdict: 'wrong', reason: 'it gained' } as const;

const start = async (store: Store, at = 10, stamps = clock()) =>
  (await beginAnnotation(store, { page: storyPage, subject: subjectAt(at), edits: [] }, stamps)).after;

describe('keeping', () => {
  test('an annotation and its page are there afterwards, in page order', async () => {
    const store = freshStore();
    const stamps = clock();
    await start(store, 90, stamps);
    await start(store, 10, stamps);
    await start(store, 1000, stamps);
    expect((await annotationsOf(store, storyPage.id)).map(({ quote }) => quote.start)).toEqual([10, 90, 1000]);
    expect(await pageOf(store, storyPage.id)).toEqual(storyPage);
    expect(await annotationsOf(store, 'https://other.example/')).toEqual([]);
    expect(await notebookOf(store, 'https://other.example/')).toEqual({ pages: [], annotations: [] });
  });

  test('the first edits are made with it', async () => {
    const store = freshStore();
    const { before, after: made } = await beginAnnotation(
      store,
      { page: storyPage, subject: subjectAt(1), edits: [wrong, { do: 'note', note: 'n' }] },
      clock(),
    );
    expect(before).toBe(null);
    expect(made).toMatchObject({ note: 'n', status: 'done', verdicts: [{ verdict: 'wrong', reason: 'it gained' }] });
    expect(await annotationOf(store, made.id)).toEqual(made);
  });

  test('the same words begun in two tabs are one annotation that holds both', async () => {
    const store = freshStore();
    const stamps = clock();
    const [first, second] = await Promise.all(
      (['one', 'two'] as const).map((reason) =>
        beginAnnotation(store, { page: storyPage, subject: subjectAt(5), edits: [{ ...wrong, reason }] }, stamps),
      ),
    );
    expect(first?.before).toBe(null);
    expect(second?.before).toEqual(first?.after);
    expect(second?.after.id).toBe(first?.after.id);
    expect(
      (await annotationsOf(store, storyPage.id)).map(({ verdicts }) => verdicts.map(({ reason }) => reason)),
    ).toEqual([['one', 'two']]);
  });

  test('other words at the same place are another annotation', async () => {
    const store = freshStore();
    const stamps = clock();
    await start(store, 5, stamps);
    await beginAnnotation(
      store,
      { page: storyPage, subject: { ...subjectAt(5), quote: quoteAt(5, 'The dam') }, edits: [] },
      stamps,
    );
    expect(await countKept(store)).toEqual({ pages: 1, annotations: 2 });
  });

  test('a page seen again keeps the time it was first seen', async () => {
    const [store, stamps] = [freshStore(), clock()];
    await start(store, 10, stamps);
    const later = { ...storyPage, firstSeen: '2027-01-01T00:00:00.000Z', lastSeen: '2027-01-01T00:00:00.000Z' };
    await beginAnnotation(store, { page: later, subject: subjectAt(50), edits: [] }, stamps);
    expect(await pageOf(store, storyPage.id)).toEqual({ ...later, firstSeen: storyPage.firstSeen });
  });

  test('reading a page twice changes nothing', async () => {
    const store = freshStore();
    await keepPage(store, storyPage);
    await keepPage(store, {
      ...storyPage,
      firstSeen: '2027-01-01T00:00:00.000Z',
      lastSeen: '2027-01-01T00:00:00.000Z',
    });
    await keepPage(store, { ...storyPage, textHash: '' });
    expect(await wholeNotebook(store)).toEqual({ pages: [storyPage], annotations: [] });
    await keepPage(store, { ...storyPage, textHash: 'b'.repeat(64), lastSeen: '2027-01-01T00:00:00.000Z' });
    expect(await pageOf(store, storyPage.id)).toMatchObject({
      textHash: 'b'.repeat(64),
      firstSeen: storyPage.firstSeen,
      lastSeen: '2027-01-01T00:00:00.000Z',
    });
  });
});

test('a page is found by its identity and by the address it was visited at', async () => {
  const store = freshStore();
  await keepPage(store, storyPage);
  expect(await pageAt(store, storyPage.id)).toEqual(storyPage);
  expect(await pageAt(store, storyPage.url)).toEqual(storyPage);
  expect(await pageAt(store, 'https://valley.example/')).toBeNull();
});

describe('taking away', () => {
  test('the last annotation of a page takes the page with it', async () => {
    const store = freshStore();
    const stamps = clock();
    const [a, b] = [await start(store, 1, stamps), await start(store, 99, stamps)];
    expect(await removeAnnotation(store, a.id, stamps().at)).toEqual(a);
    expect(await pageOf(store, storyPage.id)).toEqual(storyPage);
    await removeAnnotation(store, b.id, stamps().at);
    expect(await countKept(store)).toEqual({ pages: 0, annotations: 0 });
  });

  test('unless every page read is to be kept', async () => {
    const store = freshStore();
    await changeSettings(store, { keepEveryPage: true }, '2026-03-01T07:00:00.000Z');
    const a = await start(store);
    await removeAnnotation(store, a.id, clock()().at);
    expect(await countKept(store)).toEqual({ pages: 1, annotations: 0 });
  });

  test('what was taken away is put back, with its page', async () => {
    const store = freshStore();
    const a = await start(store);
    const before = await wholeNotebook(store);
    await removeAnnotation(store, a.id, clock()().at);
    expect(await restoreAnnotation(store, { annotation: a, instead: null }, '2026-03-09T08:00:00.000Z')).toEqual({
      done: true,
    });
    expect(await wholeNotebook(store)).toEqual(before);
    expect(await store.bin.count()).toBe(0);
  });

  test('until the bin is emptied', async () => {
    const store = freshStore();
    const a = await start(store);
    await removeAnnotation(store, a.id, '2026-03-01T09:00:00.000Z');
    await emptyBin(store, '2026-03-30T00:00:00.000Z');
    expect(await store.bin.count()).toBe(1);
    await emptyBin(store, '2026-03-31T10:00:00.000Z');
    expect(await restoreAnnotation(store, { annotation: a, instead: null }, '2026-03-09T08:00:00.000Z')).toEqual({
      done: false,
      reason: 'not_found',
    });
    expect(await countKept(store)).toEqual({ pages: 0, annotations: 0 });
  });

  test('the bin tells what lies in it, the last first', async () => {
    const store = freshStore();
    const stamps = clock();
    const [a, b] = [await start(store, 1, stamps), await start(store, 2, stamps)];
    await removeAnnotation(store, b.id, '2026-03-02T09:00:00.000Z');
    await removeAnnotation(store, a.id, '2026-03-03T09:00:00.000Z');
    expect(await takenAway(store)).toMatchObject([{ annotation: a, page: storyPage }, { annotation: b }]);
  });

  test('which is done whenever something is put in it', async () => {
    const store = freshStore();
    const stamps = clock();
    const [a, b] = [await start(store, 1, stamps), await start(store, 2, stamps)];
    await removeAnnotation(store, a.id, '2026-03-01T09:00:00.000Z');
    await removeAnnotation(store, b.id, '2026-04-01T09:00:00.000Z');
    expect((await store.bin.toArray()).map(({ id }) => id)).toEqual([b.id]);
  });

  test('what is not there is null', async () => {
    const store = freshStore();
    expect(await removeAnnotation(store, 'x', clock()().at)).toBeNull();
    expect(await editAnnotation(store, { id: 'x', edit: wrong }, clock())).toBeNull();
    expect(await addEvidenceToLast(store, evidence, clock())).toBeNull();
    expect(await lastClaim(store)).toBeNull();
  });

  test('erasing leaves nothing but the settings', async () => {
    const store = freshStore();
    await changeSettings(store, { density: 4 }, '2026-03-01T07:00:00.000Z');
    const stamps = clock();
    const a = await start(store, 1, stamps);
    await start(store, 2, stamps);
    await removeAnnotation(store, a.id, stamps().at);
    await eraseEverything(store);
    expect([await store.pages.count(), await store.annotations.count(), await store.bin.count()]).toEqual([0, 0, 0]);
    expect(await settingsOf(store)).toMatchObject({ density: 4 });
  });
});

describe('two windows at once', () => {
  test('both edits are kept', async () => {
    const store = freshStore();
    const stamps = clock();
    const { id } = await start(store, 1, stamps);
    await Promise.all([
      editAnnotation(store, { id, edit: { do: 'note', note: 'from one' } }, stamps),
      editAnnotation(store, { id, edit: { do: 'tags', tags: ['from two'] } }, stamps),
      ...Array.from({ length: 10 }, (_, at) =>
        editAnnotation(store, { id, edit: { ...wrong, reason: `reason ${at}` } }, stamps),
      ),
    ]);
    expect(await annotationOf(store, id)).toMatchObject({ note: 'from one', tags: ['from two'] });
    expect((await annotationOf(store, id))?.verdicts).toHaveLength(10);
  });

  test('an undo does not undo what another window did since', async () => {
    const store = freshStore();
    const stamps = stoppedClock();
    const before = await start(store, 1, stamps);
    const mine = await editAnnotation(store, { id: before.id, edit: wrong }, stamps);
    const theirs = await editAnnotation(store, { id: before.id, edit: { do: 'note', note: 'theirs' } }, stamps);
    expect(
      await restoreAnnotation(store, { annotation: before, instead: mine?.updated ?? '' }, '2026-03-09T08:00:00.000Z'),
    ).toEqual({
      done: false,
      reason: 'changed_elsewhere',
    });
    expect(await annotationOf(store, before.id)).toEqual(theirs);
  });

  test('what stands there is not replaced by an older state, unless it is what is to be undone', async () => {
    const store = freshStore();
    const stamps = clock();
    const before = await start(store, 1, stamps);
    const after = await editAnnotation(store, { id: before.id, edit: wrong }, stamps);
    expect(await restoreAnnotation(store, { annotation: before, instead: null }, '2026-03-09T08:00:00.000Z')).toEqual({
      done: false,
      reason: 'changed_elsewhere',
    });
    expect(await annotationOf(store, before.id)).toEqual(after);
  });

  test('what comes out of the bin is what went into it', async () => {
    const store = freshStore();
    const stamps = clock();
    const before = await start(store, 1, stamps);
    const after = await editAnnotation(store, { id: before.id, edit: wrong }, stamps);
    await removeAnnotation(store, before.id, stamps().at);
    expect(await restoreAnnotation(store, { annotation: before, instead: null }, '2026-03-09T08:00:00.000Z')).toEqual({
      done: false,
      reason: 'changed_elsewhere',
    });
    expect(await restoreAnnotation(store, { annotation: after!, instead: null }, '2026-03-09T08:00:00.000Z')).toEqual({
      done: true,
    });
  });

  test('an annotation cannot be put back onto another page', async () => {
    const store = freshStore();
    const a = await start(store);
    const elsewhere = { ...a, pageId: 'https://other.example/' };
    expect(
      await restoreAnnotation(store, { annotation: elsewhere, instead: a.updated }, '2026-03-09T08:00:00.000Z'),
    ).toEqual({
      done: false,
      reason: 'not_found',
    });
  });
});

describe('saying again what was said', () => {
  test('changes nothing, not even the time', async () => {
    const store = freshStore();
    const stamps = clock();
    const { id } = await start(store, 1, stamps);
    const judged = await editAnnotation(store, { id, edit: wrong }, stamps);
    for (const again of [wrong, { ...wrong, reason: '' }, { do: 'note', note: '' }] as const)
      expect(await editAnnotation(store, { id, edit: again }, stamps)).toEqual(judged);
    expect(await annotationOf(store, id)).toEqual(judged);
  });
});

describe('evidence for the last claim', () => {
  test('goes to the one last touched, not to a dismissed one', async () => {
    const store = freshStore();
    const stamps = clock();
    const [a, b] = [await start(store, 1, stamps), await start(store, 2, stamps)];
    await editAnnotation(store, { id: a.id, edit: wrong }, stamps);
    await editAnnotation(store, { id: b.id, edit: { do: 'status', status: 'dismissed' } }, stamps);
    expect((await addEvidenceToLast(store, evidence, stamps))?.after.id).toBe(a.id);
    expect((await annotationOf(store, a.id))?.evidence).toMatchObject([evidence]);
  });

  test('can be taken back', async () => {
    const store = freshStore();
    const stamps = clock();
    const before = await start(store, 1, stamps);
    const added = await addEvidenceToLast(store, evidence, stamps);
    expect(added?.before).toEqual(before);
    expect(
      await restoreAnnotation(
        store,
        { annotation: before, instead: added?.after.updated ?? null },
        '2026-03-09T08:00:00.000Z',
      ),
    ).toEqual({ done: true });
    expect(await annotationOf(store, before.id)).toEqual(before);
  });

  test('not to one that came with a file or was changed among many, whatever its time; but to one that was opened', async () => {
    const store = freshStore();
    const stamps = clock();
    const [a, b] = [await start(store, 1, stamps), await start(store, 2, stamps)];
    await editAnnotation(store, { id: a.id, edit: wrong }, stamps);
    const theirs = { ...b, id: 'theirs', updated: '2026-06-01T08:00:00.000Z' };
    await importNotebook(store, { pages: [storyPage], annotations: [theirs] }, '2026-03-02T08:00:00.000Z');
    const deed = { do: 'tag', tags: ['dam'] } as const;
    await changeMany(store, { ids: [b.id], at: '2026-07-01T08:00:00.000Z', deed });
    expect((await lastClaim(store))?.id).toBe(a.id);
    await rememberClaim(store, theirs.id);
    expect((await lastClaim(store))?.id).toBe(theirs.id);
    expect((await addEvidenceToLast(store, evidence, stamps))?.after.id).toBe(theirs.id);
  });

  test('to the one before where the last was taken away; to none where nobody looked at any', async () => {
    const store = freshStore();
    const stamps = clock();
    const [a, b] = [await start(store, 1, stamps), await start(store, 2, stamps)];
    await removeAnnotation(store, b.id, '2026-03-02T08:00:00.000Z');
    expect((await lastClaim(store))?.id).toBe(a.id);
    await undoLast(store, '2026-03-02T08:00:00.000Z');
    expect((await lastClaim(store))?.id).toBe(b.id);
    await eraseEverything(store);
    await importNotebook(store, { pages: [storyPage], annotations: [a, b] });
    expect(await addEvidenceToLast(store, evidence, stamps)).toBeNull();
  });

  test('nor to a name whose kind was corrected', async () => {
    const store = freshStore();
    const stamps = clock();
    const a = await start(store, 1, stamps);
    const name = await start(store, 90, stamps);
    const correction = { name: 'place', passage: 'The dam', at: 0 } as const;
    await editAnnotation(store, { id: name.id, edit: { do: 'correct', correction } }, stamps);
    expect((await addEvidenceToLast(store, evidence, stamps))?.after.id).toBe(a.id);
  });
});

describe('settings', () => {
  test('are the defaults until changed', async () => {
    const store = freshStore();
    expect(await settingsOf(store)).toEqual(DEFAULT_SETTINGS);
    expect(
      await changeSettings(
        store,
        { theme: 'dark', layers: { claims: true, sources: false, names: true, mine: true } },
        '2026-03-01T07:00:00.000Z',
      ),
    ).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      layers: { claims: true, sources: false, names: true, mine: true },
    });
  });

  test('a row that cannot be read counts as not set', async () => {
    const store = freshStore();
    await store.settings.bulkPut([
      { key: 'density', value: 'loud' },
      { key: 'unknown', value: 1 },
      { key: '__proto__', value: { marksOn: false } },
      { key: 'marksOn', value: false },
    ]);
    expect(await settingsOf(store)).toEqual({ ...DEFAULT_SETTINGS, marksOn: false });
  });
});

describe('whatever is done', () => {
  test('the verdict history and the earlier places only grow, time moves on, and the keys of a row are those of its annotation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), fc.boolean(), async (edits, stopped) => {
        const store = freshStore();
        const stamps = stopped ? stoppedClock() : clock();
        let before: Annotation = await start(store, 1, stamps);
        for (const one of edits) {
          const after = await editAnnotation(store, { id: before.id, edit: one }, stamps);
          expect(after?.verdicts.slice(0, before.verdicts.length)).toEqual(before.verdicts);
          const stood = [...(before.places ?? []).map((place) => place.quote), before.quote];
          const stands = [...(after?.places ?? []).map((place) => place.quote), after?.quote];
          expect(stands.slice(0, stood.length)).toEqual(stood);
          expect(isEqual(after, before) || (after?.updated ?? '') > before.updated).toBe(true);
          before = after ?? before;
        }
        const row = await store.annotations.get(before.id);
        expect(row).toMatchObject({ verdict: verdictOf(before), status: before.status, updated: before.updated });
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  test('undo brings back exactly what was there, step by step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const store = freshStore();
        const stamps = stoppedClock();
        const states = [await start(store, 1, stamps)];
        for (const one of edits) {
          const after = await editAnnotation(store, { id: states[0]!.id, edit: one }, stamps);
          states.push(after!);
        }
        for (let at = states.length - 1; at > 0; at--) {
          expect(
            await restoreAnnotation(
              store,
              { annotation: states[at - 1]!, instead: states[at]!.updated },
              '2026-03-09T08:00:00.000Z',
            ),
          ).toEqual({ done: true });
          expect(await annotationOf(store, states[0]!.id)).toEqual(states[at - 1]);
        }
        store.close();
      }),
      { numRuns: 40 },
    );
  });
});

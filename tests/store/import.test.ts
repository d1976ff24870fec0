import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Notebook } from '../../lib/domain/annotation.ts';
import { editAnnotation, beginAnnotation } from '../../lib/store/changes.ts';
import { importNotebook, previewImport } from '../../lib/store/import.ts';
import { mergeAnnotations, standingOf } from '../../lib/store/merge.ts';
import { annotationOf, wholeNotebook } from '../../lib/store/queries.ts';
import { annotation, notebook } from '../shapes/notebooks.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const inOrder = ({ pages, annotations }: Notebook): Notebook => ({
  pages: pages.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  annotations: annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('importing', () => {
  test('what is kept is what was in the file, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(notebook, async (given) => {
        const store = freshStore();
        const looked = await previewImport(store, given);
        expect(await store.annotations.count()).toBe(0);
        expect(await importNotebook(store, given)).toEqual(looked);
        expect(looked.annotations).toEqual({ new: given.annotations.length, changed: 0, same: 0, conflict: 0 });
        expect(inOrder(await wholeNotebook(store))).toEqual(inOrder(given));
        const second = await importNotebook(store, given);
        expect(second.annotations).toEqual({ new: 0, changed: 0, same: given.annotations.length, conflict: 0 });
        expect(second.pages.same).toBe(given.pages.length);
        expect(inOrder(await wholeNotebook(store))).toEqual(inOrder(given));
        store.close();
      }),
      { numRuns: 100 },
    );
  });

  test('a colleague who went on is taken over; one who fell behind changes nothing; one who went elsewhere is joined', async () => {
    const store = freshStore();
    const stamps = clock();
    const { after: old } = await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, stamps);
    const file = (one: typeof old): Notebook => ({ pages: [storyPage], annotations: [one] });
    const ahead = { ...old, note: 'more', updated: '2026-04-01T00:00:00.000Z' };
    expect((await previewImport(store, file(ahead))).annotations.changed).toBe(1);
    await importNotebook(store, file(ahead));
    expect(await annotationOf(store, old.id)).toEqual(ahead);
    expect((await importNotebook(store, file(old))).annotations.same).toBe(1);
    expect(await annotationOf(store, old.id)).toEqual(ahead);

    await editAnnotation(store, { id: old.id, edit: { do: 'verdict', verdict: 'wrong', reason: 'mine' } }, stamps);
    const theirs = {
      ...ahead,
      verdicts: [{ verdict: 'mixed', reason: 'theirs', at: '2026-05-01T00:00:00.000Z' }] as const,
      updated: '2026-05-01T00:00:00.000Z',
    };
    expect((await importNotebook(store, file(theirs))).annotations.conflict).toBe(1);
    expect((await annotationOf(store, old.id))?.verdicts.map(({ reason }) => reason)).toEqual(['mine', 'theirs']);
  });

  test('a failure in the middle leaves the store as it was', async () => {
    const store = freshStore();
    await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, clock());
    const before = await wholeNotebook(store);
    const [one] = fc.sample(annotation(fc.constant(storyPage.id)), 1);
    const unstorable = { ...one!, id: 'x', note: (() => 'a function cannot be stored') as unknown as string };
    await expect(
      importNotebook(store, { pages: [storyPage], annotations: [{ ...one!, id: 'y' }, unstorable] }),
    ).rejects.toThrow('could not be cloned');
    expect(await wholeNotebook(store)).toEqual(before);
  });
});

describe('joining two states of one annotation', () => {
  const two = fc
    .tuple(annotation(fc.constant('p')), annotation(fc.constant('p')))
    .map(([a, b]) => [a, { ...b, id: a.id }] as const);

  test('nothing that either side judged or gathered is lost', () => {
    fc.assert(
      fc.property(two, ([mine, theirs]) => {
        const merged = mergeAnnotations(mine, theirs);
        for (const side of [mine, theirs]) {
          expect(merged.verdicts).toEqual(expect.arrayContaining([...side.verdicts]));
          expect(merged.evidence.map(({ id }) => id)).toEqual(
            expect.arrayContaining(side.evidence.map(({ id }) => id)),
          );
        }
      }),
    );
  });

  test('joined with itself it stays, and a second time changes nothing', () => {
    fc.assert(
      fc.property(two, ([mine, theirs]) => {
        expect(mergeAnnotations(mine, mine)).toEqual(mine);
        const merged = mergeAnnotations(mine, theirs);
        expect(mergeAnnotations(merged, theirs)).toEqual(merged);
        expect(mergeAnnotations(merged, mine)).toEqual(merged);
        expect(standingOf(mine, mine)).toBe('same');
        expect(standingOf(undefined, mine)).toBe('new');
      }),
    );
  });

  test('different words at the same time are a conflict, and ours stay', () => {
    const [mine] = fc.sample(annotation(fc.constant('p')), 1);
    const theirs = { ...mine!, note: `${mine!.note} and more` };
    expect(standingOf(mine, theirs)).toBe('conflict');
    expect(mergeAnnotations(mine!, theirs).note).toBe(mine!.note);
  });
});

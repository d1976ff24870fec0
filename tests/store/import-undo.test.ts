import { expect, test } from 'vitest';
import type { Annotation, KeptPage } from '../../lib/domain/annotation.ts';
import type { PageWord } from '../../lib/domain/identity.ts';
import type { Chronicle } from '../../lib/domain/version.ts';
import { importNotebook } from '../../lib/store/import.ts';
import { lastDeeds } from '../../lib/store/journal.ts';
import { wholeNotebook } from '../../lib/store/queries.ts';
import { redoLast, undoLast } from '../../lib/store/undo.ts';
import { example } from '../formats/example.ts';
import { freshStore, storyPage } from './stamps.ts';

const pageAt = (id: string): KeptPage => ({ ...storyPage, id, url: id });
const known = pageAt('https://valley.example/known');
const fresh = pageAt('https://valley.example/new');
const untold = pageAt('https://valley.example/untold');
const [EARLY, LATE] = ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'];

const note = (page: KeptPage, id: string): Annotation => ({ ...example.annotations[0]!, id, pageId: page.id });

const read = ({ id }: KeptPage, first: string, sentence: string): Chronicle => ({
  pageId: id,
  read: first,
  sentences: [sentence],
  versions: [{ first, last: first, textHash: sentence, title: '', modified: null, sentences: [0], sources: [] }],
});

const said = ({ id }: KeptPage, at: string): PageWord => ({
  page: id,
  sameAs: null,
  apartFrom: [`https://${at.slice(0, 7)}.example/`],
  at,
});

test('an import undone leaves how pages read and what was said of them as it was; done again, as in the file', async () => {
  const store = freshStore();
  await importNotebook(store, {
    pages: [known, untold],
    annotations: [note(known, 'k'), note(untold, 'u')],
    chronicles: [read(known, EARLY, 'The dam holds.')],
    pageWords: [said(known, EARLY)],
  });
  const [before, names] = [await wholeNotebook(store), await store.addresses.toArray()];

  await importNotebook(store, {
    pages: [known, untold, fresh],
    annotations: [note(fresh, 'f')],
    chronicles: [
      read(known, LATE, 'Nobody knows why it broke.'),
      read(untold, LATE, 'The quay is shut.'),
      read(fresh, LATE, 'Boats are back.'),
    ],
    pageWords: [said(known, LATE), said(fresh, LATE)],
  });
  const after = await wholeNotebook(store);
  expect(after.chronicles?.map(({ versions }) => versions.length)).toEqual([2, 1, 1]);
  expect((await lastDeeds(store, 1))[0]?.count).toBe(1);

  expect((await undoLast(store, LATE))?.leftAlone).toEqual([]);
  expect(await wholeNotebook(store)).toEqual(before);
  expect(await store.addresses.toArray()).toEqual(names);
  expect((await redoLast(store, LATE))?.leftAlone).toEqual([]);
  expect(await wholeNotebook(store)).toEqual(after);
});

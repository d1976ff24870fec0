import type { Annotation, KeptPage, Notebook } from '../domain/annotation.ts';
import { pagesOfWord } from '../domain/identity.ts';
import { type Chronicle, joinChronicles } from '../domain/version.ts';
import { namePages } from './addresses.ts';
import { isEqual, mergeAnnotations, mergePages, standingOf, type Standing } from './merge.ts';
import { rowOf, type Store } from './names.ts';
import { newWords, putWords } from './page-words.ts';

/** How the contents of a file stand to what is here: `changed` is brought up to date, `conflict` joined, `same` left alone. */
export interface ImportCounts {
  readonly pages: Readonly<Record<'new' | 'changed' | 'same', number>>;
  readonly annotations: Readonly<Record<Standing, number>>;
}

/** Rows looked up and written at a time: large enough to be quick, small enough to stay light. */
const BATCH = 1000;

/** What an import would do. Writes nothing. */
export const previewImport = (store: Store, notebook: Notebook): Promise<ImportCounts> =>
  store.transaction('r', store.pages, store.annotations, store.addresses, store.versions, () =>
    bringIn(store, notebook, 'look'),
  );

/**
 * Brings a notebook in, all of it or nothing. Where an annotation is here already the two are joined (merge.ts), so that
 * importing the same file twice changes nothing. Every annotation must name a page of the notebook or of the store;
 * the readers of lib/formats see to that.
 */
export const importNotebook = (store: Store, notebook: Notebook): Promise<ImportCounts> =>
  store.transaction('rw', store.pages, store.annotations, store.addresses, store.versions, () =>
    bringIn(store, notebook, 'write'),
  );

async function bringIn(store: Store, notebook: Notebook, deed: 'look' | 'write'): Promise<ImportCounts> {
  const pages = { new: 0, changed: 0, same: 0 };
  const annotations = { new: 0, changed: 0, same: 0, conflict: 0 };
  const retold = new Set<string>();
  for (const batch of batchesOf(notebook.chronicles ?? [])) {
    const known = await store.versions.bulkGet(batch.map(({ pageId }) => pageId));
    const changed = batch
      .map((theirs, index) => joinKnown(known[index], theirs))
      .filter((joined, index) => !isEqual(joined, known[index]));
    for (const { pageId } of changed) retold.add(pageId);
    if (deed === 'write') await store.versions.bulkPut(changed);
  }
  const words = await newWords(store, notebook.pageWords ?? []);
  for (const id of words.flatMap(pagesOfWord)) retold.add(id);
  if (deed === 'write') await putWords(store, words);
  for (const batch of batchesOf(notebook.pages)) {
    const known = await store.pages.bulkGet(batch.map((page) => page.id));
    const merged = batch.map((page, index) => joinPages(known[index], page));
    const changed = merged.filter((page, index) => !isEqual(page, known[index]));
    for (const [index, page] of merged.entries()) {
      const mine = known[index];
      pages[mine ? (isEqual(mine, page) && !retold.has(page.id) ? 'same' : 'changed') : 'new']++;
    }
    if (deed === 'look' || changed.length === 0) continue;
    await store.pages.bulkPut(changed);
    await namePages(store, changed);
  }
  for (const batch of batchesOf(notebook.annotations)) {
    const known = (await store.annotations.bulkGet(batch.map(({ id }) => id))).map((row) => row?.annotation);
    for (const [index, annotation] of batch.entries()) annotations[standingOf(known[index], annotation)]++;
    if (deed === 'write') await store.annotations.bulkPut(toWrite(batch, known).map(rowOf));
  }
  return { pages, annotations };
}

const joinPages = (mine: KeptPage | undefined, theirs: KeptPage): KeptPage =>
  mine ? mergePages(mine, theirs) : theirs;

const joinKnown = (mine: Chronicle | undefined, theirs: Chronicle): Chronicle =>
  mine ? joinChronicles(mine, theirs) : theirs;

const toWrite = (batch: readonly Annotation[], known: readonly (Annotation | undefined)[]): readonly Annotation[] =>
  batch.flatMap((theirs, index) => {
    const mine = known[index];
    const merged = mine ? mergeAnnotations(mine, theirs) : theirs;
    return isEqual(merged, mine) ? [] : [merged];
  });

function* batchesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

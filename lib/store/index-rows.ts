import { Dexie } from 'dexie';
import type { Annotation, KeptPage } from '../domain/annotation.ts';
import { unknownPage } from '../domain/page.ts';
import type { Store } from './names.ts';
import { rowsOfPage } from './queries.ts';

// What the search index is made of, and where it is kept. `changed` names what was written or removed since; a change too large for
// that takes the kept index away instead, and it is built anew.

/** The key of the kept search index. */
export const INDEX_CACHE = 'search-index';
/** Names what was in `changed` when a new index began to be made, until that is kept. */
const TAKEN = 'search-index-taken';

/** An annotation with the page it stands on. */
export interface IndexEntry {
  readonly page: KeptPage;
  readonly annotation: Annotation;
}

/** The index as it was kept, whatever it is; undefined where there is none. */
export const keptIndex = async (store: Store): Promise<unknown> => (await store.caches.get(INDEX_CACHE))?.value;

/** Is an index kept, or being made? A large change takes it away. */
export const isIndexKept = async (store: Store): Promise<boolean> =>
  (await store.caches.where(':id').equals(INDEX_CACHE).count()) > 0;

/** What was written or removed since the kept index was made: ids of annotations and pages. */
export const changedSince = (store: Store): Promise<ReadonlySet<string>> =>
  store.transaction('r', store.changed, store.caches, async () => {
    const taken = await takenIds(store);
    return new Set([...taken, ...(await store.changed.toCollection().primaryKeys())]);
  });

async function takenIds(store: Store): Promise<readonly string[]> {
  const value = (await store.caches.get(TAKEN))?.value;
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

/**
 * Begins a new index, of what is there from now on. What changes meanwhile is named in `changed` again. The answer is what the kept one
 * lacks. `anew`: what is kept cannot be read.
 */
export const beginIndex = (store: Store, from: 'anew' | 'kept'): Promise<ReadonlySet<string>> =>
  store.transaction('rw', store.changed, store.caches, async () => {
    const ids = await changedSince(store);
    if (from === 'anew') await store.caches.put({ key: INDEX_CACHE, value: null });
    await store.caches.put({ key: TAKEN, value: [...ids] });
    await store.changed.clear();
    return ids;
  });

/** Keeps a new index; false where a large change came meanwhile, and it has to be made again. */
export const keepIndex = (store: Store, index: unknown): Promise<boolean> =>
  store.transaction('rw', store.caches, async () => {
    if (!(await isIndexKept(store))) return false;
    await store.caches.put({ key: INDEX_CACHE, value: index });
    await store.caches.delete(TAKEN);
    return true;
  });

/** Some pages after another, in the order of their ids, with all annotations up to the last of them. */
export interface IndexBatch {
  readonly entries: readonly IndexEntry[];
  /** Of the last page read; null: there are no more. */
  readonly last: string | null;
}

export const batchAfter = (store: Store, after: string | null, pages: number): Promise<IndexBatch> =>
  store.transaction('r', store.pages, store.annotations, async () => {
    const ids = after === null ? store.pages.toCollection() : store.pages.where(':id').above(after);
    const read = await ids.limit(pages).toArray();
    const last = read.length < pages ? null : (read.at(-1)?.id ?? null);
    const from = after === null ? [Dexie.minKey] : [after, Dexie.maxKey];
    const rows = await store.annotations
      .where('[pageId+start]')
      .between(from, last === null ? [Dexie.maxKey] : [last, Dexie.maxKey])
      .toArray();
    const byId = new Map(read.map((page) => [page.id, page]));
    return { last, entries: rows.map(({ annotation }) => entryOf(annotation, byId)) };
  });

/** What there is now of some annotations and pages, and the ids of all annotations that this is about. */
export const entriesOf = (
  store: Store,
  ids: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly entries: readonly IndexEntry[] }> =>
  store.transaction('r', store.pages, store.annotations, async () => {
    const pages = (await store.pages.bulkGet([...ids])).filter((page) => page !== undefined);
    const onPages = await Promise.all(pages.map(({ id }) => rowsOfPage(store, id).toArray()));
    const rows = (await store.annotations.bulkGet([...ids])).filter((row) => row !== undefined);
    const annotations = new Map([...rows, ...onPages.flat()].map(({ id, annotation }) => [id, annotation]));
    const missing = new Set([...annotations.values()].map(({ pageId }) => pageId));
    const others = await store.pages.bulkGet([...missing]);
    const byId = new Map(others.flatMap((page) => (page ? [[page.id, page]] : [])));
    const entries = [...annotations.values()].map((annotation) => entryOf(annotation, byId));
    return { ids: [...new Set([...ids, ...annotations.keys()])], entries };
  });

/** An annotation of which the page is gone is found by its words still. */
const entryOf = (annotation: Annotation, pages: ReadonlyMap<string, KeptPage>): IndexEntry => ({
  annotation,
  page: pages.get(annotation.pageId) ?? {
    ...unknownPage(annotation.pageId),
    words: 0,
    textHash: '',
    firstSeen: annotation.created,
    lastSeen: annotation.updated,
  },
});

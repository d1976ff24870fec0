import { Dexie } from 'dexie';
import type { KeptPage } from '../domain/annotation.ts';
import { pagesOfWord } from '../domain/identity.ts';
import type { Head, Sheet } from '../domain/sheet.ts';
import type { AnnotationRow, Store } from './names.ts';
import { wordsOfPages } from './page-words.ts';
import { rowsOfPage, settingsOf } from './queries.ts';

/** Everything, or some annotations by their identities, with their pages. */
export type Wanted = 'all' | readonly string[];

/** Pages read at a time: some thousands of annotations, read in a tenth of a second. */
const BATCH = 200;
/** Rows looked up by identity at a time. */
const LOOKED_UP = 5000;

/** What is known of all that is wanted before the first of it is read; settings go with everything only. */
export async function headOfKept(store: Store, wanted: Wanted): Promise<Head> {
  const [projects, searches, words, settings] = await Promise.all([
    store.projects.toArray(),
    store.searches.toArray(),
    wordsOfPages(store),
    settingsOf(store),
  ]);
  if (wanted === 'all') {
    const [pages, annotations] = await Promise.all([store.pages.count(), store.annotations.count()]);
    return { pages, annotations, projects, searches, pageWords: words, settings, review: settings.review };
  }
  const { pages, projects: used, annotations } = await lookUp(store, wanted);
  return {
    pages: pages.size,
    annotations,
    projects: projects.filter(({ id }) => used.has(id)),
    searches: [],
    pageWords: words.filter((word) => pagesOfWord(word).some((id) => pages.has(id))),
    settings: null,
    review: settings.review,
  };
}

/**
 * All that is wanted, some hundred pages at a time, by the identities of the pages, each in page order. Each batch is read by
 * itself, so memory is that of one, and what is changed meanwhile is there as it was or as it is.
 */
export async function* sheetsOfKept(store: Store, wanted: Wanted): AsyncGenerator<readonly Sheet[]> {
  if (wanted !== 'all') return yield* sheetsHolding(store, wanted);
  let next = batchAfter(store, null);
  for (let batch = await next; batch !== null; batch = await next) {
    // Read while this one is written. What goes wrong with it is told when it is waited for.
    next = batchAfter(store, batch.last);
    next.catch(() => null);
    yield batch.sheets;
  }
}

/** The sheets of the pages after one (null: from the first), and the last of them; null: there are no more. */
async function batchAfter(store: Store, id: string | null) {
  const pages = await pagesAfter(store, id);
  const last = pages.at(-1)?.id;
  if (last === undefined) return null;
  const rows = await store.annotations
    .where('[pageId+start]')
    .between([pages[0]?.id, Dexie.minKey], [last, Dexie.maxKey])
    .toArray();
  return { sheets: await sheetsFrom(store, pages, rows), last };
}

const pagesAfter = (store: Store, id: string | null): PromiseLike<readonly KeptPage[]> =>
  (id === null ? store.pages.orderBy('id') : store.pages.where('id').above(id)).limit(BATCH).toArray();

async function* sheetsHolding(store: Store, ids: readonly string[]): AsyncGenerator<readonly Sheet[]> {
  const wanted = new Set(ids);
  const pageIds = [...(await lookUp(store, ids)).pages].toSorted();
  for (let at = 0; at < pageIds.length; at += BATCH) {
    const some = pageIds.slice(at, at + BATCH);
    const pages = (await store.pages.bulkGet(some)).filter((page) => page !== undefined);
    const rows = (await Promise.all(some.map((id) => rowsOfPage(store, id).toArray()))).flat();
    yield await sheetsFrom(
      store,
      pages,
      rows.filter(({ id }) => wanted.has(id)),
    );
  }
}

/** The pages and projects of some annotations, and how many of these there are. */
async function lookUp(store: Store, ids: readonly string[]) {
  const pages = new Set<string>();
  const projects = new Set<string>();
  let annotations = 0;
  for (let at = 0; at < ids.length; at += LOOKED_UP)
    for (const row of await store.annotations.bulkGet(ids.slice(at, at + LOOKED_UP))) {
      if (!row) continue;
      annotations++;
      pages.add(row.pageId);
      for (const id of row.projects ?? []) projects.add(id);
    }
  return { pages, projects, annotations };
}

async function sheetsFrom(
  store: Store,
  pages: readonly KeptPage[],
  rows: readonly AnnotationRow[],
): Promise<readonly Sheet[]> {
  const chronicles = await store.versions.bulkGet(pages.map(({ id }) => id));
  const kept = Map.groupBy(rows, ({ pageId }) => pageId);
  return pages.map((page, index) => ({
    page,
    annotations: (kept.get(page.id) ?? []).map(({ annotation }) => annotation),
    chronicle: chronicles[index] ?? null,
  }));
}

import { Dexie } from 'dexie';
import type { KeptPage } from '../domain/annotation.ts';
import { pagesOfWord } from '../domain/identity.ts';
import type { Head, Sheet } from '../domain/sheet.ts';
import type { Chronicle } from '../domain/version.ts';
import type { AnnotationRow, Store } from './names.ts';
import { wordsOfPages } from './page-words.ts';
import { rowsOfPage, settingsOf } from './queries.ts';

/** Everything, or some annotations by their identities, with their pages. */
export type Wanted = 'all' | readonly string[];

/** Pages read at a time: some thousand annotations, read in a tenth of a second. */
const BATCH = 100;
/** Batches that are asked for while one is worked on. */
const AHEAD = 2;
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
 * itself, so memory is that of a few, and what is changed meanwhile is there as it was or as it is.
 */
export async function* sheetsOfKept(store: Store, wanted: Wanted): AsyncGenerator<readonly Sheet[]> {
  if (wanted !== 'all') return yield* sheetsHolding(store, wanted);
  const ids = await store.pages.toCollection().primaryKeys();
  yield* readAhead(batchesOf(ids), (some) => sheetsBetween(store, some));
}

/** Reads the next parts while one is worked on: the disk has something to do at every moment. */
async function* readAhead<P, T>(parts: Iterable<P>, read: (part: P) => Promise<T>): AsyncGenerator<T> {
  const going: Promise<T>[] = [];
  for (const part of parts) {
    const next = read(part);
    // What goes wrong with it is told when it is waited for.
    next.catch(() => null);
    going.push(next);
    const first = going.length > AHEAD ? going.shift() : undefined;
    if (first) yield await first;
  }
  for (const last of going) yield await last;
}

function* batchesOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
}

/** The sheets of all pages from the first of some identities to the last. Everything is asked for at once, so that nothing waits between. */
const sheetsBetween = (store: Store, ids: readonly string[]): Promise<readonly Sheet[]> =>
  store.transaction('r', store.pages, store.annotations, store.versions, async () => {
    const [first, last] = [ids[0], ids.at(-1)];
    const [pages, rows, chronicles] = await Promise.all([
      store.pages.where(':id').between(first, last, true, true).toArray(),
      store.annotations.where('[pageId+start]').between([first, Dexie.minKey], [last, Dexie.maxKey]).toArray(),
      store.versions.where(':id').between(first, last, true, true).toArray(),
    ]);
    return sheetsFrom(pages, rows, chronicles);
  });

async function* sheetsHolding(store: Store, ids: readonly string[]): AsyncGenerator<readonly Sheet[]> {
  const wanted = new Set(ids);
  const pageIds = [...(await lookUp(store, ids)).pages].toSorted();
  yield* readAhead(batchesOf(pageIds), (some) =>
    store.transaction('r', store.pages, store.annotations, store.versions, async () => {
      const [pages, rows, chronicles] = await Promise.all([
        store.pages.bulkGet([...some]),
        Promise.all(some.map((id) => rowsOfPage(store, id).toArray())),
        store.versions.bulkGet([...some]),
      ]);
      const kept = rows.flat().filter(({ id }) => wanted.has(id));
      return sheetsFrom(present(pages), kept, present(chronicles));
    }),
  );
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

function sheetsFrom(
  pages: readonly KeptPage[],
  rows: readonly AnnotationRow[],
  chronicles: readonly Chronicle[],
): readonly Sheet[] {
  const kept = Map.groupBy(rows, ({ pageId }) => pageId);
  const told = new Map(chronicles.map((chronicle) => [chronicle.pageId, chronicle]));
  return pages.map((page) => ({
    page,
    annotations: (kept.get(page.id) ?? []).map(({ annotation }) => annotation),
    chronicle: told.get(page.id) ?? null,
  }));
}

const present = <T>(items: readonly (T | undefined)[]): readonly T[] => items.filter((item) => item !== undefined);

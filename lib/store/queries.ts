import { Dexie } from 'dexie';
import * as v from 'valibot';
import { addressKey, plainAddress } from '../domain/address.ts';
import { type Annotation, type KeptPage, type Notebook } from '../domain/annotation.ts';
import { pagesOfWord, type PageWord } from '../domain/identity.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { Chronicle } from '../domain/version.ts';
import { SettingsChangeShape } from '../shapes/settings.ts';
import { identitiesOf } from './addresses.ts';
import type { AnnotationRow, BinRow, Store } from './names.ts';
import { wordsOfPages } from './page-words.ts';

// One function per question. All may be used in a live query.

const annotationIn = (row: AnnotationRow): Annotation => row.annotation;

/** What the reader kept of a page and of those that are one with it, in page order. */
export const annotationsOf = (store: Store, pageId: string): Promise<readonly Annotation[]> =>
  store.transaction('r', store.annotations, store.addresses, async () =>
    annotationsOfAll(store, await identitiesOf(store, pageId)),
  );

/** What the reader kept of some pages that are one, in page order. */
export async function annotationsOfAll(store: Store, pageIds: readonly string[]): Promise<readonly Annotation[]> {
  const rows = await Promise.all(pageIds.map((id) => rowsOfPage(store, id).toArray()));
  return rows
    .flat()
    .toSorted((a, b) => a.start - b.start)
    .map(annotationIn);
}

export const rowsOfPage = (store: Store, pageId: string) =>
  store.annotations.where('[pageId+start]').between([pageId, Dexie.minKey], [pageId, Dexie.maxKey]);

/** One annotation, or null where there is none of this identity. */
export const annotationOf = async (store: Store, id: string): Promise<Annotation | null> =>
  (await store.annotations.get(id))?.annotation ?? null;

/** One page, or null where nothing of it was kept. */
export const pageOf = async (store: Store, id: string): Promise<KeptPage | null> => (await store.pages.get(id)) ?? null;

/** The page that is known by an address; null where nothing of it was kept. */
export async function pageAt(store: Store, url: string): Promise<KeptPage | null> {
  const own = plainAddress(url);
  const names = await store.addresses.bulkGet([own, addressKey(own)]);
  const ids = [...names.flatMap((name) => name?.pageId ?? []), own];
  return (await store.pages.bulkGet(ids)).find((page) => page !== undefined) ?? null;
}

/** What was taken away and can be put back, the last first. */
export const takenAway = async (store: Store): Promise<readonly BinRow[]> =>
  (await store.bin.orderBy('removed').toArray()).toReversed();

/** A page, those that are one with it, and all that was kept of them; empty where nothing was. */
export const notebookOf = (store: Store, pageId: string): Promise<Notebook> =>
  store.transaction('r', [store.pages, store.annotations, store.addresses, store.versions], async () => {
    const ids = await identitiesOf(store, pageId);
    const pages = (await store.pages.bulkGet([...ids])).filter((page) => page !== undefined);
    const chronicles = await chroniclesOf(store, pages);
    const annotations = await annotationsOfAll(store, ids);
    const words = (await wordsOfPages(store)).filter((word) => pagesOfWord(word).some((id) => ids.includes(id)));
    return { pages, annotations, ...moreOf(chronicles, words) };
  });

/** How pages read over time. Those of pages that lie in the bin alone come back with these. */
const chroniclesOf = async (store: Store, pages: readonly KeptPage[]) =>
  (await store.versions.bulkGet(pages.map(({ id }) => id))).filter((chronicle) => chronicle !== undefined);

const moreOf = (chronicles: readonly Chronicle[], pageWords: readonly PageWord[]) => ({
  ...(chronicles.length > 0 && { chronicles }),
  ...(pageWords.length > 0 && { pageWords }),
});

/** Everything ever kept: pages by identity, annotations page by page in page order. */
export const wholeNotebook = (store: Store): Promise<Notebook> =>
  store.transaction('r', [store.pages, store.annotations, store.addresses, store.versions], async () => {
    const pages = await store.pages.orderBy('id').toArray();
    const annotations = (await store.annotations.orderBy('[pageId+start]').toArray()).map(annotationIn);
    const chronicles = await chroniclesOf(store, pages);
    return { pages, annotations, ...moreOf(chronicles, await wordsOfPages(store)) };
  });

/** What was touched last: the first screen of a list that nobody has narrowed. Counting it all would take a second of a hundred thousand. */
export const firstIds = (store: Store, limit: number): Promise<readonly string[]> =>
  // oxlint-disable-next-line unicorn/no-array-reverse -- not an array: Dexie walks the index from its end
  store.annotations.orderBy('updated').reverse().limit(limit).primaryKeys();

/** Some annotations and their pages, by the identities of the annotations; without those that are gone. */
export const itemsOf = (
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly annotation: Annotation; readonly page: KeptPage }>> =>
  store.transaction('r', store.annotations, store.pages, async () => {
    const rows = (await store.annotations.bulkGet([...ids])).filter((row) => row !== undefined);
    const pageIds = [...new Set(rows.map(({ pageId }) => pageId))];
    const pages = new Map((await store.pages.bulkGet(pageIds)).map((page) => [page?.id, page]));
    return new Map(
      rows.flatMap(({ id, pageId, annotation }) => {
        const page = pages.get(pageId);
        return page ? [[id, { annotation, page }] as const] : [];
      }),
    );
  });

/** How much was kept. */
export async function countKept(store: Store): Promise<{ readonly pages: number; readonly annotations: number }> {
  const [pages, annotations] = await Promise.all([store.pages.count(), store.annotations.count()]);
  return { pages, annotations };
}

/** The settings in force. A row that cannot be read counts as not set. */
export async function settingsOf(store: Store): Promise<Settings> {
  const rows = await store.settings.toArray();
  const readable = rows.map(({ key, value }) => v.safeParse(SettingsChangeShape, { [key]: value }));
  return Object.assign({ ...DEFAULT_SETTINGS }, ...readable.map((row) => (row.success ? row.output : {}))) as Settings;
}

import type { PageWord } from '../domain/identity.ts';
import type { AddressRow, Store } from './names.ts';

/** What the reader says of two pages. */
export interface ReadersWord {
  readonly own: string;
  readonly other: string;
  /** Null: nothing any more, so that the page is known as it would be by itself. */
  readonly says: 'same' | 'other' | null;
}

/** Keeps what the reader says of two pages: it goes before everything that can be read of them. */
export const sayOfPages = (store: Store, { own, other, says }: ReadersWord, at: string): Promise<void> =>
  store.transaction('rw', store.addresses, async () => {
    await unsay(store, own, other);
    await unsay(store, other, own);
    if (says === null) return;
    const said = await store.addresses.get(own);
    const before = said?.by === 'reader' ? said : { pageId: own, apartFrom: [] };
    await store.addresses.put(
      says === 'same'
        ? { key: own, pageId: other, by: 'reader', apartFrom: before.apartFrom, at }
        : { key: own, pageId: before.pageId, by: 'reader', apartFrom: [...before.apartFrom, other], at },
    );
  });

/** Everything that the reader said of pages. */
export const wordsOfPages = async (store: Store): Promise<readonly PageWord[]> =>
  (await store.addresses.filter(({ by }) => by === 'reader').toArray()).map(wordIn);

const wordIn = ({ key, pageId, apartFrom, at }: AddressRow): PageWord => ({
  page: key,
  sameAs: pageId === key ? null : pageId,
  apartFrom,
  at,
});

/** Of words from elsewhere those that are news: of a page of which the reader said nothing here, or nothing so late. */
export async function newWords(store: Store, words: readonly PageWord[]): Promise<readonly PageWord[]> {
  const known = await store.addresses.bulkGet(words.map(({ page }) => page));
  return words.filter(({ at }, index) => known[index]?.by !== 'reader' || known[index].at < at);
}

/** A word of the reader as it is kept, in place of what was known of its page. */
export const rowOfWord = ({ page, sameAs, apartFrom, at }: PageWord): AddressRow => ({
  key: page,
  pageId: sameAs ?? page,
  by: 'reader',
  apartFrom,
  at,
});

/** Takes out of the row of one page what it says of another. */
async function unsay(store: Store, key: string, other: string): Promise<void> {
  const row = await store.addresses.get(key);
  if (!row) return;
  const pageId = row.pageId === other ? key : row.pageId;
  const apartFrom = row.apartFrom.filter((id) => id !== other);
  if (pageId === key && apartFrom.length === 0) await store.addresses.delete(key);
  else await store.addresses.put({ ...row, pageId, apartFrom });
}

/** Forgets what the reader said of pages of which nothing is kept any more, nor in the bin. */
export async function forgetWords(store: Store): Promise<void> {
  const said = await store.addresses.filter(({ by }) => by === 'reader').toArray();
  const binned = new Set((await store.bin.toArray()).map(({ page }) => page.id));
  for (const { key, pageId, apartFrom } of said) {
    const ids = [key, pageId, ...apartFrom];
    const isKept =
      ids.some((id) => binned.has(id)) || (await store.pages.bulkGet(ids)).some((page) => page !== undefined);
    if (!isKept) await store.addresses.delete(key);
  }
}

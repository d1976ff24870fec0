import { forgetInJournal } from './journal.ts';
import { BIN_DAYS, daysAfter, type BinRow, type Store } from './names.ts';
import { forgetWords } from './page-words.ts';

// What was taken away lies here for BIN_DAYS. To put it back: putBackMany (bulk.ts), or undo.

/** How much lies in the bin. */
export const countBin = (store: Store): Promise<number> => store.bin.count();

/** Some of what lies in the bin, the last taken away first. */
export const binPage = (
  store: Store,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly BinRow[]> =>
  store.bin
    .orderBy('removed')
    // oxlint-disable-next-line unicorn/no-array-reverse -- not an array: Dexie walks the index from its end
    .reverse()
    .offset(from)
    .limit(limit)
    .toArray();

/** When something in the bin will be forgotten. */
export const forgottenAt = ({ removed }: Pick<BinRow, 'removed'>): string => daysAfter(removed, BIN_DAYS);

/**
 * Forgets what was taken away more than BIN_DAYS before `now` (ISO 8601 UTC), and how a page read over time with the last that was left of
 * it.
 */
export async function emptyBin(store: Store, now: string): Promise<void> {
  const old = () => store.bin.where('removed').below(daysAfter(now, -BIN_DAYS));
  // Asked after every change, and mostly there is nothing: nobody waits for a look.
  if ((await old().count()) > 0) await forget(store, async () => old().primaryKeys());
}

/** Forgets these now, or (null) all that lies in the bin. Not to be undone: the journal forgets them too. */
export const emptyBinNow = (store: Store, ids: readonly string[] | null): Promise<void> =>
  forget(store, async () => ids ?? (await store.bin.toCollection().primaryKeys()));

const forget = (store: Store, which: () => Promise<readonly string[]>): Promise<void> =>
  store.transaction(
    'rw',
    [store.pages, store.bin, store.addresses, store.versions, store.journal, store.replaced],
    async () => {
      const ids = await which();
      if (ids.length === 0) return;
      const rows = (await store.bin.bulkGet([...ids])).filter((row) => row !== undefined);
      await store.bin.bulkDelete([...ids]);
      await forgetInJournal(store, new Set(ids));
      const gone = [...new Set(rows.map(({ page }) => page.id))];
      const binned = await pagesInBin(store);
      const left = gone.filter((id) => !binned.has(id));
      const pages = await store.pages.bulkGet(left);
      await store.versions.bulkDelete(left.filter((_, at) => !pages[at]));
      await forgetWords(store);
    },
  );

/** Does something that was noted on a page lie in the bin? */
export const isInBin = async (store: Store, pageId: string): Promise<boolean> =>
  (await store.bin.filter(({ page }) => page.id === pageId).first()) !== undefined;

/** The identities of all that lies in the bin. */
export const binIds = (store: Store): Promise<readonly string[]> => store.bin.toCollection().primaryKeys();

/** Row by row: a bin of many thousands with their pages is never in memory whole. */
async function pagesInBin(store: Store): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  await store.bin.each(({ page }) => {
    ids.add(page.id);
  });
  return ids;
}

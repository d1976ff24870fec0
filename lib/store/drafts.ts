import { daysAfter, type DraftRow, type Store } from './names.ts';

// Words that were typed and are not kept yet. They survive the window, the page and the browser, and go when the store has
// the words (whoever keeps them clears the draft), or with the annotation that they are about: thirty days after it was
// taken away, when the bin forgets it.

/** A draft that is about no annotation yet stays so many days after the last key. */
export const DRAFT_DAYS = 180;

/** Writes a draft over the one before; a `value` of null takes it away. */
export async function putDraft(
  store: Store,
  { key, value, annotationId }: { readonly key: string; readonly value: unknown; readonly annotationId: string | null },
  at: string,
): Promise<void> {
  if (value === null) await store.drafts.delete(key);
  else await store.drafts.put({ key, value, at, ...(annotationId !== null && { annotationId }) });
}

/** What was typed, or null where nothing waits; to be checked by whoever knows its form. */
export const draftOf = async (store: Store, key: string): Promise<unknown> =>
  (await store.drafts.get(key))?.value ?? null;

/** All drafts whose key begins so (a page's), by key. */
export const draftsUnder = (store: Store, prefix: string): Promise<readonly DraftRow[]> =>
  store.drafts.where('key').startsWith(prefix).toArray();

/** Forgets the drafts that nothing will ask for any more at `now`. */
export const sweepDrafts = (store: Store, now: string): Promise<void> =>
  store.transaction('rw', store.drafts, store.annotations, store.bin, async () => {
    const drafts = await store.drafts.toArray();
    const about = drafts.map(({ annotationId = '' }) => annotationId);
    const [here, binned] = [await store.annotations.bulkGet(about), await store.bin.bulkGet(about)];
    const oldest = daysAfter(now, -DRAFT_DAYS);
    const gone = drafts.filter(({ annotationId, at }, nth) =>
      annotationId === undefined ? at < oldest : !here[nth] && !binned[nth],
    );
    await store.drafts.bulkDelete(gone.map(({ key }) => key));
  });

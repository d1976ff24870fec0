import { daysAfter, type DraftRow, type Store } from './names.ts';

// Words that were typed and are not kept yet. They survive the window, the page and the browser, and go when the store has
// the words (whoever keeps them clears the draft), or with the annotation that they are about: thirty days after it was
// taken away, when the bin forgets it.

/** A draft that is about no annotation yet stays so many days after the last key. */
export const DRAFT_DAYS = 180;

interface NewDraft {
  readonly pageId: string;
  readonly field: string;
  readonly value: unknown;
  readonly annotationId: string | null;
}

/** Writes a draft over the one before; a `value` of null takes it away. */
export async function putDraft(
  store: Store,
  { pageId, field, value, annotationId }: NewDraft,
  at: string,
): Promise<void> {
  const key = draftKey(pageId, field);
  if (value === null) await store.drafts.delete(key);
  else await store.drafts.put({ key, value, at, ...(annotationId !== null && { annotationId }) });
}

/** What waits under a page, by field; each value to be checked by whoever knows its form. */
export const draftsOf = (store: Store, pageId: string): Promise<readonly DraftRow[]> =>
  store.drafts.where('key').startsWith(draftKey(pageId, '')).toArray();

/** The key of a draft: page and field. */
export const draftKey = (pageId: string, field: string): string => `${pageId}\n${field}`;

export const fieldOf = (pageId: string, { key }: DraftRow): string => key.slice(draftKey(pageId, '').length);

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

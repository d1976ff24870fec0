import { draftKey } from '../domain/draft-field.ts';
import { daysAfter, type DraftRow, type Store } from './names.ts';
import { annotationsOf } from './queries.ts';

// Words that were typed and are not kept yet. They survive the window, the page and the browser, and go when the store has
// the words (whoever keeps them clears the draft), or with the annotation that they are about: thirty days after it was
// taken away, when the bin forgets it. Their key is what they are about, and the field: an annotation where there is one,
// else the words of the page.

/** A draft that is about no annotation yet stays so many days after the last key. */
export const DRAFT_DAYS = 180;

interface NewDraft {
  readonly key: string;
  readonly value: string | null;
  readonly annotationId: string | null;
  /** The key that it had while nothing was kept of its words. */
  readonly instead: string | null;
}

/** Writes a draft over the one before; a `value` of null takes it away. */
export const putDraft = (store: Store, { key, value, annotationId, instead }: NewDraft, at: string): Promise<void> =>
  store.transaction('rw', store.drafts, async () => {
    if (instead !== null) await store.drafts.delete(instead);
    // A window that has not heard yet that something is kept of the words calls it as before.
    const adopted = await store.drafts.filter(({ was }) => was === key).first();
    if (value === null) await store.drafts.delete(adopted?.key ?? key);
    else if (adopted) await store.drafts.put({ ...adopted, value, at });
    else await store.drafts.put({ key, value, at, ...(annotationId !== null && { annotationId }) });
  });

/** What waits under a page, an annotation or a project: of a page, what waits under its annotations, too. */
export const draftsUnder = (store: Store, owner: string): Promise<readonly WaitingDraft[]> =>
  store.transaction('r', store.drafts, store.annotations, store.addresses, async () => {
    const own = await store.drafts.where('key').startsWith(draftKey(owner, '')).toArray();
    const about = await store.drafts.filter(({ annotationId }) => annotationId !== undefined).toArray();
    if (about.length === 0) return own.flatMap(waitingIn);
    const standing = new Set((await annotationsOf(store, owner)).map(({ id }) => id));
    const others = about.filter(({ annotationId = '' }) => annotationId !== owner && standing.has(annotationId));
    return [...own, ...others].flatMap(waitingIn);
  });

/** A draft, as whoever shows its field needs it. */
interface WaitingDraft {
  readonly key: string;
  readonly value: string;
}

/** What is no text was written by something else. */
const waitingIn = ({ key, value }: DraftRow): readonly WaitingDraft[] =>
  typeof value === 'string' ? [{ key, value }] : [];

/** Something is kept of words now: what waits under them goes to the annotation. */
export const adoptDrafts = (
  store: Store,
  { words, annotationId }: { readonly words: string; readonly annotationId: string },
): Promise<void> =>
  store.transaction('rw', store.drafts, async () => {
    const waiting = await store.drafts.where('key').startsWith(draftKey(words, '')).toArray();
    const rows = waiting.map((row) => {
      const field = row.key.slice(draftKey(words, '').length);
      return { ...row, key: draftKey(annotationId, field), annotationId, was: row.key };
    });
    await store.drafts.bulkPut(rows);
    await store.drafts.bulkDelete(waiting.map(({ key }) => key));
  });

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

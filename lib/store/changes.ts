import { LATEST, type Annotation, type KeptPage } from '../domain/annotation.ts';
import {
  apply,
  begin,
  type Begun,
  type Edit,
  isOvertaken,
  type NewEvidence,
  type Stamp,
  type Subject,
} from '../domain/edit.ts';
import type { Settings } from '../domain/settings.ts';
import { asKept } from './addresses.ts';
import { emptyBin } from './bin.ts';
import { asDeed, deedTables, withPen } from './journal.ts';
import { isEqual } from './merge.ts';
import type { Store } from './names.ts';
import { bringPages, fromBin, putAnnotations, seePage, toBin, type Pen } from './pen.ts';
import { lastClaim, rememberClaim } from './last-claim.ts';
import { annotationOf } from './queries.ts';
import { undoIfLast } from './undo.ts';

// One function per change, each one transaction: two windows that edit at once are taken one after the other, and both are
// kept. What cannot be found is null; a failing disk is thrown (lifecycle.ts says what it means).

/** A fresh stamp each time it is asked: the clock and a new identity, read at the rim. */
export type Stamps = () => Stamp;

/** The words to annotate, their page, and the first things said of them. */
export interface FirstWords {
  readonly page: KeptPage;
  readonly subject: Subject;
  readonly edits: readonly Edit[];
}

/**
 * Starts an annotation and keeps its page. Where the same words at the same place were annotated already (in another tab,
 * a moment ago), the edits are made on that annotation, and it is the answer's `before`: nothing is doubled and nothing lost,
 * an undo neither.
 */
export const beginAnnotation = (store: Store, { page, subject, edits }: FirstWords, stamps: Stamps): Promise<Begun> =>
  asDeed(store, { deed: 'begin', at: stamps().at }, async (pen) => {
    const known = await store.pages.get(page.id);
    await seePage(pen, { ...(await asKept(store, page)), firstSeen: known?.firstSeen ?? page.firstSeen });
    const { quote } = subject;
    const there = await store.annotations
      .where('[pageId+start]')
      .equals([page.id, quote.start])
      .filter((row) => row.annotation.quote.exact === quote.exact)
      .first();
    const before = there?.annotation ?? null;
    const first = before ?? takenFrom(page, begin({ ...subject, pageId: page.id }, stamps()));
    const after = edits.reduce((annotation, edit) => next(annotation, edit, stamps()), first);
    await putAnnotations(pen, [{ before, after }]);
    await rememberClaim(store, after.id);
    return { before, after };
  });

/** A fresh annotation with the state of its page that its words are of. */
const takenFrom = ({ textHash, url, title, modified }: KeptPage, fresh: Annotation): Annotation => ({
  ...fresh,
  taken: { at: fresh.created, textHash, url, title, modified },
});

/** One more thing said about an annotation; null where there is none of this identity. */
export const editAnnotation = (
  store: Store,
  { id, edit }: { readonly id: string; readonly edit: Edit },
  stamps: Stamps,
): Promise<Annotation | null> => {
  const stamp = stamps();
  return asDeed(store, { deed: edit.do, at: stamp.at }, async (pen) => {
    const before = await annotationOf(store, id);
    return before && editOne(pen, before, { edit, stamp });
  });
};

/** The same, unless something else stands by now in what is changed than stood there when the writing began. */
export const editUnlessOvertaken = (
  store: Store,
  { id, edit }: { readonly id: string; readonly edit: Edit },
  stamps: Stamps,
): Promise<Annotation | 'overtaken' | null> =>
  store.transaction('rw', deedTables(store), async () => {
    const there = await annotationOf(store, id);
    return there !== null && isOvertaken(there, edit) ? 'overtaken' : editAnnotation(store, { id, edit }, stamps);
  });

async function editOne(
  pen: Pen,
  before: Annotation,
  { edit, stamp }: { readonly edit: Edit; readonly stamp: Stamp },
): Promise<Annotation> {
  const after = next(before, edit, stamp);
  if (after !== before) await putAnnotations(pen, [{ before, after }]);
  await rememberClaim(pen.store, after.id);
  return after;
}

/** Adds evidence to the claim that the reader had in hand last; null where there is none yet. */
export const addEvidenceToLast = (store: Store, evidence: NewEvidence, stamps: Stamps): Promise<Begun | null> => {
  const stamp = stamps();
  const edit = { do: 'add_evidence', evidence } as const;
  return asDeed(store, { deed: edit.do, at: stamp.at }, async (pen) => {
    const before = await lastClaim(store);
    return before && { before, after: await editOne(pen, before, { edit, stamp }) };
  });
};

/** Takes an annotation away, into the bin, and with the last of a page the page. The answer is what was removed. */
export const removeAnnotation = (store: Store, id: string, at: string): Promise<Annotation | null> =>
  asDeed(store, { deed: 'remove', at }, async (pen) => {
    const annotation = await annotationOf(store, id);
    if (!annotation) return null;
    await emptyBin(store, at);
    await toBin(pen, [annotation], at);
    return annotation;
  });

export type Restored =
  | { readonly done: true }
  | { readonly done: false; readonly reason: 'not_found' | 'changed_elsewhere' };

/**
 * Puts an annotation back exactly as it was: the undo of an edit or of a removal, and the only way in which a verdict
 * history can become shorter. `instead` is the `updated` of the state to be undone, null where none is there: if something
 * else stands there now, or went into the bin, nothing is undone. What is neither here nor in the bin cannot be put back.
 */
export const restoreAnnotation = (
  store: Store,
  { annotation, instead }: { readonly annotation: Annotation; readonly instead: string | null },
  at: string,
): Promise<Restored> =>
  asDeed(store, { deed: 'put_back', at }, async (pen) => {
    const current = await annotationOf(store, annotation.id);
    const binned = await store.bin.get(annotation.id);
    const isAsKnown =
      (current?.updated ?? null) === instead && (current || !binned || isEqual(binned.annotation, annotation));
    if (!isAsKnown) return { done: false, reason: 'changed_elsewhere' } as const;
    const standsOn = current?.pageId ?? binned?.annotation.pageId;
    if (standsOn !== annotation.pageId) return { done: false, reason: 'not_found' } as const;
    if (await undoIfLast(store, annotation, at)) return { done: true } as const;
    if (current) await putAnnotations(pen, [{ before: current, after: annotation }]);
    else if (binned) await fromBin(pen, [binned]);
    return { done: true } as const;
  });

/** Keeps a page of which nothing was said (`keepEveryPage`). The same page with the same text a second time changes nothing. */
export const keepPage = (store: Store, page: KeptPage): Promise<void> =>
  withPen(store, 'small', async (pen) => {
    const known = await store.pages.get(page.id);
    if (!known) return bringPages(pen, [page]);
    const seen = {
      ...(await asKept(store, page)),
      textHash: page.textHash || known.textHash,
      firstSeen: known.firstSeen,
    };
    if (!isEqual({ ...seen, lastSeen: known.lastSeen }, known)) await seePage(pen, seen);
  });

/** Forgets everything that was kept. The settings stay. */
export const eraseEverything = (store: Store): Promise<void> =>
  store.transaction('rw', [...tablesKept(store), store.settings], async () => {
    await Promise.all(tablesKept(store).map((table) => table.clear()));
    // Of all settings the one that says where the reader has been.
    await store.settings.delete('pagesRead' satisfies keyof Settings);
  });

/** The tables that hold what was kept. */
const KEPT = [
  ...(['pages', 'annotations', 'bin', 'addresses', 'prints', 'versions', 'projects', 'searches', 'drafts'] as const),
  ...(['journal', 'replaced', 'changed', 'caches'] as const),
];

const tablesKept = (store: Store) => KEPT.map((name) => store[name]);

/**
 * The annotation after an edit. One that changes something is always later than before, even where the clock stands still or
 * was set back: so that the newer of two states can be told, and an undo knows what it undoes. After the last moment that there is, the clock
 * counts again. Held to the law of the store: a history only grows.
 */
export function next(before: Annotation, edit: Edit, { id, at }: Stamp): Annotation {
  const isEnd = before.updated >= LATEST;
  const later = at > before.updated || isEnd ? at : new Date(Date.parse(before.updated) + 1).toISOString();
  const after = apply(before, edit, { id, at: later });
  if (after === before) return before;
  const kept = before.verdicts.every((entry, index) => isEqual(entry, after.verdicts[index]));
  if (!kept) throw new Error('An edit would have changed a verdict history, which only grows.');
  if (!growsPlaces(before, after))
    throw new Error('An edit would have changed where an annotation stood, which is only added to.');
  return after;
}

/** Every earlier place is there still, and so is the present one, in force or among them. */
function growsPlaces(before: Annotation, after: Annotation): boolean {
  const [known, now] = [before.places ?? [], after.places ?? []];
  const stays = isEqual(before.quote, after.quote) && isEqual(before.taken, after.taken);
  if (!known.every((place, index) => isEqual(place, now[index]))) return false;
  const added = now[known.length];
  return stays
    ? added === undefined
    : added !== undefined && isEqual(added.quote, before.quote) && isEqual(added.taken, before.taken);
}

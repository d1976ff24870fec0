import type { Annotation } from '../domain/annotation.ts';
import { editFor, type BulkDeed } from '../domain/bulk.ts';
import type { DeedName } from '../domain/deed.ts';
import type { Going } from './going.ts';
import { emptyBin, isInBin } from './bin.ts';
import { next } from './changes.ts';
import { asPartOfDeed } from './journal.ts';
import type { Store } from './names.ts';
import { type Change, fromBin, type Pen, putAnnotations, putNamed, takePages, toBin } from './pen.ts';
import { rowsOfPage } from './queries.ts';

// What is done to many annotations at once. Up to PART of them are one transaction; more are taken part by part, so that every view can
// be answered in between, and are one deed in the journal: what was stopped half-way, or ended with the browser, is undone
// as a whole, or done to the rest by doing it again, since it says nothing new of those it was done to.

const PART = 1000;

/** What came of it. `seq` tells the deed in the journal; null: nothing was changed. */
export interface BulkDone {
  readonly seq: number | null;
  /** How many were changed; the others were as they should be already, or are not there. */
  readonly changed: number;
  /** False: it was stopped before the last part. */
  readonly isWhole: boolean;
}

/** The annotations that something is done to, and when. */
export interface Many {
  readonly ids: readonly string[];
  readonly at: string;
  /** The deed in the journal that this goes on with; null or absent: none. */
  readonly seq?: number | null;
}

/** Tags, untags, renames, judges or sorts many annotations. `as`: of what deed it is a part, where that is another. */
export const changeMany = (
  store: Store,
  { ids, at, deed, as = deed.do, seq = null }: Many & { readonly deed: BulkDeed; readonly as?: DeedName },
  going: Going = {},
): Promise<BulkDone> =>
  inParts(store, { ids, at, deed: as, seq, going }, async (pen, part) => {
    const rows = await store.annotations.bulkGet([...part]);
    const changes = rows.flatMap((row) => (row ? changeOf(row.annotation, deed, at) : []));
    await putAnnotations(pen, changes);
    return changes.length;
  });

function changeOf(before: Annotation, deed: BulkDeed, at: string): readonly Change<Annotation>[] {
  const edit = editFor(before, deed);
  const after = edit ? next(before, edit, { id: '', at }) : before;
  return after === before ? [] : [{ before, after }];
}

/** Takes many annotations away, into the bin, each page with the last that stands on it. */
export async function removeMany(store: Store, { ids, at }: Many, going: Going = {}): Promise<BulkDone> {
  await emptyBin(store, at);
  return inParts(store, { ids, at, deed: 'remove', going }, takeAway(store, at));
}

const takeAway =
  (store: Store, at: string) =>
  async (pen: Pen, part: readonly string[]): Promise<number> => {
    const rows = await store.annotations.bulkGet([...part]);
    const there = rows.flatMap((row) => (row ? [row.annotation] : []));
    await toBin(pen, there, at);
    return there.length;
  };

/**
 * Takes a page away with all that was noted there. What was noted lies in the bin, and how the page read over time is kept as long as
 * that; where nothing was noted, it goes with the page.
 */
export async function removePage(
  store: Store,
  { pageId, at }: { readonly pageId: string; readonly at: string },
  going: Going = {},
): Promise<BulkDone> {
  await emptyBin(store, at);
  const ids = await rowsOfPage(store, pageId).primaryKeys();
  const done = await inParts(store, { ids, at, deed: 'remove_page', going }, takeAway(store, at));
  if (!done.isWhole) return done;
  const { seq } = await asPartOfDeed(store, { deed: 'remove_page', at, seq: done.seq }, async (pen) => {
    const page = await store.pages.get(pageId);
    if (page) await takePages(pen, [page]);
    const chronicle = await store.versions.get(pageId);
    if (chronicle && !(await isInBin(store, pageId)))
      await putNamed(pen, 'versions', { before: chronicle, after: null });
  });
  return { ...done, seq };
}

/** Puts back many annotations that lie in the bin. One that came back on another way meanwhile is left as it stands. */
export const putBackMany = (store: Store, { ids, at }: Many, going: Going = {}): Promise<BulkDone> =>
  inParts(store, { ids, at, deed: 'put_back', going }, async (pen, part) => {
    const [rows, here] = [await store.bin.bulkGet([...part]), await store.annotations.bulkGet([...part])];
    const lying = rows.flatMap((row, nth) => (row && !here[nth] ? [row] : []));
    await fromBin(pen, lying);
    return lying.length;
  });

/** Another name for what stands wherever it is called so. `isMeant` is asked of each spelling in use, in lower case. */
export interface Renaming {
  readonly isMeant: (name: string) => boolean;
  readonly to: string;
  readonly at: string;
}

/** Gives a tag another name wherever it stands, and makes it one with a tag that has that name already. */
export const renameTag = async (store: Store, { isMeant, to, at }: Renaming, going: Going = {}): Promise<BulkDone> => {
  const from = await spellingsOf(store, 'tagKeys', isMeant);
  const ids = await store.annotations.where('tagKeys').anyOf(from).primaryKeys();
  return changeMany(store, { ids, at, deed: { do: 'rename_tag', from, to } }, going);
};

/** Says of every annotation on one source that another is meant: two spellings of a name become one source. */
export const renameSource = async (
  store: Store,
  { isMeant, to, at }: Renaming,
  going: Going = {},
): Promise<BulkDone> => {
  const from = await spellingsOf(store, 'sourceKey', isMeant);
  const ids = await store.annotations.where('sourceKey').anyOf(from).primaryKeys();
  return changeMany(store, { ids, at, deed: { do: 'rename_source', to } }, going);
};

/** The spellings in use of what is meant, in lower case. */
export const spellingsOf = async (
  store: Store,
  index: 'tagKeys' | 'sourceKey',
  isMeant: (name: string) => boolean,
): Promise<readonly string[]> => (await store.annotations.orderBy(index).uniqueKeys()).map(String).filter(isMeant);

/** Does one deed to many rows, part by part. `act` answers how many it changed. */
async function inParts(
  store: Store,
  { ids, at, deed, going, seq: goesOn = null }: Many & { readonly deed: DeedName; readonly going: Going },
  act: (pen: Pen, part: readonly string[]) => Promise<number>,
): Promise<BulkDone> {
  const all = [...new Set(ids)];
  let seq = goesOn;
  let changed = 0;
  for (let from = 0; from < all.length; from += PART) {
    if (going.signal?.aborted) return { seq, changed, isWhole: false };
    const part = all.slice(from, from + PART);
    const done: { seq: number | null; value: number } = await asPartOfDeed(store, { at, deed, seq }, (pen) =>
      act(pen, part),
    );
    seq = done.seq;
    changed += done.value;
    going.onProgress?.(Math.min(from + PART, all.length), all.length);
  }
  return { seq, changed, isWhole: true };
}

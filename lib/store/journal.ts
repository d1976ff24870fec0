import type { Deed, DeedName } from '../domain/deed.ts';
import { isEqual } from './merge.ts';
import { daysAfter, type JournalRow, type Replaced, type ReplacedRow, type Store } from './names.ts';
import { differingLeaves } from './patch.ts';
import { INDEX_CACHE } from './index-rows.ts';
import { newPen, type Pen } from './pen.ts';
import { tellWhenWritten } from './told.ts';

// The journal: what the reader did, with what is needed to undo it (undo.ts), in the transaction of the deed itself. And what
// changed since the search index was built, from the same hand: every writer of annotations and pages goes through here.

/** The journal remembers so many deeds, so many days, and so many code units of JSON, which do not bind the last deed. */
export const JOURNAL_DEEDS = 200;
export const JOURNAL_DAYS = 30;
export const JOURNAL_SIZE = 32_000_000;
/** How often the bounds are looked at: so many deeds more may stand there meanwhile. A large deed is looked at at once. */
const TIDY_EVERY = 10;

/** Rows that a deed replaced, in one record: what is undone in one transaction. */
const PART = 1000;
/** A deed of more rows than this lets the search index be built anew, which is quicker than telling it each change. */
export const LARGE_DEED = 2000;

/** What is done and when. `seq`: one more part of that deed, where it is too large for one transaction. */
export interface DeedHead {
  readonly deed: DeedName;
  readonly at: string;
  readonly seq?: number | null;
}

/** The tables that a deed may write or read. A transaction around a deed must name them all. */
export const deedTables = (store: Store) => DEED_TABLES.map((name) => store.table(name));

const DEED_TABLES = [
  'annotations',
  'pages',
  'bin',
  'addresses',
  'prints',
  'versions',
  'settings',
  'projects',
  'searches',
  'journal',
  'replaced',
  'changed',
  'caches',
] as const;

/** Does one thing of the reader's, whole or not at all; what it writes with the pen can be undone. */
export const asDeed = <T>(store: Store, head: DeedHead, act: (pen: Pen) => Promise<T>): Promise<T> =>
  asPartOfDeed(store, head, act).then(({ value }) => value);

/** The same for a part of a deed: give the next part the `seq` of the answer, which is null while nothing was changed. */
export const asPartOfDeed = <T>(
  store: Store,
  head: DeedHead,
  act: (pen: Pen) => Promise<T>,
): Promise<{ readonly value: T; readonly seq: number | null }> =>
  store.transaction('rw', deedTables(store), async () => {
    const pen = newPen(store);
    const value = await act(pen);
    const row = pen.replaced.length === 0 ? null : await writeDown(store, pen.replaced, head);
    await tellIndex(pen, (row?.rows ?? 0) > LARGE_DEED);
    tellWhenWritten(pen.told);
    return { value, seq: row?.seq ?? head.seq ?? null };
  });

/** A change that is no deed of the reader's and cannot be undone: a page that was read again, a deed undone. */
export const withPen = <T>(store: Store, size: 'small' | 'large', act: (pen: Pen) => Promise<T>): Promise<T> =>
  store.transaction('rw', deedTables(store), async () => {
    const pen = newPen(store);
    const value = await act(pen);
    await tellIndex(pen, size === 'large');
    tellWhenWritten(pen.told);
    return value;
  });

/** What the reader did, the last first. */
export const lastDeeds = async (store: Store, limit: number): Promise<readonly Deed[]> =>
  (
    await store.journal
      .orderBy(':id')
      // oxlint-disable-next-line unicorn/no-array-reverse -- not an array: Dexie walks the index from its end
      .reverse()
      .limit(limit)
      .toArray()
  ).map(deedOf);

export const deedOf = ({ seq = 0, at, deed, count, undone }: JournalRow): Deed => ({
  seq,
  at,
  deed,
  count,
  isUndone: undone !== undefined,
});

async function tellIndex({ store, touched }: Pen, isLarge: boolean): Promise<void> {
  if (touched.size === 0) return;
  if (isLarge) {
    await store.changed.clear();
    await store.caches.delete(INDEX_CACHE);
    return;
  }
  await store.changed.bulkPut([...touched].map((id) => ({ id })));
}

async function writeDown(store: Store, rows: readonly Replaced[], head: DeedHead): Promise<JournalRow> {
  const goneOn = await typeOn(store, rows, head);
  if (goneOn) return goneOn;
  const known = typeof head.seq === 'number' ? await store.journal.get(head.seq) : undefined;
  if (!known) await forgetUndone(store);
  const { at, deed } = head;
  const before = known && known.undone === undefined ? known : { at, deed, count: 0, rows: 0, parts: 0, size: 0 };
  const row = {
    ...before,
    count: before.count + rows.filter(({ table }) => COUNTED.has(table)).length,
    rows: before.rows + rows.length,
    parts: before.parts + Math.ceil(rows.length / PART),
    size: before.size + sizeOf(rows),
  };
  const seq = await store.journal.put(row);
  await store.replaced.bulkPut(partsOf(rows, seq, before.parts));
  if (seq % TIDY_EVERY === 0 || row.size > JOURNAL_SIZE / TIDY_EVERY) await tidyJournal(store, at);
  return { ...row, seq };
}

/** What goes on from moment to moment is one deed as long as nothing comes between and no pause is longer than this, in milliseconds. */
interface GoingOn {
  readonly pause: number;
  readonly goesOn: (last: Replaced, row: Replaced) => boolean;
}

const GOING_ON: Partial<Record<DeedName, GoingOn>> = {
  /** A note that is typed on. */
  note: { pause: 60_000, goesOn: (last, row) => last.after?.['updated'] === row.before?.['updated'] },
  /** A slider that is dragged. Two switches pressed one after the other are two deeds. */
  settings: {
    pause: 3000,
    goesOn: (last, row) => {
      const [leaf, also] = differingLeaves(row.before, row.after);
      const [lastLeaf, lastAlso] = differingLeaves(last.before, last.after);
      const isOne = leaf?.path === lastLeaf?.path && also === undefined && lastAlso === undefined;
      return isOne && typeof leaf?.value !== 'boolean' && isEqual(last.after, row.before);
    },
  },
};

/** Makes what goes on with the last deed part of it, and one that is back where it began none; null: it does not go on with it. */
async function typeOn(store: Store, rows: readonly Replaced[], head: DeedHead): Promise<JournalRow | null> {
  const [row] = rows;
  const going = GOING_ON[head.deed];
  if (!going || !row || rows.length > 1) return null;
  const last = await store.journal.orderBy(':id').last();
  if (last?.deed !== head.deed || last.undone !== undefined || last.seq === undefined) return null;
  const part = await store.replaced.get([last.seq, 0]);
  const before = last.rows === 1 ? part?.rows[0] : undefined;
  const isSoon = Date.parse(head.at) - Date.parse(last.at) < going.pause;
  if (!part || before?.id !== row.id || !isSoon || !going.goesOn(before, row)) return null;
  const joined = [{ ...before, after: row.after }];
  if (isEqual(before.before, row.after)) {
    await forgetDeeds(store, [last.seq]);
    return last;
  }
  const now = { ...last, at: head.at, size: sizeOf(joined) };
  await store.journal.put(now);
  await store.replaced.put({ ...part, rows: joined });
  return now;
}

/** What a reader would count; the rest goes along with it. */
const COUNTED: ReadonlySet<Replaced['table']> = new Set(['annotations', 'projects', 'searches', 'settings']);

const sizeOf = (rows: readonly Replaced[]): number => JSON.stringify(rows).length;

function partsOf(rows: readonly Replaced[], seq: number, from: number): readonly ReplacedRow[] {
  const count = Math.ceil(rows.length / PART);
  return Array.from({ length: count }, (_, part) => ({
    seq,
    part: from + part,
    rows: rows.slice(part * PART, (part + 1) * PART),
  }));
}

/** What was undone can be done again until something else is done. */
async function forgetUndone(store: Store): Promise<void> {
  const undone = await store.journal.where('undone').above(0).primaryKeys();
  if (undone.length > 0) await forgetDeeds(store, undone);
}

async function forgetDeeds(store: Store, seqs: readonly number[]): Promise<void> {
  await store.journal.bulkDelete([...seqs]);
  for (const seq of seqs)
    await store.replaced
      .where(':id')
      .between([seq], [seq + 1])
      .delete();
}

/** Forgets the oldest deeds, as far as they are beyond what the journal may remember at `now`. */
export const tidyJournal = (store: Store, now: string): Promise<void> =>
  store.transaction('rw', store.journal, store.replaced, async () => {
    const heads = (await store.journal.toArray()).toReversed();
    const oldest = daysAfter(now, -JOURNAL_DAYS);
    let size = 0;
    const beyond = heads.find((head, nth) => {
      size += head.size;
      return nth >= JOURNAL_DEEDS || (nth > 0 && size > JOURNAL_SIZE) || head.at < oldest;
    });
    if (beyond?.seq === undefined) return;
    await store.journal.where(':id').belowOrEqual(beyond.seq).delete();
    await store.replaced
      .where(':id')
      .below([beyond.seq + 1])
      .delete();
  });

/**
 * Takes out of the journal what it remembers of some annotations: they are to be forgotten. That they were there stays, so that an undo
 * can say that they are gone; a deed of which nothing else is left goes.
 */
export async function forgetInJournal(store: Store, ids: ReadonlySet<string>): Promise<void> {
  const [touched, living] = [new Set<number>(), new Set<number>()];
  const isMeant = ({ table, id }: Replaced) => table === 'annotations' && ids.has(id);
  await store.replaced.toCollection().modify((part, at) => {
    const rows = part.rows.map((row) => (isMeant(row) ? { ...row, before: null, after: null } : row));
    if (!rows.every(isForgotten)) living.add(part.seq);
    if (!part.rows.some(isMeant)) return;
    touched.add(part.seq);
    at.value = { ...part, rows };
  });
  await forgetDeeds(
    store,
    [...touched].filter((seq) => !living.has(seq)),
  );
}

/** Is nothing known any more of what became of it? */
const isForgotten = ({ before, after }: Replaced): boolean => before === null && after === null;

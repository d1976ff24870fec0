import type { Annotation, KeptPage } from '../domain/annotation.ts';
import type { LeftAlone, Turned } from '../domain/deed.ts';
import type { Going } from './going.ts';
import { deedOf, deedTables, LARGE_DEED, withPen } from './journal.ts';
import { isEqual } from './merge.ts';
import type { AnnotationRow, BinRow, JournalRow, Replaced, Store } from './names.ts';
import { asBefore, standsAs, type Patch } from './patch.ts';
import { bringPages, forgetBare, fromBin, putAnnotations, putNamed, toBin, type Change, type Pen } from './pen.ts';

// Undoing a deed puts back each row as it was before, where what stands there is what the deed left; what was changed since is left
// alone, and said. Doing it again is the same the other way round. A row that is as it is wanted already counts as done, so
// a large deed that was stopped half-way is simply turned once more.

type Way = 'undo' | 'redo';

/** Undoes the last thing that is not undone yet; null where there is none. */
export const undoLast = async (store: Store, at: string, going: Going = {}): Promise<Turned | null> => {
  const last = await lastDone(store);
  return last?.seq === undefined ? null : undoDeed(store, { seq: last.seq, at }, going);
};

const lastDone = (store: Store) =>
  store.journal
    .orderBy(':id')
    // oxlint-disable-next-line unicorn/no-array-reverse -- not an array: Dexie walks the index from its end
    .reverse()
    .filter(({ undone }) => undone === undefined)
    .first();

/** Undoes the last deed if an annotation is all that it touched, and this is what it was before. Was it so? */
export const undoIfLast = (store: Store, annotation: Annotation, at: string): Promise<boolean> =>
  store.transaction('rw', deedTables(store), async () => {
    const last = await lastDone(store);
    if (last?.seq === undefined || last.rows !== 1) return false;
    const replaced = (await store.replaced.get([last.seq, 0]))?.rows[0];
    if (replaced?.id !== annotation.id || !replaced.before) return false;
    const row = await store.annotations.get(annotation.id);
    const isBefore =
      replaced.after && row
        ? standsAs(row.annotation, patchOf(replaced), 'after') &&
          isEqual(asBefore(row.annotation, patchOf(replaced)), annotation)
        : !replaced.after && !row && replaced.before['updated'] === annotation.updated;
    return isBefore && (await undoDeed(store, { seq: last.seq, at })) !== null;
  });

/** Does again what was undone last; null where nothing was, or something else was done since. */
export const redoLast = async (store: Store, at: string, going: Going = {}): Promise<Turned | null> => {
  const last = await store.journal.orderBy('undone').last();
  return last?.seq === undefined ? null : turn(store, { seq: last.seq, at, way: 'redo' }, going);
};

/** Undoes one deed, whatever was done since; null where the journal does not know it (any more), or it is undone. */
export const undoDeed = (
  store: Store,
  { seq, at }: { readonly seq: number; readonly at: string },
  going: Going = {},
): Promise<Turned | null> => turn(store, { seq, at, way: 'undo' }, going);

interface Turning {
  readonly seq: number;
  readonly at: string;
  readonly way: Way;
}

async function turn(store: Store, turning: Turning, { signal, onProgress }: Going): Promise<Turned | null> {
  const leftAlone: LeftAlone[] = [];
  let deed = await turnable(store, turning);
  for (let nth = 0; deed && nth < deed.parts; nth++) {
    if (signal?.aborted) return { deed: deedOf(deed), leftAlone, isWhole: false };
    const isLast = nth === deed.parts - 1;
    deed = await turnPart(store, turning, { nth, isLast, leftAlone });
    if (deed) onProgress?.(nth + 1, deed.parts);
  }
  return deed && { deed: deedOf(deed), leftAlone, isWhole: true };
}

/** Turns one part, in one transaction, and with the last the deed itself. Null: another window turned it meanwhile. */
const turnPart = (
  store: Store,
  turning: Turning,
  { nth, isLast, leftAlone }: { readonly nth: number; readonly isLast: boolean; readonly leftAlone: LeftAlone[] },
): Promise<JournalRow | null> =>
  store.transaction('rw', deedTables(store), async () => {
    const deed = await turnable(store, turning);
    if (!deed) return null;
    const { seq, way } = turning;
    const part = await store.replaced.get([seq, way === 'undo' ? deed.parts - 1 - nth : nth]);
    const known = part?.rows ?? [];
    const rows = way === 'undo' ? known.toReversed() : known.map(turned);
    const left = await withPen(store, deed.rows > LARGE_DEED ? 'large' : 'small', (pen) =>
      putBack(pen, rows, turning.at),
    );
    leftAlone.push(...left);
    return isLast ? markTurned(store, deed, way) : deed;
  });

const turnable = async (store: Store, { seq, way }: Turning): Promise<JournalRow | null> => {
  const deed = await store.journal.get(seq);
  return deed && (deed.undone === undefined) === (way === 'undo') ? deed : null;
};

async function markTurned(store: Store, deed: JournalRow, way: Way): Promise<JournalRow> {
  const { undone: _, ...rest } = deed;
  const last = way === 'undo' ? ((await store.journal.orderBy('undone').last())?.undone ?? 0) : 0;
  const now = way === 'undo' ? { ...rest, undone: last + 1 } : rest;
  await store.journal.put(now);
  return now;
}

/** What the reader says of pages is unsaid before they go, and said again once they are there. */
const isSaid = ({ before }: Replaced): boolean => before?.['by'] === 'reader';

/** Puts rows back as they stand on the side `before`. The answer is what was left alone. */
async function putBack(pen: Pen, rows: readonly Replaced[], at: string): Promise<readonly LeftAlone[]> {
  // Pages that come, come before what stands on them; pages that go, go after it.
  const of = (table: Replaced['table']) => rows.filter((row) => row.table === table);
  const coming = of('pages').filter(({ after }) => after === null);
  return [
    ...(await putNamedBack(
      pen,
      'addresses',
      of('addresses').filter((row) => !isSaid(row)),
    )),
    ...(await putPagesBack(pen, coming)),
    ...(await putAnnotationsBack(pen, of('annotations'), at)),
    ...(await putPagesBack(
      pen,
      of('pages').filter(({ after }) => after !== null),
    )),
    ...(await putNamedBack(pen, 'addresses', of('addresses').filter(isSaid))),
    ...(await putNamedBack(pen, 'versions', of('versions'))),
    ...(await putNamedBack(pen, 'projects', of('projects'))),
    ...(await putNamedBack(pen, 'searches', of('searches'))),
    ...(await putNamedBack(pen, 'settings', of('settings'))),
  ];
}

async function putAnnotationsBack(pen: Pen, rows: readonly Replaced[], at: string): Promise<readonly LeftAlone[]> {
  const { store } = pen;
  const ids = rows.map(({ id }) => id);
  const [here, binned] = [await store.annotations.bulkGet(ids), await store.bin.bulkGet(ids)];
  const leftAlone: LeftAlone[] = [];
  const changes: Change<Annotation>[] = [];
  const going: Annotation[] = [];
  const coming: BinRow[] = [];
  for (const [nth, replaced] of rows.entries()) {
    const [row, lying] = [here[nth], binned[nth]];
    const step = stepFor(replaced, row, lying);
    if (step === 'put' && row)
      changes.push({ before: row.annotation, after: asBefore(row.annotation, patchOf(replaced)) });
    if (step === 'go' && row) going.push(row.annotation);
    if (step === 'come' && lying) coming.push(lying);
    if (step === 'gone' || step === 'changed_since')
      leftAlone.push({ table: 'annotations', id: replaced.id, why: step });
  }
  await putAnnotations(pen, changes);
  await fromBin(pen, coming);
  await toBin(pen, going, at);
  return leftAlone;
}

/** What is to be done so that an annotation is as it was before; 'stay': it is so already. */
function stepFor(
  { before, after, ...rest }: Replaced,
  row: AnnotationRow | undefined,
  lying: BinRow | undefined,
): 'put' | 'go' | 'come' | 'stay' | LeftAlone['why'] {
  if (!before && !after) return 'gone';
  if (before && after) {
    if (!row) return 'gone';
    const patch = patchOf({ before, after, ...rest });
    if (standsAs(row.annotation, patch, 'after')) return 'put';
    return standsAs(row.annotation, patch, 'before') ? 'stay' : 'changed_since';
  }
  if (after) {
    if (!row) return 'stay';
    return row.updated === after['updated'] ? 'go' : 'changed_since';
  }
  if (row) return row.updated === before?.['updated'] ? 'stay' : 'changed_since';
  if (!lying) return 'gone';
  return lying.annotation.updated === before?.['updated'] ? 'come' : 'changed_since';
}

async function putPagesBack(pen: Pen, rows: readonly Replaced[]): Promise<readonly LeftAlone[]> {
  if (rows.length === 0) return [];
  const here = await pen.store.pages.bulkGet(rows.map(({ id }) => id));
  const leftAlone: LeftAlone[] = [];
  const going: string[] = [];
  for (const [nth, { id, before, after }] of rows.entries()) {
    const page = here[nth];
    const patch = before && after && { before, after };
    if (patch && page && standsAs(page, patch, 'after')) await bringPages(pen, [asBefore(page, patch)]);
    else if (patch && !(page && standsAs(page, patch, 'before')))
      leftAlone.push({ table: 'pages', id, why: page ? 'changed_since' : 'gone' });
    else if (before && !after && !page) await bringPages(pen, [whole<KeptPage>(before)]);
    else if (after && !before && page) going.push(id);
  }
  await forgetBare(pen, going);
  return leftAlone;
}

async function putNamedBack(
  pen: Pen,
  table: 'projects' | 'searches' | 'versions' | 'addresses' | 'settings',
  rows: readonly Replaced[],
): Promise<readonly LeftAlone[]> {
  const leftAlone: LeftAlone[] = [];
  for (const { id, before, after } of rows) {
    const here = (await pen.store.table(table).get(id)) ?? null;
    if (isEqual(here, before)) continue;
    if (isEqual(here, after)) await putNamed(pen, table, { before: here, after: before && whole(before) });
    else leftAlone.push({ table, id, why: here ? 'changed_since' : 'gone' });
  }
  return leftAlone;
}

/** The same row, seen from the other side. */
const turned = ({ table, id, before, after }: Replaced): Replaced => ({ table, id, before: after, after: before });

const patchOf = ({ before, after }: Replaced): Patch => ({ before: before ?? {}, after: after ?? {} });

/** What stands in the journal whole was written there by the store itself. */
const whole = <T>(fields: Readonly<Record<string, unknown>>): T => fields as unknown as T;

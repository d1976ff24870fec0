import type { Annotation, KeptPage, Project, SavedSearch } from '../domain/annotation.ts';
import { forgetPage, namePages } from './addresses.ts';
import type { Chronicle } from '../domain/version.ts';
import { rowOf, type AddressRow, type BinRow, type Replaced, type SettingRow, type Store } from './names.ts';
import { patchBetween } from './patch.ts';
import { rowsOfPage, settingsOf } from './queries.ts';
import type { Told } from './told.ts';

/**
 * What a change writes with. Annotations, pages, projects and searches are written by these functions and nowhere else, so
 * that the journal knows what was replaced and the search index what changed (journal.ts closes the pen). In a deed of one
 * pen each row is written once.
 */
export interface Pen {
  readonly store: Store;
  readonly replaced: Replaced[];
  /** Annotations and pages that were written or removed. */
  readonly touched: Set<string>;
  /** Annotations as they are now. */
  readonly told: Told[];
}

export const newPen = (store: Store): Pen => ({ store, replaced: [], touched: new Set(), told: [] });

/** A state of a thing and the one that takes its place. `before` is null where none is there. */
export interface Change<T> {
  readonly before: T | null;
  readonly after: T;
}

/**
 * Writes annotations. Each page they stand on must be there or be written with them. One that is said to be new and is there is
 * refused, and with it the deed (lifecycle.ts, isThereAlready).
 */
export async function putAnnotations(pen: Pen, changes: readonly Change<Annotation>[]): Promise<void> {
  if (changes.length === 0) return;
  for (const { before, after } of changes) {
    const patch = before && patchBetween(before, after);
    if (patch) note(pen, { table: 'annotations', id: after.id, ...patch });
    if (!before) note(pen, { table: 'annotations', id: after.id, before: null, after: markOf(after) });
    pen.told.push({ id: after.id, pageId: after.pageId, annotation: after });
  }
  const [fresh, changed] = [changes.filter(({ before }) => !before), changes.filter(({ before }) => before)];
  const rowsOf = (some: typeof changes) => some.map(({ after }) => rowOf(after));
  if (fresh.length > 0) await pen.store.annotations.bulkAdd(rowsOf(fresh));
  if (changed.length > 0) await pen.store.annotations.bulkPut(rowsOf(changed));
}

/** Takes annotations away, into the bin, and with the last of a page the page (unless every page is kept). */
export async function toBin(pen: Pen, annotations: readonly Annotation[], at: string): Promise<void> {
  if (annotations.length === 0) return;
  const { store } = pen;
  const ids = [...new Set(annotations.map(({ pageId }) => pageId))];
  const pages = new Map((await store.pages.bulkGet(ids)).flatMap((page) => (page ? [[page.id, page]] : [])));
  const rows = annotations.flatMap((annotation): readonly BinRow[] => {
    const page = pages.get(annotation.pageId);
    return page ? [{ id: annotation.id, removed: at, annotation, page }] : [];
  });
  for (const annotation of annotations) {
    const { id, pageId } = annotation;
    note(pen, { table: 'annotations', id, before: markOf(annotation), after: null });
    pen.told.push({ id, pageId, annotation: null });
  }
  await store.bin.bulkPut(rows);
  await store.annotations.bulkDelete(annotations.map(({ id }) => id));
  if (!(await settingsOf(store)).keepEveryPage) await forgetBare(pen, ids);
}

/** Puts back what lies in the bin, with its page where that is gone. */
export async function fromBin(pen: Pen, rows: readonly BinRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { store } = pen;
  const binned = new Map(rows.map(({ page }) => [page.id, page]));
  const there = await store.pages.bulkGet([...binned.keys()]);
  for (const page of there) if (page) binned.delete(page.id);
  await bringPages(pen, [...binned.values()]);
  await putAnnotations(
    pen,
    rows.map(({ annotation }) => ({ before: null, after: annotation })),
  );
  await store.bin.bulkDelete(rows.map(({ id }) => id));
}

/** Writes pages, as part of what the reader did: an import. */
export async function putPages(pen: Pen, changes: readonly Change<KeptPage>[]): Promise<void> {
  for (const { before, after } of changes) {
    const patch = before && patchBetween(before, after);
    if (patch) note(pen, { table: 'pages', id: after.id, ...patch });
    if (!before) note(pen, { table: 'pages', id: after.id, before: null, after: { ...after } });
  }
  await bringPages(
    pen,
    changes.map(({ after }) => after),
  );
}

/** Takes away pages on which nothing stands, as a deed of the reader's. */
export async function takePages(pen: Pen, pages: readonly KeptPage[]): Promise<void> {
  for (const page of pages) note(pen, { table: 'pages', id: page.id, before: { ...page }, after: null });
  await forgetBare(
    pen,
    pages.map(({ id }) => id),
  );
}

/** Writes pages that come along with something else, or are seen again: that is no deed by itself. */
export async function bringPages(pen: Pen, pages: readonly KeptPage[]): Promise<void> {
  if (pages.length === 0) return;
  for (const { id } of pages) pen.touched.add(id);
  await pen.store.pages.bulkPut(pages);
  await namePages(pen.store, pages);
}

/** Writes a page that was seen again; its names are remembered by whoever saw it (addresses.ts). */
export async function seePage(pen: Pen, page: KeptPage): Promise<void> {
  pen.touched.add(page.id);
  await pen.store.pages.put(page);
}

/** Of some pages forgets those on which nothing stands any more. */
export async function forgetBare(pen: Pen, ids: readonly string[]): Promise<void> {
  const { store } = pen;
  const counts = await Promise.all(ids.map((id) => rowsOfPage(store, id).limit(1).count()));
  const bare = ids.filter((_, at) => counts[at] === 0);
  if (bare.length === 0) return;
  for (const id of bare) pen.touched.add(id);
  await store.pages.bulkDelete(bare);
  for (const id of bare) await forgetPage(store, id);
}

type Named = {
  readonly projects: Project;
  readonly searches: SavedSearch;
  readonly versions: Chronicle;
  readonly addresses: AddressRow;
  readonly settings: SettingRow;
};

/** The field that a row of each table is known by. */
const KEYS = { projects: 'id', searches: 'id', versions: 'pageId', addresses: 'key', settings: 'key' } as const;

/** Writes a project, a saved search, how a page read over time, a name of a page, a setting; or (`after` null) takes it away. */
export async function putNamed<T extends keyof Named>(
  pen: Pen,
  table: T,
  { before, after }: { readonly before: Named[T] | null; readonly after: Named[T] | null },
): Promise<void> {
  const id = new Map<string, unknown>(Object.entries(after ?? before ?? {})).get(KEYS[table]);
  if (typeof id !== 'string') return;
  note(pen, { table, id, before: before && { ...before }, after: after && { ...after } });
  await (after ? pen.store.table(table).put(after) : pen.store.table(table).delete(id));
}

/** An annotation is known by when it was changed last: no two of its states have one time. */
const markOf = ({ updated }: Annotation): { readonly updated: string } => ({ updated });

function note(pen: Pen, replaced: Replaced): void {
  pen.replaced.push(replaced);
  if (replaced.table === 'annotations' || replaced.table === 'pages') pen.touched.add(replaced.id);
}

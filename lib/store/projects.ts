import type { Project, SavedSearch, SearchView } from '../domain/annotation.ts';
import type { Going } from './going.ts';
import { changeMany, type BulkDone, type Many } from './bulk.ts';
import type { Stamps } from './changes.ts';
import { asDeed, asPartOfDeed } from './journal.ts';
import { isEqual } from './merge.ts';
import type { Store } from './names.ts';
import { putNamed } from './pen.ts';

/** What the reader calls something: trimmed, inner white space single, at most 200 units. */
export const cleanName = (name: string): string => name.trim().replace(/\s+/g, ' ').slice(0, 200).trim();

/** A project and how many annotations belong to it. */
export interface CountedProject {
  readonly project: Project;
  readonly count: number;
}

/** All projects by name, with their counts. */
export const projectsOf = (store: Store): Promise<readonly CountedProject[]> =>
  store.transaction('r', store.projects, store.annotations, async () => {
    const projects = byName(await store.projects.toArray());
    const counts = await Promise.all(projects.map(({ id }) => store.annotations.where('projects').equals(id).count()));
    return projects.map((project, nth) => ({ project, count: counts[nth] ?? 0 }));
  });

/** All projects by name, without their counts. */
export const projectNames = async (store: Store): Promise<readonly Project[]> => byName(await store.projects.toArray());

export const createProject = (
  store: Store,
  { name, note }: Pick<Project, 'name' | 'note'>,
  stamps: Stamps,
): Promise<Project> => {
  const { id, at } = stamps();
  return asDeed(store, { deed: 'new_project', at }, async (pen) => {
    const project = { id, name: cleanName(name), note, created: at, updated: at };
    await putNamed(pen, 'projects', { before: null, after: project });
    return project;
  });
};

/** Puts some annotations in the project of a name, or begins one (`id`) where there is none: one deed with it. */
export async function gatherInProject(
  store: Store,
  { ids, name, id, at }: Pick<Many, 'ids' | 'at'> & Pick<Project, 'id' | 'name'>,
  going: Going = {},
): Promise<BulkDone> {
  const { value: project, seq } = await asPartOfDeed(store, { deed: 'new_project', at }, async (pen) => {
    const known = (await store.projects.toArray()).find((one) => isSameName(one.name, name));
    if (known) return known.id;
    await putNamed(pen, 'projects', {
      before: null,
      after: { id, name: cleanName(name), note: '', created: at, updated: at },
    });
    return id;
  });
  const deed = { do: 'add_to_project', project } as const;
  return changeMany(store, { ids, at, deed, as: seq === null ? 'add_to_project' : 'new_project', seq }, going);
}

/** Renames a project or writes its note; null where there is none of this identity. */
export const changeProject = (
  store: Store,
  { id, change }: { readonly id: string; readonly change: Partial<Pick<Project, 'name' | 'note'>> },
  at: string,
): Promise<Project | null> =>
  asDeed(store, { deed: 'change_project', at }, async (pen) => {
    const before = await store.projects.get(id);
    if (!before) return null;
    const { name = before.name, note = before.note } = change;
    const after = { ...before, name: cleanName(name), note, updated: at };
    if (after.name === before.name && after.note === before.note) return before;
    await putNamed(pen, 'projects', { before, after });
    return after;
  });

/** Takes a project away. Its annotations stay, and belong to it no more: one deed with it. */
export async function removeProject(
  store: Store,
  { id, at }: { readonly id: string; readonly at: string },
  going: Going = {},
): Promise<BulkDone> {
  const ids = await store.annotations.where('projects').equals(id).primaryKeys();
  const deed = { do: 'remove_from_project', project: id } as const;
  const done = await changeMany(store, { ids, at, deed, as: 'remove_project' }, going);
  if (!done.isWhole) return done;
  const { seq } = await asPartOfDeed(store, { deed: 'remove_project', at, seq: done.seq }, async (pen) => {
    const before = await store.projects.get(id);
    if (before) await putNamed(pen, 'projects', { before, after: null });
  });
  return { ...done, seq };
}

/** All saved searches by name. */
export const searchesOf = async (store: Store): Promise<readonly SavedSearch[]> =>
  byName(await store.searches.toArray());

/** Keeps a search under a name; one that has the name already asks this from now on. */
export const saveSearch = (
  store: Store,
  { name, view }: { readonly name: string; readonly view: SearchView },
  stamps: Stamps,
): Promise<SavedSearch> => {
  const { id, at } = stamps();
  return asDeed(store, { deed: 'new_search', at }, async (pen) => {
    const called = cleanName(name);
    const before = (await store.searches.toArray()).find((one) => isSameName(one.name, called)) ?? null;
    const after = { ...viewIn(view), id: before?.id ?? id, name: called, created: before?.created ?? at, updated: at };
    await putNamed(pen, 'searches', { before, after });
    return after;
  });
};

/** Renames a saved search or changes what it asks; null where there is none of this identity. */
export const changeSearch = (
  store: Store,
  { id, change }: { readonly id: string; readonly change: { readonly name?: string; readonly view?: SearchView } },
  at: string,
): Promise<SavedSearch | null> =>
  asDeed(store, { deed: 'change_search', at }, async (pen) => {
    const before = await store.searches.get(id);
    if (!before) return null;
    const { name = before.name, view = before } = change;
    const { created } = before;
    const after = { ...viewIn(view), id, name: cleanName(name), created, updated: before.updated };
    if (isEqual(after, before)) return before;
    const changed = { ...after, updated: at };
    await putNamed(pen, 'searches', { before, after: changed });
    return changed;
  });

const viewIn = ({ query, sort, group, lens }: SearchView): SearchView => ({
  query,
  ...(sort !== undefined && { sort }),
  ...(group !== undefined && { group }),
  ...(lens !== undefined && { lens }),
});

/** Would two names be one to whoever reads them? */
export const isSameName = (a: string, b: string): boolean => cleanName(a).toLowerCase() === cleanName(b).toLowerCase();

export const removeSearch = (store: Store, id: string, at: string): Promise<SavedSearch | null> =>
  asDeed(store, { deed: 'remove_search', at }, async (pen) => {
    const before = (await store.searches.get(id)) ?? null;
    if (before) await putNamed(pen, 'searches', { before, after: null });
    return before;
  });

const byName = <T extends { readonly name: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => a.name.localeCompare(b.name));

import { asRead, type Chronicle, type Version, type Visit, withSight } from '../domain/version.ts';
import type { Store } from './names.ts';
import { annotationsOf, settingsOf } from './queries.ts';

/** How a page read over time; null where nothing of that was kept. */
export const chronicleOf = async (store: Store, pageId: string): Promise<Chronicle | null> =>
  (await store.versions.get(pageId)) ?? null;

/** Those of some pages of which more than one version is known. */
export const changedPages = async (store: Store, pageIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (await store.versions.bulkGet([...pageIds])).flatMap((chronicle) =>
      chronicle && chronicle.versions.length > 1 ? [chronicle.pageId] : [],
    ),
  );

/**
 * Keeps how a page reads now, where something of the page is kept (or every page is); else nothing is written. The answer is
 * what is known of the page then, with this sight in it where it was kept.
 */
export const keepSight = (store: Store, visit: Visit, seen: Version): Promise<Chronicle | null> =>
  store.transaction('rw', [store.annotations, store.addresses, store.settings, store.versions], async () => {
    const known = await chronicleOf(store, visit.pageId);
    if (!(await isKept(store, visit.pageId))) return known;
    const now = withSight(known, visit, seen);
    if (now !== known) await store.versions.put(now);
    return now;
  });

async function isKept(store: Store, pageId: string): Promise<boolean> {
  return (await annotationsOf(store, pageId)).length > 0 || (await settingsOf(store)).keepEveryPage;
}

/** The reader looked at what changed on a page. */
export const markChangesRead = (store: Store, pageId: string): Promise<void> =>
  store.transaction('rw', store.versions, async () => {
    const known = await chronicleOf(store, pageId);
    if (known) await store.versions.put(asRead(known));
  });

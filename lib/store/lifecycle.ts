import { Dexie } from 'dexie';
import type { Store } from './names.ts';

/**
 * Does something with the store. It opens at its first use; another window that brings a newer schema, cleared
 * site data or a failed opening may close a connection at any moment; the task is then done again, once, on a new one. That
 * is safe because every change is one transaction: one that met a closed database has written nothing.
 */
export async function withStore<T>(store: Store, task: (store: Store) => Promise<T>): Promise<T> {
  const connection: IDBDatabase | null = store.backendDB();
  try {
    return await task(store);
  } catch (error) {
    if (!isClosed(error)) throw error;
    // A connection that died unnoticed is let go of; one that another task opened meanwhile is left alone.
    if (connection !== null && store.backendDB() === connection) store.close({ disableAutoOpen: false });
    await store.open();
    return await task(store);
  }
}

/** Why a task on the store failed, for whoever tells the person. Anything but a full disk is `store_failed`. */
export const whyStoreFailed = (error: unknown): 'store_full' | 'store_failed' =>
  causesOf(error).some((cause) => /quota/i.test(nameOf(cause))) ? 'store_full' : 'store_failed';

/** Did it fail because something that should have been new is there already? */
export const isThereAlready = (error: unknown): boolean =>
  causesOf(error).some((cause) => nameOf(cause) === Dexie.errnames.Constraint);

const isClosed = (error: unknown): boolean =>
  causesOf(error).some(
    (cause) => nameOf(cause) === Dexie.errnames.DatabaseClosed || nameOf(cause) === 'InvalidStateError',
  );

const nameOf = (error: unknown): string => (isThing(error) && 'name' in error ? String(error.name) : '');

const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null;

// Dexie wraps: AbortError → inner QuotaExceededError; BulkError → failures. Four steps reach every one of them.
function causesOf(error: unknown, depth = 4): readonly unknown[] {
  if (!isThing(error) || depth === 0) return [];
  const within = [
    'inner' in error ? error.inner : null,
    'cause' in error ? error.cause : null,
    ...('failures' in error && Array.isArray(error.failures) ? error.failures.slice(0, 1) : []),
  ];
  return [error, ...within.flatMap((cause) => causesOf(cause, depth - 1))];
}

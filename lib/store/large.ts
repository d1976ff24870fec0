/** The name of a lock of this browser, shared by all who do a long work on the store. */
const LARGE_WORK = 'large-work';

/**
 * Does a long work on the store. Until it is done the search index stays as it is, in every window: to read again what each
 * part changed would cost more than the work.
 */
export const asLargeWork = <T>(work: () => Promise<T>): Promise<Awaited<T>> =>
  navigator.locks.request(LARGE_WORK, { mode: 'shared' }, work);

/** Waits until nobody does a long work on the store. */
export const untilNoLargeWork = (): Promise<void> => navigator.locks.request(LARGE_WORK, () => undefined);

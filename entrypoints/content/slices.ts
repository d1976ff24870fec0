import type { Steps } from '../../lib/page/slices.ts';

/** Milliseconds of the page's time that a slice takes, and one step more at most: half a frame with it. */
const SLICE = 6;

/** What came of some work, and the milliseconds of the page's time that it took, the pauses left out. */
export interface Finished<T> {
  readonly value: T;
  readonly took: number;
}

/**
 * Does work in slices, each a task of its own: in between the page answers its reader. What takes less than one is done at once,
 * before this returns. Null: it was left off, because it is not wanted any more.
 */
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<Finished<T> | null> {
  let took = 0;
  while (isWanted()) {
    const from = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - from < SLICE) step = steps.next();
    took += performance.now() - from;
    if (step.done) return { value: step.value, took };
    await nextTask();
  }
  return null;
}

/**
 * A timer would be held back in a tab that is not in front, and by four milliseconds in any other; a message channel of Firefox goes
 * through another thread.
 */
const nextTask = (): Promise<void> => new Promise((resolve) => void scheduler.postTask(() => resolve()));

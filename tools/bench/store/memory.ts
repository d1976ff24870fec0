import type { Devtools, RawTab } from '../../../tests/e2e/harness/browser.ts';
import { devtoolsOf } from './watch.ts';

/**
 * Bytes that the scripts of a page hold (its objects, its part of the document, its buffers), and those of its workers.
 * All pages of the extension share one heap: the others should be closed.
 */
export interface Heap {
  readonly page: number;
  readonly workers: number;
}

export const sumOf = ({ page, workers }: Heap): number => page + workers;

/** A way to ask a tab and its workers how much they hold: now, or once all that nobody holds was collected. */
export async function heapMeter(tab: RawTab): Promise<(when: 'now' | 'collected') => Promise<Heap>> {
  const devtools = await devtoolsOf(tab);
  const workers = await workersOf(devtools);
  return async (when) => {
    if (when === 'collected') {
      await devtools.send(COLLECT);
      await Promise.all(workers.ask(COLLECT));
    }
    const page = bytesOf((await devtools.send(USAGE)) as Usage);
    const held = await Promise.all(workers.ask(USAGE));
    return { page, workers: held.reduce((sum, usage) => sum + bytesOf(usage), 0) };
  };
}

const COLLECT = 'HeapProfiler.collectGarbage';
const USAGE = 'Runtime.getHeapUsage';

interface Usage {
  readonly usedSize?: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

/** Of a worker that ended while it was asked nothing is told: it holds nothing any more. */
const bytesOf = ({ usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 }: Usage): number =>
  usedSize + embedderHeapUsedSize + backingStorageSize;

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly type: string };
}

interface Received {
  readonly message: string;
}

/** The workers of a page, those that it starts later included. */
async function workersOf(devtools: Devtools) {
  const sessions = new Set<string>();
  const waiting = new Map<number, (usage: Usage) => void>();
  let last = 0;
  devtools.on('Target.attachedToTarget', (event) => {
    const { sessionId, targetInfo } = event as Attached;
    if (targetInfo.type === 'worker' || targetInfo.type === 'shared_worker') sessions.add(sessionId);
  });
  devtools.on('Target.detachedFromTarget', (event) => void sessions.delete((event as Attached).sessionId));
  devtools.on('Target.receivedMessageFromTarget', (event) => {
    const { id, result = {} } = JSON.parse((event as Received).message) as {
      readonly id?: number;
      readonly result?: Usage;
    };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await devtools.send('Target.setAutoAttach', { autoAttach: true, flatten: false, waitForDebuggerOnStart: false });
  const askOne = (sessionId: string, method: string): Promise<Usage> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method });
      devtools.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  return { ask: (method: string) => [...sessions].map((session) => askOne(session, method)) };
}

/** Steps in which a list is scrolled from its top to its end, and after how many of them the heap is asked. */
const STEPS = 400;
const ASKED = 10;

export interface Scrolled {
  /** At the top, before anything was scrolled. */
  readonly begin: Heap;
  /** The most that was held on the way. */
  readonly most: Heap;
  /** The same, with what waited to be collected after so many steps. */
  readonly uncollected: Heap;
}

/** Scrolls a page from its top to its end. */
export async function scrolled(tab: RawTab): Promise<Scrolled> {
  const heap = await heapMeter(tab);
  const begin = await heap('collected');
  const all: { readonly now: Heap; readonly collected: Heap }[] = [];
  for (let step = 1; step <= STEPS; step++) {
    await tab.evaluate(scrollTo, step / STEPS);
    if (step % ASKED === 0) all.push({ now: await heap('now'), collected: await heap('collected') });
  }
  const most = (heaps: readonly Heap[]) => heaps.reduce((one, other) => (sumOf(other) > sumOf(one) ? other : one));
  return {
    begin,
    most: most(all.map(({ collected }) => collected)),
    uncollected: most(all.map(({ now }) => now)),
  };
}

/** Scrolls what is longest to a share of its height, and waits until it is drawn and its lines have their words. */
async function scrollTo(share: number): Promise<void> {
  const tall = [document.scrollingElement, ...document.querySelectorAll('*')].filter((element) => element !== null);
  const scroller = tall.reduce((most, one) => {
    const overflow = getComputedStyle(one).overflowY;
    const canScroll = one === document.scrollingElement || overflow === 'auto' || overflow === 'scroll';
    return canScroll && one.scrollHeight - one.clientHeight > most.scrollHeight - most.clientHeight ? one : most;
  });
  scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
  const late = performance.now() + 1000;
  do {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  } while (document.querySelector('[role=option]:not(:has(.quote))') !== null && performance.now() < late);
}

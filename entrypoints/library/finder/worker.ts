/**
 * The worker of the library: keeps the search index of the whole notebook, and answers what the page asks (protocol.ts). Reads
 * the store itself, so that nothing but questions, ids and counts goes between the two.
 */
import { Dexie, liveQuery, type ObservabilitySet, RangeSet, rangesOverlap } from 'dexie';
import type { Around } from '../../../lib/search/answer/matching.ts';
import { INDEX_CACHE } from '../../../lib/store/index-rows.ts';
import { openStore } from '../../../lib/store/open.ts';
import { untilNoLargeWork } from '../../../lib/store/large.ts';
import { Answers } from './answers.ts';
import { IndexKeeper } from './index-keeper.ts';
import type { AskOf, Told } from './protocol.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the page that started this worker hears it, and nobody else
const tell = (told: Told): void => globalThis.postMessage(told);

const NOTHING_AROUND: Around = { projects: new Map() };

const store = openStore();
const answers = new Answers();
const keeper = new IndexKeeper({
  store,
  mostLoose: 3000,
  alone: async (task) => void (await navigator.locks.request(INDEX_CACHE, task)),
  untilQuiet: untilNoLargeWork,
  onProgress: (progress) => tell({ tell: 'progress', progress }),
  onChanged: () => tell({ tell: 'changed' }),
});

const isOpen = keeper.open();
isOpen.catch((error: unknown) => tell({ tell: 'progress', progress: { state: 'failed', why: String(error) } }));

/** What projects are called, from when it is known. */
let around: Around | null = null;
const isAroundKnown = new Promise<void>((resolve, reject) => {
  liveQuery(() => store.projects.toArray()).subscribe((projects) => {
    if (around) tell({ tell: 'changed' });
    around = { projects: new Map(projects.map(({ id, name }) => [id, name])) };
    resolve();
  }, reject);
});

async function answerTo({ name, ask }: AskOf) {
  await Promise.all([isOpen, isAroundKnown]);
  return answers.to({ index: keeper.index, around: around ?? NOTHING_AROUND }, name, ask);
}

globalThis.addEventListener('message', ({ data }: MessageEvent<AskOf>) => {
  const { id } = data;
  answerTo(data).then(
    (answer) => tell({ tell: 'answer', id, answer }),
    (error: unknown) => tell({ tell: 'refused', id, why: String(error) }),
  );
});

// What was written in any window of this browser, by table and key.
Dexie.on('storagemutated', (parts: ObservabilitySet) => {
  const changed = parts[`idb://${store.name}/changed/`];
  if (!changed && !parts[`idb://${store.name}/caches/`]) return;
  void isOpen.then(() => keeper.changed((id) => changed !== undefined && rangesOverlap(changed, new RangeSet(id))));
});

import { SegmentBuilder } from '../../../lib/search/index/builder.ts';
import { EMPTY, indexOf, looseOf, type SearchIndex, sizeOf, withChanges } from '../../../lib/search/index/layers.ts';
import { pack, unpack } from '../../../lib/search/index/pack.ts';
import type { Segment } from '../../../lib/search/index/segment.ts';
import {
  batchAfter,
  beginIndex,
  changedSince,
  entriesOf,
  isIndexKept,
  keepIndex,
  keptIndex,
} from '../../../lib/store/index-rows.ts';
import type { Store } from '../../../lib/store/names.ts';
import type { Progress } from './protocol.ts';

/** Pages read at a time while an index is built: between them the worker can hear its page. */
const PAGES = 50;
/** Items taken over at a time when they are. */
const TAKEN_AT_ONCE = 2000;

export interface World {
  readonly store: Store;
  /** Items that may lie loose (layers.ts) before they are made one with the rest, which takes seconds. */
  readonly mostLoose: number;
  /** Does something while no other window of this browser does it. */
  readonly alone: (task: () => Promise<void>) => Promise<void>;
  /** Waits until nobody does a long work on the store: an import, a deed on thousands. */
  readonly untilQuiet: () => Promise<void>;
  readonly onProgress: (progress: Progress) => void;
  readonly onChanged: () => void;
}

/** Keeps one index that follows the store: loads the kept one, or builds it; lays changes over it; puts it in order now and then. */
export class IndexKeeper {
  readonly #world: World;
  #index: SearchIndex = EMPTY;
  /** Changes that the index has. */
  #known = new Set<string>();
  /** One thing at a time; it never rejects. */
  #work: Promise<void> = Promise.resolve();

  constructor(world: World) {
    this.#world = world;
  }

  get index(): SearchIndex {
    return this.#index;
  }

  /** Loads or builds the index, and has all that changed since. */
  async open(): Promise<void> {
    this.#world.onProgress({ state: 'loading' });
    await this.#ready(async () => {
      const kept = unpack(await keptIndex(this.#world.store));
      if (kept) this.#index = kept;
      else await this.#build();
    });
    void this.#queue(() => this.#tidy());
  }

  /** Something in the store changed. `isAgain`: was a change of this id that is known already followed by another? */
  changed(isAgain: (id: string) => boolean): Promise<void> {
    return this.#queue(async () => {
      const { store, onChanged, untilQuiet } = this.#world;
      await untilQuiet();
      if (!(await isIndexKept(store))) await this.#ready(() => this.#build());
      else if (!(await this.#follow(isAgain))) return;
      onChanged();
      void this.#queue(() => this.#tidy());
    });
  }

  /** Takes an index and what changed since, and says how long that took. */
  async #ready(take: () => Promise<void>): Promise<void> {
    const began = performance.now();
    await take();
    await this.#follow(() => false);
    const milliseconds = performance.now() - began;
    this.#world.onProgress({ state: 'ready', items: sizeOf(this.#index), milliseconds });
  }

  #queue(task: () => Promise<void>): Promise<void> {
    const { onProgress } = this.#world;
    this.#work = this.#work.then(task).catch((error: unknown) => onProgress({ state: 'failed', why: String(error) }));
    return this.#work;
  }

  /** Reads again what changed. Was there anything? */
  async #follow(isAgain: (id: string) => boolean): Promise<boolean> {
    const since = await changedSince(this.#world.store);
    const news = [...since].filter((id) => !this.#known.has(id) || isAgain(id));
    this.#known = new Set(since);
    if (news.length === 0) return false;
    this.#index = withChanges(this.#index, await entriesOf(this.#world.store, news));
    return true;
  }

  /** Reads everything. */
  async #build(): Promise<void> {
    const { store, alone } = this.#world;
    await alone(async () => {
      // Another window may have built it while this one waited.
      const there = unpack(await keptIndex(store));
      if (there) {
        this.#index = there;
        return;
      }
      let segment = await this.#readAll();
      while (!(await keepIndex(store, pack(segment)))) segment = await this.#readAll();
      this.#index = indexOf(segment);
      this.#known = new Set();
    });
  }

  async #readAll(): Promise<Segment> {
    const { store, onProgress } = this.#world;
    await beginIndex(store, 'anew');
    const total = await store.annotations.count();
    const builder = new SegmentBuilder();
    let after: string | null = null;
    do {
      const batch = await batchAfter(store, after, PAGES);
      for (const entry of batch.entries) builder.add(entry);
      after = batch.last;
      onProgress({ state: 'building', done: builder.size, total: Math.max(total, builder.size) });
    } while (after !== null);
    return builder.finish();
  }

  /** Makes one of what lies loose, and keeps it. */
  async #tidy(): Promise<void> {
    const { store, alone, mostLoose } = this.#world;
    if (looseOf(this.#index) <= mostLoose) return;
    await alone(async () => {
      const since = await beginIndex(store, 'kept');
      // All of it, for another window may have taken changes into the kept index that this one has not seen.
      this.#index = withChanges(this.#index, await entriesOf(store, [...since]));
      const builder = new SegmentBuilder();
      for (const { segment, alive } of this.#index.layers) {
        for (let item = 0; item < segment.size; item++) {
          if (alive[item] === 1) builder.take(segment, item);
          if (item % TAKEN_AT_ONCE === 0) await nextTurn();
        }
      }
      const segment = builder.finish();
      this.#index = indexOf(segment);
      this.#known = new Set();
      await keepIndex(store, pack(segment));
    });
    // It may have what was written a moment ago, of which nobody was told yet.
    this.#world.onChanged();
  }
}

/** Lets messages that wait be heard. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

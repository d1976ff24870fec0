/** The index that follows the store: what the worker of the library does, without the worker. */
import { describe, expect, test } from 'vitest';
import { IndexKeeper, type World } from '../../entrypoints/library/finder/index-keeper.ts';
import { Answers } from '../../entrypoints/library/finder/answers.ts';
import { lastOnly } from '../../entrypoints/library/finder/finder.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { begin } from '../../lib/domain/edit.ts';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { INDEX_CACHE } from '../../lib/store/index-rows.ts';
import { itemsOf } from '../../lib/store/queries.ts';
import { rowOf, type Store } from '../../lib/store/names.ts';
import { clock, freshStore, storyPage, subjectAt } from '../store/stamps.ts';

const stamps = clock();
const noted = (nth: number, note: string, pageId = storyPage.id): Annotation => ({
  ...begin(subjectAt(nth, pageId), { ...stamps(), id: `id-${nth}` }),
  note,
});

/** Writes an annotation as a change does: with its name in `changed`. */
const write = (store: Store, ...annotations: readonly Annotation[]) =>
  store.transaction('rw', store.annotations, store.changed, async () => {
    await store.annotations.bulkPut(annotations.map(rowOf));
    await store.changed.bulkPut(annotations.map(({ id }) => ({ id })));
  });

async function filled(count: number): Promise<Store> {
  const store = freshStore();
  await store.pages.put(storyPage);
  await store.annotations.bulkPut(Array.from({ length: count }, (_, nth) => rowOf(noted(nth, `note${nth}`))));
  return store;
}

interface Opened {
  readonly keeper: IndexKeeper;
  readonly heard: string[];
  readonly ids: (text: string) => readonly string[];
}

async function opened(store: Store, world: Partial<World> = {}): Promise<Opened> {
  const heard: string[] = [];
  const keeper = new IndexKeeper({
    store,
    mostLoose: 100,
    alone: (task) => task(),
    untilQuiet: () => Promise.resolve(),
    onChanged: () => heard.push('changed'),
    ...world,
    onProgress(progress) {
      heard.push(progress.state);
      world.onProgress?.(progress);
    },
  });
  await keeper.open();
  const state = () => ({ index: keeper.index, around: { projects: new Map<string, string>() } });
  const ids = (text: string) =>
    new Answers().to(state(), 'ids', { query: parseQuery(text), sort: 'page', group: null, from: 0, to: 99 });
  return { keeper, heard, ids: (text) => ids(text) as readonly string[] };
}

const never = () => false;

describe('the index follows the store', () => {
  test('it is built once, and loaded after that', async () => {
    const store = await filled(3);
    const first = await opened(store);
    expect(first.heard).toEqual(['loading', 'building', 'ready']);
    expect(first.ids('note:note1 ')).toEqual(['id-1']);
    const second = await opened(store);
    expect(second.heard).toEqual(['loading', 'ready']);
    expect(second.ids('')).toEqual(['id-0', 'id-1', 'id-2']);
  });

  test('nothing is read again while a long work goes on, and all of it is afterwards', async () => {
    const store = await filled(1);
    const work = Promise.withResolvers<void>();
    const { keeper, heard, ids } = await opened(store, { untilQuiet: () => work.promise });
    const told = Array.from({ length: 3 }, async (_, nth) => {
      await store.annotations.put(rowOf(noted(nth + 1, `note${nth + 1}`)));
      await store.caches.clear();
      return keeper.changed(never);
    });
    expect(heard).toEqual(['loading', 'building', 'ready']);
    work.resolve();
    await Promise.all(told);
    expect(heard).toEqual(['loading', 'building', 'ready', 'building', 'ready', 'changed']);
    expect(ids('')).toEqual(['id-0', 'id-1', 'id-2', 'id-3']);
  });

  test('pages are read in batches, and every annotation of them', async () => {
    const store = freshStore();
    const pages = Array.from({ length: 120 }, (_, nth) => ({ ...storyPage, id: `https://valley.example/${nth}` }));
    await store.pages.bulkPut(pages);
    await store.annotations.bulkPut(pages.map(({ id }, nth) => rowOf(noted(nth, 'x', id))));
    // Its page is gone: nobody should lose their words over that.
    await store.annotations.put(rowOf(noted(500, 'orphan', 'https://valley.example/9999')));
    const { heard, ids, keeper } = await opened(store);
    expect(heard).toEqual(['loading', 'building', 'building', 'building', 'ready']);
    expect(ids('orphan')).toEqual(['id-500']);
    expect(keeper.index.layers[0]?.segment.size).toBe(121);
  });

  test('an annotation that is written, written again, and removed', async () => {
    const store = await filled(3);
    const { keeper, ids, heard } = await opened(store);
    await write(store, noted(1, 'lighthouse'));
    await keeper.changed(never);
    expect(ids('lighthouse')).toEqual(['id-1']);
    expect(ids('note1')).toEqual([]);
    await write(store, noted(1, 'harbour'));
    await keeper.changed((id) => id === 'id-1');
    expect([ids('lighthouse'), ids('harbour')]).toEqual([[], ['id-1']]);
    await store.annotations.delete('id-1');
    await keeper.changed((id) => id === 'id-1');
    expect(ids('')).toEqual(['id-0', 'id-2']);
    expect(heard.filter((what) => what === 'changed')).toHaveLength(3);
  });

  test('what changed while nobody looked', async () => {
    const store = await filled(3);
    await opened(store);
    await write(store, noted(2, 'lighthouse'), noted(7, 'lighthouse'));
    const { ids, heard } = await opened(store);
    expect(heard).toEqual(['loading', 'ready']);
    expect(ids('lighthouse')).toEqual(['id-2', 'id-7']);
  });

  test('a page that got another headline', async () => {
    const store = await filled(2);
    const { keeper, ids } = await opened(store);
    await store.pages.put({ ...storyPage, title: 'Lighthouse falls' });
    await store.changed.put({ id: storyPage.id });
    await keeper.changed(never);
    expect(ids('page:lighthouse')).toEqual(['id-0', 'id-1']);
    expect(ids('holds')).toEqual([]);
  });

  test('a change while it is built is not lost', async () => {
    const store = await filled(3);
    let written: Promise<unknown> | null = null;
    const { ids } = await opened(store, {
      onProgress: ({ state }) => {
        if (state === 'building') written ??= write(store, noted(0, 'lighthouse'));
      },
    });
    await written;
    const again = await opened(store);
    expect(again.ids('lighthouse')).toEqual(['id-0']);
    expect(ids('')).toHaveLength(3);
  });

  test('a change too large to name builds it again, even while it is built', async () => {
    const store = await filled(3);
    let gone: Promise<unknown> | null = null;
    const { heard, keeper, ids } = await opened(store, {
      onProgress: ({ state }) => {
        if (state !== 'building') return;
        gone ??= store.transaction('rw', store.annotations, store.caches, async () => {
          await store.annotations.put(rowOf(noted(8, 'lighthouse')));
          await store.caches.delete(INDEX_CACHE);
        });
      },
    });
    expect(heard).toEqual(['loading', 'building', 'building', 'ready']);
    expect(ids('lighthouse')).toEqual(['id-8']);
    await store.annotations.clear();
    await store.caches.delete(INDEX_CACHE);
    await keeper.changed(never);
    expect(ids('')).toEqual([]);
    expect(heard.slice(4)).toEqual(['building', 'ready', 'changed']);
  });

  test('what lies loose is put in order, kept, and named no more', async () => {
    const store = await filled(3);
    const { keeper, ids, heard } = await opened(store, { mostLoose: 3 });
    for (let nth = 0; nth < 12; nth++) {
      await write(store, noted(nth, `again${nth}`));
      await keeper.changed(never);
    }
    await keeper.changed(never);
    expect(ids('again4 ')).toEqual(['id-4']);
    expect(heard.filter((what) => what === 'changed').length).toBeGreaterThanOrEqual(12);
    expect(await store.changed.count()).toBeLessThan(12);
    const { keeper: next, ids: found } = await opened(store);
    expect(next.index.layers[0]?.segment.size).toBeGreaterThan(3);
    expect(found('')).toHaveLength(12);
  });

  test('a kept index that cannot be read is built anew', async () => {
    const store = await filled(2);
    await store.caches.put({ key: INDEX_CACHE, value: { format: 0, segment: 'x' } });
    const { heard, ids } = await opened(store);
    expect(heard).toEqual(['loading', 'building', 'ready']);
    expect(ids('')).toHaveLength(2);
  });
});

test('rows are read in the order of their ids, without those that are no more', async () => {
  const store = await filled(3);
  const items = await itemsOf(store, ['id-2', 'gone', 'id-0']);
  expect([...items.keys()]).toEqual(['id-2', 'id-0']);
});

describe('only the last search counts', () => {
  test('one is under way at a time, and those between are never asked', async () => {
    const asked: string[] = [];
    const answers = new Map<string, (answer: string) => void>();
    const find = lastOnly((text: string) => {
      asked.push(text);
      return new Promise<string>((resolve) => answers.set(text, resolve));
    });
    const first = find('l');
    await expect.poll(() => asked).toEqual(['l']);
    const all = [first, ...['li', 'lig', 'ligh'].map((text) => find(text))];
    answers.get('l')?.('first');
    expect(await Promise.all(all.slice(0, 3))).toEqual([null, null, null]);
    await expect.poll(() => asked).toEqual(['l', 'ligh']);
    answers.get('ligh')?.('last');
    expect(await all[3]).toBe('last');
  });

  test('one that fails does not stop the next', async () => {
    const find = lastOnly((text: string) => (text === 'x' ? Promise.reject(new Error('no')) : Promise.resolve(text)));
    await expect(find('x')).rejects.toThrow('no');
    expect(await find('y')).toBe('y');
  });
});

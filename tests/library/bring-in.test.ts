import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { done } from '../../lib/messages/failures.ts';
import { eraseEverything } from '../../lib/store/changes.ts';
import { lastDeeds } from '../../lib/store/journal.ts';
import { settingsOf } from '../../lib/store/queries.ts';
import { undoLast } from '../../lib/store/undo.ts';
import { example } from '../formats/example.ts';
import { clock } from '../store/stamps.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { bringIn, lookThrough, takeOut } = await import('../../entrypoints/library/import.ts');
const { store } = await import('../../entrypoints/library/hooks.ts');

const items = [
  { settings: { theme: 'dark' } },
  { page: example.pages[0] },
  { annotation: example.annotations[0] },
  { end: { pages: 1, annotations: 1 } },
].map((item) => JSON.stringify(item));
const head = '{"claimlight":"backup","schemaVersion":2,"items":[\n';
const WHOLE = `${head}${items.join(',\n')}]}\n`;

/** A file that is taken away while it is read: after its first piece, it cannot be read on. */
class BrokenOff extends File {
  override get size(): number {
    return super.size + 1_000_000;
  }

  override slice(from: number, to: number): Blob {
    if (from > 0) throw new Error('It is gone.');
    return super.slice(from, to);
  }
}

const watch = (signal = new AbortController().signal) => ({ signal, onShare: () => undefined });

/** Looks through the file whole, and brings it in with its settings as it is by then. */
async function bring({
  file = new File([WHOLE], 'old.json'),
  signal,
}: {
  readonly file?: File;
  readonly signal?: AbortSignal;
}) {
  const { looked } = await lookThrough(new File([WHOLE], 'old.json'), watch());
  expect(looked?.settings).toEqual({ theme: 'dark' });
  return bringIn({ ...looked!, file }, { tag: null, settings: looked!.settings }, watch(signal));
}

beforeEach(async () => {
  fakeBrowser.runtime.sendMessage = (async () => done(null)) as never;
  await eraseEverything(store);
  await store.settings.clear();
});

test('a file that is brought in whole gives its settings, as part of one deed', async () => {
  expect((await bring({})).shown).toMatchObject({ state: 'done', trouble: null, tag: null, canUndo: true });
  expect((await settingsOf(store)).theme).toBe('dark');
  expect(await lastDeeds(store, 9)).toMatchObject([{ deed: 'import_file', count: 2 }]);
  await undoLast(store, clock()().at);
  expect(await settingsOf(store)).toEqual(DEFAULT_SETTINGS);
});

test('one that broke off gives what was read of it, and no settings', async () => {
  const { shown } = await bring({ file: new BrokenOff([WHOLE], 'old.json') });
  expect(shown.state === 'done' && shown.trouble).toContain('old.json');
  expect(await store.annotations.count()).toBe(1);
  expect(await settingsOf(store)).toEqual(DEFAULT_SETTINGS);
});

test('one that was stopped gives no settings', async () => {
  const { shown } = await bring({ signal: AbortSignal.abort() });
  expect(shown.state === 'done' && shown.trouble).toMatch(/stopped/i);
  expect(await settingsOf(store)).toEqual(DEFAULT_SETTINGS);
});

test('a tag is said to be given only where something got it', async () => {
  const { looked } = await lookThrough(new File([WHOLE], 'old.json'), watch());
  const wanted = { tag: 'differs', settings: null };
  expect((await bringIn({ ...looked!, differing: [] }, wanted, watch())).shown).toMatchObject({ tag: null });
  const { id } = example.annotations[0]!;
  const again = await lookThrough(new File([WHOLE], 'old.json'), watch());
  expect((await bringIn({ ...again.looked!, differing: [id] }, wanted, watch())).shown).toMatchObject({
    tag: 'differs',
  });
});

test('an import is undone with progress, stopped between two parts, and gone on with', async () => {
  const { seq } = await bring({});
  const shares: number[] = [];
  const stopped = await takeOut(seq!, 'old.json', watch(AbortSignal.abort()));
  expect(stopped).toMatchObject({ state: 'undone', canUndo: true });
  expect(await store.annotations.count()).toBe(1);
  const onShare = (share: number): void => void shares.push(share);
  const undone = await takeOut(seq!, 'old.json', { ...watch(), onShare });
  expect(undone).toMatchObject({ state: 'undone', canUndo: false });
  expect(await store.annotations.count()).toBe(0);
  expect(shares.at(-1)).toBe(1);
  expect(await takeOut(seq!, 'old.json', watch())).toMatchObject({ canUndo: false });
});

test('nothing is indexed while an import is undone', async () => {
  const { seq } = await bring({});
  const during: string[] = [];
  const onShare = async (): Promise<void> => {
    const { held = [] } = await navigator.locks.query();
    during.push(...held.map(({ name = '' }) => name));
  };
  await takeOut(seq!, 'old.json', { ...watch(), onShare: () => void onShare() });
  await vi.waitFor(() => expect(during).toContain('large-work'));
});

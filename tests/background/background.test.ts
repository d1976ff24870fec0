import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showTrouble } from '../../entrypoints/background/badge.ts';
import { createDetector, type Detector } from '../../entrypoints/background/detector.ts';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { draftKey, wordsKey } from '../../lib/domain/draft-field.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { answerBackground } from '../../lib/messages/answer-background.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { done } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { eraseEverything, removeAnnotation } from '../../lib/store/changes.ts';
import type { Store } from '../../lib/store/names.ts';
import { countKept, pageOf, settingsOf } from '../../lib/store/queries.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { ROOT } from '../../tools/run.ts';
import { connect, ofPage, ofPopup } from '../messages/browser.ts';
import { freshStore, storyPage, subjectAt } from '../store/stamps.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { words: _words, textHash: _hash, firstSeen: _first, lastSeen: _last, ...page } = storyPage;
const text = 'The dam lost 40 percent of its water.';
const beginning = { page, text, subject: subjectAt(0), edits: [{ do: 'note', note: 'n' }] } as const;
const report = { state: 'read', page, words: 7, textHash: 'a'.repeat(64), claims: 3 } as const;
const french: Detector = async () => done({ state: 'unsupported_language', language: 'fr' });

let store: Store;
let announced: (readonly [Settings, string | null])[];
let isFrontPrivate = false;

/** The background, answering somebody; what it tells the tabs is collected. */
function start(from = ofPage(), detector = french): void {
  connect(from);
  // What an earlier background tells late is not told here.
  const told: typeof announced = (announced = []);
  const announce = async (settings: Settings, pageId: string | null) => void told.push([settings, pageId]);
  answerBackground(
    createHandlers({
      store,
      detector,
      announce,
      makeBackup: async () => {},
      isFrontPrivate: async () => isFrontPrivate,
    }),
  );
}

/** The pages of which the tabs were told; null: any. They are told after the one who asked. */
const toldPages = () => announced.map(([, pageId]) => pageId);

/** What the page itself says to the background. */
const answerFrom = (says: () => Promise<Reply<unknown>>): void => {
  fakeBrowser.tabs.sendMessage = says as never;
};

const valueOf = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`${reply.failure}: ${reply.detail}`);
  return reply.value;
};

beforeEach(() => {
  store = freshStore();
  isFrontPrivate = false;
});

const deeds = (annotation: Annotation) =>
  [
    () => askBackground('annotation.begin', beginning),
    () => askBackground('annotation.edit', { id: annotation.id, edit: { do: 'note', note: 'x' } }),
    () => askBackground('annotation.opened', { id: annotation.id }),
    () => askBackground('annotation.remove', { id: annotation.id }),
    () => askBackground('annotation.restore', { annotation }),
    () => askBackground('deed.undo', null),
    () => askBackground('deed.redo', null),
  ] as const;

const bytes = (name: string) => {
  const path = join(ROOT, 'public', 'models', `${name}.bin`);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : new Uint8Array();
};

describe('drafts', () => {
  test('wait in the store for whoever asks', async () => {
    start();
    const key = `${page.id}\nnote`;
    const draft = { key, value: 'ask the', annotationId: null, instead: null };
    expect(await askBackground('draft.put', draft)).toEqual(done(null));
    expect(await askBackground('draft.list', { owner: page.id })).toEqual(done([{ key, value: 'ask the' }]));
    expect(await askBackground('draft.list', { owner: `${page.id}/more` })).toEqual(done([]));
    await askBackground('draft.put', { ...draft, value: null });
    expect(await askBackground('draft.list', { owner: page.id })).toEqual(done([]));
    expect(announced).toEqual([]);
  });

  test('about words are about the annotation that is begun on them', async () => {
    start();
    const words = wordsKey(page.id, { text, span: beginning.subject.quote });
    await askBackground('draft.put', {
      key: draftKey(words, 'evidence'),
      value: 'half',
      annotationId: null,
      instead: null,
    });
    const { after } = valueOf(await askBackground('annotation.begin', beginning));
    const waiting = done([{ key: draftKey(after.id, 'evidence'), value: 'half' }]);
    expect(await askBackground('draft.list', { owner: after.id })).toEqual(waiting);
    expect(await askBackground('draft.list', { owner: page.id })).toEqual(waiting);
  });

  test('go with what the reader had forgotten for good', async () => {
    start();
    const { after } = valueOf(await askBackground('annotation.begin', beginning));
    const draft = { key: draftKey(after.id, 'note'), value: 'x', annotationId: after.id, instead: null };
    await askBackground('draft.put', draft);
    await askBackground('annotation.remove', { id: after.id });
    start(ofPopup);
    await askBackground('store.touched', null);
    expect(await store.drafts.count()).toBe(1);
    await store.bin.clear();
    await askBackground('store.touched', null);
    expect(await store.drafts.count()).toBe(0);
  });

  test('of a private window are kept only where the settings allow it', async () => {
    start(ofPage(true));
    const draft = { key: `${page.id}\nnote`, value: 'secret', annotationId: null, instead: null };
    expect(await askBackground('draft.put', draft)).toMatchObject({ failure: 'private_window' });
    expect(await store.drafts.count()).toBe(0);
    await changeSettings(store, { keepFromPrivateWindows: true }, '2026-03-01T07:00:00.000Z');
    expect(await askBackground('draft.put', draft)).toEqual(done(null));
  });
});

describe('keeping', () => {
  test('what was done is undone and done again from any view, and the tabs are told', async () => {
    start();
    const { after: begun } = valueOf(await askBackground('annotation.begin', beginning));
    const edit = { do: 'verdict', verdict: 'mixed', reason: '' } as const;
    const judged = valueOf(await askBackground('annotation.edit', { id: begun.id, edit }));
    const { deed, leftAlone } = valueOf(await askBackground('deed.undo', null));
    expect([deed.deed, deed.isUndone, leftAlone]).toEqual(['verdict', true, []]);
    expect(valueOf(await askBackground('page.open', { page, text })).annotations).toEqual([begun]);
    expect(valueOf(await askBackground('deed.redo', null)).deed.seq).toBe(deed.seq);
    expect(valueOf(await askBackground('page.open', { page, text })).annotations).toEqual([judged]);
    expect(await askBackground('deed.redo', null)).toMatchObject({ failure: 'not_found' });
    await expect.poll(toldPages).toEqual([page.id, page.id, null, null]);
  });

  test('words clipped elsewhere go to the annotation that was opened last', async () => {
    start();
    const { after: first } = valueOf(await askBackground('annotation.begin', beginning));
    await askBackground('annotation.begin', { ...beginning, subject: subjectAt(90) });
    await askBackground('annotation.opened', { id: first.id });
    const evidence = { quote: 'q', url: '', title: 't', publisher: null, stance: 'context' } as const;
    expect(valueOf(await askBackground('evidence.toLastClaim', { evidence })).after.id).toBe(first.id);
  });

  test('an annotation is begun, edited, taken away and put back, and the tabs are told each time', async () => {
    start();
    const { after: begun } = valueOf(await askBackground('annotation.begin', beginning));
    expect(begun).toMatchObject({ note: 'n', pageId: page.id });
    expect(begun.id).toMatch(/^[0-9a-f-]{36}$/);
    const judged = valueOf(
      await askBackground('annotation.edit', { id: begun.id, edit: { do: 'verdict', verdict: 'mixed', reason: '' } }),
    );
    expect(judged.verdicts).toHaveLength(1);
    expect(valueOf(await askBackground('page.open', { page, text })).annotations).toEqual([judged]);
    expect(valueOf(await askBackground('annotation.remove', { id: begun.id }))).toEqual(judged);
    expect(await countKept(store)).toEqual({ pages: 0, annotations: 0 });
    expect(valueOf(await askBackground('annotation.restore', { annotation: judged }))).toEqual(judged);
    expect(valueOf(await askBackground('annotation.restore', { annotation: begun, instead: judged.updated }))).toEqual(
      begun,
    );
    await expect.poll(toldPages).toEqual(Array.from({ length: 5 }, () => page.id));
  });

  test('the fingerprint of the text and its length are worked out here', async () => {
    start();
    await askBackground('annotation.begin', beginning);
    const textHash = createHash('sha256').update(text).digest('hex');
    expect(await pageOf(store, page.id)).toMatchObject({ words: 8, textHash });
  });

  test('what is not there is said not to be', async () => {
    start();
    const evidence = { quote: '', url: '', title: 't', publisher: null, stance: 'context' } as const;
    expect(await askBackground('annotation.remove', { id: 'x' })).toMatchObject({ failure: 'not_found' });
    expect(await askBackground('evidence.toLastClaim', { evidence })).toMatchObject({ failure: 'not_found' });
    expect(announced).toEqual([]);
  });

  test('what another window changed since is not undone', async () => {
    start();
    const { after: begun } = valueOf(await askBackground('annotation.begin', beginning));
    await askBackground('annotation.edit', { id: begun.id, edit: { do: 'note', note: 'theirs' } });
    const undo = { annotation: begun, instead: '2020-01-01T00:00:00.000Z' };
    expect(await askBackground('annotation.restore', undo)).toMatchObject({ failure: 'changed_elsewhere' });
  });

  test('a full disk is said to be full, and the next change is kept', async () => {
    start();
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no space left', 'QuotaExceededError');
    };
    const failed = await askBackground('annotation.begin', beginning);
    IDBObjectStore.prototype.put = put;
    expect(failed).toMatchObject({ ok: false, failure: 'store_full' });
    expect(await askBackground('annotation.begin', beginning)).toMatchObject({ ok: true });
  });
});

describe('a private window', () => {
  test('keeps nothing', async () => {
    start();
    const { after: begun } = valueOf(await askBackground('annotation.begin', beginning));
    start(ofPage(true));
    for (const deed of deeds(begun)) expect(await deed()).toMatchObject({ ok: false, failure: 'private_window' });
    expect(valueOf(await askBackground('page.open', { page, text })).annotations).toEqual([begun]);
  });

  test('nor does the popup over one', async () => {
    start(ofPopup);
    const begun = valueOf(await askBackground('annotation.begin', beginning)).after;
    isFrontPrivate = true;
    for (const deed of deeds(begun)) expect(await deed()).toMatchObject({ ok: false, failure: 'private_window' });
  });

  test('unless the settings say so', async () => {
    start(ofPage(true));
    await changeSettings(store, { keepFromPrivateWindows: true }, '2026-03-01T07:00:00.000Z');
    expect(await askBackground('annotation.begin', beginning)).toMatchObject({ ok: true });
  });

  test('does not keep the pages read either', async () => {
    await changeSettings(store, { keepEveryPage: true }, '2026-03-01T07:00:00.000Z');
    start(ofPage(true));
    await askBackground('page.report', report);
    expect(await countKept(store)).toEqual({ pages: 0, annotations: 0 });
    start(ofPage());
    await askBackground('page.report', report);
    expect(await countKept(store)).toEqual({ pages: 1, annotations: 0 });
  });
});

test('what lies in the bin for more than thirty days is forgotten with the next thing done', async () => {
  start(ofPopup);
  const begun = valueOf(await askBackground('annotation.begin', beginning)).after;
  await removeAnnotation(store, begun.id, new Date(Date.now() - 31 * 24 * 3_600_000).toISOString());
  expect(await store.bin.count()).toBe(1);
  await askBackground('annotation.begin', beginning);
  expect(await store.bin.count()).toBe(0);
});

test('settings undone are told to every tab as they are then', async () => {
  start(ofPopup);
  await askBackground('settings.change', { change: { theme: 'dark' } });
  expect(announced.at(-1)?.[0].theme).toBe('dark');
  await askBackground('deed.undo', null);
  await expect.poll(() => announced.at(-1)).toEqual([DEFAULT_SETTINGS, null]);
});

describe('a page that the reader had read where it is asked', () => {
  const url = 'https://courier.example/bay?utm_source=mail';

  test('is remembered by its plain address, and every tab is told', async () => {
    start();
    expect(await askBackground('page.allow', { url })).toMatchObject({ ok: true });
    expect((await settingsOf(store)).pagesRead).toEqual(['https://courier.example/bay']);
    expect(announced).toHaveLength(1);
    await eraseEverything(store);
    expect((await settingsOf(store)).pagesRead).toEqual([]);
  });

  test('is not remembered from a private window that keeps nothing', async () => {
    start(ofPage(true));
    expect(await askBackground('page.allow', { url })).toMatchObject({ ok: true });
    expect((await settingsOf(store)).pagesRead).toEqual([]);
    await changeSettings(store, { keepFromPrivateWindows: true }, '2026-03-01T07:00:00.000Z');
    await askBackground('page.allow', { url });
    expect((await settingsOf(store)).pagesRead).toHaveLength(1);
  });
});

describe('a page that reports', () => {
  test('shows its claims on the badge of its tab; a silent one shows nothing', async () => {
    start();
    await askBackground('page.report', report);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('3');
    expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toBe('Claimlight: 3 claims marked');
    await askBackground('page.report', { state: 'silent', reason: 'not_article', claims: 0 });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('');
  });

  test.each([
    ['silent', 0, '', 'Claimlight'],
    ['silent', 2, '2', 'Claimlight: 2 claims marked'],
    ['read', 0, '', 'Claimlight: 0 claims marked'],
  ] as const)('that is %s with %i claims in it and its frames', async (state, claims, badge, title) => {
    start({ ...ofPage(), frameId: 5 });
    answerFrom(async () => done({ mayRead: true, url: 'https://news.example/a', state, claims }));
    await askBackground('frame.report', { state: 'gone' });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe(badge);
    expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toBe(title);
  });

  test('takes the word of a trouble off the badge, and no frame of it does', async () => {
    start({ ...ofPage(), frameId: 5 });
    answerFrom(async () => done({ mayRead: true, url: 'https://news.example/a', state: 'silent', claims: 0 }));
    await showTrouble(7, 'It could not be done.');
    await askBackground('page.report', report);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('!');
    expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toBe('Claimlight: It could not be done.');
    start();
    await askBackground('page.report', report);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('3');
  });

  test('is not kept: reading is no keeping', async () => {
    start();
    await askBackground('page.report', report);
    await askBackground('page.report', report);
    expect(await countKept(store)).toEqual({ pages: 0, annotations: 0 });
  });
});

describe('settings', () => {
  test('changed in one place are told everywhere', async () => {
    start(ofPopup);
    expect(valueOf(await askBackground('settings.get', null))).toEqual(DEFAULT_SETTINGS);
    await askBackground('settings.change', { change: { keepEveryPage: true } });
    expect(announced).toEqual([[{ ...DEFAULT_SETTINGS, keepEveryPage: true }, null]]);
    await askBackground('store.touched', null);
    expect(announced).toHaveLength(2);
  });
});

describe('the detector', () => {
  const article = { text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], language: 'en' } as const;

  test('that could not load is tried again at the next question, and loaded once only', async () => {
    let loads = 0;
    const detector = createDetector(async () => {
      if (loads++ === 0) throw new Error('the file was busy');
      return { names: bytes('names'), claims: bytes('claims'), sources: bytes('sources') };
    });
    start(ofPage(), detector);
    expect(await askBackground('page.analyze', article)).toEqual({
      ok: false,
      failure: 'detector_failed',
      detail: 'the file was busy',
    });
    expect(valueOf(await askBackground('page.analyze', article))).toMatchObject({ state: 'found' });
    expect(valueOf(await askBackground('page.analyze', { ...article, text: '', blocks: [] }))).toHaveProperty('state');
    expect(loads).toBe(2);
  });
});

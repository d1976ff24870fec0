import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringCopies, copies } from '../../entrypoints/review/copies.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { DRAFTS, THEME } from '../../lib/store/own-storage.ts';
import { connect, ofPopup } from '../messages/browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const NOTE = { key: 'a\nnote', value: 'ask', annotationId: 'a', instead: null };
const GONE = { key: 'a\ntag', value: null, annotationId: 'a', instead: null };
let storage: Record<string, string>;
let answer: Reply<null>;

beforeEach(() => {
  connect(ofPopup);
  storage = {};
  const methods: Record<string, unknown> = {
    getItem: (key: string) => storage[key] ?? null,
    setItem: (key: string, text: string) => void (storage[key] = text),
    removeItem: (key: string) => void delete storage[key],
  };
  // As a browser's own: what is kept in it are its properties, and what it can do is not.
  const local = new Proxy(methods, {
    get: (_, key) => storage[String(key)] ?? methods[String(key)],
    ownKeys: () => Object.keys(storage),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  vi.stubGlobal('localStorage', local);
  answer = done(null);
  fakeBrowser.runtime.onMessage.addListener(((_message: unknown, _from: unknown, respond: (reply: unknown) => void) => {
    respond(answer);
    return true;
  }) as never);
});
test('what a popup left is read again, and word of what was kept', () => {
  copies.put(NOTE);
  copies.put(GONE);
  storage[THEME] = 'dark';
  expect(copies.left()).toEqual([NOTE, GONE]);
  copies.drop(NOTE);
  expect(copies.left()).toEqual([GONE]);
});

test.each(['', 'half a word', 'null', '7', '{"note":"ask","tags":""}'])('what cannot be read (%j) goes', (text) => {
  storage[`${DRAFTS}p 1`] = text;
  expect(copies.left()).toEqual([]);
  expect(storage).toEqual({});
});

test('it is brought into the store, and goes when that has it', async () => {
  copies.put(NOTE);
  answer = refused('store_full');
  await bringCopies();
  expect(copies.left()).toEqual([NOTE]);
  answer = done(null);
  await bringCopies();
  expect(storage).toEqual({});
});

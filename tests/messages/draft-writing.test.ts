import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DraftWriting } from '../../lib/messages/draft-writing.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let heard: (string | null)[];
let answer: (() => void)[];

beforeEach(() => {
  fakeBrowser.reset();
  heard = [];
  answer = [];
  fakeBrowser.runtime.onMessage.addListener((message: { ask: { field: string; value: string | null } }) => {
    heard.push(`${message.ask.field}: ${message.ask.value}`);
    return new Promise((resolve) => answer.push(() => resolve({ ok: true, value: null })));
  });
});

const draft = (field: string, value: string | null) => ({ pageId: 'p', field, value, annotationId: null });

test('of what is typed while a draft is written only the last is sent, of each field', async () => {
  const writing = new DraftWriting();
  writing.write(draft('note', 'a'));
  for (const words of ['as', 'ask']) writing.write(draft('note', words));
  writing.write(draft('reason', 'r'));
  writing.write(draft('note', null));
  for (let nth = 1; nth <= 3; nth++) {
    await vi.waitFor(() => expect(heard).toHaveLength(nth));
    answer[nth - 1]?.();
  }
  expect(heard).toEqual(['note: a', 'note: null', 'reason: r']);
  writing.write(draft('note', 'b'));
  await vi.waitFor(() => expect(heard.at(-1)).toBe('note: b'));
});

test('what waits when the window closes is sent at once', () => {
  const writing = new DraftWriting();
  for (const words of ['a', 'as', 'ask']) writing.write(draft('note', words));
  writing.write(draft('reason', 'r'));
  writing.flush();
  expect(heard).toEqual(['note: a', 'note: ask', 'reason: r']);
});

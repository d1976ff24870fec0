import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Copies, Drafts } from '../../lib/messages/drafts.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import { connect, ofPopup } from './browser.ts';
import type { Asked, BackgroundProtocol, Reply } from '../../lib/messages/protocol.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

type Respond = (reply: Reply<unknown>) => void;
type Written = Asked<BackgroundProtocol, 'draft.put'>;
const WORDS = { annotationId: null, words: 'page\n1\nA dam.' };
const KEPT = { annotationId: 'a', words: WORDS.words };

let heard: string[];
let answer: ((reply: Reply<null>) => void)[];
let stored: Record<string, string>;
const answered = async (count: number, reply: Reply<null> = done(null)): Promise<void> => {
  await vi.waitFor(() => expect(answer.length).toBeGreaterThanOrEqual(count));
  answer[count - 1]?.(reply);
};

beforeEach(() => {
  connect(ofPopup);
  [heard, answer, stored] = [[], [], {}];
  fakeBrowser.runtime.onMessage.addListener(((
    message: { kind: string; ask: Written },
    _from: unknown,
    respond: Respond,
  ) => {
    if (message.kind === 'draft.list') respond(done(Object.entries(stored).map(([key, value]) => ({ key, value }))));
    else {
      heard.push(`${message.ask.key.replaceAll('\n', '/')}: ${message.ask.value}`);
      answer.push(respond);
    }
    return true;
  }) as never);
});

describe('what is typed goes into the store', () => {
  test('of what is typed while a draft is written only the last is sent, of each field', async () => {
    const drafts = new Drafts();
    for (const words of ['a', 'as', 'ask']) drafts.put(KEPT, 'note', words);
    drafts.put(KEPT, 'reason', 'r');
    drafts.put(KEPT, 'note', null);
    for (let nth = 1; nth <= 3; nth++) await answered(nth);
    await vi.waitFor(() => expect(heard).toEqual(['a/note: a', 'a/note: null', 'a/reason: r']));
    drafts.put(KEPT, 'note', 'b');
    await vi.waitFor(() => expect(heard.at(-1)).toBe('a/note: b'));
  });

  test('what waits when the window closes is sent at once', () => {
    const drafts = new Drafts();
    for (const words of ['a', 'as', 'ask']) drafts.put(KEPT, 'note', words);
    drafts.put(KEPT, 'reason', 'r');
    drafts.flush();
    expect(heard).toEqual(['a/note: a', 'a/note: ask', 'a/reason: r']);
  });

  test('nothing is sent where nothing waits', async () => {
    const drafts = new Drafts();
    await drafts.recall('page');
    drafts.put(KEPT, 'tag', null);
    expect(heard).toEqual([]);
  });
});

describe('what is read', () => {
  test('what another window typed, about the annotation or about its words', async () => {
    stored = { 'a\nnote': 'theirs', [`${WORDS.words}\nevidence`]: 'half', [`${WORDS.words}\nnote`]: 'older' };
    const drafts = new Drafts();
    expect(drafts.get(KEPT, 'note')).toBeNull();
    await drafts.recall('page');
    expect(drafts.get(KEPT, 'note')).toBe('theirs');
    expect(drafts.get(KEPT, 'evidence')).toBe('half');
    expect(drafts.get(KEPT, 'reason')).toBeNull();
  });

  test('what is typed here is newer than what the store tells, until it has it', async () => {
    stored = { 'a\nnote': 'theirs' };
    const drafts = new Drafts();
    drafts.put(KEPT, 'note', 'mine');
    await drafts.recall('page');
    expect(drafts.get(KEPT, 'note')).toBe('mine');
    await answered(1);
    stored = {};
    await vi.waitFor(async () => {
      await drafts.recall('page');
      expect(drafts.get(KEPT, 'note')).toBeNull();
    });
  });

  test('what is kept is read no more, whatever the store still tells', async () => {
    stored = { 'a\nnote': 'theirs', [`${WORDS.words}\nnote`]: 'older' };
    const drafts = new Drafts();
    await drafts.recall('page');
    drafts.put(KEPT, 'note', null);
    expect(drafts.get(KEPT, 'note')).toBeNull();
  });

  test('what cannot be written stays as long as the window', async () => {
    const drafts = new Drafts();
    drafts.put(KEPT, 'note', 'secret');
    await answered(1, refused('private_window'));
    await drafts.recall('page');
    expect(drafts.get(KEPT, 'note')).toBe('secret');
  });
});

const copiesIn = (left: Map<string, Written>): Copies => ({
  left: () => [...left.values()],
  put: (draft) => void left.set(draft.key, draft),
  drop: ({ key }) => void left.delete(key),
});

describe('a window that closes between two keys', () => {
  test('leaves a copy, which the next one reads and sends', async () => {
    const left = new Map<string, Written>();
    new Drafts(copiesIn(left)).put(KEPT, 'note', 'ask');
    expect([...left.keys()]).toEqual(['a\nnote']);
    const next = new Drafts(copiesIn(left));
    expect(next.get(KEPT, 'note')).toBe('ask');
    await answered(2);
    await vi.waitFor(() => expect(left.size).toBe(0));
  });

  test('leaves word of what was kept, so that it does not come back', async () => {
    stored = { 'a\nnote': 'ask' };
    const left = new Map<string, Written>();
    const first = new Drafts(copiesIn(left));
    await first.recall('page');
    first.put(KEPT, 'note', null);
    const next = new Drafts(copiesIn(left));
    await next.recall('page');
    expect(next.get(KEPT, 'note')).toBeNull();
  });

  test('lets the copy go when the words have another name', async () => {
    const left = new Map<string, Written>();
    const drafts = new Drafts(copiesIn(left));
    drafts.put(WORDS, 'note', 'ask');
    drafts.put(KEPT, 'note', 'ask Ada');
    expect([...left.keys()]).toEqual(['a\nnote']);
  });
});

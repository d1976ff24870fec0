import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { answerBackground } from '../../lib/messages/answer-background.ts';
import { answerContent } from '../../lib/messages/answer-content.ts';
import { askBackground, askTab } from '../../lib/messages/ask.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Handlers } from '../../lib/messages/listen.ts';
import type { BackgroundProtocol, ContentProtocol } from '../../lib/messages/protocol.ts';
import { connect, ofPage, ofPopup, send } from './browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const asked: unknown[] = [];
const refuse = () => refused('not_found');

const background: Handlers<BackgroundProtocol> = {
  'page.analyze': () => done({ state: 'unsupported_language', language: 'fr' }),
  'page.open': refuse,
  'page.sayOfPages': refuse,
  'page.report': () => done(null),
  'page.seen': () => done(null),
  'page.allow': () => done(null),
  'backup.make': () => done(null),
  'page.changesRead': ({ pageId }) => {
    asked.push(pageId);
    return done(null);
  },
  'annotation.begin': refuse,
  'annotation.edit': refuse,
  'annotation.place': refuse,
  'annotation.opened': refuse,
  'annotation.remove': () => {
    throw new Error('a surprise');
  },
  'annotation.restore': refuse,
  'deed.undo': refuse,
  'deed.redo': refuse,
  'draft.put': refuse,
  'draft.list': refuse,
  'evidence.toLastClaim': refuse,
  'frame.report': (_ask, { frameId }) =>
    done({ mayRead: frameId === 5, url: 'https://news.example/a', state: 'read', claims: 0 }),
  'frame.wake': () => done(null),
  'settings.get': (_ask, sender) => done({ ...DEFAULT_SETTINGS, marksOn: sender.privateWindow }),
  'settings.change': ({ change }) => done({ ...DEFAULT_SETTINGS, ...change }),
  'store.touched': () => done(null),
};

const content: Handlers<ContentProtocol> = {
  'page.state': () => done({ state: 'reading', page: null }),
  'page.show': ({ span }) => {
    asked.push(span);
    return done(null);
  },
  'page.annotate': refuse,
  'page.place': () => done(null),
  'page.command': () => done(null),
  'page.attention': () => done({ isFocused: true, isRead: true }),
  'page.frames': () => done([]),
  'frame.reported': refuse,
  'frame.wake': () => done(null),
  'store.changed': () => done(null),
};

const shown = { pageId: 'https://news.example/a', text: 'The dam', span: { start: 0, end: 3 }, openCard: false };

const envelope = (kind: string, ask: unknown) => ({ claimlight: 1, kind, ask });

beforeEach(() => {
  asked.length = 0;
});

describe('asking the background', () => {
  test('a question comes back answered', async () => {
    connect(ofPopup);
    answerBackground(background);
    expect(await askBackground('page.changesRead', { pageId: 'https://news.example/a' })).toEqual(done(null));
    expect(asked).toEqual(['https://news.example/a']);
  });

  test('the handler learns whether the window is private', async () => {
    connect(ofPage(true));
    answerBackground(background);
    expect(await askBackground('settings.get', null)).toMatchObject({ value: { marksOn: true } });
  });

  test('nobody there: the page is said to be gone, nothing is thrown', async () => {
    connect(ofPage());
    expect(await askBackground('settings.get', null)).toMatchObject({ ok: false, failure: 'page_gone' });
  });

  test('after an update of the extension, the same', async () => {
    connect(ofPage());
    fakeBrowser.runtime.sendMessage = (() => {
      throw new Error('Extension context invalidated.');
    }) as never;
    expect(await askBackground('settings.get', null)).toEqual({
      ok: false,
      failure: 'page_gone',
      detail: 'Extension context invalidated.',
    });
  });

  test('an answer that is no reply is nobody', async () => {
    connect(ofPage());
    for (const answer of [undefined, null, 7, { ok: 'yes' }]) {
      fakeBrowser.runtime.sendMessage = (() => Promise.resolve(answer)) as never;
      expect(await askBackground('settings.get', null)).toMatchObject({ failure: 'page_gone' });
    }
  });

  test('a handler that throws answers, and the next question too', async () => {
    connect(ofPage());
    answerBackground(background);
    expect(await askBackground('annotation.remove', { id: 'x' })).toEqual({
      ok: false,
      failure: 'failed',
      detail: 'a surprise',
    });
    expect(await askBackground('page.report', { state: 'silent', reason: 'not_article', claims: 0 })).toEqual({
      ok: true,
      value: null,
    });
  });

  test('when its signal aborts it answers no more', async () => {
    connect(ofPage());
    const stop = new AbortController();
    answerBackground(background, stop.signal);
    stop.abort();
    expect(await askBackground('settings.get', null)).toMatchObject({ failure: 'page_gone' });
  });
});

describe('a message of the wrong shape is refused and nothing dies', () => {
  const quote = { exact: 'a', prefix: '', suffix: '', start: 0, end: 1 };
  const page = {
    id: 'p',
    url: 'https://a.example/',
    title: '',
    publisher: null,
    byline: [],
    published: null,
    modified: null,
  };
  const facts = { ...page, language: null, reviews: [] };
  const subject = { pageId: 'p', quote, finding: null, source: null };
  test.each([
    ['nothing', null],
    ['a word', 'settings.get'],
    ['a list', []],
    ['no version', { kind: 'settings.get', ask: null }],
    ['another version', { claimlight: 2, kind: 'settings.get', ask: null }],
    ['an unknown kind', envelope('settings.steal', null)],
    ['a kind of the prototype', envelope('constructor', null)],
    ['__proto__ as kind', envelope('__proto__', null)],
    ['no ask', { claimlight: 1, kind: 'settings.get' }],
    ['ask of another kind', envelope('annotation.remove', null)],
    ['a number for a name', envelope('annotation.remove', { id: 7 })],
    ['an empty identity', envelope('annotation.remove', { id: '' })],
    [
      'a block outside the text',
      envelope('page.analyze', { text: 'ab', blocks: [{ start: 0, end: 3, kind: 'paragraph' }], language: null }),
    ],
    [
      'blocks out of order',
      envelope('page.analyze', {
        text: 'abcd',
        blocks: [
          { start: 2, end: 3, kind: 'paragraph' },
          { start: 0, end: 1, kind: 'paragraph' },
        ],
        language: null,
      }),
    ],
    [
      'a verdict that is none',
      envelope('annotation.edit', { id: 'x', edit: { do: 'verdict', verdict: 'true', reason: '' } }),
    ],
    ['an edit that is none', envelope('annotation.edit', { id: 'x', edit: { do: 'delete_history' } })],
    [
      'evidence that is a script',
      envelope('evidence.toLastClaim', {
        evidence: { quote: '', url: 'javascript:alert(1)', title: '', publisher: null, stance: 'supports' },
      }),
    ],
    [
      'a note of two million characters',
      envelope('annotation.edit', { id: 'x', edit: { do: 'note', note: 'a'.repeat(2_000_000) } }),
    ],
    [
      'a subject of another page',
      envelope('annotation.begin', { page: facts, text: '', subject: { ...subject, pageId: 'q' }, edits: [] }),
    ],
    ['a density between two', envelope('settings.change', { change: { density: 1.5 } })],
  ])('%s', async (_name, message) => {
    connect(ofPage());
    answerBackground(background);
    expect(await send(message, ofPage())).toMatchObject({ ok: false, failure: 'bad_message' });
    expect(await askBackground('settings.get', null)).toMatchObject({ ok: true });
  });

  test('what no shape names does not reach the handler', async () => {
    connect(ofPage());
    let seen: unknown;
    answerBackground({ ...background, 'annotation.edit': ({ edit }) => ((seen = edit), refused('not_found')) });
    await send(
      envelope(
        'annotation.edit',
        JSON.parse('{"id":"x","edit":{"do":"note","note":"n","__proto__":{"polluted":1},"extra":2}}'),
      ),
      ofPage(),
    );
    expect(seen).toEqual({ do: 'note', note: 'n' });
    expect(Object.hasOwn(Object(seen), '__proto__')).toBe(false);
  });
});

describe('who may ask what', () => {
  test('nobody but this extension', async () => {
    connect(ofPage());
    answerBackground(background);
    for (const from of [{}, { ...ofPage(), id: 'another-extension' }])
      expect(await send(envelope('settings.get', null), from)).toMatchObject({ failure: 'bad_message' });
  });

  test.each([
    ['what is kept of the reader', envelope('settings.change', { change: { keepEveryPage: true } })],
    ['private windows', envelope('settings.change', { change: { keepFromPrivateWindows: true } })],
    ['who signs the checks', envelope('settings.change', { change: { review: DEFAULT_SETTINGS.review } })],
    ['a backup', envelope('backup.make', null)],
    ['that the store was written to', envelope('store.touched', null)],
  ])('%s is for our own pages only', async (_name, message) => {
    connect(ofPage());
    answerBackground(background);
    expect(await send(message, ofPage())).toMatchObject({ ok: false, failure: 'bad_message' });
    expect(await send(message, ofPopup)).toMatchObject({ ok: true });
    expect(await send(message, { ...ofPopup, tab: { id: 3, incognito: false } })).toMatchObject({ ok: true });
    expect(
      await send(message, { ...ofPage(), url: `https://evil.example/?${fakeBrowser.runtime.getURL('/')}` }),
    ).toMatchObject({
      ok: false,
    });
  });

  test('a page may switch its marks off', async () => {
    connect(ofPage());
    answerBackground(background);
    expect(await askBackground('settings.change', { change: { marksOn: false } })).toMatchObject({
      value: { marksOn: false },
    });
  });
});

describe('asking a page', () => {
  test('a question comes back answered', async () => {
    connect(ofPopup);
    answerContent(content, new AbortController().signal);
    expect(await askTab(7, 'page.state', null)).toEqual({ ok: true, value: { state: 'reading', page: null } });
  });

  test('a question that looks right is handed on', async () => {
    connect(ofPopup);
    answerContent(content, new AbortController().signal);
    expect(await askTab(7, 'page.show', shown)).toEqual({ ok: true, value: null });
    expect(asked).toEqual([shown.span]);
  });

  test('no content script there: the page is gone', async () => {
    connect(ofPopup);
    expect(await askTab(7, 'page.state', null)).toMatchObject({ ok: false, failure: 'page_gone' });
  });

  test('once the page is left, it answers no more', async () => {
    connect(ofPopup);
    const stop = new AbortController();
    answerContent(content, stop.signal);
    stop.abort();
    expect(await askTab(7, 'page.state', null)).toMatchObject({ failure: 'page_gone' });
  });

  test.each([
    ['an unknown kind', envelope('page.destroy', null)],
    ['a kind of the prototype', envelope('toString', null)],
    ['a span that ends before it starts', envelope('page.show', { ...shown, span: { start: 2, end: 1 } })],
    ['a span beyond its text', envelope('page.show', { ...shown, span: { start: 0, end: 9 } })],
    ['a span of words', envelope('page.show', { ...shown, span: { start: '0', end: '3' } })],
    ['a span without its text', envelope('page.show', { ...shown, text: undefined })],
    ['no span', envelope('page.show', null)],
    ['edits that are no list', envelope('page.annotate', { ...shown, page: {}, findings: {}, edits: {} })],
    ['words without what was found in them', envelope('page.annotate', { ...shown, page: {}, edits: [] })],
    ['an unknown command', envelope('page.command', { command: 'format_disk', selected: null })],
    ['selected words that are none', envelope('page.command', { command: 'next_claim', selected: { words: 3 } })],
    ['settings that are none', envelope('store.changed', { settings: 3, pageId: null })],
    ['a change of no page', envelope('store.changed', { settings: {} })],
    ['state with a question', envelope('page.state', {})],
  ])('%s is refused', async (_name, message) => {
    connect(ofPopup);
    answerContent(content, new AbortController().signal);
    expect(await send(message, ofPopup)).toMatchObject({ ok: false, failure: 'bad_message' });
    expect(asked).toEqual([]);
  });
});

test('a table of handlers with a gap does not compile', () => {
  const { 'page.report': left, ...gap } = background;
  // @ts-expect-error -- 'page.report' is missing: if this line compiles, the wire has lost its type
  const table: Handlers<BackgroundProtocol> = gap;
  expect([typeof left, Object.keys(table)]).toEqual(['function', Object.keys(gap)]);
});

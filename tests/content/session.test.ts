/** What a page shows while it changes faster than the background answers. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Session } from '../../entrypoints/content/session.ts';
import { describe } from '../../lib/anchor/describe.ts';
import { indexText } from '../../lib/anchor/text-index.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { begin } from '../../lib/domain/edit.ts';
import { NOTHING_FOUND } from '../../lib/domain/finding.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Envelope } from '../../lib/messages/protocol.ts';
import { PageMemory } from '../../lib/page/memory.ts';
import { documentOf } from '../../tools/read-html.ts';
import { page, paragraphs, STORY } from '../page/sample-pages.ts';

// What browsers have and Node lacks: a task of its own.
vi.stubGlobal('scheduler', { postTask: async (task: () => void) => setImmediate(task) });

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const URL = 'https://courier.example/bay/old-ferry-terminal';
const [CLAIM = ''] = STORY;
const SETTINGS = { ...DEFAULT_SETTINGS, keepEveryPage: true };

type Asked = Envelope<string, { readonly page: PageFacts; readonly text: string }>;

/** What was asked, and the analyses that wait for their answer. */
let asked: Asked[];
let waiting: (() => void)[];
let isSlow = false;
let isFailing = false;
let kept: readonly Annotation[] = [];

/** A background that holds its analyses back while it is slow. */
async function answer(message: Asked): Promise<unknown> {
  asked.push(message);
  const { kind, ask } = message;
  if (kind === 'page.analyze') {
    if (isFailing) return refused('detector_failed');
    const value = { state: 'found', findings: NOTHING_FOUND };
    if (isSlow) await new Promise<void>((resolve) => waiting.push(resolve));
    return done(value);
  }
  if (kind === 'page.open') {
    const { id } = ask.page;
    return done({ identity: { pageId: id, own: id, also: [], reasons: [] }, annotations: kept });
  }
  return done(null);
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

beforeEach(() => {
  fakeBrowser.reset();
  [asked, waiting, isSlow, isFailing, kept] = [[], [], false, false, []];
  fakeBrowser.runtime.sendMessage = ((message: Asked) => answer(message)) as never;
});

/** Something kept of the first sentence of what is shown. */
function keptOf({ read }: Session): Annotation {
  const text = read?.article.text ?? '';
  const start = text.indexOf(CLAIM);
  const quote = describe(indexText(text), { start, end: start + CLAIM.length });
  const subject = { pageId: read?.page.id ?? '', quote, finding: null, source: null };
  return begin(subject, { id: 'a1', at: '2031-05-02T08:00:00.000Z' });
}

/** A page that was read, with something kept of its first sentence; and ways to change it as a browser would tell. */
async function openPage(body: string = paragraphs()) {
  const document = documentOf(page(`<article><h1>Old ferry terminal to close</h1>${body}</article>`));
  Object.defineProperty(document, 'location', { value: { href: URL, hostname: 'courier.example' } });
  Object.defineProperty(document, 'contentType', { value: 'text/html' });
  Object.defineProperty(document, 'defaultView', { value: null });
  const memory = new PageMemory();
  let address = URL;
  const session = new Session({
    document,
    memory,
    address: () => address,
    painter: { paint: () => {}, activate: () => {}, clear: () => {} },
    privateWindow: false,
    isFrame: false,
    onPainted: () => {},
    isHeld: () => false,
    claimsInFrames: () => 0,
  });
  await session.start(Promise.resolve(done(SETTINGS)));
  await settled();
  /** Replaces the story and has it read again. */
  const rewrite = async (texts: readonly string[]): Promise<void> => {
    const article = document.querySelector('article');
    const removedNodes = [...(article?.querySelectorAll('p') ?? [])];
    for (const node of removedNodes) node.remove();
    article?.insertAdjacentHTML('beforeend', paragraphs(texts));
    const addedNodes = [...(article?.querySelectorAll('p') ?? [])];
    memory.note([{ type: 'childList', target: article, addedNodes, removedNodes } as never]);
    await session.reread();
    await settled();
  };
  /** Goes to another address without loading, as some pages do. */
  const go = (to: string): void => {
    address = to;
  };
  return { session, rewrite, go };
}

/** The words that what is kept stands on, in the article that is shown. */
const standsOn = ({ read }: Session): readonly (string | null)[] =>
  read?.placed.map(({ span }) => span && read.article.text.slice(span.start, span.end)) ?? [];

/** Every text that was said to be that of a page. */
const textsSeen = (): ReadonlySet<string> =>
  new Set(asked.filter(({ kind }) => kind === 'page.seen' || kind === 'page.open').map(({ ask }) => ask.text));

const NEWS = [
  'The pier keeper, who has worked there since the bridge was built, opened the gate at dawn on Monday.',
  ...STORY,
];
const answerAll = async (): Promise<void> => {
  isSlow = false;
  for (const go of waiting.splice(0)) go();
  await settled();
};

test('new nodes with the words of a text that is still being looked into: what is shown stays one article', async () => {
  const { session, rewrite } = await openPage();
  kept = [keptOf(session)];
  await session.refresh(SETTINGS);
  expect(standsOn(session)).toEqual([CLAIM]);
  isSlow = true;
  await rewrite(NEWS);
  const before = session.read?.article.text;
  await rewrite(NEWS);
  expect(session.read?.article.text).toBe(before);
  expect(standsOn(session)).toEqual([CLAIM]);
  await answerAll();
  expect(session.read?.article.text).toContain(NEWS[0]);
  expect(standsOn(session)).toEqual([CLAIM]);
});

test('the store changes while a new text is being looked into: it is asked again, of the new text', async () => {
  const { session, rewrite } = await openPage();
  const note = keptOf(session);
  isSlow = true;
  await rewrite(NEWS);
  kept = [note];
  asked = [];
  const refreshed = session.refresh(SETTINGS);
  await answerAll();
  await refreshed;
  expect(standsOn(session)).toEqual([CLAIM]);
  expect([...textsSeen()].every((text) => text.includes(NEWS[0] ?? ''))).toBe(true);
});

test('a page is read that was looked at again while it was begun anew', async () => {
  isFailing = true;
  const { session } = await openPage(paragraphs(Array.from({ length: 400 }, () => STORY).flat()));
  expect(session.state()).toMatchObject({ state: 'silent', reason: 'failed' });
  isFailing = false;
  await Promise.all([session.refresh(SETTINGS), session.reread()]);
  await vi.waitFor(() => expect(session.state().state).toBe('read'));
});

const ASKING = { ...SETTINGS, sitesDefault: 'ask' } as const;
const silent = { state: 'silent', reason: 'site_ask', page: null, detail: 'courier.example' };
const texts = (): number => asked.filter(({ ask }) => typeof ask?.text === 'string').length;

test('on a site of which it is asked first, nothing is read or said of a page until the reader has it read; then the page is remembered', async () => {
  const { session, rewrite } = await openPage();
  await session.refresh(ASKING);
  await settled();
  expect(session.state()).toEqual(silent);
  const before = texts();
  await rewrite(NEWS);
  expect([session.state(), texts()]).toEqual([silent, before]);
  await session.allow();
  await settled();
  expect(session.state().state).toBe('read');
  expect(asked).toContainEqual(expect.objectContaining({ kind: 'page.allow', ask: { url: URL } }));
});

test('a page that goes to another address without loading falls silent there, and is read again where it was allowed', async () => {
  const { session, rewrite, go } = await openPage();
  await session.refresh(ASKING);
  await session.allow();
  await settled();
  expect(session.state().state).toBe('read');
  go('https://courier.example/bay/another-story');
  const before = texts();
  await rewrite(NEWS);
  expect([session.state(), texts()]).toEqual([silent, before]);
  go(URL);
  await rewrite(STORY);
  expect(session.state().state).toBe('read');
});

test('a word on a site, or on a page, is in force at once, and only a word on the site opens one that is off', async () => {
  const { session } = await openPage();
  await session.refresh(ASKING);
  await session.refresh({ ...ASKING, pagesRead: [URL] });
  await settled();
  expect(session.state().state).toBe('read');
  await session.refresh({ ...ASKING, sites: [{ host: 'courier.example', reading: 'off' }] });
  expect(session.state()).toMatchObject({ reason: 'site_off' });
  await session.allow();
  expect(session.state()).toMatchObject({ reason: 'site_off' });
  await session.refresh(ASKING);
  expect(session.state()).toMatchObject({ reason: 'site_ask' });
});

/** A page with two articles, one below the other: each hears what becomes of its own page, and nothing is asked twice. */
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
import { done } from '../../lib/messages/failures.ts';
import type { Envelope } from '../../lib/messages/protocol.ts';
import { PageMemory } from '../../lib/page/memory.ts';
import { documentOf } from '../../tools/read-html.ts';
import { page, paragraphs, STORY } from '../page/sample-pages.ts';

// What browsers have and Node lacks: a task of its own, and elements that tell what is one.
vi.stubGlobal('scheduler', { postTask: async (task: () => void) => setImmediate(task) });
vi.stubGlobal('Element', documentOf('').defaultView?.Element);

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const FERRY = 'https://courier.example/bay/old-ferry-terminal';
const MILL = 'https://courier.example/city/mill-reopens';
const MILL_STORY = STORY.map((words) => words.replaceAll('terminal', 'mill').replaceAll('pier', 'barn'));

/** What each page is kept as: not what it says of itself. */
const KEPT_AS: Readonly<Record<string, string>> = { [FERRY]: 'kept-ferry', [MILL]: 'kept-mill' };

type Asked = Envelope<string, { readonly page: PageFacts; readonly text: string }>;

let asked: Asked[];
let kept: readonly Annotation[];

async function answer(message: Asked): Promise<unknown> {
  asked.push(message);
  const { kind, ask } = message;
  if (kind === 'page.analyze') return done({ state: 'found', findings: NOTHING_FOUND });
  if (kind !== 'page.open') return done(null);
  const pageId = KEPT_AS[ask.page.url] ?? '';
  const identity = { pageId, own: ask.page.id, also: [], reasons: [] };
  return done({ identity, annotations: kept.filter((one) => one.pageId === pageId) });
}

beforeEach(() => {
  fakeBrowser.reset();
  [asked, kept] = [[], []];
  fakeBrowser.runtime.sendMessage = ((message: Asked) => answer(message)) as never;
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Which questions were asked, of which article. */
const questions = (): readonly string[] =>
  asked.flatMap(({ kind, ask }) => {
    if (kind !== 'page.open' && kind !== 'page.analyze' && kind !== 'page.seen') return [];
    return `${kind} ${ask.text.includes('ferry mill') ? 'mill' : 'ferry'}`;
  });

const story = (url: string, texts: readonly string[]): string =>
  `<article data-url="${url}"><h1>${url}</h1>${paragraphs(texts)}</article>`;

/** The two articles, of which the first is in view; and a way to scroll. */
async function openPage() {
  const document = documentOf(page(`<main>${story(FERRY, STORY)}${story(MILL, MILL_STORY)}</main>`));
  Object.defineProperty(document, 'location', { value: { href: FERRY, hostname: 'courier.example' } });
  Object.defineProperty(document, 'contentType', { value: 'text/html' });
  Object.defineProperty(document, 'defaultView', { value: null });
  Object.defineProperty(document.documentElement, 'clientHeight', { value: 800 });
  let scrolled = 0;
  for (const [at, article] of [...document.querySelectorAll('article')].entries())
    article.getBoundingClientRect = () => ({ top: at * 2_000 - scrolled }) as DOMRect;
  const session = new Session({
    document,
    memory: new PageMemory(),
    address: () => FERRY,
    painter: { paint: () => {}, activate: () => {}, clear: () => {} },
    privateWindow: false,
    isFrame: false,
    onPainted: () => {},
    isHeld: () => false,
    claimsInFrames: () => 0,
  });
  await session.start(Promise.resolve(done(DEFAULT_SETTINGS)));
  const scrollTo = async (top: number): Promise<void> => {
    scrolled = top;
    session.turn();
    await settled();
  };
  await settled();
  return { session, scrollTo };
}

/** Something kept of the first sentence of the article in view, by what that page is kept as. */
function keptOf({ read }: Session): Annotation {
  const text = read?.article.text ?? '';
  const quote = describe(indexText(text), { start: 0, end: text.indexOf('.') });
  return begin(
    { pageId: read?.page.id ?? '', quote, finding: null, source: null },
    { id: read?.page.id ?? '', at: '2031-05-02T08:00:00.000Z' },
  );
}

const shown = ({ read }: Session): unknown => [read?.page.id, read?.placed.map(({ annotation }) => annotation.id)];

test('an article that was looked into is taken up again without a question', async () => {
  const { session, scrollTo } = await openPage();
  await scrollTo(2_000);
  expect(shown(session)).toEqual(['kept-mill', []]);
  expect(questions()).toEqual(['page.analyze ferry', 'page.open ferry', 'page.analyze mill', 'page.open mill']);
  asked = [];
  await scrollTo(0);
  await scrollTo(2_000);
  await scrollTo(0);
  expect(shown(session)).toEqual(['kept-ferry', []]);
  expect(questions()).toEqual([]);
});

test('what is kept of an article out of view is heard of there, and by no other', async () => {
  const { session, scrollTo } = await openPage();
  await scrollTo(2_000);
  kept = [keptOf(session)];
  await scrollTo(0);
  asked = [];
  await session.refresh(DEFAULT_SETTINGS, 'kept-mill');
  expect(questions()).toEqual(['page.open mill']);
  expect(shown(session)).toEqual(['kept-ferry', []]);
  await session.refresh(DEFAULT_SETTINGS, 'kept-elsewhere');
  expect(questions()).toEqual(['page.open mill']);
  await scrollTo(2_000);
  expect(shown(session)).toEqual(['kept-mill', ['kept-mill']]);
  expect(questions()).toEqual(['page.open mill', 'page.seen mill']);
});

test('a change of any page is heard of by each article once', async () => {
  const { session, scrollTo } = await openPage();
  await scrollTo(2_000);
  asked = [];
  await session.refresh(DEFAULT_SETTINGS);
  expect(questions().toSorted()).toEqual(['page.open ferry', 'page.open mill']);
});

test('what the reader takes away is gone from the article out of view', async () => {
  const { session, scrollTo } = await openPage();
  const note = keptOf(session);
  kept = [note];
  await session.refresh(DEFAULT_SETTINGS);
  await scrollTo(2_000);
  session.forget(note.id);
  await scrollTo(0);
  expect(shown(session)).toEqual(['kept-ferry', []]);
  session.adopt(note);
  expect(shown(session)).toEqual(['kept-ferry', [note.id]]);
});

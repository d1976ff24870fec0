/** Pages that are never finished: what is marked and kept goes with them. */
import { expect, test } from 'vitest';
import type { Tab } from './harness/browser.ts';
import { marked, markedWords, marksOf, stateOf } from './harness/page.ts';
import { openPopup, rowsOf, textOf } from './harness/popup.ts';
import { useSession } from './harness/session.ts';
import { until } from './harness/until.ts';
import {
  articleOf,
  CLAIMS,
  ENDLESS_PAGE,
  FOLDED,
  LATE,
  LIVE_BLOG,
  page,
  ROUTED,
  SHADOW,
  type Story,
  TITLES,
  TRANSLATE,
  WALLED,
} from './pages/live.ts';

const session = useSession();
let pages = 0;

async function open(body: string): Promise<Tab> {
  const url = `http://live.test/story-${++pages}`;
  session.site.serve(url, { body });
  return session.browser.open(url);
}

/** Is the first claim of a story marked? */
const isMarked = async (tab: Tab, story: Story): Promise<boolean> =>
  markedWords(await marksOf(tab)).some((words) => words.includes(CLAIMS[story].slice(0, 40)));

const claimMarks = async (tab: Tab): Promise<readonly string[]> => {
  const marks = await marksOf(tab);
  return Object.entries(marks).flatMap(([name, words]) => (name.includes('-claim-') ? words : []));
};

test('an article that the page writes late is marked when it comes', async () => {
  const tab = await open(LATE);
  await until('the page to be found empty', async () => (await stateOf(session.browser, tab))?.state === 'silent');
  await tab.evaluate(() => (window as unknown as { arrive(): void }).arrive(), null);
  await expect.poll(() => isMarked(tab, 'weir')).toBe(true);
});

test('a page that goes elsewhere by the Navigation API is read as what it has become', async () => {
  const tab = await open(ROUTED);
  if (!(await tab.evaluate(() => 'navigation' in window, null))) return;
  await until('the first article', () => isMarked(tab, 'weir'));
  await tab.evaluate(() => (window as unknown as { go(): Promise<boolean> }).go(), null);
  await until('the second article', async () => (await isMarked(tab, 'ferry')) && !(await isMarked(tab, 'weir')));
  const state = await stateOf(session.browser, tab);
  expect(state?.page?.url).toBe('http://live.test/ferry-july');
});

test('what is folded away is not read, and is read when the reader opens it', async () => {
  const tab = await open(FOLDED);
  await until('the first half', () => isMarked(tab, 'weir'));
  const state = await stateOf(session.browser, tab);
  expect(state?.state === 'read' && state.text).not.toContain(CLAIMS.ferry);
  await tab.evaluate(() => document.querySelector('button')?.click(), null);
  await until('the second half', () => isMarked(tab, 'ferry'));
  await tab.evaluate(() => document.querySelector('button')?.click(), null);
  await until('the second half to go', async () => !(await isMarked(tab, 'ferry')));
});

test('a live blog is marked as it grows, and what was judged stays where it is', async () => {
  const { browser } = session;
  const tab = await open(LIVE_BLOG);
  await marked(tab);
  const state = await stateOf(browser, tab);
  if (state?.state !== 'read') throw new Error('The page was not read.');
  const { page: facts, text, findings } = state;
  const start = text.indexOf(CLAIMS.weir);
  const ask = {
    page: facts,
    text,
    findings,
    span: { start, end: start + CLAIMS.weir.length },
    edits: [{ do: 'verdict', verdict: 'mixed', reason: '' }],
  };
  expect(await browser.askTab(tab.id, { claimlight: 1, kind: 'page.annotate', ask })).toMatchObject({ ok: true });
  for (const number of [1, 2, 3]) {
    await tab.evaluate((at) => (window as unknown as { post(at: number): void }).post(at), number);
    await until(`entry ${number} to be marked`, async () =>
      (await claimMarks(tab)).some((words) => words.startsWith(`Entry ${number}`)),
    );
    const now = await stateOf(browser, tab);
    if (now?.state !== 'read') throw new Error('The page is not read any more.');
    const [placed] = now.annotations;
    expect(placed?.span && now.text.slice(placed.span.start, placed.span.end)).toBe(CLAIMS.weir);
  }
});

test('an article in an open shadow tree is read', async () => {
  const { browser } = session;
  const tab = await open(SHADOW);
  await until('it to be read', async () => (await stateOf(browser, tab))?.state === 'read');
  const popup = await openPopup(browser, tab);
  expect((await rowsOf(popup, 'claims')).map(({ quote }) => quote)).toContain(CLAIMS.weir);
  await popup.close();
});

test('a page that scrolls on into another article: each is marked, and the popup shows the one in view', async () => {
  const { browser } = session;
  const url = 'http://live.test/endless-weir';
  session.site.serve(url, { body: ENDLESS_PAGE });
  const tab = await browser.open(url);
  await until('the first article', () => isMarked(tab, 'weir'));
  await tab.evaluate(() => (window as unknown as { grow(): void }).grow(), null);
  await tab.evaluate(() => document.querySelectorAll('article')[1]?.scrollIntoView(), null);
  await until('both to be marked', async () => (await isMarked(tab, 'ferry')) && (await isMarked(tab, 'weir')));
  const titleShown = async () => (await stateOf(browser, tab))?.page?.title;
  await expect.poll(titleShown).toBe(TITLES.ferry);
  await tab.evaluate(() => window.scrollTo(0, 0), null);
  await expect.poll(titleShown).toBe(TITLES.weir);
  expect((await isMarked(tab, 'ferry')) && (await isMarked(tab, 'weir'))).toBe(true);
  const show = (marksOn: boolean) =>
    browser.ask({ claimlight: 1, kind: 'settings.change', ask: { change: { marksOn } } });
  await show(false);
  await expect.poll(async () => markedWords(await marksOf(tab))).toEqual([]);
  await show(true);
  await until('both to be marked anew', async () => (await isMarked(tab, 'ferry')) && (await isMarked(tab, 'weir')));
});

test('a page shown in translation falls silent and says why; its original is marked again', async () => {
  const { browser } = session;
  const tab = await open(page(TITLES.weir, `<main>${articleOf('weir')}</main>`));
  await until('the original', () => isMarked(tab, 'weir'));
  const original = await tab.evaluate(() => document.body.innerHTML, null);
  await tab.evaluate(TRANSLATE, null);
  await expect.poll(() => stateOf(browser, tab)).toMatchObject({ state: 'silent', reason: 'translated' });
  expect(markedWords(await marksOf(tab))).toEqual([]);
  await tab.evaluate((markup) => {
    document.documentElement.classList.remove('translated-ltr');
    document.documentElement.lang = 'en';
    document.body.innerHTML = markup;
  }, original);
  await expect.poll(() => isMarked(tab, 'weir')).toBe(true);
});

test('an article of which only the opening is shown says so in the popup', async () => {
  const { browser } = session;
  const tab = await open(WALLED);
  await marked(tab);
  const popup = await openPopup(browser, tab);
  await expect.poll(() => textOf(popup)).toContain('The rest stands behind the paywall');
  await popup.close();
});

/** What a page's own scripts can notice of Claimlight: nothing but its names in CSS.highlights, and the host of an open card. */
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Tab } from './harness/browser.ts';
import { cardShown, command, hostsIn, marked, markedWords, marksOf, settled } from './harness/page.ts';
import { differences, felt, looksOf, sensitive } from './harness/senses.ts';
import { SAMPLE, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';
import { changesIn } from './harness/witness.ts';
import { RIGHT_TO_LEFT, SHADOWED } from './pages/hostile.ts';
import { TOUCHY } from './pages/quiet.ts';
import { FRENCH_ARTICLE, FRONT_PAGE, SHOP } from './pages/silent.ts';

const session = useSession();

const ARTICLES = [
  { page: 'the sample', path: 'sample', body: SAMPLE },
  { page: 'a page whose style would show any change', path: 'touchy', body: TOUCHY },
  { page: 'a page in two directions', path: 'directions', body: RIGHT_TO_LEFT },
  { page: 'a form whose fields shadow its own properties', path: 'shadowed', body: SHADOWED },
] as const;

const OTHERS = [
  { page: 'a front page', path: 'front', body: FRONT_PAGE },
  { page: 'a shop', path: 'shop', body: SHOP },
  { page: 'an article in French', path: 'french', body: FRENCH_ARTICLE },
] as const;

/** Opens a page twice: the second time, all its life long, it is as large as it stays. */
async function openTwice(path: string, body: string): Promise<Tab> {
  const url = `http://senses.test/${path}`;
  session.site.serve(url, sensitive(body));
  const tab = await session.browser.open(url);
  await tab.reload();
  return tab;
}

/** All that the page noticed since it was asked last, and every change of its tree. */
async function noticed(tab: Tab): Promise<readonly string[]> {
  const told = await felt(tab);
  return [told.differences, told.events, told.moved, told.shifts ?? [], await changesIn(tab)].flat();
}

async function toggle(tab: Tab): Promise<void> {
  const had = markedWords(await marksOf(tab)).length > 0;
  await command(session.browser, tab, 'toggle_marks');
  await until('the marks to go or come', async () => markedWords(await marksOf(tab)).length > 0 !== had);
}

describe('a page feels nothing', () => {
  test.each(ARTICLES)('of marks shown, hidden, shown again: $page', async ({ path, body }) => {
    const tab = await openTwice(path, body);
    await marked(tab);
    expect(await noticed(tab)).toEqual([]);
    await toggle(tab);
    expect(await noticed(tab)).toEqual([]);
    await toggle(tab);
    expect(await noticed(tab)).toEqual([]);
    await tab.close();
  });

  test.each(ARTICLES)(
    'of the style sheet of the marks: $page looks as where no extension is',
    async ({ path, body }) => {
      const file = join(tmpdir(), `claimlight-${process.pid}-${path}.html`);
      onTestFinished(() => rm(file));
      await writeFile(file, sensitive(body).body);
      const without = await session.browser.open(pathToFileURL(file).href);
      const tab = await openTwice(path, body);
      await marked(tab);
      expect(differences(await looksOf(without), await looksOf(tab))).toEqual([]);
      await without.close();
      await tab.close();
    },
  );

  test.each(ARTICLES)('of a card opened and closed, but that the reader went to its claim: $page', async (page) => {
    const tab = await openTwice(`${page.path}-card`, page.body);
    await marked(tab);
    await tab.activate();
    await command(session.browser, tab, 'next_claim');
    await command(session.browser, tab, 'open_card');
    await until('the card', () => cardShown(tab));
    expect(await hostsIn(tab)).toBe(1);
    const heard = await noticed(tab);
    expect(heard.filter((line) => !/^scroll(?:end)? /.test(line))).toEqual([]);

    await tab.press('Escape');
    await until('the card to go', async () => (await hostsIn(tab)) === 0);
    expect(await noticed(tab)).toEqual([]);
    await tab.close();
  });

  test.each(OTHERS)('of being looked at and left alone: $page', async ({ path, body }) => {
    const tab = await openTwice(path, body);
    await settled(session.browser, tab);
    expect(await noticed(tab)).toEqual([]);
    await tab.close();
  });
});

/** One deed each of what must never be done, and the words in which the page would tell of it. */
const DEEDS: readonly { readonly deed: string; readonly does: () => unknown; readonly tells: RegExp }[] = [
  {
    deed: 'an attribute',
    does: () => document.querySelector('footer')?.setAttribute('data-x', ''),
    tells: /^attributes FOOTER/,
  },
  {
    deed: 'an element',
    does: () => document.querySelector('footer')?.append(document.createElement('b')),
    tells: /^elements/,
  },
  {
    deed: 'a word',
    does: () => document.querySelector('h1')?.firstChild?.replaceWith('Orchards'),
    tells: /^childList H1/,
  },
  { deed: 'a rule', does: () => document.styleSheets[0]?.insertRule('i { color: red }'), tells: /^style sheet 0/ },
  {
    deed: 'a style sheet',
    does: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('em::before { content: "!" }');
      document.adoptedStyleSheets.push(sheet);
    },
    tells: /^style of em \d+::before/,
  },
  {
    deed: 'a move',
    does: () => document.querySelector('main')?.setAttribute('style', 'margin-top: 9px'),
    tells: /^box of h1/,
  },
  { deed: 'a global', does: () => void Object.assign(globalThis, { claimlight: 1 }), tells: /^globals/ },
  { deed: 'an event', does: () => void dispatchEvent(new Event('message')), tells: /^message/ },
  { deed: 'a resize', does: () => void dispatchEvent(new Event('resize')), tells: /^resize/ },
  { deed: 'a measure', does: () => void performance.mark('read'), tells: /^performance entries/ },
  { deed: 'a stored word', does: () => localStorage.setItem('claimlight', '1'), tells: /^storage/ },
  { deed: 'a database', does: () => void indexedDB.open('claimlight'), tells: /^databases/ },
  { deed: 'a mark of theirs taken away', does: () => CSS.highlights.clear(), tells: /^highlights/ },
  { deed: 'a title', does: () => void (document.title = '3 claims'), tells: /^address/ },
];

describe('a page would feel', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTwice('deeds', TOUCHY);
    await marked(tab);
  });

  test.each(DEEDS)('$deed', async ({ does, tells }) => {
    expect((await noticed(tab)).filter((line) => tells.test(line))).toEqual([]);
    await tab.evaluate<null, unknown>(does, null);
    await expect.poll(async () => (await noticed(tab)).some((line) => tells.test(line))).toBe(true);
  });

  test('a shift of its layout, which one browser counts and the other shows', async () => {
    await tab.evaluate(() => void document.querySelector('main')?.setAttribute('style', 'margin-top: 90px'), null);
    const { shifts, moved } = await until('the move', async () => {
      const told = await felt(tab);
      return told.moved.length > 0 && told;
    });
    expect(moved.length).toBeGreaterThan(5);
    expect(shifts?.length).not.toBe(0);
  });
});

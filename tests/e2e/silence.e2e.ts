import { describe, expect, test } from 'vitest';
import type { Tab } from './harness/browser.ts';
import { cardShown, command, markedWords, marksOf, settled } from './harness/page.ts';
import { exportAs, openPopup, textOf } from './harness/popup.ts';
import { useSession } from './harness/session.ts';
import { EMPTY_PAGE, FRENCH_ARTICLE, FRONT_PAGE, SEARCH_RESULTS, SHOP } from './pages/silent.ts';

interface Silent {
  readonly page: string;
  readonly body: string;
  readonly reason: string;
  /** The sentence in the popup. */
  readonly says: RegExp;
}

const CASES: readonly Silent[] = [
  { page: 'front', body: FRONT_PAGE, reason: 'not_article', says: /This is not an article\./ },
  { page: 'shop', body: SHOP, reason: 'not_article', says: /This is not an article\./ },
  { page: 'search', body: SEARCH_RESULTS, reason: 'not_article', says: /This is not an article\./ },
  {
    page: 'french',
    body: FRENCH_ARTICLE,
    reason: 'unsupported_language',
    says: /This page is (?:in French|not in English)/,
  },
  { page: 'empty', body: EMPTY_PAGE, reason: 'not_article', says: /This is not an article\./ },
];

const session = useSession();

describe('a page that is no English article is left alone, and the popup says why', () => {
  test.each(CASES)('$page', async ({ page, body, reason, says }) => {
    const { browser, site } = session;
    const url = `http://quiet.test/${page}`;
    site.serve(url, { body });
    const tab = await browser.open(url);

    expect(await settled(browser, tab)).toMatchObject({ state: 'silent', reason });
    expect(markedWords(await marksOf(tab))).toEqual([]);
    const popup = await openPopup(browser, tab);
    await expect.poll(() => textOf(popup)).toMatch(says);
    await popup.close();
    await tab.close();
  });

  test("the browser's own page", async () => {
    const { browser } = session;
    const tab = await browser.open('about:blank');
    const popup = await openPopup(browser, tab);
    await expect.poll(() => textOf(popup)).toMatch(/cannot see this page|does not let extensions see/);
  });
});

test('what is kept of a page in another language is listed, judged and exported all the same', async () => {
  const { browser, site } = session;
  const url = 'http://quiet.test/kept';
  site.serve(url, { body: FRENCH_ARTICLE });
  const tab = await browser.open(url);
  await settled(browser, tab);
  await tab.evaluate(() => {
    const words = document.querySelector('article p')?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, 30);
  }, null);
  await tab.activate();
  await command(browser, tab, 'annotate_selection');
  await expect.poll(() => cardShown(tab)).toBe(true);
  await tab.press('n');
  await tab.type('ask the mayor');
  await expect.poll(() => keptNotes(tab)).toEqual(['ask the mayor']);

  const popup = await openPopup(browser, tab);
  await expect
    .poll(() => textOf(popup))
    .toMatch(/This page is not in English[^]*Yours on this page 1[^]*ask the mayor/);
  await popup.activate();
  await popup.evaluate(() => document.querySelector<HTMLElement>('[data-main]')?.focus(), null);
  await popup.press('3');
  await expect.poll(() => textOf(popup)).toMatch(/Judged mixed/);
  const exported = await exportAs(browser, popup, 'csv');
  expect(exported.text).toContain('ask the mayor');
  expect(exported.text.startsWith('\uFEFF')).toBe(true);
  await popup.close();
  await tab.close();
});

async function keptNotes(tab: Tab): Promise<readonly string[]> {
  const state = await settled(session.browser, tab);
  const kept = state.state === 'silent' ? (state.annotations ?? []) : [];
  return kept.map(({ annotation }) => annotation.note);
}

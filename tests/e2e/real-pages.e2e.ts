import { describe, expect, test } from 'vitest';
import { markedWords, marked, markupOf, settled } from './harness/page.ts';
import { useSession } from './harness/session.ts';
import { type RealPage, hasShared, realPages } from './harness/shared.ts';
import { changesIn, markupBefore, witnessed } from './harness/witness.ts';

/** Stands for all of them where there are none, so that they are named among what was left out. */
const ABSENT: RealPage = { id: 'every page', url: '', html: '' };
const PAGES = hasShared ? realPages(11) : [ABSENT];

/** Their scripts, cut off from their hosts, redirect, blank or rewrite the page as chance will have it. */
const SILENCED = "script-src 'none'";

describe.skipIf(!hasShared)('real news pages (needs ../shared)', () => {
  const session = useSession();

  test.each(PAGES)('$id is read and marked', async ({ url, html }) => {
    const { browser, site } = session;
    site.serve(url, { body: html, policy: SILENCED });
    const tab = await browser.open(url);
    expect(await settled(browser, tab)).toMatchObject({ state: 'read' });
    expect(markedWords(await marked(tab)).length).toBeGreaterThan(0);
    await tab.close();
  });

  test.each(PAGES)('$id is the same afterwards', async ({ url, html }) => {
    const { browser, site } = session;
    const quiet = url.replace('http://', 'http://quiet.');
    site.serve(quiet, witnessed(html));
    const tab = await browser.open(quiet);
    await marked(tab);
    expect(await changesIn(tab)).toEqual([]);
    expect((await markupOf(tab)) === (await markupBefore(tab))).toBe(true);
    await tab.close();
  });
});

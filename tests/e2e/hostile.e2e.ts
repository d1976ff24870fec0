import { describe, expect, test } from 'vitest';
import { command, marked, markedWords, marksOf, settled } from './harness/page.ts';
import { openPopup, textOf } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';
import {
  BROKEN,
  ENDLESS,
  HOSTILE_TITLE,
  MEDDLING,
  RESTLESS,
  RIGHT_TO_LEFT,
  SHADOWED,
  TITLE_OF_MARKUP,
} from './pages/hostile.ts';

const CASES = [
  { page: 'a million characters', path: 'endless', body: ENDLESS },
  { page: 'broken markup', path: 'broken', body: BROKEN },
  { page: 'a page that rewrites itself', path: 'restless', body: RESTLESS },
  { page: 'right-to-left and mixed script', path: 'mixed', body: RIGHT_TO_LEFT },
  { page: 'markup for a title', path: 'title', body: HOSTILE_TITLE },
  { page: 'a page that breaks its own globals', path: 'meddling', body: MEDDLING },
  { page: 'a form whose fields shadow its own properties', path: 'shadowed', body: SHADOWED },
] as const;

const session = useSession();

describe('a hostile page stays alive, is marked or left alone, and so does the extension', () => {
  test.each(CASES)('$page', async ({ path, body }) => {
    const { browser, site } = session;
    const url = `http://hostile.test/${path}`;
    site.serve(url, { body });
    const tab = await browser.open(url);

    // A page that never rests may be read at any turn; what must not happen is that nobody answers.
    const state = path === 'restless' ? null : await settled(browser, tab, 60);
    if (state?.state === 'read') await marked(tab);
    await command(browser, tab, 'next_claim');
    await command(browser, tab, 'open_card');
    const alive = await tab.evaluate(
      () => new Promise<string>((resolve) => requestAnimationFrame(() => resolve(`alive ${'hurt' in window}`))),
      null,
    );
    expect(alive).toBe('alive false');
    const popup = await openPopup(browser, tab);
    await expect.poll(async () => (await textOf(popup)).length).toBeGreaterThan(20);
    expect(
      await popup.evaluate(() => 'hurt' in window || document.querySelector('img, main script') !== null, null),
    ).toBe(false);
    await popup.close();
    await tab.close();
  });

  test('a hostile title is shown as the words that it is', async () => {
    const { browser, site } = session;
    site.serve('http://hostile.test/title', { body: HOSTILE_TITLE });
    const tab = await browser.open('http://hostile.test/title');
    await settled(browser, tab);
    const popup = await openPopup(browser, tab);
    await expect.poll(() => textOf(popup)).toContain(TITLE_OF_MARKUP.slice(0, 40));
  });

  test('a page that rewrites itself is marked in the end, when it rests', async () => {
    const { browser, site } = session;
    const resting = RESTLESS.replace('setTimeout(turn, 120)', 'turns < 12 && setTimeout(turn, 120)');
    site.serve('http://hostile.test/resting', { body: resting });
    const tab = await browser.open('http://hostile.test/resting');
    await expect.poll(() => tab.evaluate(() => document.body.dataset['turns'], null)).toBe('12');
    await expect
      .poll(async () => markedWords(await marksOf(tab)).filter((words) => words.length > 0).length)
      .toBeGreaterThan(0);
  });

  test('the next article is read as if nothing had been', async () => {
    const { browser, site } = session;
    site.serve(SAMPLE_URL, { body: SAMPLE });
    const tab = await browser.open(SAMPLE_URL);
    expect(await settled(browser, tab)).toMatchObject({ state: 'read' });
  });
});

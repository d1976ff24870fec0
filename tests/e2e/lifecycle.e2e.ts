/** The background is stopped between any two steps, and in the end the extension goes from under an open page. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { verdictOf } from '../../lib/domain/annotation.ts';
import type { BrowserName, Tab } from './harness/browser.ts';
import { cardShown, cardText, command, hostsIn, marked, markedWords, marksOf, settled } from './harness/page.ts';
import { judgeFirst, openPopup, textOf } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();
let tab: Tab;

async function kept(): Promise<readonly Annotation[]> {
  const state = await settled(session.browser, tab);
  return state.state === 'read' ? state.annotations.map(({ annotation }) => annotation) : [];
}

async function openFirstCard(): Promise<void> {
  await tab.activate();
  await command(session.browser, tab, 'next_claim');
  await command(session.browser, tab, 'open_card');
  await until('the card', () => cardShown(tab));
}

const noteIn = (): Promise<string | null> => tab.inCard((root) => root.querySelector('textarea')?.value ?? null, null);

beforeAll(async () => {
  session.site.serve(SAMPLE_URL, { body: SAMPLE });
  tab = await session.browser.open(SAMPLE_URL);
  await marked(tab);
});

describe('the background is stopped before every step, and everything goes on', () => {
  test('a page is read and marked', async () => {
    await session.browser.stopBackground();
    await tab.reload();
    expect(markedWords(await marked(tab)).length).toBeGreaterThan(0);
  });

  test('a claim is judged and noted', async () => {
    const { browser } = session;
    await openFirstCard();
    await browser.stopBackground();
    await tab.press('2');
    await expect.poll(async () => (await kept()).map(verdictOf)).toEqual(['mostly_supported']);
    await browser.stopBackground();
    await tab.press('n');
    await tab.type('asked twice');
    await expect.poll(async () => (await kept())[0]?.note).toBe('asked twice');
    await tab.press('Escape');
  });

  test('the marks are switched off and on', async () => {
    const { browser } = session;
    await browser.stopBackground();
    await command(browser, tab, 'toggle_marks');
    await expect.poll(async () => markedWords(await marksOf(tab))).toEqual([]);
    await browser.stopBackground();
    await command(browser, tab, 'toggle_marks');
    await marked(tab);
  });

  test('the popup judges, and takes it back', async () => {
    const { browser } = session;
    await browser.stopBackground();
    const popup = await openPopup(browser, tab);
    await browser.stopBackground();
    await judgeFirst(popup, { digit: '6', verdict: 'wrong' });
    await browser.stopBackground();
    await popup.press('z', 'Control');
    await expect.poll(() => textOf(popup)).toContain('Undone');
    await expect.poll(async () => (await kept()).map(verdictOf)).toEqual(['mostly_supported']);
    await popup.close();
  });
});

/** Chromium leaves the old content script running, cut off from its extension; Firefox ends it and puts in the new one. */
const WHAT_FOLLOWS: Readonly<Record<BrowserName, () => Promise<void>>> = {
  async chromium() {
    await tab.press('n');
    await tab.type(' and once more');
    await expect.poll(() => cardText(tab)).toContain('Claimlight was updated or switched off.');
    expect(await noteIn()).toBe('asked twice and once more');
    await tab.click(1100, 860);
    expect(markedWords(await marksOf(tab))).toEqual([]);
  },
  async firefox() {
    expect(markedWords(await marked(tab)).length).toBeGreaterThan(0);
  },
};

test('the extension is updated under an open card: nothing dead is left on the page', async () => {
  await tab.reload();
  await marked(tab);
  await openFirstCard();
  await session.browser.updateExtension();
  await tab.activate();
  await WHAT_FOLLOWS[inject('browser')]();
  await expect.poll(() => hostsIn(tab)).toBe(0);
});

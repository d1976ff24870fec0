import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ARTIFACTS } from '../../tools/run.ts';
import { type Browser, launch, type RawTab } from './harness/browser.ts';
import { cardShown, cardText, command, marked } from './harness/page.ts';
import { judgeFirst, openPopup, textOf } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';
import { type Site, startSite } from './harness/site.ts';
import { until } from './harness/until.ts';

const PICTURES = join(ARTIFACTS, 'languages');
mkdirSync(PICTURES, { recursive: true });
const picture = (name: string): string => join(PICTURES, `${inject('browser')}-${name}.png`);

/** What a page says of itself to a screen reader. */
const said = (page: RawTab) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }), null);

/** Turns a page round; answers how many pixels of it stand beside the window. */
const turned = (page: RawTab): Promise<number> =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  }, null);

// Firefox speaks a language only with its pack, which is not part of it.
const SPEAKING_GERMAN = inject('browser') === 'chromium' ? ['chromium'] : [];
describe.each(SPEAKING_GERMAN)('in a German %s', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
    browser = await launch('chromium', { proxyPort: site.port, language: 'de' });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('card, popup and library speak German', async () => {
    site.serve(SAMPLE_URL, { body: SAMPLE });
    const tab = await browser.open(SAMPLE_URL);
    await marked(tab);
    await command(browser, tab, 'next_claim');
    await command(browser, tab, 'open_card');
    await until('the card', () => cardShown(tab));
    expect(await cardText(tab)).toContain('prüfenswert');
    await tab.screenshot(picture('card'));

    const popup = await openPopup(browser, tab);
    await judgeFirst(popup, { digit: '3', verdict: 'mixed' });
    expect(await textOf(popup)).toMatch(/Behauptungen[^]*Quellen[^]*Namen/);
    expect(await textOf(popup)).toContain('11. März 2026');
    expect(await said(popup)).toEqual({ lang: 'de', dir: 'ltr' });
    await popup.screenshot(picture('popup'));

    const library = await browser.openExtensionPage('library.html');
    await until('what is kept', () => library.evaluate(() => document.querySelector('.result .quote') !== null, null));
    expect(await textOf(library)).toContain('Aufbewahrt');
    expect(await said(library)).toEqual({ lang: 'de', dir: 'ltr' });
    await library.screenshot(picture('library'));
  });
});

describe('read from the right', () => {
  const session = useSession();

  test('popup, card and library lie within their windows', async () => {
    const { browser, site } = session;
    site.serve(SAMPLE_URL, { body: SAMPLE });
    const tab = await browser.open(SAMPLE_URL);
    await marked(tab);
    await command(browser, tab, 'next_claim');
    await command(browser, tab, 'open_card');
    await until('the card', () => cardShown(tab));
    const beside = await tab.inCard((root) => {
      const dialog = root.querySelector('dialog');
      const body = dialog?.parentElement;
      if (!dialog || !body) return null;
      body.dir = 'rtl';
      return dialog.scrollWidth - dialog.clientWidth;
    }, null);
    expect(beside).toBe(0);
    await tab.screenshot(picture('card-rtl'));

    const popup = await openPopup(browser, tab);
    await judgeFirst(popup, { digit: '3', verdict: 'mixed' });
    await popup.resize(400, 600);
    expect(await turned(popup)).toBe(0);
    await popup.screenshot(picture('popup-rtl'));

    const library = await browser.openExtensionPage('library.html');
    await until('what is kept', () => library.evaluate(() => document.querySelector('.result .quote') !== null, null));
    expect(await turned(library)).toBe(0);
    await library.screenshot(picture('library-rtl'));
  });
});

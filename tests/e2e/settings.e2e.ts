/** What the reader sets, in real browsers: in force at once, in every page that is open. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_BACKUP } from '../../lib/domain/backup.ts';
import { DEFAULT_COLOURS } from '../../lib/domain/colours.ts';
import type { SiteRule } from '../../lib/domain/sites.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { faultsOf } from './harness/axe.ts';
import type { RawTab } from './harness/browser.ts';
import { command, marked, markedWords, markupOf, marksOf, settled, stateOf } from './harness/page.ts';
import { judgeFirst, openPopup, textOf } from './harness/popup.ts';
import { sampleAs, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

const change = (wanted: Partial<Settings>) =>
  session.browser.ask({ claimlight: 1, kind: 'settings.change', ask: { change: wanted } });

async function open(name: string, host = 'courier.test') {
  const url = `http://${host}/${name}`;
  session.site.serve(url, { body: sampleAs(name) });
  return session.browser.open(url);
}

const press = (page: RawTab, selector: string) =>
  page.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), selector);

describe('sites of which it is asked first', () => {
  test('nothing is read until the reader says so in the popup; the page is remembered, and the site on request', async () => {
    const { browser } = session;
    await change({ sitesDefault: 'ask' });
    const tab = await open('asked');
    expect(await settled(browser, tab)).toMatchObject({ state: 'silent', reason: 'site_ask', detail: 'courier.test' });
    expect(markedWords(await marksOf(tab))).toEqual([]);
    const popup = await openPopup(browser, tab);
    await expect.poll(() => textOf(popup)).toContain('Claimlight asks before it reads this site.');
    await press(popup, '.notice .strong');
    await marked(tab);
    await popup.close();
    await tab.reload();
    await marked(tab);

    const other = await open('asked-too');
    expect(await settled(browser, other)).toMatchObject({ reason: 'site_ask' });
    const again = await openPopup(browser, other);
    await expect.poll(() => textOf(again)).toContain('Always read courier.test');
    await press(again, '.notice .buttons button:last-child');
    await marked(other);
    await again.close();
    await marked(await open('asked-no-more'));
    await change({ sitesDefault: 'on', sites: [], pagesRead: [] });
  });

  test('a key has a page read; an open page falls silent when it is to be asked', async () => {
    const { browser } = session;
    const tab = await open('by-key', 'key.test');
    await marked(tab);
    await change({ sites: [{ host: 'key.test', reading: 'ask' }] });
    await expect.poll(() => stateOf(browser, tab)).toMatchObject({ state: 'silent', reason: 'site_ask' });
    expect(markedWords(await marksOf(tab))).toEqual([]);
    await command(browser, tab, 'read_page');
    await marked(tab);
    await change({ sites: [], pagesRead: [] });
  });
});

/** Gives a field of the form for another site a value, as typing does. */
const fill = (page: RawTab, at: string, value: string) =>
  page.evaluate(
    (given) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(given.at);
      if (!field) return;
      field.value = given.value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    { at, value },
  );

async function rule(page: RawTab, { host, reading }: SiteRule): Promise<void> {
  await fill(page, '.add input', host);
  await fill(page, '.add select', reading);
  await until('the button', () =>
    page.evaluate(() => document.querySelector<HTMLButtonElement>('.add button')?.disabled === false, null),
  );
  await press(page, '.add button');
}

describe('sites, one by one, in the page of settings', () => {
  test('a site is never read, asked for or read at once, and so is all under it; others stay as they are', async () => {
    const { browser } = session;
    const own = await open('one-site', 'bank.test');
    const under = await open('under-it', 'news.bank.test');
    const other = await open('other-site', 'post.test');
    for (const tab of [own, under, other]) await marked(tab);
    const page = await browser.openExtensionPage('library.html#settings');
    await until('the list', () => page.evaluate(() => document.querySelector('.add input') !== null, null));

    await rule(page, { host: 'https://www.bank.test/accounts', reading: 'off' });
    await expect.poll(() => textOf(page)).toContain('bank.test');
    await expect.poll(() => stateOf(browser, own)).toMatchObject({ state: 'silent', reason: 'site_off' });
    await expect.poll(() => stateOf(browser, under)).toMatchObject({ state: 'silent', reason: 'site_off' });
    expect(markedWords(await marksOf(own))).toEqual([]);
    expect(markedWords(await marksOf(other)).length).toBeGreaterThan(0);

    // The longer name counts.
    await rule(page, { host: 'news.bank.test', reading: 'on' });
    await marked(under);
    await expect.poll(() => stateOf(browser, own)).toMatchObject({ reason: 'site_off' });
    await fill(page, '.sites select', 'ask');
    await expect.poll(() => stateOf(browser, own)).toMatchObject({ state: 'silent', reason: 'site_ask' });
    for (let left = 2; left > 0; left--) {
      await press(page, '.sites .icon-button');
      await expect.poll(() => page.evaluate(() => document.querySelectorAll('.sites li').length, null)).toBe(left - 1);
    }
    await marked(own);
    await page.close();
  });
});

/** How many tabs the browser has, whatever stands in them. */
async function countTabs(): Promise<number> {
  const { tabs } = (
    globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<readonly object[]> } } }
  ).chrome;
  return (await tabs.query({})).length;
}

/** The colour of the line beneath a weak claim. */
const lineOf = (tab: RawTab) =>
  tab.evaluate(() => {
    const at = document.querySelector('article p, p') ?? document.body;
    return getComputedStyle(at, '::highlight(claimlight-claim-1)').textDecorationColor;
  }, null);

describe('colours', () => {
  const own = { claims: '#3355ff', sources: '#00aaff', names: '#888888', mine: '#aa00ff' } as const;

  test('are in force at once on pages that are open, and on the card, without a change of the page', async () => {
    const { browser } = session;
    const tab = await open('colours', 'colours.test');
    await marked(tab);
    const markup = await markupOf(tab);
    expect(await lineOf(tab)).toBe('rgb(143, 82, 0)');
    await change({ colours: { set: 'own', own } });
    await expect.poll(() => lineOf(tab)).toBe('rgb(51, 85, 255)');
    await change({ colours: { set: 'own', own: { ...own, claims: '#ff0000' } } });
    await expect.poll(() => lineOf(tab)).toBe('rgb(182, 75, 0)');
    await change({ colours: { set: 'okabe_ito', own } });
    await expect.poll(() => lineOf(tab)).toMatch(/^rgb\(\d+, \d+, 0\)$/);
    expect(await markupOf(tab)).toBe(markup);
    await command(browser, tab, 'open_card');
    const inCard = () => tab.inCard((root) => getComputedStyle(root.host).getPropertyValue('--cl-claim'), null);
    await expect.poll(inCard).toContain('light-dark(');
    expect(await inCard()).not.toContain('#8f5200');
    await change({ colours: { set: 'amber', own } });
    await expect.poll(() => lineOf(tab)).toBe('rgb(143, 82, 0)');
    await expect.poll(inCard).toContain('#8f5200');
  });
});

test('verdicts are called as the reader calls them, and offered as the reader wants, on an open page and in the popup', async () => {
  const { browser } = session;
  const { review } = DEFAULT_SETTINGS;
  const tab = await open('scale', 'scale.test');
  await marked(tab);
  const wrong = { ...review.scale.wrong, words: 'Not so' };
  const mixed = { ...review.scale.mixed, isOffered: false };
  await change({ review: { ...review, scale: { ...review.scale, wrong, mixed } } });
  await command(browser, tab, 'open_card');
  const offered = () => tab.inCard((root) => root.querySelector('select.verdict')?.textContent ?? '', null);
  await expect.poll(offered).toContain('6  Not so');
  expect(await offered()).not.toContain('mixed');
  const popup = await openPopup(browser, tab);
  await judgeFirst(popup, { digit: '6', verdict: 'wrong' });
  await expect.poll(() => textOf(popup)).toContain('Not so');
  await popup.close();
  await change({ review });
});

describe('the page of settings', () => {
  test.each(['light', 'dark'] as const)('is accessible, %s, with every section shown', async (theme) => {
    const { browser } = session;
    await change({ theme, sites: [{ host: 'bank.test', reading: 'ask' }], backup: { ...DEFAULT_BACKUP, isOn: true } });
    const page = await browser.openExtensionPage('library.html#settings');
    await expect.poll(() => textOf(page)).toContain('bank.test');
    await press(page, 'details summary');
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('.colour-sets input')[3]?.click(), null);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('.pickers input').length, null)).toBe(4);
    await expect.poll(() => textOf(page)).toContain('Show or hide the marks');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
    await change({ theme: 'system', sites: [], backup: DEFAULT_BACKUP, colours: DEFAULT_COLOURS });
  });

  test("leads to the browser's own page for keys", async () => {
    const { browser } = session;
    const page = await browser.openExtensionPage('library.html#settings');
    await expect.poll(() => textOf(page)).toContain('Change these keys');
    const before = await page.evaluate(countTabs, null);
    await press(page, '.key-list + button');
    await expect.poll(() => page.evaluate(countTabs, null)).toBe(before + 1);
    await page.close();
  });

  test('a backup that may not be made says why, in the settings and in the library', async () => {
    const { browser } = session;
    await change({ backup: { ...DEFAULT_BACKUP, isOn: true } });
    await browser.ask({ claimlight: 1, kind: 'backup.make', ask: null });
    const library = await browser.openExtensionPage('library.html#kept');
    await expect.poll(() => textOf(library)).toContain('Claimlight may not download');
    const page = await browser.openExtensionPage('library.html#settings');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.backup .trouble')?.textContent, null))
      .toContain('may not download');
    await change({ backup: DEFAULT_BACKUP });
    await page.close();
    await library.close();
  });
});

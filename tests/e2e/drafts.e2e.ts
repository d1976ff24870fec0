/** Words that are typed and not kept yet: they are there in every view, after the window, the background and the browser went. */
import { beforeAll, expect, test } from 'vitest';
import type { RawTab, Tab } from './harness/browser.ts';
import { cardShown, command, marked } from './harness/page.ts';
import { openPanel, openPopup, rowsOf } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();
let tab: Tab;

beforeAll(async () => {
  session.site.serve(SAMPLE_URL, { body: SAMPLE });
  tab = await session.browser.open(SAMPLE_URL);
  await marked(tab);
});

const present = (page: RawTab, selector: string) =>
  until(`${selector} to be there`, () => page.evaluate((it) => document.querySelector(it) !== null, selector));
const click = async (page: RawTab, selector: string): Promise<void> => {
  await present(page, selector);
  await page.evaluate((it) => document.querySelector<HTMLElement>(it)?.click(), selector);
};
/** Types into a field as a person does. */
const typeInto = async (page: RawTab, selector: string, words: string): Promise<void> => {
  await present(page, selector);
  await page.evaluate((it) => document.querySelector<HTMLElement>(it)?.focus(), selector);
  await page.type(words);
};
const valueOf = (page: RawTab, selector: string) =>
  page.evaluate((it) => document.querySelector<HTMLInputElement>(it)?.value ?? null, selector);
const openRow = async (page: RawTab, list: 'order' | 'claims'): Promise<void> => {
  await rowsOf(page, list);
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-row] [data-main]')?.focus(), null);
  await page.press('e');
  await present(page, '.editor');
};
const openInLibrary = async (): Promise<RawTab> => {
  const library = await session.browser.openExtensionPage('library.html');
  await library.activate();
  await until('the open claim', async () => {
    await library.evaluate(() => document.querySelector<HTMLElement>('.result .quote')?.click(), null);
    return library.evaluate(() => document.querySelector('.claim-note') !== null, null);
  });
  return library;
};
const waiting = async (): Promise<readonly string[]> =>
  ((await session.browser.rows('drafts')) as readonly { readonly key: string; readonly value: string }[])
    .map(({ key, value }) => `${key.split('\n').at(-1)}: ${value}`)
    .toSorted();

test('evidence and a reply half typed in the panel are there in the library after a restart', async () => {
  const panel = await openPanel(session.browser, tab);
  await openRow(panel, 'order');
  // Its ledger is fetched when the panel stands: the note has the focus all the same.
  await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName, null)).toBe('TEXTAREA');
  await click(panel, '.ledger .evidence > button');
  await typeInto(panel, '.ledger .claim-form [name=quote]', 'the tunnel was dry');
  // From here on something is kept of the claim: what waits goes with it.
  await panel.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>('.ledger .verdict');
    if (!choice) return;
    choice.value = 'mixed';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }, null);
  await present(panel, '.ledger .reason');
  await click(panel, '.ledger .replies > button');
  await typeInto(panel, '.ledger .replies [name=who]', 'Petra Ho');
  await expect
    .poll(waiting)
    .toEqual([expect.stringMatching(/^evidence: .*tunnel was dry/), expect.stringMatching(/^reply: .*Petra Ho/)]);
  await session.browser.restart();

  const library = await openInLibrary();
  expect(await valueOf(library, '.claim-form [name=quote]')).toBe('the tunnel was dry');
  expect(await valueOf(library, '.replies [name=who]')).toBe('Petra Ho');
  await typeInto(library, '.claim-form [name=publisher]', 'Audit Office');
  await library.evaluate(
    () => document.querySelector<HTMLElement>('.evidence .claim-form [type=submit]')?.click(),
    null,
  );
  await expect.poll(waiting).toEqual([expect.stringMatching(/^reply: .*Petra Ho/)]);
  await library.close();
});

test('evidence half typed in the popup, which closes at once, is there on the card', async () => {
  tab = await session.browser.open(SAMPLE_URL);
  await marked(tab);
  const popup = await openPopup(session.browser, tab);
  await openRow(popup, 'claims');
  await popup.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.editor .evidence [name=url]');
    if (!field) return;
    field.value = 'https://audit.test/re';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, null);
  await popup.close();
  await expect
    .poll(waiting)
    .toEqual([expect.stringMatching(/^evidence: .*audit.test/), expect.stringMatching(/^reply/)]);

  await tab.reload();
  await marked(tab);
  await command(session.browser, tab, 'next_claim');
  await command(session.browser, tab, 'open_card');
  await until('the card', () => cardShown(tab));
  const typed = () => tab.inCard((root) => root.querySelector<HTMLInputElement>('.evidence [name=url]')?.value, null);
  await expect.poll(typed).toBe('https://audit.test/re');
});

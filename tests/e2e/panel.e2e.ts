/** A reader beside a page: in order, going with the scrolling, with all of a claim; from the panel to the store and back. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { RawTab, Tab } from './harness/browser.ts';
import { activeBoxes, marked } from './harness/page.ts';
import { openPanel, openPopup, rowsOf, textOf } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, sampleAs, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const OTHER_URL = 'http://courier.test/other-tunnel';
const session = useSession();
let tab: Tab;
let panel: RawTab;

const count = (page: RawTab, selector: string): Promise<number> =>
  page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
/** The words of the row that the reader is at. */
const here = (): Promise<string | null> =>
  panel.evaluate(() => document.querySelector('[aria-current]')?.textContent ?? null, null);
const openFirst = async (): Promise<void> => {
  await panel.activate();
  await panel.evaluate(() => document.querySelector<HTMLElement>('[data-row] [data-main]')?.focus(), null);
  await panel.press('e');
  await expect.poll(() => count(panel, '.ledger')).toBe(1);
};
/** Scrolls the page as a person does, and waits until something of its words is told. */
const scrollTo = async (place: 'top' | 'end'): Promise<void> => {
  await tab.activate();
  await tab.evaluate((end) => window.scrollTo(0, end ? document.body.scrollHeight : 0), place === 'end');
};

beforeAll(async () => {
  session.site.serve(SAMPLE_URL, { body: SAMPLE });
  session.site.serve(OTHER_URL, { body: sampleAs('other') });
  tab = await session.browser.open(SAMPLE_URL);
  await marked(tab);
  panel = await openPanel(session.browser, tab);
});

describe('the page in order', () => {
  test('its first list has every claim, statement and note at its place', async () => {
    const rows = await rowsOf(panel, 'order');
    const text = await tab.evaluate(() => document.body.innerText.replace(/\s+/g, ' '), null);
    const places = rows.map(({ quote }) => text.indexOf(quote.replace(/\s+/g, ' ')));
    expect(places.length).toBeGreaterThan(10);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('it goes with the scrolling, and stays in sight', async () => {
    await scrollTo('top');
    const [first] = await rowsOf(panel, 'order');
    await tab.activate();
    await expect.poll(here).toBe(first?.quote);
    await scrollTo('end');
    await expect.poll(here).not.toBe(first?.quote);
    await panel.activate();
    const isInSight = () =>
      panel.evaluate(() => {
        const row = document.querySelector('[aria-current]')?.getBoundingClientRect();
        return row !== undefined && row.top >= 0 && row.bottom <= window.innerHeight;
      }, null);
    await expect.poll(isInSight).toBe(true);
    await scrollTo('top');
    await expect.poll(here).toBe(first?.quote);
  });

  test('it does not where that is switched off, and does again', async () => {
    const follow = '.tools .switch';
    await panel.evaluate((it) => document.querySelector<HTMLElement>(it)?.click(), follow);
    await expect.poll(here).toBeNull();
    await panel.evaluate((it) => document.querySelector<HTMLElement>(it)?.click(), follow);
    await expect.poll(here).not.toBeNull();
  });

  test('a row that is clicked is shown on the page', async () => {
    await panel.activate();
    await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-main]')].at(-2)?.click(), null);
    const height = await tab.evaluate(() => window.innerHeight, null);
    await expect
      .poll(async () => (await activeBoxes(tab)).some(({ top, bottom }) => top > 0 && bottom < height))
      .toBe(true);
    await scrollTo('top');
  });
});

describe('all of a claim', () => {
  test('evidence is added to a claim of which nothing was kept, and the popup shows it at once', async () => {
    const { browser } = session;
    const popup = await openPopup(browser, tab);
    await rowsOf(popup, 'claims');
    await openFirst();
    await panel.evaluate(() => document.querySelector<HTMLElement>('.evidence > button')?.click(), null);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.claim-form [name=url]')?.focus(), null);
    await panel.type('https://audit.test/report');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.claim-form [name=title]')?.focus(), null);
    await panel.type('The report itself');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.claim-form [type=submit]')?.click(), null);
    await expect.poll(() => textOf(panel)).toContain('The report itself');
    expect(await count(panel, '.ledger')).toBe(1);
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('[data-row]')?.textContent, null))
      .toContain('evidence 1');
    await popup.close();
  });

  test('verdicts add up to a history that knows its evidence', async () => {
    for (const verdict of ['mixed', 'wrong']) {
      await panel.evaluate((wanted) => {
        const choice = document.querySelector<HTMLSelectElement>('.ledger .verdict');
        if (!choice) return;
        choice.value = wanted;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
      }, verdict);
      await expect.poll(() => count(panel, `[data-row] [data-verdict="${verdict}"]`)).toBe(1);
    }
    await expect.poll(() => count(panel, '.claim-history li')).toBe(2);
    const history = await panel.evaluate(() => document.querySelector('.claim-history')?.textContent, null);
    expect(history).toMatch(/wrong.*mixed|mixed.*wrong/);
  });

  test('a day is set on which it can be judged', async () => {
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.ledger input[type=date]');
      if (!field) return;
      field.value = '2027-01-15';
      for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }, null);
    await expect.poll(dueDates).toEqual(['2027-01-15']);
  });

  test('words that were typed and not kept are there when the panel opens again', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('.evidence > button')?.click(), null);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.claim-form [name=publisher]')?.focus(), null);
    await panel.type('Audit Office');
    await expect.poll(async () => (await session.browser.rows('drafts')).length).toBe(1);
    await reopen();
    await openFirst();
    const typed = () =>
      panel.evaluate(() => document.querySelector<HTMLInputElement>('.claim-form [name=publisher]')?.value, null);
    await expect.poll(typed).toBe('Audit Office');
    await panel.press('Escape');
  });

  test('what was done is undone after the panel and the background went, and done again', async () => {
    await session.browser.stopBackground();
    await reopen();
    await panel.activate();
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-row] [data-main]')?.focus(), null);
    await panel.press('z', 'Control');
    await expect.poll(dueDates).toEqual([undefined]);
    await expect.poll(() => textOf(panel)).toContain('Undone');
    await panel.press('y', 'Control');
    await expect.poll(dueDates).toEqual(['2027-01-15']);
  });
});

test.each([
  [300, 700],
  [200, 450],
])('at %i pixels nothing sticks out, with a claim and its form open', async (width, height) => {
  await panel.resize(width, height);
  await openFirst();
  await panel.evaluate(() => document.querySelector<HTMLElement>('.ledger .evidence > button')?.click(), null);
  const tooWide = () =>
    panel.evaluate(
      () =>
        [document.documentElement, ...document.querySelectorAll('.scroll, .ledger')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} > ${clientWidth}`),
      null,
    );
  expect(await tooWide()).toEqual([]);
  await panel.press('Escape');
  await panel.resize(1200, 900);
});

/** The days on which the claims kept can be judged. */
async function dueDates(): Promise<readonly (string | undefined)[]> {
  const rows = (await session.browser.rows('annotations')) as readonly {
    readonly annotation: { readonly due?: string };
  }[];
  return rows.map(({ annotation }) => annotation.due);
}

async function reopen(): Promise<void> {
  await panel.close();
  panel = await openPanel(session.browser, tab);
  await rowsOf(panel, 'order');
}

test('a panel speaks of the tab in front, and of the page that it goes to', async () => {
  const { browser } = session;
  await panel.close();
  panel = await openPanel(browser, null);
  const title = () => panel.evaluate(() => document.querySelector('h1')?.textContent ?? '', null);
  await tab.activate();
  await expect.poll(title).toContain('audit finds');
  const first = await title();
  const other = await browser.open(OTHER_URL);
  await other.activate();
  await expect.poll(title).toContain('(other)');
  await tab.activate();
  await expect.poll(title).toBe(first);
  await tab.goto(OTHER_URL);
  await expect.poll(title).toContain('(other)');
  await other.close();
});

/** Is the browser's own panel open? Asked from inside: automation sees nothing of it. */
const isOpen = (page: RawTab): Promise<boolean> =>
  page.evaluate(async () => {
    const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', PanelApi>;
    if (browser?.sidebarAction) return browser.sidebarAction.isOpen({});
    return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
  }, null);

interface PanelApi {
  readonly sidebarAction?: { isOpen(where: object): Promise<boolean> };
  readonly runtime: { getContexts(filter: object): Promise<readonly object[]> };
}

test('the popup opens the browser’s own panel', async () => {
  const popup = await openPopup(session.browser, tab);
  await popup.activate();
  expect(await isOpen(popup)).toBe(false);
  const at = await until('the button', () =>
    popup.evaluate(() => {
      const button = document.querySelector('[aria-label="Open the side panel"]')?.getBoundingClientRect();
      return button && { x: button.left + button.width / 2, y: button.top + button.height / 2 };
    }, null),
  );
  await popup.click(at.x, at.y);
  await expect.poll(() => isOpen(popup)).toBe(true);
  await popup.close();
});

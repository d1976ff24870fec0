/** At 200 % every window is half as wide: nothing is cut off, and nothing scrolls sideways. */
import { describe, expect, test } from 'vitest';
import type { RawTab } from './harness/browser.ts';
import { command, marked } from './harness/page.ts';
import { openPanel, openPopup, type PanelKey } from './harness/popup.ts';
import { sampleAs, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

async function openSample(name: string) {
  const url = `http://zoom.test/${name.replaceAll(/\W+/g, '-')}`;
  session.site.serve(url, { body: sampleAs(name) });
  const tab = await session.browser.open(url);
  await marked(tab);
  return tab;
}

/** What stands beyond the edges of a window, in words; of what is shown, controls and texts that are cut off without a sign. */
function beyondEdges(): readonly string[] {
  const said: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) said.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  for (const node of document.querySelectorAll<HTMLElement>(
    'button, input, select, textarea, a, summary, h1, h2, h3, p',
  )) {
    const { left, right, width, height } = node.getBoundingClientRect();
    const isShown = width > 1 && height > 1 && getComputedStyle(node).visibility === 'visible';
    if (isShown && (left < -1 || right > root.clientWidth + 1))
      said.push(
        `${node.tagName} “${(node.textContent || node.getAttribute('aria-label') || '').slice(0, 30)}” stands out`,
      );
  }
  return said;
}

/** Rows may lie out of sight here: the list is there once it is chosen. */
async function choose(page: RawTab, list: PanelKey): Promise<void> {
  await page.evaluate((key) => document.querySelector<HTMLElement>(`[data-tab="${key}"]`)?.click(), list);
  await until(`the list of ${list}`, () =>
    page.evaluate(
      (key) => document.querySelector(`[data-tab="${key}"]`)?.getAttribute('aria-selected') === 'true',
      list,
    ),
  );
}

/** Can everything at the foot be reached without scrolling, and the rest by scrolling? */
const isFootThere = (page: RawTab) =>
  page.evaluate(() => {
    const foot = document.querySelector('.foot')?.getBoundingClientRect();
    return foot !== undefined && foot.bottom <= innerHeight + 1 && foot.top >= 0;
  }, null);

describe.each([
  ['the largest popup of 800 by 600 pixels at 200 %', 400, 300],
  ['a popup as it is', 400, 600],
  ['half of a window of 1280 pixels', 640, 450],
  ['as narrow as pages must be', 320, 256],
] as const)('%s', (name, width, height) => {
  test('popup', async () => {
    const popup = await openPopup(session.browser, await openSample(`popup ${name}`));
    await popup.resize(width, height);
    // As it is in its own window, not in the tab that stands for it here.
    await popup.evaluate(() => document.documentElement.classList.remove('in-tab'), null);
    for (const panel of ['claims', 'sources', 'names', 'mine'] as const) {
      await choose(popup, panel);
      expect(await popup.evaluate(beyondEdges, null), `the panel of ${panel}`).toEqual([]);
    }
    expect(await isFootThere(popup)).toBe(true);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.export > button')?.click(), null);
    await until('the formats', () => popup.evaluate(() => document.querySelector('[data-format]') !== null, null));
    expect(await popup.evaluate(beyondEdges, null), 'the export').toEqual([]);
    await popup.close();
  });
});

test('side panel', async () => {
  const panel = await openPanel(session.browser, await openSample('panel'));
  await panel.resize(320, 450);
  for (const list of ['order', 'claims', 'sources', 'names'] as const) {
    await choose(panel, list);
    expect(await panel.evaluate(beyondEdges, null), `the list of ${list}`).toEqual([]);
  }
  await panel.close();
});

describe('card', () => {
  test.each([
    [640, 450],
    [320, 400],
  ])('of a window %d × %d', async (width, height) => {
    const { browser } = session;
    const tab = await openSample(`card ${width}`);
    await tab.activate();
    await tab.resize(width, height);
    await command(browser, tab, 'next_claim');
    await command(browser, tab, 'open_card');
    await until(
      'the card',
      async () => (await tab.inCard((root) => root.querySelector('select.verdict') !== null, null)) === true,
    );
    const edges = await tab.inCard((root) => {
      const card = root.querySelector<HTMLElement>('.card') ?? (root.firstElementChild as HTMLElement);
      const inside = [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')].filter(
        (node) => {
          const { left, right, width: wide } = node.getBoundingClientRect();
          return wide > 1 && (left < -1 || right > innerWidth + 1);
        },
      );
      const { left, right, top } = card.getBoundingClientRect();
      return {
        isWithin: left >= 0 && right <= innerWidth && top >= 0,
        isWide: card.scrollWidth > card.clientWidth + 1,
        beyond: inside.map((node) => node.outerHTML.slice(0, 80)),
      };
    }, null);
    expect(edges).toEqual({ isWithin: true, isWide: false, beyond: [] });
  });
});

/** Pages that are seen again, in other colours, or beside others of their kind. */
import { describe, expect, test } from 'vitest';
import type { Tab } from './harness/browser.ts';
import { cardText, command, marked, markedWords, marksOf, settled } from './harness/page.ts';
import { judgeFirst, openPopup } from './harness/popup.ts';
import { SAMPLE, sampleAs, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

/** A page of the extension, to look through: what stands on a tab's badge, and how often each tab reported. */
const openControl = () => session.browser.openExtensionPage('manifest.json');

interface Heard {
  readonly kind?: string;
}

interface Watching {
  readonly chrome: {
    readonly action: { getBadgeText(details: { readonly tabId: number }): Promise<string> };
    readonly runtime: {
      readonly onMessage: {
        addListener(hear: (message: Heard, sender: { readonly tab?: { readonly id: number } }) => void): void;
      };
    };
  };
  reports: number[];
}

describe('a page that the browser kept whole, and shows again', () => {
  test('is marked by the settings of now, and has its badge', async () => {
    const { browser, site } = session;
    const url = 'http://returning.test/first';
    site.serve(url, { body: SAMPLE, isKept: true });
    site.serve('http://returning.test/second', { body: SAMPLE.replaceAll('tunnel', 'bridge'), isKept: true });
    const tab = await browser.open(url);
    await marked(tab);
    await tab.evaluate(() => void Object.assign(globalThis, { wasHere: true }), null);
    await tab.goto('http://returning.test/second');
    await marked(tab);
    const { value: before } = (await browser.ask({ claimlight: 1, kind: 'settings.get', ask: null })) as {
      readonly value: { readonly density: number };
    };
    await browser.ask({ claimlight: 1, kind: 'settings.change', ask: { change: { density: 0 } } });

    await tab.evaluate(() => history.back(), null);
    await until('the first page, as it was left', () =>
      tab.evaluate((first) => location.href === first && 'wasHere' in globalThis, url),
    );
    const claims = async () => {
      const marks = Object.entries(await marksOf(tab)).filter(([name]) => /claim-\d$/.test(name));
      return marks.flatMap(([, words]) => words).length;
    };
    const control = await openControl();
    const badge = () =>
      control.evaluate((tabId) => (globalThis as unknown as Watching).chrome.action.getBadgeText({ tabId }), tab.id);
    await expect.poll(badge).toMatch(/^\d+$/);
    // The badge of before may stand there until the page has told its own.
    await expect.poll(async () => (await badge()) === String(await claims())).toBe(true);
    await browser.ask({ claimlight: 1, kind: 'settings.change', ask: { change: { density: before.density } } });
    await control.close();
  });
});

/** The sample in other colours, in front, since only a page that is seen is drawn. */
async function openStyled(path: string, style: string): Promise<Tab> {
  const url = `http://returning.test/${path}`;
  session.site.serve(url, { body: SAMPLE.replace('</head>', `<style>${style}</style></head>`) });
  const tab = await session.browser.open(url);
  await tab.activate();
  await marked(tab);
  return tab;
}

const palettes = async (tab: Tab) => [
  ...new Set(Object.keys(await marksOf(tab)).map((name) => (name.includes('dark') ? 'dark' : 'light'))),
];

describe('a page that turns dark', () => {
  const DARK = 'background: #121212 !important; color: #eee !important';
  const LIGHT = 'html, body, body * { background: none !important } body { background: #fff !important }';

  test.each([
    ['a class on its body', `${LIGHT} body.night { ${DARK} }`, () => document.body.classList.add('night')],
    [
      'an attribute of its root',
      `${LIGHT} [data-mode=night] body { ${DARK} }`,
      () => document.documentElement.setAttribute('data-mode', 'night'),
    ],
    [
      'a class, gliding',
      `${LIGHT} body { transition: background-color 0.3s } body.night { ${DARK} }`,
      () => document.body.classList.add('night'),
    ],
  ])('by %s', async (_name, style, turn) => {
    const tab = await openStyled(`night-${style.length}`, style);
    expect(await palettes(tab)).toEqual(['light']);
    await tab.evaluate(turn, null);
    await expect.poll(() => palettes(tab)).toEqual(['dark']);
  });

  test('by a class on a body that the page put in place of the first', async () => {
    const tab = await openStyled('body', `${LIGHT} body.night { ${DARK} }`);
    await tab.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)), null);
    await until('marks on the new body', () =>
      tab.evaluate(() => {
        for (const [name, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>)
          if (name.startsWith('claimlight')) for (const { startContainer } of ranges) return startContainer.isConnected;
        return false;
      }, null),
    );
    await tab.evaluate(() => document.body.classList.add('night'), null);
    await expect.poll(() => palettes(tab)).toEqual(['dark']);
  });

  test('as the system does', async () => {
    const tab = await openStyled('system', `${LIGHT} @media (prefers-color-scheme: dark) { body { ${DARK} } }`);
    await tab.prefer('light');
    await expect.poll(() => palettes(tab)).toEqual(['light']);
    await tab.prefer('dark');
    await expect.poll(() => palettes(tab)).toEqual(['dark']);
    await tab.prefer('light');
  });
});

test('only the tabs of a page are told what was said of it', async () => {
  const { browser, site } = session;
  const [mine, other] = ['http://returning.test/mine', 'http://returning.test/other'] as const;
  site.serve(mine, { body: sampleAs(mine) });
  site.serve(other, { body: sampleAs(other) });
  const [here, there] = [await browser.open(mine), await browser.open(other)];
  for (const tab of [here, there]) await settled(browser, tab);
  const control = await openControl();
  await control.evaluate(() => {
    const world = globalThis as unknown as Watching;
    world.reports = [];
    world.chrome.runtime.onMessage.addListener((message, sender) => {
      if (message.kind === 'page.report') world.reports.push(sender.tab?.id ?? -1);
    });
  }, null);
  const reports = (tab: Tab) =>
    control.evaluate(
      (id) => (globalThis as unknown as Watching).reports.filter((reported) => reported === id).length,
      tab.id,
    );

  const popup = await openPopup(browser, here);
  await judgeFirst(popup, { digit: '3', verdict: 'mixed' });
  await expect.poll(() => reports(here)).toBeGreaterThan(0);
  const settings = (await browser.ask({ claimlight: 1, kind: 'settings.get', ask: null })) as {
    readonly value: object;
  };
  const ask = { settings: settings.value, pageId: null };
  await browser.askTab(there.id, { claimlight: 1, kind: 'store.changed', ask });
  await expect.poll(() => reports(there)).toBe(1);
  await popup.close();
  await control.close();
});

test('words selected in a frame become evidence, with the address that they stand at', async () => {
  const { browser, site } = session;
  const url = 'http://returning.test/frames';
  site.serve(url, { body: sampleAs(url) });
  const tab = await browser.open(url);
  await marked(tab);
  const popup = await openPopup(browser, tab);
  await judgeFirst(popup, { digit: '3', verdict: 'mixed' });
  await popup.close();

  const selected = { words: ' The weir was never tested. ', frameUrl: 'https://posts.example/embed/7' };
  await command(browser, tab, 'selection_as_evidence', selected);
  await expect.poll(() => cardText(tab)).toContain('Evidence added');
  await command(browser, tab, 'selection_as_evidence', { words: 'In a field.', frameUrl: null });
  const evidence = async () => {
    const state = await settled(browser, tab);
    return state.state === 'read' ? state.annotations.flatMap(({ annotation }) => annotation.evidence) : [];
  };
  await expect.poll(evidence).toMatchObject([
    { quote: 'The weir was never tested.', url: 'https://posts.example/embed/7', title: 'posts.example' },
    { quote: 'In a field.', url },
  ]);
  await command(browser, tab, 'annotate_selection', selected);
  await expect.poll(() => cardText(tab)).toContain('in a frame of this page');
  expect(markedWords(await marksOf(tab)).length).toBeGreaterThan(0);
});

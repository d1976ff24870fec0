/** Articles that stand in frames of a page. */
import { describe, expect, test } from 'vitest';
import type { FrameArticle } from '../../lib/domain/page.ts';
import type { PageState, Reply } from '../../lib/messages/protocol.ts';
import type { RawTab, Tab } from './harness/browser.ts';
import { CARD } from './harness/card.ts';
import { cardShown, marked, stateOf } from './harness/page.ts';
import { judgeFirst, openPopup, rowsOf, textOf } from './harness/popup.ts';
import { useSession } from './harness/session.ts';
import { until } from './harness/until.ts';
import { articleOf, CLAIMS, framing, page, SCROLLED, TITLES } from './pages/live.ts';

const session = useSession();
let pages = 0;

async function open(body: string): Promise<Tab> {
  const url = `http://live.test/framing-${++pages}`;
  session.site.serve(url, { body });
  return session.browser.open(url);
}

const framesOf = async (tab: Tab): Promise<readonly FrameArticle[]> => {
  const asked = { claimlight: 1, kind: 'page.frames', ask: null };
  const reply = (await session.browser.askTab(tab.id, asked)) as Reply<readonly FrameArticle[]>;
  return reply.ok ? reply.value : [];
};

/** Chooses a frame in the popup. */
const choose = (popup: RawTab, frame: FrameArticle | undefined): Promise<void> =>
  popup.evaluate((frameId) => {
    const select = document.querySelector<HTMLSelectElement>('.articles select');
    if (!select) throw new Error('There is nothing to choose.');
    select.value = String(frameId);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, frame?.frameId ?? -1);

const ELSEWHERE = 'Boats to Brill are fuller than ever';

/** A page with an article in a frame from its own site and one from another. */
async function openFraming(): Promise<Tab> {
  const own = `/own-${++pages}`;
  const other = `http://other-live.test/far-${pages}`;
  session.site.serve(`http://live.test${own}`, { body: page(TITLES.ferry, articleOf('ferry')) });
  const elsewhere = articleOf('ferry').replaceAll('Tarn', 'Brill').replaceAll(TITLES.ferry, ELSEWHERE);
  session.site.serve(other, { body: page(ELSEWHERE, elsewhere) });
  const tab = await open(framing(own, other));
  await until('both frames to be read', async () => (await framesOf(tab)).length === 2);
  return tab;
}

/** The names of our highlights in the first frame of a page. */
const namesInFrame = (): readonly string[] => {
  const inner = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
  return [...(inner?.CSS.highlights.keys() ?? [])].filter((name) => name.startsWith('claimlight'));
};

const isJudgedInFrame = async (tab: Tab): Promise<boolean> =>
  (await tab.evaluate(namesInFrame, null)).some((name) => name.endsWith('judged'));

describe('articles in frames', () => {
  test('are read in frames of the same site and of another, and counted with the page', async () => {
    const { browser } = session;
    const tab = await openFraming();
    const frames = await framesOf(tab);
    expect(frames.map(({ title }) => title).toSorted()).toEqual([TITLES.ferry, ELSEWHERE].toSorted());
    const own = frames.find(({ title }) => title === TITLES.ferry);
    expect(frames.every(({ claims }) => claims > 0)).toBe(true);
    expect(await tab.evaluate(namesInFrame, null)).not.toEqual([]);
    const popup = await openPopup(browser, tab);
    expect((await rowsOf(popup, 'claims')).map(({ quote }) => quote)).toContain(CLAIMS.weir);
    await choose(popup, own);
    await until('the claims of the frame', async () => (await textOf(popup)).includes('18,400 passengers'));
    const frameShown = () => popup.evaluate(() => document.querySelector('select')?.value, null);
    const shown = await frameShown();
    await judgeFirst(popup, { digit: '3', verdict: 'mixed' });
    await judgeFirst(popup, { digit: '2', verdict: 'mostly_supported' });
    await until('the frame to show it', () => isJudgedInFrame(tab));
    expect(await frameShown()).toBe(shown);
    await popup.close();
  });

  test('are read when a low frame is made higher, or its page writes them late', async () => {
    const { site, browser } = session;
    const [low, late] = [`/low-${++pages}`, `/late-${pages}`];
    const tall = '<div style="height: 1500px"></div>';
    site.serve(`http://live.test${low}`, { body: page(TITLES.ferry, articleOf('ferry') + tall) });
    site.serve(`http://live.test${late}`, { body: SCROLLED });
    const frames = `<iframe src="${low}" width="700" height="120"></iframe><iframe src="${late}" width="700" height="400"></iframe>`;
    const tab = await open(page(TITLES.weir, `<main>${articleOf('weir')}</main>${frames}`));
    await until('the page around', async () => (await stateOf(browser, tab))?.state === 'read');
    expect(await framesOf(tab)).toEqual([]);
    await tab.evaluate(() => document.querySelector('iframe')?.setAttribute('height', '700'), null);
    await expect.poll(() => framesOf(tab)).toHaveLength(1);
    await tab.evaluate(() => {
      const inner = document.querySelectorAll('iframe')[1]?.contentWindow;
      (inner as unknown as { arrive(): void }).arrive();
    }, null);
    await expect.poll(() => framesOf(tab)).toHaveLength(2);
  });

  test('are forgotten when the frame goes', async () => {
    const tab = await openFraming();
    await tab.evaluate(() => document.querySelector('iframe')?.remove(), null);
    await expect.poll(() => framesOf(tab)).toHaveLength(1);
  });

  test('are followed when the frame goes to another page', async () => {
    const { browser, site } = session;
    const [first, second, empty] = ['first', 'second', 'empty'].map((name) => `/goes-${name}-${++pages}`);
    site.serve(`http://live.test${first}`, { body: page(TITLES.ferry, articleOf('ferry')) });
    site.serve(`http://live.test${second}`, { body: page(TITLES.weir, articleOf('weir')) });
    site.serve(`http://live.test${empty}`, { body: page('Empty', '<p>Nothing to read.</p>') });
    const tab = await open(page('Around', `<iframe src="${first}" width="700" height="400"></iframe>`));
    const goTo = (path = '') =>
      tab.evaluate((to) => void document.querySelector('iframe')?.contentWindow?.location.assign(to), path);
    const titles = async () => (await framesOf(tab)).map(({ title }) => title);
    await expect.poll(titles).toEqual([TITLES.ferry]);
    await goTo(second);
    await expect.poll(titles).toEqual([TITLES.weir]);
    await expect.poll(() => tab.evaluate(namesInFrame, null)).not.toEqual([]);
    const popup = await openPopup(browser, tab);
    await until('the choice', () => popup.evaluate(() => document.querySelector('.articles select') !== null, null));
    await choose(popup, (await framesOf(tab))[0]);
    await until('what is in the frame now', async () => (await textOf(popup)).includes('4.2 million litres'));
    expect(await textOf(popup)).not.toContain('18,400 passengers');
    await popup.close();
    await goTo(empty);
    await expect.poll(titles).toEqual([]);
  });

  test('of a page that comes back whole are counted again, and fall silent where the site was switched off', async () => {
    const { browser, site } = session;
    const [around, inner, next] = ['around', 'inner', 'next'].map((name) => `http://live.test/${name}-${++pages}`);
    const far = `http://other-live.test/kept-${pages}`;
    const isKept = true;
    site.serve(around ?? '', { body: framing(inner ?? '', far), isKept });
    for (const url of [inner ?? '', far]) site.serve(url, { body: page(TITLES.ferry, articleOf('ferry')), isKept });
    site.serve(next ?? '', { body: page(TITLES.weir, articleOf('weir')), isKept });
    const change = (hosts: readonly string[]) =>
      browser.ask({
        claimlight: 1,
        kind: 'settings.change',
        ask: { change: { sites: hosts.map((host) => ({ host, reading: 'off' })) } },
      });
    const tab = await browser.open(around ?? '');
    await until('both frames to be read', async () => (await framesOf(tab)).length === 2);
    await tab.evaluate(() => void Object.assign(globalThis, { wasHere: true }), null);
    const goAndComeBack = async (between: () => Promise<unknown>): Promise<void> => {
      await tab.goto(next ?? '');
      await marked(tab);
      await between();
      await tab.evaluate(() => history.back(), null);
      await until('the page, as it was left', () => tab.evaluate(() => 'wasHere' in globalThis, null));
    };
    await goAndComeBack(async () => null);
    await expect.poll(() => framesOf(tab)).toHaveLength(2);
    await goAndComeBack(() => change(['live.test']));
    await expect.poll(() => framesOf(tab)).toHaveLength(0);
    await expect.poll(() => tab.evaluate(namesInFrame, null)).toEqual([]);
    await change([]);
  });

  test('are not read on a site that is switched off', async () => {
    const { browser } = session;
    const tab = await openFraming();
    const change = (hosts: readonly string[]) =>
      browser.ask({
        claimlight: 1,
        kind: 'settings.change',
        ask: { change: { sites: hosts.map((host) => ({ host, reading: 'off' })) } },
      });
    await change(['live.test']);
    await expect.poll(() => framesOf(tab)).toHaveLength(0);
    await change([]);
    await expect.poll(() => framesOf(tab)).toHaveLength(2);
  });
});

/** A story under a headline of its own: under one headline it would be one page, wherever it stands. */
const storyOf = (headline: string): string => articleOf('ferry').replaceAll(TITLES.ferry, headline);

const quoted = (headline: string): string => page(headline, storyOf(headline)).replaceAll('"', '&quot;');

/** Frames with an article and no address: the page holds their markup, or a script of it writes them. */
const NAMELESS = [
  ['srcdoc', `<iframe srcdoc="${quoted('Boats in a page are full')}" width="700" height="400"></iframe>`],
  ['sandbox', `<iframe sandbox srcdoc="${quoted('Boats in a box are full')}" width="700" height="400"></iframe>`],
  [
    'about:blank',
    `<iframe src="about:blank" width="700" height="400"></iframe><script>
    document.querySelector('iframe').contentDocument.body.innerHTML = ${JSON.stringify(storyOf('Boats from nowhere are full'))};
    </script>`,
  ],
] as const;

describe.each(NAMELESS)('an article in a frame without an address (%s)', (_kind, frame) => {
  test('is read as the page, and kept under its address', async () => {
    const { browser } = session;
    const tab = await open(page('Around', `<main id="root"></main>${frame}`));
    await expect.poll(() => framesOf(tab)).toHaveLength(1);
    const popup = await openPopup(browser, tab);
    await until('the choice', () => popup.evaluate(() => document.querySelector('.articles select') !== null, null));
    await choose(popup, (await framesOf(tab))[0]);
    await until('its claims', async () => (await textOf(popup)).includes('18,400 passengers'));
    await judgeFirst(popup, { digit: '3', verdict: 'mixed' });
    await popup.close();
    const kept = (await browser.rows('pages')) as readonly { readonly url: string }[];
    expect(kept.map(({ url }) => url)).toContain(`http://live.test/framing-${pages}`);
  });

  test('is left to the page that has an article of its own, also when it comes late', async () => {
    const { browser } = session;
    const tab = await open(page('Around', `<main id="root"></main>${frame}`));
    await expect.poll(() => framesOf(tab)).toHaveLength(1);
    await tab.evaluate((markup) => {
      const root = document.querySelector('#root');
      if (root) root.innerHTML = markup;
    }, articleOf('weir'));
    await until('the page to be read', async () => (await stateOf(browser, tab))?.state === 'read');
    await expect.poll(() => framesOf(tab)).toHaveLength(0);
  });
});

/** In which documents of a page a mark is active: 'page', or the number of a frame of its own site. */
const activeIn = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => {
    const frames = [...document.querySelectorAll('iframe')].map(
      ({ contentWindow }, at) => [`frame ${at}`, contentWindow as unknown as typeof globalThis] as const,
    );
    return ([['page', globalThis], ...frames] as const).flatMap(([name, inner]) => {
      const all = [...(inner.CSS.highlights as unknown as Iterable<[string, { readonly size: number }]>)];
      return all.some(([own, { size }]) => own.endsWith('active') && size > 0) ? [name] : [];
    });
  }, null);

/** Two articles in frames, beside one in the page or beside nothing to read. */
async function openTwo(around: string): Promise<Tab> {
  const inner = ['weir', 'ferry'].map(
    (story) => [`/${story}-${++pages}`, story === 'weir' ? 'weir' : 'ferry'] as const,
  );
  for (const [path, story] of inner)
    session.site.serve(`http://live.test${path}`, { body: page(TITLES[story], articleOf(story)) });
  const frames = inner.map(([path]) => `<iframe src="${path}" width="600" height="300"></iframe>`).join('');
  const tab = await open(page('Two', `<main>${around}</main>${frames}`));
  await until('both frames to be read', async () => (await framesOf(tab)).length === 2);
  await tab.activate();
  return tab;
}

const focusFrame = (tab: Tab, at: number): Promise<void> =>
  tab.evaluate((nth) => document.querySelectorAll('iframe')[nth]?.contentWindow?.focus(), at);

describe('a key', () => {
  test('acts in the frame that has the focus, else in the page', async () => {
    const { browser } = session;
    const tab = await openTwo(articleOf('ferry').replaceAll('Tarn', 'Brill'));
    await marked(tab);
    await browser.pressCommand('next_claim');
    await expect.poll(() => activeIn(tab)).toEqual(['page']);
    await focusFrame(tab, 1);
    await browser.pressCommand('next_claim');
    await expect.poll(() => activeIn(tab)).toEqual(['page', 'frame 1']);
    await focusFrame(tab, 0);
    await browser.pressCommand('open_card');
    await expect.poll(() => activeIn(tab)).toEqual(['page', 'frame 0', 'frame 1']);
    expect(await cardShown(tab)).toBe(null);
  });

  test('acts in a frame with an article where the page around has none', async () => {
    const { browser } = session;
    const tab = await openTwo('');
    await browser.pressCommand('next_claim');
    await expect.poll(async () => (await activeIn(tab)).length).toBe(1);
    expect(await activeIn(tab)).not.toContain('page');
  });

  test('takes the marks off all frames, and puts them back', async () => {
    const { browser } = session;
    const tab = await openTwo(articleOf('ferry').replaceAll('Tarn', 'Brill'));
    await focusFrame(tab, 1);
    await browser.pressCommand('toggle_marks');
    await expect.poll(() => framesOf(tab)).toMatchObject([{ claims: 0 }, { claims: 0 }]);
    await expect.poll(() => tab.evaluate(namesInFrame, null)).toEqual([]);
    await browser.pressCommand('toggle_marks');
    await expect.poll(async () => (await framesOf(tab)).every(({ claims }) => claims > 0)).toBe(true);
    await expect.poll(() => tab.evaluate(namesInFrame, null)).not.toEqual([]);
  });
});

/** Selects the first sentence of an article in a frame of the page's own site, and answers where it stands on the screen. */
const selectIn = (tab: Tab, at: number): Promise<{ readonly x: number; readonly y: number }> =>
  tab.evaluate((nth) => {
    const frame = document.querySelectorAll('iframe')[nth];
    const inner = frame?.contentDocument;
    const words = inner?.querySelector('article p')?.firstChild;
    if (!frame || !inner || !words) throw new Error('There is nothing to select.');
    frame.scrollIntoView();
    inner.getSelection()?.setBaseAndExtent(words, 0, words, words.textContent?.indexOf('.') ?? 0);
    const outer = frame.getBoundingClientRect();
    const box = inner.getSelection()?.getRangeAt(0).getClientRects()[0];
    return { x: Math.round(outer.left + (box?.left ?? 0) + 30), y: Math.round(outer.top + (box?.top ?? 0) + 8) };
  }, at);

const hostsInFrame = (tab: Tab, at: number): Promise<number> =>
  tab.evaluate(
    ({ nth, card }) => document.querySelectorAll('iframe')[nth]?.contentDocument?.querySelectorAll(card).length ?? 0,
    { nth: at, card: CARD },
  );

test('the menu on words in a frame opens their card there', async () => {
  const tab = await openTwo(articleOf('ferry').replaceAll('Tarn', 'Brill'));
  if (!tab.chooseInMenu) return;
  const { x, y } = await selectIn(tab, 0);
  await tab.chooseInMenu(x, y, 'annotate_selection');
  await expect.poll(() => hostsInFrame(tab, 0)).toBe(1);
  expect(await cardShown(tab)).toBe(null);
});

test('nothing is kept of a frame in a private window', async () => {
  const { browser, site } = session;
  const inner = `http://live.test/private-${++pages}`;
  site.serve(inner, { body: page('Boats in secret', articleOf('weir').replaceAll(TITLES.weir, 'Boats in secret')) });
  site.serve('http://live.test/private', {
    body: page('Around', `<iframe src="${inner}" width="700" height="400"></iframe>`),
  });
  const change = (keepEveryPage: boolean) =>
    browser.ask({ claimlight: 1, kind: 'settings.change', ask: { change: { keepEveryPage } } });
  await browser.allowPrivateWindows();
  await change(true);
  const id = await browser.openPrivate('http://live.test/private');
  const frames = async () => {
    const reply = (await browser.askTab(id, { claimlight: 1, kind: 'page.frames', ask: null })) as Reply<
      readonly FrameArticle[]
    >;
    return reply.ok ? reply.value : [];
  };
  await expect.poll(frames).toMatchObject([{ title: 'Boats in secret' }]);
  const [frame] = await frames();
  const at = frame?.frameId ?? 0;
  const read = (await browser.askTab(id, { claimlight: 1, kind: 'page.state', ask: null }, at)) as Reply<PageState>;
  if (!read.ok || read.value.state !== 'read') throw new Error('The frame was not read.');
  const { page: facts, text, findings } = read.value;
  const ask = { page: facts, text, findings, span: { start: 0, end: 20 }, edits: [{ do: 'note', note: 'Secret' }] };
  expect(await browser.askTab(id, { claimlight: 1, kind: 'page.annotate', ask }, at)).toMatchObject({
    ok: false,
    failure: 'private_window',
  });
  await change(false);
  const kept = (await Promise.all(['pages', 'annotations', 'addresses'].map((table) => browser.rows(table)))).flat();
  expect(JSON.stringify(kept)).not.toContain('secret');
  expect(JSON.stringify(kept)).not.toContain('private');
});

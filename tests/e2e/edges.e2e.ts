import { expect, test } from 'vitest';
import {
  activeBoxes,
  cardBox,
  cardShown,
  cardText,
  command,
  covers,
  hostsIn,
  marked,
  settled,
} from './harness/page.ts';
import { judgeFirst, openPopup } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, sampleAs, useSession } from './harness/session.ts';

const session = useSession();

test('on a page that runs from right to left the card stays on the screen', async () => {
  const { browser, site } = session;
  const url = 'http://edges.test/right-to-left';
  site.serve(url, { body: sampleAs(url).replace('<html', '<html dir="rtl"') });
  const tab = await browser.open(url);
  await marked(tab);
  await command(browser, tab, 'next_claim');
  await command(browser, tab, 'open_card');
  await expect.poll(() => cardShown(tab)).toBe(true);
  const box = await tab.inCard((root) => {
    const { left, right } = root.querySelector('dialog')?.getBoundingClientRect() ?? new DOMRect();
    return { left, right: document.documentElement.clientWidth - right };
  }, null);
  expect(Math.min(box?.left ?? -1, box?.right ?? -1)).toBeGreaterThanOrEqual(0);
});

test('what was taken away elsewhere can be judged anew where it is still shown', async () => {
  const { browser, site } = session;
  site.serve(SAMPLE_URL, { body: SAMPLE });
  const tab = await browser.open(SAMPLE_URL);
  await marked(tab);
  const popup = await openPopup(browser, tab);
  const kept = async () => {
    const state = await settled(browser, tab);
    return state.state === 'read' ? state.annotations.map(({ annotation }) => annotation) : [];
  };

  await judgeFirst(popup, { digit: '3', verdict: 'mixed' });
  await expect.poll(async () => (await kept()).length).toBe(1);
  const [first] = await kept();
  await browser.ask({ claimlight: 1, kind: 'annotation.remove', ask: { id: first?.id } });
  await expect.poll(kept).toEqual([]);

  await judgeFirst(popup, { digit: '6', verdict: 'wrong' });
  await expect.poll(async () => (await kept()).map(({ verdicts }) => verdicts.length)).toEqual([1]);
});

test('undo in a card gives back what was kept of its words before, dismissed or not', async () => {
  const { browser, site } = session;
  const url = 'http://edges.test/dismissed';
  site.serve(url, { body: sampleAs(url) });
  const tab = await browser.open(url);
  await marked(tab);
  const kept = async () => {
    const state = await settled(browser, tab);
    return state.state === 'read' ? state.annotations.map(({ annotation }) => annotation) : [];
  };
  const annotate = async () => {
    await tab.evaluate(() => {
      const words = document.querySelectorAll('article p')[3]?.firstChild;
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 24);
    }, null);
    await tab.activate();
    await command(browser, tab, 'annotate_selection');
    await expect.poll(() => cardShown(tab)).toBe(true);
  };
  const press = (name: string) =>
    tab.inCard((root, words) => {
      [...root.querySelectorAll<HTMLElement>('.deeds button')].find(({ innerText }) => innerText === words)?.click();
    }, name);

  await annotate();
  await tab.press('n');
  await tab.type('never asked');
  await expect.poll(async () => (await kept()).map(({ note }) => note)).toEqual(['never asked']);
  await press('not worth it');
  await expect.poll(async () => (await kept()).map(({ status }) => status)).toEqual(['dismissed']);
  await tab.press('Escape');
  const before = await kept();

  await annotate();
  expect(await cardText(tab)).toContain('put back');
  await tab.press('2');
  await expect.poll(async () => (await kept()).map(({ verdicts }) => verdicts.length)).toEqual([1]);
  await press('undo');
  await expect.poll(kept).toEqual(before);
});

test('on a page that enlarges itself the card lies beside its mark, as large as ever', async () => {
  const { browser, site } = session;
  const url = 'http://edges.test/enlarged';
  site.serve(url, { body: sampleAs(url).replace('</head>', '<style>html { zoom: 2 }</style></head>') });
  const tab = await browser.open(url);
  await marked(tab);
  await command(browser, tab, 'next_claim');
  await command(browser, tab, 'open_card');
  await expect.poll(() => cardShown(tab)).toBe(true);
  const [card, marks] = [await cardBox(tab), await activeBoxes(tab)];
  expect(marks.length).toBeGreaterThan(0);
  expect(card?.right).toBeLessThanOrEqual(1200);
  expect((card?.right ?? 0) - (card?.left ?? 0)).toBeCloseTo(384, 0);
  expect(marks.filter((mark) => card && covers(card, mark))).toEqual([]);
});

test.each([
  { does: 'forbids it a shadow root', path: 'closed', body: 'static disabledFeatures = ["shadow"]' },
  { does: 'gives it one', path: 'given', body: 'constructor() { super(); this.attachShadow({ mode: "open" }); }' },
])('a page that takes the name of the card’s element and $does gets a card none the less', async ({ path, body }) => {
  const { browser, site } = session;
  const url = `http://edges.test/${path}`;
  const script = `<script>customElements.define('claimlight-card', class extends HTMLElement { ${body} });</script>`;
  site.serve(url, { body: sampleAs(url).replace('</head>', `${script}</head>`) });
  const tab = await browser.open(url);
  await marked(tab);
  await tab.activate();
  await command(browser, tab, 'next_claim');
  await command(browser, tab, 'open_card');
  await expect.poll(() => cardShown(tab)).toBe(true);
  await tab.press('n');
  await tab.type('4');
  await expect.poll(() => tab.inCard((root) => root.querySelector('textarea')?.value, null)).toBe('4');
  await tab.press('Escape');
  await expect.poll(() => hostsIn(tab)).toBe(0);
});

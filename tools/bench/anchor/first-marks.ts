import type { Browser, Tab } from '../../../tests/e2e/harness/browser.ts';
import type { Site } from '../../../tests/e2e/harness/site.ts';
import { until } from '../../../tests/e2e/harness/until.ts';
import { type Spread, spreadOf } from '../rounds.ts';
import { articlePage } from './pages.ts';

/** The page itself notes when it was idle and when the first of our marks stood in it. */
const PROBE = `<script>
  window.seen = { idle: null, marks: null };
  addEventListener('load', () => requestIdleCallback(() => { seen.idle = performance.now(); }));
  const look = () => {
    for (const name of CSS.highlights.keys()) if (name.startsWith('claimlight')) { seen.marks = performance.now(); return; }
    setTimeout(look, 1);
  };
  look();
</script>`;

interface Seen {
  readonly idle: number | null;
  readonly marks: number | null;
}

const WORDS = 1_000;

/** Milliseconds from the page's first idle moment to the first marks in it, of so many articles, none of them twice. */
export async function firstMarks(
  { browser, site }: { readonly browser: Browser; readonly site: Site },
  background: 'warm' | 'cold',
  rounds: number,
): Promise<Spread> {
  const tab = await browser.open('about:blank');
  const times: number[] = [];
  // The first is not counted: it starts the background, and the browser's own code.
  for (let round = -1; round < rounds; round++) {
    const url = `http://bench.test/${background}-${round + 1}`;
    site.serve(url, { body: articlePage(WORDS, round + 1).replace('</head>', `${PROBE}</head>`) });
    if (background === 'cold' && round >= 0) await browser.stopBackground();
    await tab.goto(url);
    const time = await timeIn(tab);
    if (round >= 0) times.push(time);
  }
  await tab.close();
  return spreadOf(times);
}

const timeIn = (tab: Tab): Promise<number> =>
  until('the first marks', async () => {
    const { idle, marks } = await tab.evaluate(() => (globalThis as unknown as { seen: Seen }).seen, null);
    return idle !== null && marks !== null && Math.max(0.1, marks - idle);
  });

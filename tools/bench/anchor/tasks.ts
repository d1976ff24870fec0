import type { Browser, Devtools, Tab } from '../../../tests/e2e/harness/browser.ts';
import type { Site } from '../../../tests/e2e/harness/site.ts';
import { until } from '../../../tests/e2e/harness/until.ts';
import { type Spread, spreadOf } from '../rounds.ts';
import { articlePage } from './pages.ts';
import { type Event, tasksAfterLoad } from './trace.ts';

const WORDS = 10_000;
const SLOWER = 2;
/** Milliseconds that a page is watched after it was marked, or where it never is. */
const AFTER = 1_000;
const LEFT_ALONE = 'left-alone.test';

interface Place {
  readonly browser: Browser;
  readonly site: Site;
}

/** The longest tasks of a page's main thread after it was loaded: by a trace those with script in them and those that only draw. */
export interface LongestTasks {
  readonly script: number;
  /** Null where tasks cannot be told apart. */
  readonly drawing: number | null;
}

/** The same, over some rounds, of an article that is read and marked, and of the same article on a site that is switched off. */
export interface TaskFigures {
  readonly marked: Spread;
  readonly leftAlone: Spread;
  readonly drawing: { readonly marked: Spread; readonly leftAlone: Spread } | null;
}

export async function longestTasks(place: Place, rounds: number): Promise<TaskFigures> {
  const settings = { change: { sites: [{ host: LEFT_ALONE, reading: 'off' }] } };
  await place.browser.ask({ claimlight: 1, kind: 'settings.change', ask: settings });
  const [marked, leftAlone]: [LongestTasks[], LongestTasks[]] = [[], []];
  // The first is not counted: it starts the background, and the browser's own code.
  for (let round = -1; round < rounds; round++) {
    const [on, off] = [await tasksOf(place, 'bench.test', round + 1), await tasksOf(place, LEFT_ALONE, round + 1)];
    if (round < 0) continue;
    marked.push(on);
    leftAlone.push(off);
  }
  const drawing = (all: readonly LongestTasks[]): Spread => spreadOf(all.flatMap((one) => one.drawing ?? []));
  const isTold = marked.some((one) => one.drawing !== null);
  return {
    marked: spreadOf(marked.map(({ script }) => script)),
    leftAlone: spreadOf(leftAlone.map(({ script }) => script)),
    drawing: isTold ? { marked: drawing(marked), leftAlone: drawing(leftAlone) } : null,
  };
}

/**
 * From the load on, the page asks itself again and again how long it had to wait for its turn. By the scheduler, where there is
 * one: messages go by way of another thread in Firefox, and would wait for that one too.
 */
const LAG = `<script>
  window.longest = 0;
  addEventListener('load', () => {
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
      if ('scheduler' in window) scheduler.postTask(tick);
      else setTimeout(tick, 0);
    };
    tick();
  });
</script>`;

async function tasksOf({ browser, site }: Place, host: string, number: number): Promise<LongestTasks> {
  const url = `http://${host}/long-${number}`;
  const tab = await browser.open('about:blank');
  const devtools = await tab.devtools();
  const body = articlePage(WORDS, number);
  site.serve(url, { body: devtools ? body : body.replace('</head>', `${LAG}</head>`) });
  const tasks = devtools ? await traced(tab, devtools, url) : await lag(tab, url);
  await tab.close();
  return tasks;
}

/** Loads a page and waits until it was marked, or might have been. */
async function show(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  const isMarked = () => tab.evaluate(() => CSS.highlights.size > 0, null);
  if (!url.includes(LEFT_ALONE)) await until('marks on the long article', isMarked, 60);
  await new Promise((resolve) => setTimeout(resolve, AFTER));
}

async function lag(tab: Tab, url: string): Promise<LongestTasks> {
  await show(tab, url);
  const longest = await tab.evaluate(() => (globalThis as unknown as { longest: number }).longest, null);
  return { script: longest * SLOWER, drawing: null };
}

const CATEGORIES = 'devtools.timeline,disabled-by-default-devtools.timeline,v8.execute,blink.user_timing,loading';

async function traced(tab: Tab, devtools: Devtools, url: string): Promise<LongestTasks> {
  const events: Event[] = [];
  devtools.on('Tracing.dataCollected', (data) => events.push(...(data as { readonly value: Event[] }).value));
  const complete = new Promise<void>((resolve) => {
    devtools.on('Tracing.tracingComplete', () => resolve());
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await devtools.send('Tracing.start', { categories: `-*,${CATEGORIES}`, transferMode: 'ReportEvents' });
  await show(tab, url);
  await devtools.send('Tracing.end');
  await complete;
  const tasks = tasksAfterLoad(events, url);
  const longest = (hasScript: boolean): number =>
    Math.max(0, ...tasks.filter((task) => task.hasScript === hasScript).map(({ milliseconds }) => milliseconds));
  return { script: longest(true), drawing: longest(false) };
}

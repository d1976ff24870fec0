import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, launch } from '../tests/e2e/harness/browser.ts';
import { startSite } from '../tests/e2e/harness/site.ts';
import { findBrowser } from './browsers.mjs';
import { PAGES } from './bench/anchor/articles.ts';
import { measureBars } from './bench/anchor/bars.ts';
import { barsTable } from './bench/anchor/bars-table.ts';
import { type BrowserFigures, extensionRows, reanchoringRows, tableOf } from './bench/anchor/figures.ts';
import { firstMarks } from './bench/anchor/first-marks.ts';
import { type BenchPage, longPage } from './bench/anchor/pages.ts';
import { reanchor, scripts } from './bench/anchor/reanchoring.ts';
import { longestTasks } from './bench/anchor/tasks.ts';
import { installPeers } from './bench/anchor/workspace.ts';
import { run } from './run.ts';

const HELP = `usage: npm run bench:anchor -- [--rounds NUMBER] [--browser chromium|firefox] [--no-peers]

Measures how well and how fast annotations find their words again, and what the extension takes of a page: in real
Chromium and Firefox, beside four others in the same page and run. Prints tables. NUMBER is 20 where none is given: so
many rounds of ours and of the first marks, a quarter of them for long tasks, a tenth for the others, the slowest of which
take a minute each; 1 or 2 give a quick look. Real pages are those of ../shared, where that is present.
The others are installed into tools/bench/anchor on first use.`;

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const CHARACTERS = 390_000;
/** With few rounds, one real page of so many is enough. */
const QUICKLY = 20;

interface Plan {
  readonly rounds: number;
  readonly pages: readonly BenchPage[];
  readonly readers: ReadonlyMap<string, string>;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '20' },
      browser: { type: 'string' },
      peers: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowNegative: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const asked = BROWSERS.filter((name) => values.browser === undefined || values.browser === name);
  const present = asked.filter((name) => findBrowser(name) !== null);
  const plan: Plan = {
    rounds: Math.max(1, Math.floor(Number(values.rounds)) || 20),
    pages: [generatedPage(), ...realPage()],
    readers: await scripts(values.peers && (await installPeers())),
  };
  console.error('Sentences of real pages…');
  const bars = barsTable(measureBars({ every: plan.rounds < 10 ? QUICKLY : 1, examples: 0 }));
  const figures: BrowserFigures[] = [];
  for (const name of present) figures.push(await figuresOf(name, plan));
  console.log(`${bars}\n\n${report(plan, figures)}`);
  const absent = asked.filter((name) => !present.includes(name));
  if (absent.length > 0) console.log(`\nNot measured, because it is not installed here: ${absent.join(', ')}.`);
  return 0;
}

const generatedPage = (): BenchPage => ({ name: 'A generated page', body: longPage(CHARACTERS) });

interface PageRow {
  readonly id: string;
  readonly html_path: string;
  readonly words: number;
  readonly lang: string;
  readonly render: string;
}

/** The longest of the real pages, where they are present. */
function realPage(): readonly BenchPage[] {
  const index = join(PAGES, 'index.jsonl');
  if (!existsSync(index)) return [];
  const rows = readFileSync(index, 'utf8').trim().split('\n');
  const [longest] = rows
    .map((line) => JSON.parse(line) as PageRow)
    .filter(({ lang, render }) => lang === 'en' && render === 'ok')
    .toSorted((a, b) => b.words - a.words);
  if (!longest) return [];
  const body = readFileSync(join(PAGES, longest.html_path), 'utf8');
  return [{ name: `The longest real page (${longest.id})`, body }];
}

async function figuresOf(name: BrowserName, { rounds, pages, readers }: Plan): Promise<BrowserFigures> {
  const built = await run('wxt', 'build', '-b', name === 'firefox' ? 'firefox' : 'chrome');
  if (built.status !== 0) throw new Error(`The extension could not be built for ${name}.`);
  const site = await startSite();
  const browser = await launch(name, { proxyPort: site.port });
  const place = { browser, site };
  try {
    console.error(`${name}: first marks…`);
    const marks = { warm: await firstMarks(place, 'warm', rounds), cold: await firstMarks(place, 'cold', rounds) };
    console.error(`${name}: long tasks…`);
    const tasks = await longestTasks(place, Math.ceil(rounds / 4));
    const reanchored = [];
    for (const page of pages) {
      console.error(`${name}: ${page.name}…`);
      reanchored.push(
        await reanchor(place, page, { readers, rounds: { ours: rounds, peers: Math.ceil(rounds / 10) } }),
      );
    }
    return { browser: name, pages: reanchored, tasks, marks };
  } finally {
    await browser.close();
    await site.close();
  }
}

function report({ rounds, pages }: Plan, figures: readonly BrowserFigures[]): string {
  const columns = <T>(rowsOf: (one: BrowserFigures) => T): ReadonlyMap<BrowserName, T> =>
    new Map(figures.map((one) => [one.browser, rowsOf(one)]));
  const tables = pages.map(({ name }, at) => {
    const size = figures[0]?.pages[at]?.size;
    const made = size
      ? `${size.characters.toLocaleString('en')} characters in ${size.textNodes.toLocaleString('en')} text nodes, ${size.elements.toLocaleString('en')} elements, ${size.annotations.toLocaleString('en')} annotations; one line put in before the first`
      : '';
    return tableOf(
      `${name}: ${made}`,
      columns((one) => {
        const page = one.pages[at];
        return page ? reanchoringRows(page) : [];
      }),
    );
  });
  const load = loadavg().map((one) => one.toFixed(1));
  const foot = `${rounds} rounds; medians, with the lowest and the highest. Load of the machine at the end: ${load.join(', ')}.`;
  return [...tables, tableOf('The extension in the page', columns(extensionRows)), foot].join('\n\n');
}

process.exitCode = await main();

import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from '../tests/e2e/harness/browser.ts';
import { startSite } from '../tests/e2e/harness/site.ts';
import { barOf } from './bench/store/bars.ts';
import { type Figure, type Sized, tableOf } from './bench/store/figures.ts';
import { fill } from './bench/store/fill.ts';
import { changing, handing, keepArticle, opening, scrolling, searching } from './bench/store/measure.ts';
import { notebookOf } from './bench/store/notebook.ts';
import { queriesOf } from './bench/store/queries.ts';
import { run } from './run.ts';

const PARTS = ['opening', 'searching', 'changing', 'scrolling', 'handing'] as const;
type Part = (typeof PARTS)[number];

const HELP = `usage: npm run bench:store -- [--items 1000,10000,100000] [--rounds NUMBER] [--only PART,…] [--no-build]

Fills the store of the built extension with generated notebooks of so many annotations, twenty to a page, in real Chromium, and
measures what a reader waits for: pages opening, search, deeds seen in every view, memory, export and import. Prints a table.
NUMBER (20) is how often each deed is done. Parts: ${PARTS.join(', ')}.`;

const SEED = 1;
const PER_PAGE = 20;

interface Plan {
  readonly rounds: number;
  readonly parts: ReadonlySet<Part>;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      items: { type: 'string', default: '1000,10000,100000' },
      rounds: { type: 'string', default: '20' },
      only: { type: 'string' },
      build: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowNegative: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const items = values.items.split(',').map(Number);
  const asked = values.only?.split(',') ?? PARTS;
  const parts = new Set(PARTS.filter((part) => asked.includes(part)));
  const rounds = Number(values.rounds);
  if (parts.size < asked.length || ![...items, rounds].every((count) => Number.isInteger(count) && count > 0)) {
    console.error(HELP);
    return 2;
  }
  if (values.build && (await run('wxt', 'build')).status !== 0) return 1;
  const sizes: Measured[] = [];
  for (const size of items.toSorted((a, b) => a - b)) sizes.push(await measured(size, { rounds, parts }));
  const failed = sizes.flatMap(({ failures }) => failures);
  console.log(`${tableOf(sizes, barOf)}\n\n${[machine(rounds), ...failed].join('\n\n')}`);
  return failed.length === 0 ? 0 : 1;
}

interface Measured extends Sized {
  /** What could not be measured, and why. */
  readonly failures: readonly string[];
}

async function measured(items: number, { rounds, parts }: Plan): Promise<Measured> {
  const say = (what: string) => console.error(`${items.toLocaleString('en')}: ${what}…`);
  const notebook = notebookOf({ seed: SEED, pages: Math.ceil(items / PER_PAGE), annotations: items });
  const site = await startSite();
  const browser = await launch('chromium', { proxyPort: site.port });
  try {
    say('filling the store');
    await fill(browser, notebook);
    const place = { browser, article: await keepArticle(browser, site), rounds };
    const measures: Readonly<Record<Part, () => Promise<readonly Figure[]>>> = {
      opening: () => opening(place),
      searching: () => searching(place, queriesOf(notebook)),
      changing: () => changing(place),
      scrolling: () => scrolling(place),
      handing: () => handing(place, items),
    };
    const [figures, failures]: [Figure[], string[]] = [[], []];
    for (const part of parts) {
      say(part);
      // A run takes long: what else can be measured is measured all the same.
      try {
        const found = await measures[part]();
        figures.push(...found);
        console.error(tableOf([{ items, figures: found }], barOf));
      } catch (error) {
        failures.push(`Not measured at ${items.toLocaleString('en')}: ${part}. ${String(error)}`);
      }
    }
    return { items, figures, failures };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** What was measured on, in words. */
function machine(rounds: number): string {
  const all = cpus();
  const load = loadavg().map((one) => one.toFixed(1));
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Medians of ${rounds} rounds (of search: of every letter typed), with the lowest and the highest; memory, export and import once. Memory is what scripts, their part of the document and their buffers hold once collected (Runtime.getHeapUsage). Growth: how many times as long (or as much) as with the fewest. Measured with ${all.length} cores of ${all[0]?.model ?? 'an unknown processor'}, ${memory} GiB of memory; load of the machine at the end: ${load.join(', ')}.`;
}

process.exitCode = await main();

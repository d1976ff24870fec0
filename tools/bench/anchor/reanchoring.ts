import type { Browser, Tab } from '../../../tests/e2e/harness/browser.ts';
import type { Site } from '../../../tests/e2e/harness/site.ts';
import { scriptOf } from './bundle.ts';
import type { BenchPage } from './pages.ts';
import type { Outcome, PageSize, Part, Walks } from './page/stage.ts';

/** Who is compared with, which script it is, and whether it finds a quote whose words were edited. */
export const PEERS = [
  { name: 'dom-anchor-text-quote', file: 'text-quote.ts', isFuzzy: true },
  { name: 'Hypothesis client', file: 'hypothesis.ts', isFuzzy: true },
  { name: 'Apache Annotator', file: 'apache.ts', isFuzzy: false },
  { name: 'Recogito text annotator', file: 'recogito.ts', isFuzzy: false },
] as const;

export const OURS = 'Claimlight';

/** What one browser took on one page, round by round. */
export interface Reanchored {
  readonly page: string;
  readonly size: PageSize;
  /** By name, one a round; who is not in it was not there. */
  readonly takes: ReadonlyMap<string, readonly Take[]>;
}

/** What one of them took in a round, and what a walk over the very same nodes took just before. */
export interface Take extends Outcome {
  readonly walks: Walks;
}

export interface Rounds {
  readonly ours: number;
  /** The slowest take a minute each. */
  readonly peers: number;
}

const ANNOTATIONS = 1_000;
/** Peers look for one quote at a time, so their thousand may be asked in parts: no browser then takes the page for hung. */
const PART = 50;

/** The scripts of those that could be built: ours first. */
export async function scripts(arePeersThere: boolean): Promise<ReadonlyMap<string, string>> {
  const found = new Map([[OURS, await scriptOf('stage.ts')]]);
  if (!arePeersThere) return found;
  for (const { name, file } of PEERS) {
    try {
      found.set(name, await scriptOf(file));
    } catch (error) {
      console.error(`${name} cannot be built: ${String(error)}`);
    }
  }
  return found;
}

/**
 * Annotates a page, puts a line before its first paragraph, and has everybody find all annotations again: in the same page and
 * run, each round another line, and another to begin with.
 */
export async function reanchor(
  { browser, site }: { readonly browser: Browser; readonly site: Site },
  { name: page, body }: BenchPage,
  { readers, rounds }: { readonly readers: ReadonlyMap<string, string>; readonly rounds: Rounds },
): Promise<Reanchored> {
  const url = `http://bench.test/${page.replaceAll(/\W+/g, '-')}`;
  // None of the page's own scripts; ours are let in by their nonce.
  site.serve(url, { body, policy: "script-src 'nonce-bench'" });
  const tab = await browser.open(url);
  for (const script of readers.values()) await tab.evaluate(letIn, script);
  const size = await tab.evaluate((count) => globalThis.stage!.open(count), ANNOTATIONS);
  for (const name of readers.keys()) await describeAll(tab, name, size.annotations);

  const takes = new Map<string, Take[]>();
  for (let round = 0; round < rounds.ours; round++) {
    const names = [...readers.keys()].filter((name) => name === OURS || round < rounds.peers);
    const turned = names.map((_, at) => names[(at + round) % names.length] ?? OURS);
    for (const name of turned) {
      // Whoever remembers the page must see it change for itself.
      await tab.evaluate((words) => globalThis.stage!.insertLine(words), lineOf(round));
      const walks = await tab.evaluate(() => globalThis.stage!.walk(), null);
      const outcome = await placeAll(tab, name, size.annotations);
      takes.set(name, [...(takes.get(name) ?? []), { ...outcome, walks }]);
      const wasRead = await tab.evaluate(() => globalThis.stage!.removeLine(), null);
      if (name === OURS && !wasRead) throw new Error('The line was no part of the article: nothing was measured.');
    }
  }
  await tab.close();
  return { page, size, takes };
}

/** A line of the article, not of what stands around it: each round another, so that nobody knows the text already. */
const lineOf = (round: number): string =>
  `The mayor of Larkham, who had been away for ${round + 3} days, told reporters on Sunday that the bridge would stay open all winter.`;

function letIn(text: string): void {
  const script = document.createElement('script');
  script.nonce = 'bench';
  script.textContent = text;
  document.head.append(script);
  script.remove();
}

const partsOf = (name: string, count: number): readonly Part[] => {
  const length = name === OURS ? count : PART;
  return Array.from({ length: Math.ceil(count / length) }, (_, at) => {
    return { start: at * length, end: Math.min(count, (at + 1) * length) };
  });
};

async function describeAll(tab: Tab, name: string, count: number): Promise<void> {
  for (const part of partsOf(name, count))
    await tab.evaluate((asked) => globalThis.stage!.describe(asked.name, asked.part), { name, part });
}

async function placeAll(tab: Tab, name: string, count: number): Promise<Outcome> {
  let sum: Outcome = { milliseconds: 0, right: 0, elsewhere: 0, lost: 0 };
  for (const part of partsOf(name, count)) {
    const one = await tab.evaluate((asked) => globalThis.stage!.place(asked.name, asked.part), { name, part });
    sum = {
      milliseconds: sum.milliseconds + one.milliseconds,
      right: sum.right + one.right,
      elsewhere: sum.elsewhere + one.elsewhere,
      lost: sum.lost + one.lost,
    };
  }
  return sum;
}

import type { Browser, RawTab, Tab } from '../../../tests/e2e/harness/browser.ts';
import type { Site } from '../../../tests/e2e/harness/site.ts';
import { articlePage } from '../anchor/pages.ts';
import {
  type ExportFormat,
  exported,
  imported,
  LIBRARY,
  open,
  openings,
  pageViews,
  POPUP,
  pressed,
  typed,
  unjudged,
} from './deeds.ts';
import { type Figure, figureOf } from './figures.ts';
import { empty } from './fill.ts';
import { scrolled, sumOf } from './memory.ts';
import type { Query } from './queries.ts';

/** A browser whose store is filled, and an article that stands in a tab of it. */
export interface Place {
  readonly browser: Browser;
  readonly article: Tab;
  readonly rounds: number;
}

const ARTICLE = 'http://bench.test/kept-article';
/** So many of its claims are judged before anything is measured. */
const JUDGED = 8;

/** Opens an article, and keeps it: some of its claims are judged in the popup. */
export async function keepArticle(browser: Browser, site: Site): Promise<Tab> {
  site.serve(ARTICLE, { body: articlePage(1_500, 1) });
  const article = await browser.open(ARTICLE);
  const popup = await open(browser, POPUP, article);
  const claims = await unjudged(popup);
  for (const words of claims.slice(0, JUDGED))
    await pressed(popup, [], { words, key: '2', verdict: 'mostly_supported' });
  await popup.close();
  return article;
}

/** How long the views of the article and the library take to open. */
export async function opening({ browser, article, rounds }: Place): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const view of pageViews())
    figures.push(figureOf(`${view.name} shows its page`, 'ms', (await openings(browser, view, article, rounds)).warm));
  const library = await openings(browser, LIBRARY, article, Math.ceil(rounds / 2));
  return [
    ...figures,
    figureOf('library shows its first screen', 'ms', library.warm),
    figureOf('the same for the first time, everything to be read', 'ms', [library.first]),
  ];
}

/** How long it takes until other results stand there, letter by letter, for each kind of query. */
export async function searching(
  { browser, article, rounds }: Place,
  queries: readonly Query[],
): Promise<readonly Figure[]> {
  const library = await open(browser, LIBRARY, article);
  const figures: Figure[] = [];
  for (const { kind, text } of queries) {
    const times: number[] = [];
    for (let round = 0; round < Math.ceil(rounds / 10); round++) times.push(...(await typed(library, text)));
    figures.push(figureOf(`search as you type: ${kind}`, 'ms', times));
  }
  await library.close();
  return figures;
}

const DEEDS = [
  { deed: 'save', key: '1', verdict: 'supported' },
  { deed: 'verdict', key: '6', verdict: 'wrong' },
  { deed: 'undo', key: 'z', held: 'Control', verdict: 'supported' },
  // Not measured: it takes the annotation away again, so that every round begins alike.
  { deed: '', key: 'z', held: 'Control', verdict: 'unchecked' },
] as const;

/** How long a deed in the popup takes until it stands there, in every other view of the article, and in the library too. */
export async function changing(place: Place): Promise<readonly Figure[]> {
  const { browser, article, rounds } = place;
  const views = await Promise.all([...pageViews(), POPUP].map((view) => open(browser, view, article)));
  const [popup, ...others] = views;
  const library = await open(browser, LIBRARY, article);
  const [words] = popup ? await unjudged(popup) : [];
  if (!popup || words === undefined) throw new Error('The article has no claim left to judge.');
  const times = new Map<string, number[]>();
  const note = (what: string, time: number) => times.set(what, [...(times.get(what) ?? []), time]);
  for (let round = -1; round < rounds; round++) {
    for (const { deed, ...press } of DEEDS) {
      const taken = await pressed(popup, [...others, library], { words, ...press });
      if (round < 0 || deed === '') continue;
      note(`${deed}: seen in every popup and panel`, Math.max(...taken.slice(0, -1)));
      note(`${deed}: seen in the library, too`, Math.max(...taken));
    }
  }
  await closeAll([...views, library]);
  return [...times].map(([what, all]) => figureOf(what, 'ms', all));
}

const closeAll = async (tabs: readonly RawTab[]): Promise<void> => {
  await Promise.all(tabs.map((tab) => tab.close()));
};

const MEGABYTE = 1e6;

/** What the library and its workers hold while it is scrolled from its top to its end. */
export async function scrolling({ browser, article }: Place): Promise<readonly Figure[]> {
  const library = await open(browser, LIBRARY, article);
  const { begin, most, uncollected } = await scrolled(library);
  await library.close();
  return [
    figureOf('memory of the library, opened', 'MB', [sumOf(begin) / MEGABYTE]),
    figureOf('memory of the library, the most while scrolling', 'MB', [sumOf(most) / MEGABYTE]),
    figureOf('of it in workers', 'MB', [most.workers / MEGABYTE]),
    figureOf('the most with what waits to be collected', 'MB', [sumOf(uncollected) / MEGABYTE]),
  ];
}

const EXPORTS: readonly { readonly format: ExportFormat; readonly name: string }[] = [
  { format: 'csv', name: 'CSV' },
  { format: 'w3c', name: 'W3C annotations' },
  { format: 'backup', name: 'backup' },
];

/** Items per second of each export, and of an import of the backup into a store that was emptied. */
export async function handing({ browser, article }: Place, items: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let backup = '';
  const library = await open(browser, LIBRARY, article);
  for (const { format, name } of EXPORTS) {
    const { path, milliseconds } = await exported(browser, library, format);
    figures.push(figureOf(`export all as ${name}`, 'items/s', [(items * 1000) / milliseconds]));
    backup = path;
  }
  await library.close();
  await empty(browser);
  const { looked, kept } = await imported(browser, backup);
  return [
    ...figures,
    figureOf('import the backup, reading and preview', 'items/s', [(items * 1000) / looked]),
    figureOf('import the backup, keeping', 'items/s', [(items * 1000) / kept]),
    figureOf('import the backup, all in all', 'items/s', [(items * 1000) / (looked + kept)]),
  ];
}

import { stat } from 'node:fs/promises';
import { readdirSync, statSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT } from '../../run.ts';
import type { Browser, RawTab, Tab } from '../../../tests/e2e/harness/browser.ts';
import { until } from '../../../tests/e2e/harness/until.ts';
import { indexed } from './fill.ts';
import { awaitChange, awaitVerdict, changedIn, devtoolsOf, noteFirst, openedIn, pressedIn, seenIn } from './watch.ts';

// Every deed of a reader that is measured, as a reader does it: this is the only file that knows what the pages look like.

/** A page of the extension, and what in it is the first of what one opens it for. */
export interface View {
  readonly name: string;
  readonly path: (article: Tab) => string;
  readonly first: string;
}

export const POPUP: View = { name: 'popup', path: ({ id }) => `popup.html?tab=${id}`, first: '[data-row] .quote' };
const PANEL: View = {
  name: 'side panel',
  path: ({ id }) => `sidepanel.html?tab=${id}`,
  first: '[data-row] .quote',
};
const RESULTS = '.library [data-row], .library [role=option]';

export const LIBRARY: View = { name: 'library', path: () => 'library.html', first: '.library .quote' };

/** The views of the article that this build has. */
export const pageViews = (): readonly View[] =>
  existsSync(join(OUTPUT, 'chrome-mv3', 'sidepanel.html')) ? [POPUP, PANEL] : [POPUP];

const SEARCH = 'input[type=search]';

export interface Openings {
  readonly first: number;
  readonly warm: readonly number[];
}

/** Milliseconds until a view is drawn: the first time, and so many times more in the same tab. */
export async function openings(browser: Browser, view: View, article: Tab, rounds: number): Promise<Openings> {
  const tab = await browser.openExtensionPage('manifest.json');
  await noteFirst(await devtoolsOf(tab), view.first);
  const url = await urlOf(tab, view.path(article));
  const first = await openedIn(tab, url);
  if (view === LIBRARY) await indexed(browser);
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) warm.push(await openedIn(tab, url));
  await tab.close();
  return { first, warm };
}

const urlOf = (tab: RawTab, path: string): Promise<string> =>
  tab.evaluate((name) => new URL(name, location.href).href, path);

/** Opens a view, and waits until it shows something. */
export async function open(browser: Browser, view: View, article: Tab): Promise<RawTab> {
  const tab = await browser.openExtensionPage(view.path(article));
  await until(
    `the first of the ${view.name}`,
    () => tab.evaluate((first) => document.querySelector(first) !== null, view.first),
    120,
  );
  if (view === LIBRARY) await indexed(browser);
  await tab.activate();
  return tab;
}

/** Types a query letter by letter into the search of the library: for each letter the time until other results are drawn. */
export async function typed(library: RawTab, query: string): Promise<readonly number[]> {
  await library.activate();
  await clear(library);
  const times: number[] = [];
  for (const letter of query) {
    await awaitChange(library, RESULTS);
    await library.type(letter);
    const time = await changedIn(library);
    if (time !== null) times.push(time);
  }
  await clear(library);
  return times;
}

async function clear(library: RawTab): Promise<void> {
  await library.evaluate((search) => {
    const field = document.querySelector<HTMLInputElement>(search);
    if (!field) throw new Error('The library has no search.');
    field.focus();
    field.select();
  }, SEARCH);
  await awaitChange(library, RESULTS);
  await library.press('Backspace');
  await changedIn(library);
}

/** The words of the claims that a popup lists and nobody judged yet. */
export const unjudged = (popup: RawTab): Promise<readonly string[]> =>
  popup.evaluate(
    () =>
      [...document.querySelectorAll('[data-row]')]
        .filter((row) => row.querySelector('[data-verdict="unchecked"]') !== null)
        .map((row) => row.querySelector('.quote')?.textContent ?? ''),
    null,
  );

/** A key pressed on the row of some words, and the verdict that stands there then. */
export interface Press {
  readonly words: string;
  readonly key: string;
  readonly held?: 'Control';
  readonly verdict: string;
}

/** Presses a key in a popup: for it and for each other view, the time until the verdict stands there. */
export async function pressed(popup: RawTab, others: readonly RawTab[], press: Press): Promise<readonly number[]> {
  const views = [popup, ...others];
  await popup.activate();
  await focus(popup, press.words);
  for (const view of views) await awaitVerdict(view, press);
  await popup.press(press.key, press.held);
  const began = await pressedIn(popup);
  const times: number[] = [];
  for (const view of views) times.push((await seenIn(view, `the verdict ${press.verdict} in every view`)) - began);
  return times;
}

const focus = (popup: RawTab, words: string): Promise<void> =>
  popup.evaluate((wanted) => {
    const row = [...document.querySelectorAll('[data-row]')].find(
      (one) => one.querySelector('.quote')?.textContent === wanted,
    );
    row?.querySelector<HTMLElement>('[data-main]')?.focus();
  }, words);

export type ExportFormat = 'backup' | 'csv' | 'w3c';

const ENDINGS: Readonly<Record<ExportFormat, string>> = { backup: '.json', csv: '.csv', w3c: '.jsonld' };

export interface Exported {
  readonly path: string;
  readonly milliseconds: number;
}

/** Exports all by the menu of the library: the time from the click until the file lies whole in the folder of downloads. */
export async function exported(browser: Browser, library: RawTab, format: ExportFormat): Promise<Exported> {
  const before = new Set(filesIn(browser.downloads));
  await library.evaluate(() => document.querySelector<HTMLElement>('.export > button')?.click(), null);
  await until(`the entry for ${format}`, () =>
    library.evaluate((key) => document.querySelector(`[data-format="${key}"]:not(:disabled)`) !== null, format),
  );
  const began = performance.now();
  await library.evaluate((key) => document.querySelector<HTMLElement>(`[data-format="${key}"]`)?.click(), format);
  const path = await until(
    `the file of ${format}`,
    async () => {
      const name = filesIn(browser.downloads).find((file) => file.endsWith(ENDINGS[format]) && !before.has(file));
      if (name !== undefined) return join(browser.downloads, name);
      return library.evaluate(() => document.querySelector('.message[data-kind=trouble]')?.textContent ?? null, null);
    },
    300,
  );
  if (!existsSync(path)) throw new Error(`The export was not made: ${path}`);
  let size = -1;
  const isWhole = async () => {
    const { size: now } = await stat(path);
    const isSame = now > 0 && now === size;
    size = now;
    return isSame;
  };
  await until('all of the file', isWhole, 300);
  return { path, milliseconds: performance.now() - began };
}

const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

export const bytesOf = (path: string): number => statSync(path).size;

export interface Imported {
  /** Until the library said what would come of it. */
  readonly looked: number;
  /** From the yes until all was kept. */
  readonly kept: number;
}

/** Gives a file to the import of the library and agrees. */
export async function imported(browser: Browser, path: string): Promise<Imported> {
  const library = await browser.openExtensionPage('library.html#bring-in');
  await until('the import of the library', () =>
    library.evaluate(() => document.querySelector('input[type=file]') !== null, null),
  );
  const [began] = [performance.now(), await library.choose('input[type=file]', path)];
  await until('what would come of the import', () => library.evaluate(isAsking, null), 300);
  const agreed = performance.now();
  await library.evaluate(() => document.querySelector<HTMLElement>('.outcome button.strong')?.click(), null);
  await until('what came of the import', () => library.evaluate(isTold, null), 600);
  const ended = performance.now();
  await library.close();
  return { looked: agreed - began, kept: ended - agreed };
}

const isAsking = (): boolean => document.querySelector('.outcome button.strong') !== null;
const isTold = (): boolean =>
  document.querySelector('.outcome') !== null &&
  document.querySelector('.outcome :is(button.strong, progress)') === null;

/** The library with some hundred annotations in it, and the hands of whoever goes through it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verdictOf } from '../../../lib/domain/annotation.ts';
import { backup } from '../../../lib/formats/backup.ts';
import { writeAll } from '../../../lib/formats/write.ts';
import { notebookOf } from '../../../tools/bench/store/notebook.ts';
import type { Browser, RawTab } from './browser.ts';
import { importFile } from './popup.ts';
import { until } from './until.ts';

export const generated = notebookOf({ seed: 7, pages: 40, annotations: 300 });
const sheets = [...generated.sheets()];
export const pages = sheets.map(({ page }) => page);
export const annotations = sheets.flatMap((sheet) => sheet.annotations);
export const WRONG = annotations.filter((annotation) => verdictOf(annotation) === 'wrong').length;

/** Fills the notebook through its import, as a reader would. */
export async function fillNotebook(browser: Browser): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-library-'));
  const file = join(folder, 'notebook.json');
  await writeFile(file, writeAll(backup, { pages, annotations, projects: generated.projects }).file);
  await importFile(browser, file);
  await rm(folder, { recursive: true, force: true });
}

export async function openLibrary(browser: Browser, hash = ''): Promise<RawTab> {
  const page = await browser.openExtensionPage(`library.html${hash}`);
  await page.resize(1280, 900);
  await page.activate();
  await until('the results', () => page.evaluate(() => document.querySelector('.result .quote') !== null, null));
  return page;
}

/** Takes the kept index away, and lets no window build another until `release` is called there. */
export const withoutIndex = (page: RawTab) =>
  page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      void navigator.locks.request('search-index', () => {
        resolve();
        return new Promise<void>((release) => Object.assign(globalThis, { release }));
      });
    });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('claimlight');
      opening.addEventListener('success', () => {
        const clearing = opening.result.transaction('caches', 'readwrite');
        clearing.objectStore('caches').clear();
        clearing.addEventListener('complete', () => {
          opening.result.close();
          resolve();
        });
        clearing.addEventListener('error', () => reject(clearing.error));
      });
    });
  }, null);

/** Types into the search box, and waits until so many are found. */
export async function search(page: RawTab, query: string, total: number): Promise<void> {
  // A part of the library that was just asked for stands there a moment later.
  await until('the search box', () =>
    page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('.search input[type=search]');
      box?.focus();
      box?.select();
      return box !== null;
    }, null),
  );
  if (query === '') await page.press('Delete');
  else await page.type(query);
  await found(page, total);
}

export const found = (page: RawTab, total: number) =>
  until(`${total} to be found`, () =>
    page.evaluate((wanted) => {
      const said = document.querySelector('.notebook-bar output')?.textContent ?? '';
      // What is shown while something else is looked for is no answer to it.
      if (document.querySelector('.notebook-columns')?.ariaBusy !== 'false') return false;
      return Number.parseInt(said.replaceAll(',', ''), 10) === wanted;
    }, total),
  );

export const press = (page: RawTab, name: string) =>
  until(`the button “${name}”`, () =>
    page.evaluate((wanted) => {
      const named = [...document.querySelectorAll<HTMLElement>('button, summary')].find(
        (item) => item.textContent?.trim() === wanted || item.getAttribute('aria-label') === wanted,
      );
      named?.click();
      return named !== undefined;
    }, name),
  );

export const said = (page: RawTab, words: string) =>
  until(`“${words}” to be said`, () =>
    page.evaluate((wanted) => document.querySelector('.message output')?.textContent?.includes(wanted) === true, words),
  );

export const focusList = (page: RawTab) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.virtual')?.focus(), null);

/** Chooses in the nth list of the bar. */
export const choose = (page: RawTab, nth: number, value: string) =>
  page.evaluate(
    ([at, wanted]) => {
      const list = document.querySelectorAll<HTMLSelectElement>('.choose select')[at];
      if (!list) return;
      list.value = wanted;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [nth, value] as const,
  );

export const focusBody = (page: RawTab) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur(), null);

/** Verdicts of the lines on screen, in words. */
export const verdicts = (page: RawTab) =>
  page.evaluate(
    () => [...document.querySelectorAll('.result .verdict-word')].map(({ textContent }) => textContent ?? ''),
    null,
  );

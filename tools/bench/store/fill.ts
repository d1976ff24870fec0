import { rowOf } from '../../../lib/store/names.ts';
import { namesOfPages } from '../../../lib/store/addresses.ts';
import type { Browser, RawTab } from '../../../tests/e2e/harness/browser.ts';
import { until } from '../../../tests/e2e/harness/until.ts';
import type { GeneratedNotebook, Sheet } from './notebook.ts';

/** Annotations carried into the browser at a time. */
const BATCH = 2_000;

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Puts a generated notebook into the empty store of the extension, row by row as the extension would have left them. */
export async function fill(browser: Browser, { sheets, projects }: GeneratedNotebook): Promise<void> {
  // The extension makes its tables when it is asked something for the first time.
  await browser.ask({ claimlight: 1, kind: 'settings.get', ask: null });
  const page = await browser.openExtensionPage('manifest.json');
  await page.evaluate(closeWelcome, null);
  await page.evaluate(putRows, { projects });
  let [batch, count]: [Sheet[], number] = [[], 0];
  for (const sheet of sheets()) {
    batch.push(sheet);
    count += sheet.annotations.length;
    if (count < BATCH) continue;
    await page.evaluate(putRows, rowsOf(batch));
    [batch, count] = [[], 0];
  }
  await page.evaluate(putRows, rowsOf(batch));
  await page.evaluate(forgetCaches, null);
  await page.close();
}

/** The search index of the empty store says nothing of the full one: rows that are put past the extension are named nowhere. */
function forgetCaches(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('caches', 'readwrite');
      writing.objectStore('caches').clear();
      writing.addEventListener('abort', () => reject(writing.error));
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

/** The welcome of a first start is closed: a reader with a full store has none open, and it would read along with every change. */
async function closeWelcome(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
  const welcomes = contexts.filter(({ documentUrl }) => documentUrl?.endsWith('#welcome'));
  await chrome.tabs.remove(welcomes.map(({ tabId }) => tabId));
}

interface ExtensionApi {
  readonly tabs: { remove(tabIds: readonly number[]): Promise<void> };
  readonly runtime: {
    getContexts(filter: object): Promise<readonly { readonly tabId: number; readonly documentUrl?: string }[]>;
  };
}

function rowsOf(sheets: readonly Sheet[]): Rows {
  const pages = sheets.map(({ page }) => page);
  return {
    pages,
    annotations: sheets.flatMap(({ annotations }) => annotations.map(rowOf)),
    versions: sheets.flatMap(({ chronicle }) => chronicle ?? []),
    addresses: namesOfPages(pages),
  };
}

/** Waits until the search index of the library is built and kept: until then its worker reads the whole store. */
export async function indexed(browser: Browser): Promise<void> {
  const page = await browser.openExtensionPage('manifest.json');
  await until('the search index to be kept', () => page.evaluate(isIndexKept, null), 600);
  await page.close();
}

/** While an index is made, what it takes over is named beside it (lib/store/index-rows.ts). */
function isIndexKept(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const asking = opening.result.transaction('caches').objectStore('caches').getAllKeys();
      asking.addEventListener('error', () => reject(asking.error));
      asking.addEventListener('success', () => {
        opening.result.close();
        resolve(asking.result.includes('search-index') && !asking.result.includes('search-index-taken'));
      });
    });
  });
}

/** Forgets everything that is kept. Pages of the extension that show something of it should be closed before. */
export async function empty(browser: Browser): Promise<void> {
  const page = await browser.openExtensionPage('manifest.json');
  await emptyTables(page);
  await page.close();
}

const emptyTables = (page: RawTab): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('claimlight');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const names = [...opening.result.objectStoreNames];
          const writing = opening.result.transaction(names, 'readwrite');
          for (const name of names) writing.objectStore(name).clear();
          writing.addEventListener('abort', () => reject(writing.error));
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    null,
  );

function putRows(rows: Rows): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction(Object.keys(rows), 'readwrite');
      for (const [name, all] of Object.entries(rows)) for (const row of all) writing.objectStore(name).put(row);
      writing.addEventListener('abort', () => reject(writing.error));
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

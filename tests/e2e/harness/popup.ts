/** The popup and the side panel, each opened in a tab of its own beside the page that it speaks of. */
import type { Browser, RawTab, Tab } from './browser.ts';
import { until } from './until.ts';

export async function openPopup(browser: Browser, tab: Tab): Promise<RawTab> {
  const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
  await until('the popup to show something', () => popup.evaluate(() => document.querySelector('main') !== null, null));
  return popup;
}

/**
 * The side panel, as a page in a tab: neither browser's automation reaches into its own panel. With a tab it speaks of that one;
 * without, of whichever is in front.
 */
export async function openPanel(browser: Browser, tab: Tab | null): Promise<RawTab> {
  const panel = await browser.openExtensionPage(tab === null ? 'sidepanel.html' : `sidepanel.html?tab=${tab.id}`);
  await until('the panel to show something', () => panel.evaluate(() => document.querySelector('main') !== null, null));
  return panel;
}

export const textOf = (page: RawTab): Promise<string> => page.evaluate(() => document.body.innerText, null);

export type PanelKey = 'order' | 'claims' | 'sources' | 'names' | 'mine';

/** One row as it is shown: its quote first, then everything else that stands in it. */
export interface Row {
  readonly quote: string;
  readonly text: string;
}

/** Chooses a panel and reads its rows. */
export async function rowsOf(popup: RawTab, panel: PanelKey): Promise<readonly Row[]> {
  await popup.evaluate((key) => document.querySelector<HTMLElement>(`[data-tab="${key}"]`)?.click(), panel);
  await until(`the panel of ${panel}`, () =>
    popup.evaluate(
      (key) => document.querySelector(`[data-tab="${key}"]`)?.getAttribute('aria-selected') === 'true',
      panel,
    ),
  );
  // Rows are laid out when they come in sight: in a tab that was never in front, none of them has words yet.
  await popup.activate();
  return until(`the rows of ${panel}`, async () => {
    const rows = await popup.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
          quote: row.querySelector('.quote')?.textContent ?? '',
          text: row.innerText,
        })),
      null,
    );
    return rows[0]?.text !== '' && rows;
  });
}

export type Format =
  | 'w3c'
  | 'backup'
  | 'csv'
  | 'markdown'
  | 'labels'
  | 'hypothesis'
  | 'csl'
  | 'ris'
  | 'html'
  | 'claimreview';

/** How the names of the downloaded files end. */
export const ENDINGS: Readonly<Record<Format, string>> = {
  w3c: '.jsonld',
  backup: '.json',
  csv: '.csv',
  markdown: '.md',
  labels: '.jsonl',
  hypothesis: '.hypothesis.json',
  csl: '.csl.json',
  ris: '.ris',
  html: '.html',
  claimreview: '.claimreview.jsonld',
};

export interface Exported {
  readonly name: string;
  readonly text: string;
  readonly path: string;
}

/** Exports by the popup's own menu, through the browser's download, and reads the file. */
export async function exportAs(browser: Browser, popup: RawTab, format: Format): Promise<Exported> {
  await popup.evaluate(() => document.querySelector<HTMLElement>('.export > button')?.click(), null);
  await until(`the entry for ${format}`, () =>
    popup.evaluate((key) => {
      const button = document.querySelector<HTMLButtonElement>(`[data-format="${key}"]`);
      if (button === null || button.disabled) return false;
      button.click();
      return true;
    }, format),
  );
  return browser.downloaded(ENDINGS[format]);
}

export interface Judgement {
  readonly digit: string;
  readonly verdict: string;
}

/** Judges the first claim of the list by its key, and waits until the row shows it. */
export async function judgeFirst(popup: RawTab, { digit, verdict }: Judgement): Promise<string> {
  const [first] = await rowsOf(popup, 'claims');
  if (first === undefined) throw new Error('The popup lists no claim.');
  await popup.activate();
  await popup.evaluate(() => document.querySelector<HTMLElement>('[data-row] [data-main]')?.focus(), null);
  await popup.press(digit);
  await until(`the verdict ${verdict} in the first row`, () =>
    popup.evaluate((word) => document.querySelector(`[data-row] [data-verdict="${word}"]`) !== null, verdict),
  );
  return first.quote;
}

/** Gives a file to the library's import, agrees to what it would do, and returns what the library says came of it. */
export async function importFile(browser: Browser, path: string): Promise<string> {
  const library = await browser.openExtensionPage('library.html#bring-in');
  await until('the import of the library', () =>
    library.evaluate(() => document.querySelector('input[type=file]') !== null, null),
  );
  await library.choose('input[type=file]', path);
  await until('what would come of the import', () =>
    library.evaluate(() => {
      const said = document.querySelector<HTMLElement>('.outcome');
      if (said === null || said.querySelector('progress') !== null) return false;
      said.querySelector<HTMLElement>('button.strong')?.click();
      return true;
    }, null),
  );
  const outcome = await until('what came of the import', () =>
    library.evaluate(() => {
      const said = document.querySelector<HTMLElement>('.outcome');
      return said !== null && said.querySelector('button.strong, progress') === null && said.innerText;
    }, null),
  );
  await library.close();
  return outcome;
}

/** A real browser with the built extension in it, spoken to in the same words whether Chromium or Firefox. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTPUT } from '../../../tools/run.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { until } from './until.ts';

export type BrowserName = 'chromium' | 'firefox';

/** A function run inside a page: it sees nothing but its argument and the page's globals. Values travel as JSON. */
export type Deed<A, R> = (argument: A) => R | Promise<R>;

/** The same for the inside of the open card, whose shadow root is closed to the page. */
export type CardDeed<A, R> = (root: ShadowRoot, argument: A) => R;

/** The Chrome DevTools Protocol of one tab, for what only measuring needs. */
export interface Devtools {
  send(method: string, params?: object): Promise<unknown>;
  on(event: string, heard: (params: unknown) => void): void;
}

/** One tab of one browser: what the two implementations provide. */
export interface RawTab {
  evaluate<A, R>(deed: Deed<A, R>, argument: A): Promise<R>;
  /** Null while no card is open. */
  inCard<A, R>(deed: CardDeed<A, R>, argument: A): Promise<R | null>;
  /** Types text into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Presses one key, by its name in KeyboardEvent.key, with Alt held where asked for. */
  press(key: string, held?: 'Alt' | 'Shift' | 'Control'): Promise<void>;
  hover(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  activate(): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** The colour scheme that pages are told the person prefers. */
  prefer(scheme: 'light' | 'dark'): Promise<void>;
  /** Makes the page so wide and high, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Chooses a file in a file input. */
  choose(selector: string, path: string): Promise<void>;
  /** Opens the browser's own menu at a point and chooses an entry of ours, by its id. Null in Chromium, whose menus no program sees. */
  readonly chooseInMenu: ((x: number, y: number, entry: string) => Promise<void>) | null;
  /** Null in Firefox, which has none. */
  devtools(): Promise<Devtools | null>;
  close(): Promise<void>;
}

/** A running browser: what the two implementations provide. */
export interface RawBrowser {
  openTab(url: string): Promise<RawTab>;
  /** Opens a page of the extension ("popup.html?tab=3") in a tab. */
  openExtensionPage(path: string): Promise<RawTab>;
  /** Does what the key of a command does, in the tab in front: keys that a test presses go past the browser, to the page. */
  pressCommand(name: string): Promise<void>;
  stopBackground(): Promise<void>;
  updateExtension(): Promise<void>;
  allowPrivateWindows(): Promise<void>;
  /** Settles when the browser is gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface Launch {
  /** The folder of the built extension. */
  readonly extension: string;
  readonly profile: string;
  readonly downloads: string;
  /** The proxy that is the whole network; null: the browser's own way. */
  readonly proxyPort: number | null;
  readonly headless: boolean;
  /** The language of its own windows, "de"; null: English. Firefox speaks only what it has a pack for. */
  readonly language: string | null;
}

/** A tab, with the browser's own number for it. */
export interface Tab extends RawTab {
  readonly id: number;
}

export interface Browser {
  readonly name: BrowserName;
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** Opens a web page in a new tab, in front. */
  open(url: string): Promise<Tab>;
  openExtensionPage(path: string): Promise<RawTab>;
  /** Sends a message as an extension page would, and returns whatever is answered. */
  ask(message: unknown): Promise<unknown>;
  /** All rows of a table of the extension's own database. */
  rows(table: string): Promise<readonly unknown[]>;
  /** Asks a page, or (by its number) a frame of it. */
  askTab(tabId: number, message: unknown, frameId?: number): Promise<unknown>;
  /** Lets the extension into private windows: the browser loads it anew. */
  allowPrivateWindows(): Promise<void>;
  /** Opens a page in a private window; answers the browser's number of its tab. */
  openPrivate(url: string): Promise<number>;
  /** Does what the key of a command does, in the tab in front. */
  pressCommand(name: string): Promise<void>;
  /** Stops the background as the browser does when nothing is asked of it. The next event starts it again. */
  stopBackground(): Promise<void>;
  /**
   * Puts another copy of the extension in the place of this one, under the open pages. Chromium, which lets no unpacked
   * extension come back outside its developer mode, is then without any; nothing more can be asked of this browser.
   */
  updateExtension(): Promise<void>;
  /** The text of a downloaded file whose name ends so, once it is whole. Each is returned once. */
  downloaded(ending: string): Promise<{ readonly name: string; readonly text: string; readonly path: string }>;
  /** Settles when the browser that runs now is gone, whoever closed it. */
  closed(): Promise<void>;
  /** Closes the browser and starts it again with the same profile. Tabs are gone. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The folders of the builds, in OUTPUT. */
export const BUILDS: Readonly<Record<BrowserName, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

export interface Options {
  readonly proxyPort?: number;
  readonly headless?: boolean;
  readonly language?: string;
  /** The folder of another build of the extension. */
  readonly extension?: string;
}

/** Starts a browser with an empty profile. `close` removes all that it wrote. */
export async function launch(name: BrowserName, options: Options = {}): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-'));
  const settings: Launch = {
    extension: options.extension ?? join(OUTPUT, BUILDS[name]),
    profile: join(folder, 'profile'),
    downloads: join(folder, 'downloads'),
    proxyPort: options.proxyPort ?? null,
    headless: options.headless ?? true,
    language: options.language ?? null,
  };
  const start = () => (name === 'chromium' ? launchChromium(settings) : launchFirefox(settings));
  let raw = await start();
  let control = await raw.openExtensionPage('manifest.json');
  // It comes in front of whatever is open at a moment of its own: nothing begins before it is there.
  await until('the welcome of a first start', () => control.evaluate(isWelcomeOpen, null));
  const handed = new Set<string>();

  const webTabs = () => control.evaluate(queryWebTabs, null);

  return {
    name,
    downloads: settings.downloads,
    async open(url) {
      const before = new Set(await webTabs());
      const tab = await raw.openTab(url);
      const id = (await webTabs()).find((candidate) => !before.has(candidate));
      if (id === undefined) throw new Error(`The browser knows no tab of ${url}.`);
      return { ...tab, id };
    },
    openExtensionPage: (path) => raw.openExtensionPage(path),
    ask: (message) => control.evaluate(sendToBackground, message),
    rows: (table) => control.evaluate(readRows, table),
    pressCommand: (command) => raw.pressCommand(command),
    askTab: (tabId, message, frameId = 0) => control.evaluate(sendToTab, { tabId, message, frameId }),
    async allowPrivateWindows() {
      await raw.allowPrivateWindows();
      control = await raw.openExtensionPage('manifest.json');
    },
    openPrivate: (url) => control.evaluate(openPrivate, url),
    downloaded: (ending) =>
      until(`a downloaded file ending in ${ending}`, async () => {
        const names = await readdir(settings.downloads).catch(() => []);
        const found = names.find((file) => file.endsWith(ending) && !handed.has(file));
        // Firefox writes FILE.part beside an empty FILE until all of it is there.
        if (found === undefined || names.some((file) => file.endsWith('.part'))) return null;
        const path = join(settings.downloads, found);
        const text = await readFile(path, 'utf8');
        if (text === '') return null;
        handed.add(found);
        return { name: found, text, path };
      }),
    stopBackground: () => raw.stopBackground(),
    updateExtension: () => raw.updateExtension(),
    closed: () => raw.closed,
    async restart() {
      await raw.close();
      raw = await start();
      control = await raw.openExtensionPage('manifest.json');
    },
    async close() {
      await raw.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Extension pages have `chrome` in both browsers. */
interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number }[]>;
    sendMessage(tabId: number, message: unknown, options: { readonly frameId: number }): Promise<unknown>;
  };
  readonly windows: { create(options: object): Promise<{ readonly tabs: readonly { readonly id: number }[] }> };
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    getContexts(filter: object): Promise<readonly { readonly tabId: number; readonly documentUrl?: string }[]>;
  };
}

/** The browser's numbers of all tabs but those that show a page of the extension. */
async function queryWebTabs(): Promise<number[]> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  // The browser is asked, not the pages: one that is being closed would never answer.
  const own = new Set((await chrome.runtime.getContexts({ contextTypes: ['TAB'] })).map(({ tabId }) => tabId));
  return (await chrome.tabs.query({})).map((tab) => tab.id).filter((id) => !own.has(id));
}

async function isWelcomeOpen(): Promise<boolean> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
  return contexts.some(({ documentUrl }) => documentUrl?.endsWith('/welcome.html'));
}

async function sendToBackground(message: unknown): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  return chrome.runtime.sendMessage(message);
}

function readRows(table: string): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction(table).objectStore(table).getAll();
      reading.addEventListener('error', () => reject(reading.error));
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(reading.result);
      });
    });
  });
}

async function sendToTab(argument: {
  readonly tabId: number;
  readonly message: unknown;
  readonly frameId: number;
}): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  return chrome.tabs.sendMessage(argument.tabId, argument.message, { frameId: argument.frameId });
}

async function openPrivate(url: string): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const { tabs } = await chrome.windows.create({ incognito: true, url });
  return tabs[0]?.id ?? -1;
}

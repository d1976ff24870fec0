import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { ensureBrowsers } from '../../../tools/browsers.mjs';
import { CARD_HOST, SPARE_HOST } from './card.ts';
import type { Devtools, Launch, RawBrowser, RawTab } from './browser.ts';

export async function launchChromium(launch: Launch): Promise<RawBrowser> {
  mkdirSync(launch.downloads, { recursive: true });
  const context = await chromium.launchPersistentContext(launch.profile, {
    executablePath: ensureBrowsers(['chromium']).chromium ?? '',
    // Playwright's own headless mode knows no extensions; Chromium's new one does.
    headless: false,
    viewport: launch.headless ? { width: 1200, height: 900 } : null,
    args: [...FLAGS, ...flagsFor(launch)],
    // On Linux Chromium takes its language from here, elsewhere from its flag.
    ...(launch.language !== null && { env: { ...process.env, LANGUAGE: launch.language } }),
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
  });
  context.on('page', (page) => keepDownloads(page, launch.downloads));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;

  const openTab = async (url: string): Promise<RawTab> => {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return tabOf(context, page);
  };
  return {
    openTab,
    openExtensionPage: (path) => openTab(`${origin}/${path}`),
    pressCommand: async (name) => {
      const running = context.serviceWorkers().find((one) => one.url().startsWith(origin));
      await (running ?? (await context.waitForEvent('serviceworker'))).evaluate(pressCommand, name);
    },
    async allowPrivateWindows() {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      const back = context.waitForEvent('serviceworker');
      await page.evaluate(allowPrivateWindows, new URL(origin).host);
      await back;
      await page.close();
    },
    stopBackground: () => stopWorkers(context, origin),
    async updateExtension() {
      const page = await context.newPage();
      await page.goto(`${origin}/manifest.json`);
      const gone = page.waitForEvent('close');
      await page.evaluate('void chrome.runtime.reload()').catch(() => null);
      await gone;
    },
    closed: new Promise((resolve) => void context.on('close', () => resolve())),
    close: () => context.close(),
  };
}

/** The browser's events can be set off from inside, as if it had done so itself. */
async function pressCommand(name: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: CommandsApi };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(name, tab);
}

interface CommandsApi {
  readonly tabs: { query(filter: object): Promise<readonly object[]> };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: object | undefined): void } };
}

/** What the page of extensions does for its switch. Without its developer mode no unpacked extension comes back. */
async function allowPrivateWindows(extensionId: string): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: ExtensionsApi } }).chrome;
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
}

type ExtensionsApi = Readonly<
  Record<'updateProfileConfiguration' | 'updateExtensionConfiguration', (change: object) => Promise<void>>
>;

async function stopWorkers(context: BrowserContext, origin: string): Promise<void> {
  const page = context.pages().find((candidate) => candidate.url().startsWith(origin));
  if (page === undefined) throw new Error('No page of the extension is open.');
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function flagsFor(launch: Launch): readonly string[] {
  return [
    `--disable-extensions-except=${launch.extension}`,
    `--load-extension=${launch.extension}`,
    ...(launch.headless ? ['--headless=new'] : []),
    ...(launch.language === null ? [] : [`--lang=${launch.language}`]),
    // Chromium goes past a proxy for its own machine unless told otherwise.
    ...(launch.proxyPort === null
      ? []
      : [`--proxy-server=http://127.0.0.1:${launch.proxyPort}`, '--proxy-bypass-list=<-loopback>']),
  ];
}

function keepDownloads(page: Page, folder: string): void {
  page.on('download', (download) => void download.saveAs(join(folder, download.suggestedFilename())));
}

function tabOf(context: BrowserContext, page: Page): RawTab {
  return {
    evaluate: async (deed, argument) => {
      // As text: Playwright's own way of carrying values takes ten seconds for what is found on a page of a million characters.
      const given = JSON.stringify(argument ?? null);
      const text = await page.evaluate<unknown>(`(async () => JSON.stringify(await (${deed.toString()})(${given})))()`);
      return (typeof text === 'string' ? JSON.parse(text) : undefined) as never;
    },
    inCard: async (deed, argument) => {
      const session = await context.newCDPSession(page);
      try {
        return await callInCard(session, `function(argument){return (${deed.toString()})(this, argument)}`, argument);
      } finally {
        await session.detach();
      }
    },
    type: (text) => page.keyboard.type(text),
    press: (key, held) => page.keyboard.press(held === undefined ? key : `${held}+${key}`),
    hover: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    activate: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    prefer: (scheme) => page.emulateMedia({ colorScheme: scheme }),
    resize: (width, height) => page.setViewportSize({ width, height }),
    choose: (selector, path) => page.setInputFiles(selector, path),
    chooseInMenu: null,
    devtools: async () => (await context.newCDPSession(page)) as unknown as Devtools,
    close: () => page.close(),
  };
}

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  /** Names and values, in turn. */
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

async function callInCard<R>(session: CDPSession, declaration: string, argument: unknown): Promise<R | null> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = findHost(root)?.shadowRoots?.[0];
  if (shadow === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: declaration,
    arguments: [{ value: argument }],
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as R;
}

function findHost(node: DomNode): DomNode | undefined {
  if (node.nodeName.toLowerCase() === CARD_HOST || node.attributes?.includes(SPARE_HOST)) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

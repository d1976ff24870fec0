import { mkdirSync, writeFileSync } from 'node:fs';
import { launch as launchBrowser } from 'puppeteer-core';
import { ensureBrowsers } from '../../../tools/browsers.mjs';
import type { Launch, RawBrowser, RawTab } from './browser.ts';
import { CARD } from './card.ts';
import { until } from './until.ts';

/**
 * Puppeteer starts Firefox and installs the extension; everything else is said in WebDriver BiDi itself, because
 * Puppeteer loses sight of tabs that it did not open, and pages of an extension are only opened from inside.
 */
interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

export async function launchFirefox(launch: Launch): Promise<RawBrowser> {
  mkdirSync(launch.downloads, { recursive: true });
  mkdirSync(launch.profile, { recursive: true });
  const browser = await launchBrowser({
    browser: 'firefox',
    executablePath: ensureBrowsers(['firefox']).firefox ?? '',
    headless: launch.headless,
    userDataDir: launch.profile,
    // Lets the tests open the extension's own pages, from the browser window's scope.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(launch),
  });
  await browser.installExtension(launch.extension);
  const bidi = (browser as unknown as { readonly connection: Bidi }).connection;
  return {
    async openTab(url) {
      const { context } = (await send(bidi, 'browsingContext.create', { type: 'tab' })) as { context: string };
      // Not `wait: 'complete'`: that fails for the error page of any frame, and real pages have frames that cannot load here.
      await send(bidi, 'browsingContext.navigate', { context, url, wait: 'none' });
      const tab = tabOf(bidi, context);
      await until(`${url} to load`, () =>
        tab.evaluate(
          (isBlank) => (isBlank || location.href !== 'about:blank') && document.readyState === 'complete',
          url === 'about:blank',
        ),
      );
      if (launch.headless) await tab.resize(1200, 900);
      return tab;
    },
    openExtensionPage: (path) => openExtensionPage(bidi, path),
    pressCommand: (name) => inside(bidi, PRESS_COMMAND, name),
    allowPrivateWindows: () => inside(bidi, ALLOW_PRIVATE_WINDOWS),
    stopBackground: () => inside(bidi, STOP_BACKGROUND),
    updateExtension: () => inside(bidi, UPDATE_EXTENSION),
    closed: new Promise((resolve) => void browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

function preferences(launch: Launch): Record<string, string | number | boolean> {
  return {
    // A temporary add-on keeps its database and its address over a restart of the same profile.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.download.dir': launch.downloads,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    // The default of a person's Firefox; the test tool's is to resist.
    'browser.download.always_ask_before_handling_new_types': false,
    // Pages are served here without encryption: Firefox would try https first, and the error page of that try is an answer too.
    'dom.security.https_first': false,
    ...(launch.proxyPort === null
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': launch.proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': launch.proxyPort,
          'network.proxy.allow_hijacking_localhost': true,
          'network.proxy.no_proxies_on': '',
        }),
  };
}

async function send(bidi: Bidi, method: string, params: object): Promise<unknown> {
  return (await bidi.send(method, params)).result;
}

interface Context {
  readonly context: string;
  readonly url: string;
}

async function openExtensionPage(bidi: Bidi, path: string): Promise<RawTab> {
  const known = new Set((await contexts(bidi, {})).map((tab) => tab.context));
  const [window] = await contexts(bidi, { 'moz:scope': 'chrome' });
  if (window === undefined) throw new Error('Firefox has no window.');
  const outcome = (await send(bidi, 'script.callFunction', {
    functionDeclaration: OPEN_FROM_INSIDE,
    arguments: [{ type: 'string', value: path }],
    target: { context: window.context },
    awaitPromise: true,
  })) as Outcome;
  const url = valueOf(outcome) as string;
  const opened = await until(`Firefox to open ${url}`, async () =>
    (await contexts(bidi, {})).find((tab) => !known.has(tab.context) && tab.url.startsWith(url)),
  );
  const tab = tabOf(bidi, opened.context);
  await until(`${url} to be loaded`, () => tab.evaluate(() => document.readyState === 'complete', null));
  return tab;
}

const OPEN_FROM_INSIDE = `(path) => {
  const policy = WebExtensionPolicy.getByID('claimlight@claimlight.invalid');
  const url = 'moz-extension://' + policy.mozExtensionHostname + '/' + path;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal });
  return JSON.stringify(url);
}`;

const STOP_BACKGROUND = `() =>
  WebExtensionPolicy.getByID('claimlight@claimlight.invalid').extension.terminateBackground({ ignoreDevToolsAttached: true })`;

const ALLOW_PRIVATE_WINDOWS = `async () => {
  const id = 'claimlight@claimlight.invalid';
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID(id)).reload();
}`;

const PRESS_COMMAND = `(name) =>
  WebExtensionPolicy.getByID('claimlight@claimlight.invalid').extension.shortcuts.onCommand(name)`;

/** Waits for the menu that was asked for, and chooses an entry of the extension's submenu. */
const CHOOSE_IN_MENU = `async (id) => {
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') await new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  const entry = menu.querySelector('[id^="claimlight_"][id$="' + id + '"]');
  if (!entry) throw new Error('The menu has no entry ' + id + '.');
  entry.doCommand();
  menu.hidePopup();
}`;

const UPDATE_EXTENSION = `async () => (await AddonManager.getAddonByID('claimlight@claimlight.invalid')).reload()`;

/** Runs a function in the scope of the browser's own window. */
async function inside(bidi: Bidi, functionDeclaration: string, ...given: readonly string[]): Promise<void> {
  const [window] = await contexts(bidi, { 'moz:scope': 'chrome' });
  if (window === undefined) throw new Error('Firefox has no window.');
  const outcome = await send(bidi, 'script.callFunction', {
    functionDeclaration,
    arguments: given.map((value) => ({ type: 'string', value })),
    target: { context: window.context },
    awaitPromise: true,
  });
  valueOf(outcome as Outcome);
}

async function contexts(bidi: Bidi, params: object): Promise<readonly Context[]> {
  const tree = (await send(bidi, 'browsingContext.getTree', params)) as { readonly contexts: readonly Context[] };
  return tree.contexts;
}

interface Outcome {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** What a function run in Firefox returned: JSON in a string, or nothing. */
function valueOf(outcome: Outcome): unknown {
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails?.text ?? 'An error in the page.');
  const { value } = outcome.result ?? {};
  return typeof value === 'string' ? JSON.parse(value) : undefined;
}

const json = (value: unknown): object => ({ type: 'string', value: JSON.stringify(value ?? null) });

function tabOf(bidi: Bidi, context: string): RawTab {
  const call = async (body: string, given: readonly object[]): Promise<Outcome> =>
    (await send(bidi, 'script.callFunction', {
      functionDeclaration: body,
      arguments: given,
      target: { context },
      awaitPromise: true,
    })) as Outcome;
  const perform = async (id: string, type: string, actions: readonly object[]) => {
    await send(bidi, 'input.performActions', { context, actions: [{ id, type, actions }] });
  };

  return {
    evaluate: async (deed, argument) =>
      valueOf(
        await call(`async (text) => JSON.stringify(await (${deed.toString()})(JSON.parse(text)))`, [json(argument)]),
      ) as never,
    inCard: async (deed, argument) => {
      const root = await shadowRoot(bidi, context);
      if (root === null) return null;
      const body = `(root, text) => JSON.stringify((${deed.toString()})(root, JSON.parse(text)))`;
      return valueOf(await call(body, [{ sharedId: root }, json(argument)])) as never;
    },
    type: (text) => perform('keys', 'key', [...text].flatMap(stroke)),
    press: (key, held) => {
      const pressed = stroke(KEYS[key] ?? key);
      const modifier = held === undefined ? [] : stroke(KEYS[held] ?? held);
      return perform('keys', 'key', [...modifier.slice(0, 1), ...pressed, ...modifier.slice(1)]);
    },
    hover: (x, y) => perform('mouse', 'pointer', [{ type: 'pointerMove', x, y }]),
    click: (x, y) =>
      perform('mouse', 'pointer', [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    goto: async (url) => void (await send(bidi, 'browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await send(bidi, 'browsingContext.reload', { context, wait: 'complete' })),
    activate: async () => void (await send(bidi, 'browsingContext.activate', { context })),
    screenshot: async (path) => {
      const { data } = (await send(bidi, 'browsingContext.captureScreenshot', { context })) as { data: string };
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    prefer: (scheme) => preferScheme(bidi, scheme),
    resize: async (width, height) =>
      void (await send(bidi, 'browsingContext.setViewport', { context, viewport: { width, height } })),
    choose: async (selector, path) => {
      const element = await call('(selector) => document.querySelector(selector)', [
        { type: 'string', value: selector },
      ]);
      const sharedId = element.result?.sharedId;
      if (sharedId === undefined) throw new Error(`Nothing on the page is ${selector}.`);
      await send(bidi, 'input.setFiles', { context, element: { sharedId }, files: [path] });
    },
    async chooseInMenu(x, y, entry) {
      await perform('mouse', 'pointer', [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 2 },
        { type: 'pointerUp', button: 2 },
      ]);
      await inside(bidi, CHOOSE_IN_MENU, entry);
    },
    devtools: () => Promise.resolve(null),
    close: async () => void (await send(bidi, 'browsingContext.close', { context })),
  };
}

const stroke = (value: string): readonly [object, object] => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

/** WebDriver's code points for keys that write no letter. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** A closed shadow root is closed to the page, not to WebDriver. */
async function shadowRoot(bidi: Bidi, context: string): Promise<string | null> {
  const outcome = (await send(bidi, 'script.evaluate', {
    expression: `document.querySelector('${CARD}')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  })) as Outcome;
  const node = outcome.result?.value as { readonly shadowRoot?: { readonly sharedId?: string } | null } | undefined;
  return node?.shadowRoot?.sharedId ?? null;
}

/** BiDi has no word for the colour scheme yet; the browser's own preference has: 0 dark, 1 light. */
async function preferScheme(bidi: Bidi, scheme: 'light' | 'dark'): Promise<void> {
  const [window] = await contexts(bidi, { 'moz:scope': 'chrome' });
  if (window === undefined) throw new Error(`Firefox has no window.`);
  await send(bidi, 'script.callFunction', {
    functionDeclaration: `(value) => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value)`,
    arguments: [{ type: 'number', value: scheme === 'dark' ? 0 : 1 }],
    target: { context: window.context },
    awaitPromise: true,
  });
}

import type { Devtools, RawTab } from '../../../tests/e2e/harness/browser.ts';
import { until } from '../../../tests/e2e/harness/until.ts';

// Every time is taken by the pages themselves, in milliseconds; the browser's own origin of time lets two of them be compared.

/** What a page notes while it is watched. */
interface Noted {
  began: number | null;
  seen: number | null;
  changes: number;
}

type Watched = typeof globalThis & { benchNoted: Noted };

/** The Chrome DevTools Protocol of a tab. */
export async function devtoolsOf(tab: RawTab): Promise<Devtools> {
  const devtools = await tab.devtools();
  if (!devtools) throw new Error('Only Chromium can be measured.');
  return devtools;
}

/**
 * Makes a tab note, in every page that it opens from now on, when the frame was drawn that first had something for a selector
 * in it: in milliseconds since the navigation began.
 */
export async function noteFirst(devtools: Devtools, selector: string): Promise<void> {
  await devtools.send('Page.enable');
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${noteFirstHere.toString()})(${JSON.stringify(selector)})`,
  });
}

function noteFirstHere(selector: string): void {
  const noted: Noted = { began: 0, seen: null, changes: 0 };
  (globalThis as Watched).benchNoted = noted;
  const look = () => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    // A message that is sent in a frame's own turn arrives when the frame is drawn.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => (noted.seen = performance.now()));
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}

/** Goes to an address, and answers after how long the noted thing was drawn. */
export async function openedIn(tab: RawTab, url: string): Promise<number> {
  await tab.goto(url);
  return until(`something on ${url}`, () => tab.evaluate(() => (globalThis as Watched).benchNoted.seen, null), 300);
}

/** A row that speaks of some words, and its verdict; 'unchecked' is also what has no row. */
export interface Awaited {
  readonly words: string;
  readonly verdict: string;
}

/** Notes when the next key is pressed in a page, and when a row of it shows the verdict; both by the clock of all pages. */
export const awaitVerdict = (tab: RawTab, awaited: Awaited): Promise<void> =>
  tab.evaluate(({ words, verdict }) => {
    const noted: Noted = { began: null, seen: null, changes: 0 };
    (globalThis as Watched).benchNoted = noted;
    const isThere = () => {
      const rows = [...document.querySelectorAll('[data-row], [role=option]')].filter(
        (row) => row.querySelector('.quote')?.textContent === words,
      );
      // As a key where the verdict can be changed, in words where it is only told.
      const given = rows.map((row) => {
        const told = row.querySelector('.verdict-word')?.textContent?.trim().replaceAll(' ', '_');
        return row.querySelector('[data-verdict]')?.getAttribute('data-verdict') ?? told ?? 'unchecked';
      });
      return verdict === 'unchecked' ? given.every((one) => one === verdict) : given.includes(verdict);
    };
    const onKey = ({ timeStamp }: KeyboardEvent) => (noted.began = performance.timeOrigin + timeStamp);
    document.addEventListener('keydown', onKey, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      noted.seen = performance.timeOrigin + performance.now();
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  }, awaited);

/** When the awaited key was pressed. */
export const pressedIn = (tab: RawTab): Promise<number> =>
  until('the key to be pressed', () => tab.evaluate(() => (globalThis as Watched).benchNoted.began, null));

/** When the awaited thing was seen. */
export const seenIn = (tab: RawTab, what: string): Promise<number> =>
  until(what, () => tab.evaluate(() => (globalThis as Watched).benchNoted.seen, null), 60);

/** Notes when the next key is pressed, and when the frame is drawn that first shows other results after it. */
export const awaitChange = (tab: RawTab, results: string): Promise<void> =>
  tab.evaluate((selector) => {
    const noted: Noted = { began: null, seen: null, changes: 0 };
    (globalThis as Watched).benchNoted = noted;
    // How many there are, and the words of the first few; null while a line waits for its words.
    const shown = () => {
      const rows = [...document.querySelectorAll(selector)].slice(0, 5);
      const words = rows.map((row) => row.querySelector('.quote')?.textContent ?? null);
      return words.includes(null) ? null : JSON.stringify([rows[0]?.getAttribute('aria-setsize'), ...words]);
    };
    const before = shown();
    const observer = new MutationObserver(() => {
      if (noted.began === null) return;
      const now = shown();
      if (now === null || (noted.changes === 0 && now === before)) return;
      if (noted.changes++ > 0) return;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => (noted.seen = performance.now()));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    document.addEventListener('keydown', ({ timeStamp }) => (noted.began = timeStamp), { capture: true, once: true });
  }, results);

/** Milliseconds in which nothing may change any more before the next key is pressed, and in which a first change is waited for. */
const QUIET = 250;
const PATIENCE = 2_000;
const LONGEST = 60_000;

/** Waits until a page is quiet after a key. The answer is how long the first change took; null: nothing changed. */
export const changedIn = (tab: RawTab): Promise<number | null> =>
  tab.evaluate(
    ({ quiet, patience, longest }) =>
      new Promise<number | null>((resolve) => {
        const { benchNoted: noted } = globalThis as Watched;
        const asked = performance.now();
        let [changes, since] = [noted.changes, asked];
        const look = () => {
          const now = performance.now();
          if (noted.changes !== changes) [changes, since] = [noted.changes, now];
          const isQuiet = now - since > (noted.changes === 0 ? patience : quiet);
          if (!isQuiet && now - asked < longest) return setTimeout(look, 25);
          return resolve(noted.began === null || noted.seen === null ? null : noted.seen - noted.began);
        };
        look();
      }),
    { quiet: QUIET, patience: PATIENCE, longest: LONGEST },
  );

/** What can be seen of Claimlight on a page, and what can be asked of it as the browser's commands do. */
import type { Command, PageState, Reply, Selected } from '../../../lib/messages/protocol.ts';
import type { Browser, RawTab, Tab } from './browser.ts';
import { CARD } from './card.ts';
import { until } from './until.ts';

/** The words under each of our highlights, in page order, by the highlight's name. */
export type Marks = Readonly<Record<string, readonly string[]>>;

export const marksOf = (tab: RawTab): Promise<Marks> =>
  tab.evaluate(() => {
    // Plain loops: a hostile page may have broken the methods of arrays.
    const marks: Record<string, string[]> = {};
    for (const [name, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      if (!name.startsWith('claimlight')) continue;
      const words: string[] = [];
      for (const range of ranges) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        words.push(live.toString());
      }
      marks[name] = words;
    }
    return marks;
  }, null);

/** All marked words, whatever for. */
export const markedWords = (marks: Marks): readonly string[] => Object.values(marks).flat();

/** Waits until something is marked. */
export const marked = (tab: RawTab, seconds = 30): Promise<Marks> =>
  until(
    'marks on the page',
    async () => {
      const marks = await marksOf(tab);
      return markedWords(marks).length > 0 && marks;
    },
    seconds,
  );

/** What the content script says of its page; null while there is nobody to answer. */
export async function stateOf(browser: Browser, tab: Tab): Promise<PageState | null> {
  const reply = (await browser.askTab(tab.id, { claimlight: 1, kind: 'page.state', ask: null })) as Reply<PageState>;
  return reply?.ok === true ? reply.value : null;
}

/** Waits until the page is read, or found to be nothing to read. */
export const settled = (browser: Browser, tab: Tab, seconds = 30): Promise<Exclude<PageState, { state: 'reading' }>> =>
  until(
    'the page to be read',
    async () => {
      const state = await stateOf(browser, tab);
      return state !== null && state.state !== 'reading' && state;
    },
    seconds,
  );

/** What happens when the key of a command is pressed: the browser tells the background, which tells the page. */
export const command = (
  browser: Browser,
  tab: Tab,
  name: Command,
  selected: Selected | null = null,
): Promise<unknown> =>
  browser.askTab(tab.id, { claimlight: 1, kind: 'page.command', ask: { command: name, selected } });

/** The words in the open card; null while none is open. */
export const cardText = (tab: RawTab): Promise<string | null> =>
  tab.inCard((root) => [...root.children].map((child) => child.textContent ?? '').join('\n'), null);

/** Is a card open, and has it come to rest (it fades in)? */
export const cardShown = (tab: RawTab): Promise<boolean | null> =>
  tab.inCard((root) => {
    const dialog = root.querySelector('dialog, [role=dialog]');
    return (
      dialog !== null &&
      dialog.getAnimations({ subtree: true }).length === 0 &&
      getComputedStyle(dialog).opacity === '1'
    );
  }, null);

/** The page's own markup. Only the host of an open card may be in it beside what the page wrote. */
export const markupOf = (tab: RawTab): Promise<string> => tab.evaluate(() => document.documentElement.outerHTML, null);

/** How many elements of ours stand in the page. */
export const hostsIn = (tab: RawTab): Promise<number> =>
  tab.evaluate((selector) => document.querySelectorAll(selector).length, CARD);

/** Where something stands on the screen. */
export type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

export const covers = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export const cardBox = (tab: RawTab): Promise<Box | null> =>
  tab.inCard((root) => root.querySelector('dialog')?.getBoundingClientRect().toJSON() as Box, null);

/** The lines of the mark that is active. */
export const activeBoxes = (tab: RawTab): Promise<readonly Box[]> =>
  tab.evaluate(() => {
    const range = document.createRange();
    const boxes: Box[] = [];
    for (const [name, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      if (!name.endsWith('active')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        boxes.push(...range.getClientRects());
      }
    }
    return boxes;
  }, null);

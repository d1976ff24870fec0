import { browser } from 'wxt/browser';
import { askTab, type TabFrame } from '../../lib/messages/ask.ts';
import { type Attention, COMMANDS, type Command, type Selected } from '../../lib/messages/protocol.ts';
import { OPEN_PANEL, openPanel } from '../../lib/panel/open.ts';
import { showTrouble } from './badge.ts';
import type { Clicked, ClickedTab, Clip } from './clip.ts';
import { say } from '../../lib/words/say.ts';

/** Entries of the menu on selected words. Each is a command; its title is a message of _locales. */
const MENU = [
  { id: 'annotate_selection', message: 'menu_annotate' },
  { id: 'selection_as_evidence', message: 'menu_evidence' },
] as const satisfies readonly { readonly id: Command; readonly message: string }[];

/** Hands keys and menu entries on to the page they were used on. To be called while the background starts. */
export function listenForCommands(clip: Clip): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== OPEN_PANEL) void pass(command, tab?.id);
    // Where a browser does not let it open there is nobody to tell: whoever pressed the key sees that it did not.
    else if (tab?.id !== undefined) openPanel(tab.id).catch(() => undefined);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => void choose(String(info.menuItemId), { info, tab, clip }));
}

/** Puts the entries in the menu, in place of any that are there. Safe to call at every start and update. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, message } of MENU) {
    const title = say(message);
    // Two starts at once may both put it there: the second is told so, and that is all. Reading lastError takes note of it.
    browser.contextMenus.create({ id, title, contexts: ['selection'] }, () => void browser.runtime.lastError);
  }
}

/** The words that the menu was opened on. The page itself is the frame 0. */
export const selectedIn = ({ selectionText, frameId, frameUrl }: Clicked): Selected => ({
  words: selectionText ?? '',
  frameUrl: frameId ? (frameUrl ?? '') : null,
});

interface Choice {
  readonly info: Clicked;
  readonly tab: ClickedTab | undefined;
  readonly clip: Clip;
}

/**
 * Words in a frame that is read go to the frame; others to the page, which can make evidence of them; where there is no page of ours,
 * evidence is made of them here.
 */
export async function choose(name: string, { info, tab, clip }: Choice): Promise<void> {
  const command = MENU.find(({ id }) => id === name)?.id;
  if (!command || tab?.id === undefined) return;
  const { id: tabId } = tab;
  const { frameId } = info;
  if (frameId) {
    const selected: Selected = { words: info.selectionText ?? '', frameUrl: null };
    const reply = await askTab({ tabId, frameId }, 'page.command', { command, selected });
    if (reply.ok) return;
  }
  const reply = await askTab(pageOf(tabId), 'page.command', { command, selected: selectedIn(info) });
  if (reply.ok) return;
  if (command === 'selection_as_evidence' && reply.failure === 'page_gone') await clip(info, tab);
  else await showTrouble(tabId, say(`failure_${reply.failure}`));
}

async function pass(name: string, tabId: number | undefined): Promise<void> {
  const command = COMMANDS.find((known) => known === name);
  const tab = tabId ?? (await activeTab());
  if (!command || tab === undefined) return;
  const reply = await askTab(await placeFor(command, tab), 'page.command', { command, selected: null });
  if (!reply.ok) await showTrouble(tab, say(`failure_${reply.failure}`));
}

/** Keys that go through what is marked. */
const STEPS: ReadonlySet<Command> = new Set(['next_claim', 'previous_claim', 'open_card']);

/**
 * Where a key acts: in the frame that has the focus; else in the page; and a step through claims, where the page itself shows no
 * article, in the first frame that does. A frame without an article counts as the page around it.
 */
async function placeFor(command: Command, tabId: number): Promise<TabFrame> {
  const page = pageOf(tabId);
  const reply = await askTab(page, 'page.frames', null);
  const inFrames = reply.ok ? reply.value.map(({ frameId }) => ({ tabId, frameId })) : [];
  // The setting behind it is one for all pages: whoever changes it, all are told.
  if (command === 'toggle_marks' || command === 'read_page' || inFrames.length === 0) return page;
  const [around, ...frames] = await Promise.all([page, ...inFrames].map(attentionAt));
  const focused = inFrames.find((_, at) => frames[at]?.isFocused && frames[at].isRead);
  if (focused) return focused;
  const isElsewhere = STEPS.has(command) && !around?.isRead;
  return (isElsewhere && inFrames.find((_, at) => frames[at]?.isRead)) || page;
}

const pageOf = (tabId: number): TabFrame => ({ tabId, frameId: 0 });

async function attentionAt(at: TabFrame): Promise<Attention | null> {
  const reply = await askTab(at, 'page.attention', null);
  return reply.ok ? reply.value : null;
}

const activeTab = async (): Promise<number | undefined> =>
  (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;

import { browser } from 'wxt/browser';
import { askTab } from '../../lib/messages/ask.ts';
import { COMMANDS, type Command, type Selected } from '../../lib/messages/protocol.ts';
import { showTrouble } from './badge.ts';
import { say } from '../../lib/words/say.ts';

/** Entries of the menu on selected words. Each is a command; its title is a message of _locales. */
const MENU = [
  { id: 'annotate_selection', message: 'menu_annotate' },
  { id: 'selection_as_evidence', message: 'menu_evidence' },
] as const satisfies readonly { readonly id: Command; readonly message: string }[];

/** Hands keys and menu entries on to the page they were used on. To be called while the background starts. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => void pass(command, tab?.id, null));
  browser.contextMenus.onClicked.addListener((info, tab) => void passSelected(String(info.menuItemId), tab?.id, info));
}

/** Puts the entries in the menu, in place of any that are there. Safe to call at every start and update. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, message } of MENU) {
    const title = browser.i18n.getMessage(message);
    // Two starts at once may both put it there: the second is told so, and that is all. Reading lastError takes note of it.
    browser.contextMenus.create({ id, title, contexts: ['selection'] }, () => void browser.runtime.lastError);
  }
}

/** What the browser says of a click in the menu. */
interface Clicked {
  readonly selectionText?: string | undefined;
  readonly frameId?: number | undefined;
  readonly frameUrl?: string | undefined;
}

/** The words that the menu was opened on. The page itself is the frame 0. */
export const selectedIn = ({ selectionText, frameId, frameUrl }: Clicked): Selected => ({
  words: selectionText ?? '',
  frameUrl: frameId ? (frameUrl ?? '') : null,
});

/** Words in a frame that is read go to the frame; others to the page, which can make evidence of them. */
async function passSelected(name: string, tabId: number | undefined, info: Clicked): Promise<void> {
  const command = COMMANDS.find((known) => known === name);
  const { frameId } = info;
  if (command && tabId !== undefined && frameId) {
    const selected: Selected = { words: info.selectionText ?? '', frameUrl: null };
    const reply = await askTab({ tabId, frameId }, 'page.command', { command, selected });
    if (reply.ok) return;
  }
  await pass(name, tabId, selectedIn(info));
}

async function pass(name: string, tabId: number | undefined, selected: Selected | null): Promise<void> {
  const command = COMMANDS.find((known) => known === name);
  const tab = tabId ?? (await activeTab());
  if (!command || tab === undefined) return;
  const reply = await askTab(tab, 'page.command', { command, selected });
  if (!reply.ok) await showTrouble(tab, say(`failure_${reply.failure}`));
}

const activeTab = async (): Promise<number | undefined> =>
  (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;

import { browser } from 'wxt/browser';
import type { Said } from '../../components/controls/Message.tsx';
import type { Pointed } from '../../lib/domain/review.ts';
import { askTab } from '../../lib/messages/ask.ts';
import { say } from '../../lib/words/say.ts';
import type { TabBeneath } from './tab.ts';

/** A popup closes over its page; a page in a tab of its own puts the other in front; a panel stands beside it anyway. */
export function giveWay({ id, from }: TabBeneath): void {
  if (from === 'popup') window.close();
  else if (from === 'page' && id !== null) void browser.tabs.update(id, { active: true });
}

export const openLibrary = (hash: string) =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}#${hash}` });

export const trouble = (text: string): Said => ({ kind: 'trouble', text, canUndo: false });

interface Shown {
  readonly tab: TabBeneath;
  readonly frameId: number;
}

export async function show({ tab, frameId }: Shown, words: Pointed | null, onSaid: (said: Said) => void) {
  if (tab.id === null) return;
  if (words === null) return onSaid(trouble(say('failure_words_gone')));
  const { page, text, span } = words;
  const { start, end } = span;
  const reply = await askTab({ tabId: tab.id, frameId }, 'page.show', {
    pageId: page.id,
    text,
    span: { start, end },
    openCard: false,
  });
  if (!reply.ok) onSaid(trouble(say(`failure_${reply.failure}`)));
  else if (tab.from === 'page') await browser.tabs.update(tab.id, { active: true });
}

/** Has a page read on a site where it is asked first. Answers what to tell the reader where that cannot be. */
export async function readPage({ id: tabId }: TabBeneath): Promise<Said | null> {
  if (tabId === null) return null;
  const reply = await askTab({ tabId, frameId: 0 }, 'page.command', { command: 'read_page', selected: null });
  return reply.ok ? null : trouble(say(`failure_${reply.failure}`));
}

/** Reloads the tab and asks again once it has. */
export async function reload(tab: TabBeneath, again: () => void) {
  if (tab.id === null) return;
  const { id } = tab;
  const onUpdated = (tabId: number, info: { readonly status?: string }) => {
    if (tabId !== id || info.status !== 'complete') return;
    browser.tabs.onUpdated.removeListener(onUpdated);
    again();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  try {
    await browser.tabs.reload(id);
  } catch {
    // The tab is gone: asking again says so.
    browser.tabs.onUpdated.removeListener(onUpdated);
    again();
  }
}

import { browser } from 'wxt/browser';
import type { PageReport } from '../../lib/messages/protocol.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** Dark enough for white figures on any toolbar; the colour of claims, which says nothing about truth. */
const COLOUR = '#8f5200';

/**
 * Shows on the tab's own badge how many claims are marked there. The browser clears it when the tab goes elsewhere, so
 * nothing is remembered here. A tab that is gone by now is no matter.
 */
export async function showOnBadge(
  tabId: number,
  { state, claims }: Pick<PageReport, 'state' | 'claims'>,
): Promise<void> {
  const title = state === 'read' || claims > 0 ? sayCount('badge_claims', claims) : say('name');
  await set(tabId, claims === 0 ? '' : String(claims), title);
}

/** The same for what a frame of the page said. A trouble stays: the reader, who asked for something, may not have seen it yet. */
export async function showFramesOnBadge(tabId: number, shown: Pick<PageReport, 'state' | 'claims'>): Promise<void> {
  const text = await browser.action.getBadgeText({ tabId }).catch(() => '');
  if (text !== TROUBLE) await showOnBadge(tabId, shown);
}

const TROUBLE = '!';

/** Says on the badge that something asked of the page from a menu or by a key could not be done: there is no other place. */
export const showTrouble = (tabId: number, sentence: string): Promise<void> =>
  set(tabId, TROUBLE, say('badge_trouble', { why: sentence }));

/** The same of what was done. */
export const showDone = (tabId: number, sentence: string): Promise<void> => set(tabId, '✓', sentence);

async function set(tabId: number, text: string, title: string): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
  ]);
}

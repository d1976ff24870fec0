import { browser } from 'wxt/browser';
import type { PageFacts } from '../../lib/domain/page.ts';
import type { PageState, Reply } from '../../lib/messages/protocol.ts';
import type { NoticeKind } from '../../components/review/notices.ts';
import { language, say } from '../../lib/words/say.ts';

/** The tab that a window speaks of. */
export interface TabBeneath {
  /** Null: there is no tab at all. */
  readonly id: number | null;
  /** Null where the browser does not tell: it tells only of the tab whose toolbar button was pressed, and of our own pages. */
  readonly url: string | null;
  readonly isPrivate: boolean;
  /**
   * From where it is looked at: the popup over it; the side panel beside it; a page in a tab of its own, whose address names
   * it (`popup.html?tab=7`).
   */
  readonly from: 'popup' | 'panel' | 'page';
  /** Does it go to another page just now? Then nobody may answer in it yet. */
  readonly isLoading: boolean;
}

/** The tab that an address names; null: none. */
export async function tabAsked({ search }: Pick<Location, 'search'>): Promise<TabBeneath | null> {
  const asked = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (!Number.isInteger(asked)) return null;
  const tab = await browser.tabs.get(asked).catch(() => null);
  return { id: asked, url: tab?.url ?? null, isPrivate: tab?.incognito ?? false, from: 'page', isLoading: false };
}

/** The tab in front in this window. */
export async function tabInFront(from: 'popup' | 'panel'): Promise<TabBeneath> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const isLoading = from === 'panel' && tab?.status === 'loading';
  return { id: tab?.id ?? null, url: tab?.url ?? null, isPrivate: tab?.incognito ?? false, from, isLoading };
}

/** A page that has nothing to list, and why. */
export interface Silence {
  readonly notice: NoticeKind;
  readonly detail: string;
}

/** Why there is nothing to list, from what the tab answered. Null: it was read. */
export function silenceOf(reply: Reply<PageState>, tab: TabBeneath): Silence | null {
  if (!reply.ok) return { notice: tab.isLoading ? 'reading' : unreachable(tab), detail: '' };
  const state = reply.value;
  if (state.state === 'read') return null;
  if (state.state === 'reading') return { notice: 'reading', detail: '' };
  return { notice: state.reason, detail: detailOf(state) };
}

function detailOf({ reason, detail }: PageState & { readonly state: 'silent' }): string {
  if (reason !== 'unsupported_language') return detail;
  const name = detail === '' ? undefined : languageName(detail);
  return name ? say('popup_language_seems', { language: name }) : '';
}

/** "fr" is French, in the language that is spoken; a tag that is none says nothing. */
function languageName(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames(language().tag, { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined;
  }
}

/**
 * Why a tab that does not answer may not: by its address. Whoever presses the toolbar button shows the extension that tab
 * (`activeTab`); an address that is withheld even then belongs to a page that the browser keeps for itself.
 */
function unreachable({ url, from }: Pick<TabBeneath, 'url' | 'from'>): NoticeKind {
  if (url === null || url === '') return from === 'popup' ? 'browser_page' : 'unreachable';
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address?.protocol === 'file:') return 'local_file';
  if (address && /^https?:$/.test(address.protocol))
    return CLOSED.has(address.hostname) ? 'browser_page' : 'needs_reload';
  return 'browser_page';
}

/** Sites on which no extension is let in. */
const CLOSED: ReadonlySet<string> = new Set(['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org']);

/** The host that the switch "this site" is about: "www." is left out, for a name stands for its subdomains. */
export function siteOf(page: PageFacts | null, tabUrl: string | null, offDetail: string): string | null {
  for (const url of [page?.url, tabUrl, offDetail === '' ? null : `https://${offDetail}`]) {
    const address = url && URL.canParse(url) ? new URL(url) : null;
    if (address && /^https?:$/.test(address.protocol)) return address.hostname.replace(/^www\./, '');
  }
  return null;
}

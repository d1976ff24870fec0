import type { NewEvidence } from '../../lib/domain/edit.ts';
import type { Handlers } from '../../lib/messages/listen.ts';
import type { BackgroundProtocol } from '../../lib/messages/protocol.ts';
import { isWebAddress } from '../../lib/shapes/values.ts';
import { say } from '../../lib/words/say.ts';
import { showDone, showTrouble } from './badge.ts';

/** What the browser says of a click in the menu. */
export interface Clicked {
  readonly selectionText?: string | undefined;
  readonly pageUrl?: string | undefined;
  readonly frameId?: number | undefined;
  readonly frameUrl?: string | undefined;
}

/** The tab that was clicked in, as far as the browser tells. */
export interface ClickedTab {
  readonly id?: number | undefined;
  readonly title?: string | undefined;
  readonly incognito: boolean;
}

/** Makes evidence of selected words where no page can be asked to. Never rejects. */
export type Clip = (info: Clicked, tab: ClickedTab) => Promise<void>;

/** Code units of a quote, and of a title, taken as evidence. */
const [LONGEST_QUOTE, LONGEST_TITLE] = [5_000, 500];

/**
 * Evidence from a page that none of our scripts may run in (a PDF in the browser's viewer, the browser's store), by what the menu tells alone;
 * null: no words were selected.
 */
export function clipOf({ selectionText = '', pageUrl = '', frameUrl = '' }: Clicked, title = ''): NewEvidence | null {
  const quote = selectionText.trim().slice(0, LONGEST_QUOTE);
  if (quote === '') return null;
  // A viewer may name itself as the page, and what it shows as its frame.
  const url = [pageUrl, frameUrl].find(isWebAddress)?.split('#')[0] ?? '';
  const named = title.trim().slice(0, LONGEST_TITLE);
  return { quote, url, title: named || (url === '' ? '' : new URL(url).hostname), publisher: null, stance: 'context' };
}

/** Gives what is clipped to the claim that was in hand last, and says on the badge what became of it: there is no page to say it on. */
export const createClip =
  (handlers: Pick<Handlers<BackgroundProtocol>, 'evidence.toLastClaim'>): Clip =>
  async (info, { id, title, incognito }) => {
    const evidence = clipOf(info, title);
    if (id === undefined || evidence === null) return;
    const sender = { world: 'extension', tabId: id, frameId: null, privateWindow: incognito } as const;
    const reply = await handlers['evidence.toLastClaim']({ evidence }, sender);
    if (reply.ok) return showDone(id, say('badge_clipped', { words: shorten(reply.value.after.quote.exact) }));
    const why = reply.failure === 'not_found' ? say('content_no_claim_yet') : say(`failure_${reply.failure}`);
    return showTrouble(id, why);
  };

const shorten = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`);

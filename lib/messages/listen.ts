import { browser } from 'wxt/browser';
import { messageOf, refused } from './failures.ts';
import type { Answered, Asked, Envelope, Reply } from './protocol.ts';

/** Who asks: a page of the extension, or the content script of a tab. */
export interface Sender {
  readonly world: 'extension' | 'content';
  readonly tabId: number | null;
  /** 0: the page itself; null where it is no tab's. */
  readonly frameId: number | null;
  readonly privateWindow: boolean;
}

/** One answer for each kind of message; a table with a gap does not compile. What cannot be done is a `refused(…)`, not thrown. */
export type Handlers<P> = {
  readonly [K in keyof P]: (ask: Asked<P, K>, sender: Sender) => Reply<Answered<P, K>> | Promise<Reply<Answered<P, K>>>;
};

/** Answers one envelope of our own, from one of our own. */
export type Answerer = (
  envelope: Envelope<string, unknown>,
  sender: Sender,
) => Reply<unknown> | Promise<Reply<unknown>>;

interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

/**
 * Answers every message that arrives in this world until the signal aborts. Whatever happens, the asker gets a `Reply`:
 * a message of the wrong shape, or from anybody but this extension, gets `bad_message`; a handler that throws, `failed`.
 */
export function listen(answer: Answerer, signal: AbortSignal | null): void {
  const listener = (message: unknown, raw: RawSender, sendResponse: (reply: unknown) => void): true => {
    // The price of `return true` on every message: a second listener in the same world would never be heard.
    void reply(answer, message, raw).then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

async function reply(answer: Answerer, message: unknown, raw: RawSender): Promise<Reply<unknown>> {
  try {
    if (raw.id !== browser.runtime.id) return refused('bad_message', 'not from this extension');
    if (!isEnvelope(message)) return refused('bad_message', 'not a message of Claimlight');
    return await answer(message, senderOf(raw));
  } catch (error) {
    return refused('failed', messageOf(error));
  }
}

const isEnvelope = (message: unknown): message is Envelope<string, unknown> =>
  typeof message === 'object' &&
  message !== null &&
  'claimlight' in message &&
  message.claimlight === 1 &&
  'kind' in message &&
  typeof message.kind === 'string' &&
  'ask' in message;

// An extension page in a tab has a tab as well: the address, which the browser sets and no page can forge, tells them apart.
const senderOf = ({ url, tab, frameId }: RawSender): Sender => ({
  world: url?.startsWith(browser.runtime.getURL('/')) ? 'extension' : 'content',
  tabId: tab?.id ?? null,
  frameId: frameId ?? null,
  privateWindow: tab?.incognito ?? false,
});

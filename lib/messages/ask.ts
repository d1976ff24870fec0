import { browser } from 'wxt/browser';
import { messageOf, refused } from './failures.ts';
import type { Answered, Asked, BackgroundProtocol, ContentProtocol, Envelope, Reply } from './protocol.ts';

/**
 * Asks the background. Never throws and never rejects: after an update of the extension, or where nobody listens, the
 * reply is the failure `page_gone`.
 */
export const askBackground = <K extends keyof BackgroundProtocol>(
  kind: K,
  ask: Asked<BackgroundProtocol, K>,
): Promise<Reply<Answered<BackgroundProtocol, K>>> => replyOf(() => browser.runtime.sendMessage(envelope(kind, ask)));

/** A frame of a tab; 0 is the page itself. */
export interface TabFrame {
  readonly tabId: number;
  readonly frameId: number;
}

/** Asks the content script of a tab (its page) or of a frame. Never throws and never rejects, as `askBackground`. */
export function askTab<K extends keyof ContentProtocol>(
  at: number | TabFrame,
  kind: K,
  ask: Asked<ContentProtocol, K>,
): Promise<Reply<Answered<ContentProtocol, K>>> {
  const { tabId, frameId } = typeof at === 'number' ? { tabId: at, frameId: 0 } : at;
  return replyOf(() => browser.tabs.sendMessage(tabId, envelope(kind, ask), { frameId }));
}

/** Tells the content scripts of a tab, in all its frames. What they answer is not waited for; most tabs have nobody who listens. */
export function tellTab<K extends keyof ContentProtocol>(tabId: number, kind: K, ask: Asked<ContentProtocol, K>): void {
  void replyOf(() => browser.tabs.sendMessage(tabId, envelope(kind, ask)));
}

const envelope = <K extends string, A>(kind: K, ask: A): Envelope<K, A> => ({ claimlight: 1, kind, ask });

async function replyOf<T>(send: () => Promise<unknown>): Promise<Reply<T>> {
  try {
    const reply = await send();
    // Nobody answered, or somebody who does not speak our language.
    return isReply<T>(reply) ? reply : refused('page_gone', 'nobody answered');
  } catch (error) {
    const detail = messageOf(error);
    return refused(
      /too large|exceeded maximum|could not be cloned/i.test(detail) ? 'bad_message' : 'page_gone',
      detail,
    );
  }
}

// What our own extension answers is typed at its origin (answer-background.ts, answer-content.ts); only the frame is looked at.
const isReply = <T>(reply: unknown): reply is Reply<T> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';

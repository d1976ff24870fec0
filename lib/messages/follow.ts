import { browser } from 'wxt/browser';
import { isSpanOf, type Span } from '../domain/span.ts';
import type { TabFrame } from './ask.ts';

/**
 * Which words of a page are in view, for a side panel that goes with its scrolling. A line that stays open (a port) and not a message:
 * the page tells only while somebody listens, and learns at once when nobody does any more.
 */
export interface InView {
  readonly pageId: string;
  /** Of the page's text as it was read last; null: none of its words. */
  readonly span: Span | null;
}

const FOLLOW = 'claimlight.follow';

/** Listens to a page, or a frame of it, until what is returned is called, or the page goes. */
export function followTab({ tabId, frameId }: TabFrame, onInView: (inView: InView) => void): () => void {
  const port = browser.tabs.connect(tabId, { name: FOLLOW, frameId });
  port.onMessage.addListener((message: unknown) => {
    if (isInView(message)) onInView(message);
  });
  // A tab in which nobody listens says so here. Reading lastError takes note of it.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  return () => port.disconnect();
}

/** Hears of everybody who wants to follow this page. `onFollower` is given a way to tell them, and answers what to do when they go. */
export function hearFollowers(onFollower: (tell: (inView: InView) => void) => () => void, signal: AbortSignal): void {
  const onConnect = (port: Port): void => {
    if (port.name !== FOLLOW || port.sender?.id !== browser.runtime.id) return;
    port.onDisconnect.addListener(onFollower((inView) => port.postMessage(inView)));
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect), { once: true });
}

/** What is used of a port here. */
interface Port {
  readonly name: string;
  readonly sender?: { readonly id?: string | undefined } | undefined;
  readonly onDisconnect: { addListener(then: () => void): void };
  postMessage(message: unknown): void;
}

const isInView = (message: unknown): message is InView =>
  typeof message === 'object' &&
  message !== null &&
  'pageId' in message &&
  typeof message.pageId === 'string' &&
  'span' in message &&
  (message.span === null || isSpan(message.span));

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' &&
  value !== null &&
  'start' in value &&
  'end' in value &&
  typeof value.start === 'number' &&
  typeof value.end === 'number' &&
  isSpanOf(Infinity, { start: value.start, end: value.end });

import type { FrameArticle } from '../../lib/domain/page.ts';
import type { FrameReport } from '../../lib/messages/protocol.ts';

/** The frames of a page that hold articles, as the page keeps count of them. */
export class Frames {
  readonly #articles = new Map<number, FrameArticle>();

  get articles(): readonly FrameArticle[] {
    return [...this.#articles.values()];
  }

  /** Claims marked in frames. */
  get claims(): number {
    return this.articles.reduce((sum, { claims }) => sum + claims, 0);
  }

  /** Forgets them all: those that are still there will report anew. */
  clear(): void {
    this.#articles.clear();
  }

  /**
   * Takes note of what a frame reports. One that asks again whether it may be read is what it was before, while it may;
   * what it said before it heard that it may not comes too late.
   */
  reported(frameId: number, report: FrameReport, mayRead: boolean): void {
    if (report.state === 'read' && mayRead)
      this.#articles.set(frameId, { frameId, title: report.title, claims: report.claims });
    else if (report.state !== 'waiting' || !mayRead) this.#articles.delete(frameId);
  }
}

/**
 * Tells when a frame was taken out of a page or shows another document. It may not have had the time to say so itself: what a page
 * says while it goes is not always delivered.
 */
export function watchFrames(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const isGone = records.some(({ removedNodes }) => [...removedNodes].some(holdsFrame));
    if (isGone) onChange();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const onLoad = ({ target }: Event): void => {
    if (target instanceof Node && isFrame(target)) onChange();
  };
  document.addEventListener('load', onLoad, { capture: true, signal });
}

export const isFrame = ({ nodeName }: Node): boolean => nodeName === 'IFRAME' || nodeName === 'FRAME';

const holdsFrame = (node: Node): boolean =>
  isFrame(node) || (node instanceof Element && node.querySelector('iframe, frame') !== null);

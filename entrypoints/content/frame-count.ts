import type { FrameArticle } from '../../lib/domain/page.ts';
import type { FrameReport } from '../../lib/messages/protocol.ts';

/** The frames of a page that hold articles, as the page keeps count of them. */
export class Frames {
  readonly #articles = new Map<number, FrameArticle>();
  /** Frames without an address of their own. */
  readonly #nameless = new Set<number>();
  /** Those of them in which no article was found. */
  readonly #dull = new Set<number>();
  /** That of them which is read as the page; null: none. */
  #standIn: number | null = null;
  #wasPageSilent = false;

  get articles(): readonly FrameArticle[] {
    return [...this.#articles.values()];
  }

  /** Claims marked in frames. */
  get claims(): number {
    return this.articles.reduce((sum, { claims }) => sum + claims, 0);
  }

  /** Is there a frame that would be, or is, read as the page? */
  get hasNameless(): boolean {
    return this.#nameless.size > 0;
  }

  /** The page was shown anew. Answers whether such a frame must hear of it. */
  isTurn(isPageSilent: boolean): boolean {
    const isOther = this.#wasPageSilent !== isPageSilent;
    this.#wasPageSilent = isPageSilent;
    return isOther && this.hasNameless;
  }

  /** Forgets them all: those that are still there will report anew. */
  clear(): void {
    this.#articles.clear();
    this.#nameless.clear();
    this.#dull.clear();
    this.#standIn = null;
  }

  /** Is one of them read as the page? */
  get isTaken(): boolean {
    return this.#standIn !== null;
  }

  /**
   * May a frame read what it shows, by what it reports and what the page shows? One without an address of its own is read as the page:
   * only one of them, and only where the page is no article itself, for one page has one text. One in which there is no article takes
   * nobody's place.
   */
  mayRead(frameId: number, { state }: FrameReport, isPageSilent: boolean): boolean {
    if (state === 'waiting') this.#nameless.delete(frameId);
    if (state === 'nameless') this.#nameless.add(frameId);
    if (!this.#nameless.has(frameId)) return true;
    if (state === 'silent') this.#dull.add(frameId);
    if (state === 'read' || state === 'gone') this.#dull.delete(frameId);
    if (state === 'gone') this.#nameless.delete(frameId);
    const isFree = this.#standIn === null || this.#standIn === frameId;
    if (isFree) this.#standIn = null;
    if (state === 'gone' || !isPageSilent) return false;
    if (this.#dull.has(frameId)) return true;
    if (isFree) this.#standIn = frameId;
    return isFree;
  }

  /**
   * Takes note of what a frame reports. One that asks again whether it may be read is what it was before, while it may;
   * what it said before it heard that it may not comes too late.
   */
  reported(frameId: number, report: FrameReport, mayRead: boolean): void {
    if (report.state === 'read' && mayRead)
      this.#articles.set(frameId, { frameId, title: report.title, claims: report.claims });
    else if (!isAsking(report) || !mayRead) this.#articles.delete(frameId);
  }
}

const isAsking = ({ state }: FrameReport): boolean => state === 'waiting' || state === 'nameless';

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

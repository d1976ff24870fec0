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

  /** Takes note of what a frame reports. One that asks again whether it may be read is what it was before, while it may. */
  reported(frameId: number, report: FrameReport, mayRead: boolean): void {
    if (report.state === 'read') this.#articles.set(frameId, { frameId, title: report.title, claims: report.claims });
    else if (report.state !== 'waiting' || !mayRead) this.#articles.delete(frameId);
  }
}

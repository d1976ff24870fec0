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

  /** Takes note of what a frame reports. */
  reported(frameId: number, report: FrameReport): void {
    if (report.state === 'read') this.#articles.set(frameId, { frameId, title: report.title, claims: report.claims });
    else this.#articles.delete(frameId);
  }
}

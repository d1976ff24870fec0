import type { ArticleReading, PageText, Readings } from '../../lib/page/read.ts';
import type { Read } from './reading.ts';

/**
 * Of a page with several articles, one below the other, those that were read and are not in view: they stay marked, and are taken up
 * again without being looked into anew.
 */
export class Shelf {
  #kept: readonly Read[] = [];

  get all(): readonly Read[] {
    return this.#kept;
  }

  /** Keeps, of what was known (`latest` among it), the articles that still stand in the page, but for the chosen one. */
  keep(readings: Readings, chosen: ArticleReading | null, latest: Read | null): void {
    const known = latest ? [latest, ...this.#kept] : this.#kept;
    this.#kept = readings.flatMap((reading) => {
      if (reading.state !== 'article' || reading === chosen) return [];
      const kept = known.find(({ article }) => isSame(article, reading));
      return kept ? [{ ...kept, article: reading.article }] : [];
    });
  }

  /** What is known of an article. */
  find(reading: ArticleReading): Read | null {
    return this.#kept.find(({ article }) => isSame(article, reading)) ?? null;
  }

  clear(): void {
    this.#kept = [];
  }
}

const isSame = ({ text }: PageText, { article }: ArticleReading): boolean => text === article.text;

/** The article that the reader looks at: the last that begins above the middle of the screen. */
export function inView(document: Document, readings: Readings): Readings[number] {
  if (readings.length < 2) return readings[0];
  const middle = document.documentElement.clientHeight / 2;
  return readings.findLast((reading) => topOf(reading) <= middle) ?? readings[0];
}

function topOf(reading: Readings[number]): number {
  const root = reading.state === 'article' ? reading.root : null;
  return root instanceof Element ? root.getBoundingClientRect().top : Infinity;
}

/** Milliseconds after the last scrolling that the reader is taken to have come to rest. */
const REST = 150;

/** Tells when the page was scrolled and has come to rest. */
export function watchScroll(document: Document, onRest: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onScroll = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onRest, REST);
  };
  document.addEventListener('scroll', onScroll, { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

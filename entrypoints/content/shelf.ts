import type { Reading, Readings } from '../../lib/page/read.ts';
import type { Inquiry } from './inquiry.ts';

/**
 * The articles of a page that are looked into, or were: those that are not in view stay marked, hear what is kept of them, and are taken
 * up again without being asked about anew.
 */
export class Shelf {
  #all: readonly Inquiry[] = [];

  get all(): readonly Inquiry[] {
    return this.#all;
  }

  /** What is known of a reading; null: nobody asked. */
  find(reading: Reading | null): Inquiry | null {
    return this.#all.find((one) => isOf(one, reading)) ?? null;
  }

  has(inquiry: Inquiry): boolean {
    return this.#all.includes(inquiry);
  }

  add(inquiry: Inquiry): void {
    this.#all = [...this.#all, inquiry];
  }

  drop(inquiry: Inquiry): void {
    this.#all = this.#all.filter((one) => one !== inquiry);
  }

  /** Keeps the articles that still stand in the page, in the nodes that they stand in now. Answers whether anything is another. */
  keep(readings: Readings): boolean {
    const before = this.#all;
    this.#all = readings.flatMap((reading) => this.find(reading) ?? []);
    const moved = readings.filter((reading) => this.#take(reading));
    return moved.length > 0 || this.#all.length !== before.length;
  }

  /** Takes over a reading of what is kept; answers whether it was another. */
  #take(reading: Reading): boolean {
    const known = this.find(reading);
    if (reading.state !== 'article' || !known || known.reading === reading) return false;
    known.reread(reading);
    return true;
  }

  clear(): void {
    this.#all = [];
  }
}

const isOf = ({ text }: Inquiry, reading: Reading | null): boolean =>
  reading?.state === 'article' && reading.article.text === text;

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

import type { Span } from '../domain/span.ts';
import { boxOf } from './scroll.ts';
import type { PageText } from './text.ts';

/**
 * The words of an article that stand in the window: from the first line that any of is seen to the last. Null: none. Looks at the places
 * of some sixty characters, however long the text; where a page sets its paragraphs beside one another, more or fewer words may be told.
 */
export function spanInView(document: Document, article: PageText): Span | null {
  const { blocks } = article;
  const height = document.defaultView?.innerHeight ?? 0;
  const boxAt = (offset: number) => boxOf(document, article.rangesOf({ start: offset, end: offset + 1 }));
  /** White space at the end of a line and words in a closed fold have no box: then they count as far as what was passed. */
  const isBelowTop = (offset: number): boolean => (boxAt(offset)?.bottom ?? 0) > 0;
  const isBelowEnd = (offset: number): boolean => (boxAt(offset)?.top ?? 0) >= height;
  const first = blocks[firstAt(0, blocks.length, (at) => isBelowTop((blocks[at]?.end ?? 1) - 1))];
  const last = blocks[firstAt(0, blocks.length, (at) => isBelowEnd(blocks[at]?.start ?? 0)) - 1];
  if (!first || !last || last.end <= first.start) return null;
  const start = firstAt(first.start, first.end, isBelowTop);
  const end = firstAt(last.start, last.end, isBelowEnd);
  return start < end ? { start, end } : null;
}

/** The first number of a stretch for which a test holds that, once it holds, holds for all that follow; its end, where for none. */
function firstAt(from: number, to: number, test: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

import { firstWhere } from '../../lib/domain/search.ts';
import { overlaps, type Span } from '../../lib/domain/span.ts';
import type { Mark } from '../../lib/page/marks.ts';
import type { Painted } from '../../lib/page/painter.ts';
import type { PageText } from '../../lib/page/read.ts';
import { boxOf } from '../../lib/page/scroll.ts';
import type { Steps } from '../../lib/page/slices.ts';

/** So many marks are drawn at once; with more, those in view come first. */
const FEW = 100;
/** Marks whose places one step looks up. */
const MARKS = 50;

/** An article and its marks. */
export interface Marked {
  readonly article: PageText;
  readonly marks: readonly Mark[];
}

/**
 * Where the marks of a page's articles stand, in steps: where they are many, first those of the first article (the one that is looked
 * at) in view or within a screen of it, then all.
 */
export function* drawSteps(
  document: Document,
  all: readonly [Marked, ...Marked[]],
  paint: (painted: readonly Painted[]) => void,
): Steps<void> {
  const [{ article, marks }] = all;
  const placed = (mark: Mark): Painted => ({ ink: mark.ink, ranges: article.rangesOf(mark) });
  if (marks.length > FEW) {
    const view = viewOf(document, article);
    paint(marks.filter((mark) => overlaps(mark, view)).map(placed));
    yield;
  }
  const painted: Painted[] = [];
  for (const one of all)
    for (const mark of one.marks) {
      painted.push({ ink: mark.ink, ranges: one.article.rangesOf(mark) });
      if (painted.length % MARKS === 0) yield;
    }
  paint(painted);
}

/** The part of an article that is in view, or within a screen of it. Asks for the places of a dozen blocks or so. */
export function viewOf(document: Document, article: PageText): Span {
  const { blocks } = article;
  const height = document.documentElement.clientHeight;
  const at = (isThere: (box: { readonly top: number; readonly bottom: number }) => boolean): number =>
    firstWhere(blocks, (block) => {
      const box = boxOf(document, article.rangesOf(block));
      return box !== null && isThere(box);
    });
  const first = at(({ bottom }) => bottom >= -height);
  const end = at(({ top }) => top > 2 * height);
  return { start: blocks[first]?.start ?? 0, end: blocks[end - 1]?.end ?? 0 };
}

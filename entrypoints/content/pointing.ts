import { markAt, type Mark } from '../../lib/page/marks.ts';
import { boxesOf, type Caret, caretAt, isIn, type Point } from '../../lib/page/point.ts';
import type { Session } from './session.ts';

/** The mark under a point of the screen, if the point is on its letters. */
export function markUnder(document: Document, session: Session, point: Point): Mark | null {
  const caret = caretAt(document, point, session.read?.article.roots);
  const offset = caret && offsetOf(session, caret);
  if (typeof offset !== 'number') return null;
  const { marks } = session;
  // At the last letter's right half the caret already stands behind the mark.
  const mark = markAt(marks, offset) ?? markAt(marks, offset - 1);
  return mark && isIn(boxesOf(document, session.rangesOf(mark)), point, 2) ? mark : null;
}

/** The offset of a point in the article in view; another article that holds it comes into view by it. */
function offsetOf(session: Session, { node, offset }: Caret): number | null {
  const here = session.read?.article.offsetAt(node, offset) ?? null;
  if (here !== null || !session.turnTo(node)) return here;
  return session.read?.article.offsetAt(node, offset) ?? null;
}

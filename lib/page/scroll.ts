import { elementAround } from './dom.ts';
import { around, boxesOf, type Box } from './point.ts';

/** Room that sticky headers may take. */
const HEADER = 96;

/** Where some ranges stand in the viewport; null if they are not shown. */
export const boxOf = (document: Document, ranges: readonly StaticRangeInit[]): Box | null =>
  around(boxesOf(document, ranges));

/**
 * Brings words into view, a third from the top, unless all of them are there already. Jumps: a long glide tires.
 * Scrolling boxes inside the page are moved first, then the page.
 */
export function showRanges(document: Document, ranges: readonly StaticRangeInit[]): void {
  const view = document.defaultView;
  const [first] = ranges;
  const element = first && elementAround(first.startContainer);
  if (!view || !element) return;
  const inView = (box: Box | null): boolean => box !== null && box.top >= HEADER && box.bottom <= view.innerHeight - 16;
  if (inView(boxOf(document, ranges))) return;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = boxOf(document, ranges);
  if (box && !inView(box)) view.scrollBy({ top: box.top - view.innerHeight / 3, behavior: 'instant' });
}

import type { Box } from './point.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a card stands in the viewport: how far its top (or its bottom) is from the viewport's top, and how high it may be. */
export interface Place {
  readonly left: number;
  readonly edge: 'top' | 'bottom';
  readonly at: number;
  readonly maxHeight: number;
}

/** Room left to the edge of the viewport, and between the card and its mark. */
const EDGE = 8;
const GAP = 8;
/** A card lower than this cannot be used. */
const LEAST = 160;

/**
 * Beside the mark and never over it: under it where there is room, else over it, else at its side, else where most room is,
 * as high as that room. A card over its mark hangs by its bottom edge, so that it grows away from the mark.
 * `mark` is in viewport coordinates and may reach out of it. A mark that fills the viewport leaves no room: then the card
 * stands at the bottom edge, over the mark's last lines.
 */
export function placeCard(mark: Box, card: Size, viewport: Size): Place {
  const left = clamp(mark.left, EDGE, Math.max(EDGE, viewport.width - card.width - EDGE));
  const lowest = viewport.height - EDGE;
  const [top, bottom] = [Math.max(EDGE, mark.bottom + GAP), Math.min(lowest, mark.top - GAP)];
  const [below, above] = [lowest - top, bottom - EDGE];
  if (below >= card.height) return { left, edge: 'top', at: top, maxHeight: below };
  if (above >= card.height) return { left, edge: 'bottom', at: bottom, maxHeight: above };
  const beside = leftBeside(mark, card, viewport);
  if (beside !== null) {
    const at = clamp(mark.top, EDGE, Math.max(EDGE, lowest - card.height));
    return { left: beside, edge: 'top', at, maxHeight: lowest - at };
  }
  if (Math.max(above, below) < LEAST) return { left, edge: 'bottom', at: lowest, maxHeight: lowest - EDGE };
  return below >= above
    ? { left, edge: 'top', at: top, maxHeight: below }
    : { left, edge: 'bottom', at: bottom, maxHeight: above };
}

function leftBeside(mark: Box, card: Size, viewport: Size): number | null {
  const right = Math.max(EDGE, mark.right + GAP);
  if (right + card.width + EDGE <= viewport.width) return right;
  const left = Math.min(viewport.width - EDGE, mark.left - GAP) - card.width;
  return left >= EDGE ? left : null;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

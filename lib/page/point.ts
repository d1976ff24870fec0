/** A place on the screen, in CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

interface CaretDocument {
  readonly caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: CaretPositionFromPointOptions,
  ) => { offsetNode: Node; offset: number } | null;
  readonly caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/**
 * The point of the text nearest to a place on the screen, also in these shadow trees: both browsers have one of the two functions,
 * whatever their age.
 */
export function caretAt(document: Document, { x, y }: Point, shadowRoots: readonly ShadowRoot[] = []): Caret | null {
  const asked: CaretDocument = document;
  if (asked.caretPositionFromPoint) {
    const position = asked.caretPositionFromPoint.call(document, x, y, { shadowRoots: [...shadowRoots] });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = asked.caretRangeFromPoint?.call(document, x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes that some ranges fill on the screen: one a line and a text node, none empty. */
export function boxesOf(document: Document, ranges: readonly StaticRangeInit[]): readonly Box[] {
  const range = document.createRange();
  return ranges.flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  });
}

/** Is a point in one of the boxes, or so near that a hand means it? The caret alone would answer for a whole empty line. */
export const isIn = (boxes: readonly Box[], { x, y }: Point, slack: number): boolean =>
  boxes.some(
    ({ left, top, right, bottom }) =>
      x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack,
  );

/** The box around boxes. */
export const around = (boxes: readonly Box[]): Box | null =>
  boxes.length === 0
    ? null
    : {
        left: Math.min(...boxes.map(({ left }) => left)),
        top: Math.min(...boxes.map(({ top }) => top)),
        right: Math.max(...boxes.map(({ right }) => right)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };

import { elementAround } from './dom.ts';
import { type Ink, INKS } from './marks.ts';
import type { Palette } from './palette.ts';

/** Where something is drawn, and how. */
export interface Painted {
  readonly ink: Ink;
  readonly ranges: readonly StaticRangeInit[];
}

/** What the browser draws with: CSS.highlights and its classes, or what a test puts in their place. */
export interface Easel {
  readonly set: (name: string, highlight: Highlight) => void;
  readonly delete: (name: string) => void;
  readonly highlight: (ranges: readonly AbstractRange[]) => Highlight;
  readonly fixed: (range: StaticRangeInit) => AbstractRange;
  /** A range that moves with its words: dearer, so only for the one mark that is active. */
  readonly live: (range: StaticRangeInit) => AbstractRange;
}

export interface Painter {
  /** Draws these marks and no others. */
  readonly paint: (marks: readonly Painted[], palette: Palette) => void;
  /** Draws the one mark that is pointed at, over the others; nothing for no ranges. */
  readonly activate: (ranges: readonly StaticRangeInit[], palette: Palette) => void;
  /** Takes away everything of ours and nothing of anybody else's. */
  readonly clear: () => void;
}

/** The name of a highlight: of its ink and of the page's palette, so that eight at most are in use. */
export const highlightName = (ink: Ink, palette: Palette): string =>
  palette === 'dark' ? `claimlight-dark-${ink}` : `claimlight-${ink}`;

/**
 * Can marks be drawn here? In a shadow tree the rules of our style sheet hold in Chromium and do not in Firefox (153), and the
 * page's own sheets are not ours to change: then words are read and listed, and nothing shows on them. Asks the browser for one style.
 */
export function canDraw([range]: readonly StaticRangeInit[]): boolean {
  const element = range && elementAround(range.startContainer);
  const view = element?.ownerDocument.defaultView;
  if (!element || !view || element.getRootNode() === element.ownerDocument) return true;
  const { textDecorationLine } = view.getComputedStyle(element, `::highlight(${highlightName('claim-1', 'light')})`);
  return textDecorationLine !== 'none';
}

/** The browser's own easel, or null in a browser that has no CSS Custom Highlights. */
export function easelOf(document: Document): Easel | null {
  const view = document.defaultView;
  const registry: HighlightRegistry | undefined = view?.CSS.highlights;
  if (!registry || typeof Highlight === 'undefined') return null;
  return {
    set: (name, highlight) => void registry.set(name, highlight),
    delete: (name) => void registry.delete(name),
    highlight: (ranges) => new Highlight(...ranges),
    fixed: (range) => new StaticRange(range),
    live: ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    },
  };
}

/**
 * Draws marks without touching the page's tree. Keeps its own names: in Firefox a content script cannot list them. What an
 * earlier copy of Claimlight drew on this page, and nobody looks after any more, is taken away first.
 */
export function createPainter(easel: Easel): Painter {
  const names = new Set<string>();
  for (const ink of INKS) for (const palette of ['light', 'dark'] as const) easel.delete(highlightName(ink, palette));
  const draw = (ink: Ink, palette: Palette, ranges: readonly AbstractRange[]): void => {
    for (const other of ['light', 'dark'] as const) {
      const name = highlightName(ink, other);
      if (other === palette && ranges.length > 0) {
        const highlight = easel.highlight(ranges);
        highlight.priority = INKS.indexOf(ink);
        easel.set(name, highlight);
        names.add(name);
      } else if (names.delete(name)) easel.delete(name);
    }
  };
  return {
    paint(marks, palette) {
      const ranges = new Map<Ink, AbstractRange[]>();
      for (const mark of marks) {
        const list = ranges.get(mark.ink) ?? [];
        for (const range of mark.ranges) list.push(easel.fixed(range));
        ranges.set(mark.ink, list);
      }
      for (const ink of INKS) if (ink !== 'active') draw(ink, palette, ranges.get(ink) ?? []);
    },
    activate: (ranges, palette) => draw('active', palette, ranges.map(easel.live)),
    clear() {
      for (const name of names) easel.delete(name);
      names.clear();
    },
  };
}

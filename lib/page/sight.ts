import type { Stretch } from './branch.ts';
import { elementAround, isElement, nameOf } from './dom.ts';

/** What the browser shows. Answers are kept as long as the sight is; without a browser, everything is shown. */
export interface Sight {
  /** Is there anything to see where an element stands? Asks for the boxes around it, each once. */
  readonly shows: (element: Element) => boolean;
  /** Can words right in it be seen? Asks for the styles around it, each once: dearer, for few. */
  readonly showsWords: (element: Element) => boolean;
  /** What of a line can be seen, looked at closely: a hidden span inside a paragraph is left out. */
  readonly shownOf: (stretch: Stretch) => Shown;
  /** Has it looked at a node? */
  readonly knows: (node: Node) => boolean;
  /**
   * A sight for the next reading that believes what this one saw; only what stands in a half-open fold is looked at again, for what
   * comes into that pushes the rest below its edge.
   */
  readonly again: () => Sight;
}

/** Of a line's nodes those that are shown. */
export type Shown = Pick<Stretch, 'nodes' | 'data' | 'anchors'>;

/** What a sight believes of earlier ones. */
interface Seen {
  readonly folds: Map<Element, Fold>;
  readonly cut: Map<Element, boolean>;
  readonly letters: Map<Element, boolean>;
  readonly shown: Map<Element, boolean>;
  readonly lines: WeakMap<Stretch, Shown>;
  /** Those of the lines that were looked at closely. */
  readonly texts: WeakSet<Node>;
}

type Edged = Pick<Seen, 'folds' | 'shown'>;

/** A box this thin, in CSS pixels, shows no words. */
const THIN = 2;
/** As much of what it holds may stick out of a box without being meant to be hidden. */
const SLACK = 8;

/**
 * A fresh sight. Opacity is not asked: pages fade their text in. Not shown is what the browser says is not; what stands in a box
 * without width or height that lets nothing stick out (a closed fold); what stands below the edge of a fold that is half open; and
 * what stands where nobody can scroll to.
 */
export const sight = (): Sight =>
  seeing({
    folds: new Map(),
    cut: new Map(),
    letters: new Map(),
    shown: new Map(),
    lines: new WeakMap(),
    texts: new WeakSet(),
  });

function seeing(seen: Seen): Sight {
  /** Half-open folds, and what stands in them: of this sight alone. */
  const edged: Edged = { folds: new Map(), shown: new Map() };
  let screen: Screen | null | undefined;
  const see = (element: Element): boolean => {
    if (screen === undefined) screen = screenOf(element);
    const isThere = isShown(element, screen);
    if (!isThere || !screen || isPutOff(element)) return remember(element, isThere, seen);
    const fold = foldOf(element, { seen, edged, screen });
    return remember(element, !isFolded(element, fold), fold.edge < Infinity ? edged : seen);
  };
  const shows = (element: Element): boolean => seen.shown.get(element) ?? edged.shown.get(element) ?? see(element);
  const showsWords = (element: Element): boolean => {
    const before = seen.letters.get(element);
    if (before !== undefined) return before;
    if (screen === undefined) screen = screenOf(element);
    if (!screen) return true;
    const answer = !isWithoutLetters(screen.view.getComputedStyle(element)) && !isCut(element, { seen, screen });
    seen.letters.set(element, answer);
    return answer;
  };
  return {
    shows,
    showsWords,
    shownOf(stretch) {
      const before = seen.lines.get(stretch);
      if (before) return before;
      const around = stretch.nodes.map((node) => node && elementAround(node));
      const found = partOf(
        stretch,
        around.map((element) => !element || (shows(element) && showsWords(element))),
      );
      if (around.some((element) => element && edged.shown.has(element))) return found;
      seen.lines.set(stretch, found);
      for (const node of stretch.nodes) if (node) seen.texts.add(node);
      return found;
    },
    knows: (node) => (isElement(node) ? seen.shown.has(node) || edged.shown.has(node) : seen.texts.has(node)),
    again: () => seeing(seen),
  };
}

function partOf(stretch: Stretch, shown: readonly boolean[]): Shown {
  if (!shown.includes(false)) return stretch;
  const isSeen = (_: unknown, at: number): boolean => shown[at] === true;
  const { nodes, data, anchors } = stretch;
  return { nodes: nodes.filter(isSeen), data: data.filter(isSeen), anchors: anchors.filter(isSeen) };
}

const remember = (element: Element, answer: boolean, { shown }: Pick<Seen, 'shown'>): boolean => {
  shown.set(element, answer);
  return answer;
};

type Checkable = { checkVisibility?: (options: object) => boolean };

/** By the browser's word; an element without a box of its own (a slot, `display: contents`) is shown where what is around it is. */
function isShown(element: Element, screen: Screen | null): boolean {
  for (let at: Element | null = element; at; at = elementAround(at)) {
    if ((at as Checkable).checkVisibility?.call(at, { visibilityProperty: true }) !== false) return true;
    if (screen?.view.getComputedStyle(at).display !== 'contents') return false;
  }
  return true;
}

/** Will the browser lay an element out only when it comes near (`content-visibility: auto`)? To ask for its box would be to make it. */
const isPutOff = (element: Element): boolean =>
  (element as Checkable).checkVisibility?.call(element, { contentVisibilityAuto: true }) === false;

/** What can be scrolled to, measured once. */
interface Screen {
  readonly view: Window;
  readonly scrollX: number;
  readonly scrollY: number;
  /** Left of this, in page coordinates, is nothing to see. */
  readonly leftmost: number;
}

/** Null where there is no browser that lays pages out. */
function screenOf(element: Element): Screen | null {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  // A document without a browser has no styles to compute.
  const compute: unknown = view?.getComputedStyle;
  if (!view || typeof compute !== 'function') return null;
  const page = ownerDocument.documentElement;
  const isFromRight = view.getComputedStyle(page).direction === 'rtl';
  const leftmost = isFromRight ? page.clientWidth - page.scrollWidth : 0;
  return { view, scrollX: view.scrollX, scrollY: view.scrollY, leftmost };
}

/** What the boxes around something leave of it: nothing (`isShut`), or what stands above an edge of the viewport's coordinates. */
interface Fold {
  readonly isShut: boolean;
  readonly edge: number;
}

const OPEN: Fold = { isShut: false, edge: Infinity };

const isFolded = (element: Element, { isShut, edge }: Fold): boolean =>
  isShut || (edge < Infinity && element.getBoundingClientRect().top >= edge - THIN);

interface Looking {
  readonly seen: Seen;
  readonly edged: Edged;
  readonly screen: Screen;
}

/** The fold in which an element stands, its own box included. Climbs no further than to what is known. */
function foldOf(element: Element, { seen, edged, screen }: Looking): Fold {
  const path: Element[] = [];
  const known = (at: Element): Fold | undefined => seen.folds.get(at) ?? edged.folds.get(at);
  let at: Element | null = element;
  while (at && !known(at)) {
    path.push(at);
    at = elementAround(at);
  }
  let fold = (at && known(at)) ?? OPEN;
  for (const inner of path.toReversed()) {
    fold = fold.isShut ? fold : within(fold, ownFold(inner, screen));
    (fold.edge < Infinity ? edged : seen).folds.set(inner, fold);
  }
  return fold;
}

const within = (outer: Fold, own: Fold): Fold =>
  own === OPEN ? outer : { isShut: own.isShut, edge: Math.min(outer.edge, own.edge) };

function ownFold(element: Element, { view, scrollX, scrollY, leftmost }: Screen): Fold {
  const tag = nameOf(element);
  if (tag === 'html' || tag === 'body') return OPEN;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const isThin = width < THIN || height < THIN;
  if (!isThin && (right + scrollX <= leftmost || bottom + scrollY <= 0)) return { isShut: true, edge: Infinity };
  const { clientHeight, scrollHeight } = element;
  const isOverfull = clientHeight > 0 && scrollHeight > clientHeight + SLACK && height < view.innerHeight;
  if (!isThin && !isOverfull) return OPEN;
  const { display, overflowX, overflowY, transform } = view.getComputedStyle(element);
  if (display === 'contents' || display === 'inline') return OPEN;
  const isShut = FLAT.test(transform) || (width < THIN && hides(overflowX)) || (height < THIN && hides(overflowY));
  if (isShut) return { isShut, edge: Infinity };
  return !isThin && hides(overflowY) ? { isShut: false, edge: bottom } : OPEN;
}

/** Scaled to no width or no height. */
const FLAT = /^matrix\((?:0, 0,|[^,]+, [^,]+, 0, 0,)/;

const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

/** Is an element, or one around it, cut to nothing? Climbs no further than to what is known. */
function isCut(element: Element, { seen: { cut }, screen }: Omit<Looking, 'edged'>): boolean {
  const path: Element[] = [];
  let at: Element | null = element;
  while (at && !cut.has(at)) {
    path.push(at);
    at = elementAround(at);
  }
  let answer = (at && cut.get(at)) ?? false;
  for (const inner of path.toReversed()) {
    answer ||= isClipped(screen.view.getComputedStyle(inner));
    cut.set(inner, answer);
  }
  return answer;
}

const isWithoutLetters = ({ fontSize, textIndent, contentVisibility }: CSSStyleDeclaration): boolean =>
  fontSize === '0px' || Number.parseFloat(textIndent) <= -999 || contentVisibility === 'hidden';

// Computed: "rect(1px, 1px, 1px, 1px)" (of what stands apart from the flow only), "inset(50%)", "inset(100%)", "circle(0px at 50% 50%)".
const isClipped = ({ clip, clipPath, position }: CSSStyleDeclaration): boolean =>
  ((position === 'absolute' || position === 'fixed') && /^rect\((?:[01]px,? ?){4}\)$/.test(clip)) ||
  /^(?:inset\((?:[5-9]\d|100)%\)|circle\(0(?:px)?[ )])/.test(clipPath);

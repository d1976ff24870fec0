import { elementAround, nameOf } from './dom.ts';

/** What the browser shows. Answers are kept as long as the sight is; without a browser, everything is shown. */
export interface Sight {
  /** Is there anything to see where an element stands? Asks for the boxes around it, each once. */
  readonly shows: (element: Element) => boolean;
  /** Can words right in it be seen? Asks for the styles around it, each once: dearer, for few. */
  readonly showsWords: (element: Element) => boolean;
}

/** A box this thin, in CSS pixels, shows no words. */
const THIN = 2;
/** As much of what it holds may stick out of a box without being meant to be hidden. */
const SLACK = 8;

/**
 * A fresh sight. Opacity is not asked: pages fade their text in. Not shown is what the browser says is not; what stands in a box
 * without width or height that lets nothing stick out (a closed fold); what stands below the edge of a fold that is half open; and
 * what stands where nobody can scroll to.
 */
export function sight(): Sight {
  const folds = new Map<Element, Fold>();
  const cut = new Map<Element, boolean>();
  const letters = new Map<Element, boolean>();
  const answers = new Map<Element, boolean>();
  let screen: Screen | null | undefined;
  return {
    shows(element) {
      const before = answers.get(element);
      if (before !== undefined) return before;
      if (screen === undefined) screen = screenOf(element);
      const answer =
        isShown(element, screen) &&
        (!screen || isPutOff(element) || !isFolded(element, foldOf(element, { folds, screen })));
      answers.set(element, answer);
      return answer;
    },
    showsWords(element) {
      if (!screen) return true;
      const before = letters.get(element);
      if (before !== undefined) return before;
      const answer = !isWithoutLetters(screen.view.getComputedStyle(element)) && !isCut(element, { cut, screen });
      letters.set(element, answer);
      return answer;
    },
  };
}

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

/** The fold in which an element stands, its own box included. Climbs no further than to what is known. */
function foldOf(element: Element, { folds, screen }: { folds: Map<Element, Fold>; screen: Screen }): Fold {
  const path: Element[] = [];
  let at: Element | null = element;
  while (at && !folds.has(at)) {
    path.push(at);
    at = elementAround(at);
  }
  let fold = (at && folds.get(at)) ?? OPEN;
  for (const inner of path.toReversed()) {
    fold = fold.isShut ? fold : within(fold, ownFold(inner, screen));
    folds.set(inner, fold);
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
function isCut(element: Element, { cut, screen }: { cut: Map<Element, boolean>; screen: Screen }): boolean {
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

import type { Container, Walk } from './walk.ts';
import { attributeOf, isElement, parentOf } from './dom.ts';

const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:!important\s*)?(?:;|$)|clip\s*:\s*rect\(\s*(?:0|1px))/i;
const ZERO_SIZE = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:!important\s*)?(?:;|$)/i;
const CLIPPING = /(?:^|;)\s*overflow\s*:\s*(?:hidden|clip)/i;

const HIDING_CLASS =
  /(?:^|\s)(?:hidden|hide|is-hidden|u-hidden|d-none|invisible|sr-only|sronly|(?:u-)?visually-?hidden|screen-?reader(?:-text|-only)?|off-?screen|assistive-text|a11y-hidden|print-only|printonly)(?=\s|$)/i;
// "hidden md:block": hidden on small screens only.
const SHOWN_AGAIN = /(?:^|\s)\w+[:-](?:d-)?(?:block|flex|grid|inline|inline-block|table|contents)(?=\s|$)/i;

/** Does the markup alone say that nobody sees this element? */
export function isHiddenByMarkup(element: Element, tag: string): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'contenteditable') !== null && tag !== 'body' && tag !== 'html') return true;
  const style = attributeOf(element, 'style');
  if (style && (HIDING_STYLE.test(style) || (ZERO_SIZE.test(style) && CLIPPING.test(style)))) return true;
  const names = attributeOf(element, 'class');
  return names !== null && tag !== 'body' && tag !== 'html' && HIDING_CLASS.test(names) && !SHOWN_AGAIN.test(names);
}

type Checkable = { checkVisibility?: (options: object) => boolean };

/** Asks the browser whether it shows an element, once each. Where there is no browser, everything is shown. */
export type Sight = (element: Element) => boolean;

/** A fresh sight: answers are kept as long as it is. Opacity is not asked: pages fade their text in. */
export function sight(): Sight {
  const answers = new Map<Element, boolean>();
  return (element) => {
    const before = answers.get(element);
    if (before !== undefined) return before;
    const check = (element as Checkable).checkVisibility;
    const answer = typeof check !== 'function' || Boolean(check.call(element, { visibilityProperty: true }));
    answers.set(element, answer);
    return answer;
  };
}

/** Shorter lines are asked about only once they are held to be part of the story. */
const WORTH_ASKING = 25;

/** A walk without the lines that are not shown: by the browser's word, or copies under `aria-hidden`. */
export function onlyShown(walk: Walk, shows: Sight): Walk {
  const copies = copiesIn(walk.containers);
  const runs = walk.runs.filter(({ container, text, ariaHidden }) => {
    const element = walk.containers[container]?.element;
    if (ariaHidden || copies[container] === true) return false;
    return !element || text.length < WORTH_ASKING || shows(element);
  });
  return { ...walk, runs };
}

/**
 * By container: is it a copy under `aria-hidden`? What holds the headline or the main part of a page is not a copy: an open
 * dialog makes the whole page behind it `aria-hidden`.
 */
function copiesIn(containers: readonly Container[]): readonly boolean[] {
  const holdsPage = containers.map(({ tag }) => tag === 'h1' || tag === 'main' || tag === 'article');
  for (const { index, parent } of containers.toReversed()) if (holdsPage[index]) holdsPage[parent] = true;
  const copies: boolean[] = [];
  for (const { index, parent, ariaHidden } of containers) {
    copies.push(copies[parent] === true || (ariaHidden && holdsPage[index] !== true));
  }
  return copies;
}

/** The text nodes of a line that are shown: a hidden span inside a paragraph is left out. */
export const shownNodes = (nodes: readonly (Text | null)[], shows: Sight): readonly (Text | null)[] =>
  nodes.filter((node) => {
    const parent = node && parentOf(node);
    return !parent || !isElement(parent) || shows(parent);
  });

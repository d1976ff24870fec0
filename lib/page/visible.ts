import { attributeOf } from './dom.ts';
import type { Sight } from './sight.ts';
import { runToEnd, type Steps } from './slices.ts';
import type { Container, Run, Walk } from './walk.ts';

const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:!important\s*)?(?:;|$)|clip\s*:\s*rect\(\s*(?:0|1px))/i;
const ZERO_SIZE = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:!important\s*)?(?:;|$)/i;
const CLIPPING = /(?:^|;)\s*overflow\s*:\s*(?:hidden|clip)/i;

const HIDING_CLASS =
  /(?:^|\s)(?:hidden|hide|is-hidden|u-hidden|d-none|invisible|sr-only|sronly|(?:u-)?visually-?hidden|screen-?reader(?:-text|-only)?|off-?screen|assistive-text|a11y-hidden|print-only|printonly)(?=\s|$)/i;
// "hidden md:block": hidden on small screens only.
const SHOWN_AGAIN = /(?:^|\s)\w+[:-](?:d-)?(?:block|flex|grid|inline|inline-block|table|contents)(?=\s|$)/i;

/** What an element's markup may hide it by. */
export const HIDING: ReadonlySet<string> = new Set(['hidden', 'style', 'class', 'contenteditable']);

/** Does the markup alone say that nobody sees this element? */
export function isHiddenByMarkup(element: Element, tag: string): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'contenteditable') !== null && tag !== 'body' && tag !== 'html') return true;
  const style = attributeOf(element, 'style');
  if (style && (HIDING_STYLE.test(style) || (ZERO_SIZE.test(style) && CLIPPING.test(style)))) return true;
  const names = attributeOf(element, 'class');
  return names !== null && tag !== 'body' && tag !== 'html' && HIDING_CLASS.test(names) && !SHOWN_AGAIN.test(names);
}

/** Shorter lines are asked about only once they are held to be part of the story. */
const WORTH_ASKING = 25;
/** Lines that one step asks about. */
const LINES = 32;

/**
 * A walk without the lines that are not shown: by the browser's word, or copies under `aria-hidden`. All questions come one after the
 * other and nothing is written between them: the browser lays the page out once at most.
 */
export function* shownSteps(walk: Walk, sight: Sight): Steps<Walk> {
  const copies = copiesIn(walk.containers);
  const runs: Run[] = [];
  for (const [at, run] of walk.runs.entries()) {
    if (at % LINES === LINES - 1) yield;
    const element = walk.containers[run.container]?.element;
    if (run.ariaHidden || copies[run.container] === true) continue;
    if (!element || run.text.length < WORTH_ASKING || sight.shows(element)) runs.push(run);
  }
  return { ...walk, runs };
}

/** The same at once. */
export const onlyShown = (walk: Walk, sight: Sight): Walk => runToEnd(shownSteps(walk, sight));

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

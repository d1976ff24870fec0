import type { Walk } from './walk.ts';
import { attributeOf } from './dom.ts';

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

/** Does the browser show this element? Where nobody can be asked (no browser), yes. Opacity is left out: pages fade text in. */
export function isShown(element: Element): boolean {
  const check = (element as Checkable).checkVisibility;
  return typeof check !== 'function' || check.call(element, { visibilityProperty: true });
}

/** Shorter lines are asked about only if the story holds them. */
const WORTH_ASKING = 25;

/**
 * A walk without the lines that the browser does not show. The browser is asked once for each line long enough to matter,
 * and for each inline element inside it. Without a browser nothing is left out.
 */
export function onlyShown(walk: Walk): Walk {
  const answers = new Map<Element, boolean>();
  const shown = (element: Element): boolean => {
    const before = answers.get(element);
    if (before !== undefined) return before;
    const answer = isShown(element);
    answers.set(element, answer);
    return answer;
  };
  const runs = walk.runs.filter((run) => {
    const element = walk.containers[run.container]?.element;
    return !element || run.text.length < WORTH_ASKING || shown(element);
  });
  return { ...walk, runs };
}

import { attributeOf, elementAround, isElement, nameOf, outerOf, rootOf } from './dom.ts';
import type { Passage } from './paragraph.ts';

/** From this share of the words on a story counts as translated. */
const ENOUGH = 0.3;

/** Marks that translators of the browser leave on what they rewrite: Edge numbers it, Firefox while it is at work. */
const MARKS = ['_msttexthash', 'data-moz-translations-id'];
/** So far around a text node their marks stand at most. */
const FAR = 3;

/**
 * Is a page shown in another language than it was written in? Chromium says so on the root element and puts two `<font>` around the
 * words, as its like do; Firefox changes the language that the root element says (`language`: what it said first), and loads the page
 * again for the original.
 */
export function isTranslated(document: Document, passages: readonly Passage[], language: string | null): boolean {
  const root = rootOf(document);
  if (!root) return false;
  const said = attributeOf(root, 'lang');
  if (/(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(attributeOf(root, 'class') ?? '')) return true;
  if (/-x-mtfrom-/i.test(said ?? '')) return true;
  if (language !== null && said !== null && mainOf(said) !== mainOf(language)) return true;
  return shareOf(passages) >= ENOUGH;
}

/** "en-GB" → "en". */
const mainOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';

/** So many text nodes are looked at, spread over the story. */
const SAMPLE = 100;

/** How much of the words stands where a translator put it. */
function shareOf(passages: readonly Passage[]): number {
  const count = passages.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const step = Math.max(1, Math.floor(count / SAMPLE));
  let [all, theirs, next] = [0, 0, 0];
  for (const { nodes } of passages) {
    for (; next < nodes.length; next += step) {
      const node = nodes[next];
      if (!node || node.data.length < 2) continue;
      all += node.data.length;
      if (isTheirs(node)) theirs += node.data.length;
    }
    next -= nodes.length;
  }
  return all > 0 ? theirs / all : 0;
}

function isTheirs(node: Text): boolean {
  let at = elementAround(node);
  if (at && nameOf(at) === 'font') {
    const outer = outerOf(at);
    if (outer && isElement(outer) && nameOf(outer) === 'font') return true;
  }
  for (let steps = 0; at && steps < FAR; steps++) {
    const element = at;
    if (MARKS.some((mark) => attributeOf(element, mark) !== null)) return true;
    at = elementAround(at);
  }
  return false;
}

import { assignedTo, firstChildOf, holds, isElement, isText, nameOf, nextSiblingOf, outerOf, shadowOf } from './dom.ts';
import type { Steps } from './slices.ts';
import { gist } from './space.ts';
import { INLINE, SKIPPED } from './tags.ts';
import type { PageText } from './text.ts';

/** Code units that are read of what is not shown: beyond, a page is all menus. */
const MOST = 100_000;
/** Nodes that one step visits. */
const NODES = 256;

/** They hold no part of a story, shown or not. */
const ASIDE: ReadonlySet<string> = new Set(['nav', 'form', 'footer']);
/** What is said to be the story, or to hold it. */
const STORY: ReadonlySet<string> = new Set(['article', 'main', 'body']);

/**
 * The lines that stand in the page around an article without being shown in it, apart by an empty line: what a fold, a tab or a
 * wall keeps out of sight, and what was taken for no part of the story. A line of which a part is shown is there whole, for so it
 * may read once it is opened. Asks for no style and no box.
 */
export function* hiddenSteps(article: PageText): Steps<string> {
  const region = regionOf(article);
  if (!region) return '';
  const lines = new Lines(article);
  const stack: (Node | typeof END)[] = [region];
  for (let seen = 1, node = stack.pop(); node !== undefined && lines.units < MOST; seen++, node = stack.pop()) {
    if (node === END) lines.end();
    else if (isText(node)) lines.add(node);
    else if (isElement(node)) enter(node, { stack, lines });
    if (seen % NODES === 0) yield;
  }
  lines.end();
  return lines.found.join('\n\n');
}

/** Stands behind the children of an element that starts a line of its own. */
const END = 'end';

function enter(
  element: Element,
  { stack, lines }: { readonly stack: (Node | typeof END)[]; readonly lines: Lines },
): void {
  const tag = nameOf(element);
  if (tag === 'br') lines.addBreak();
  if (tag === 'br' || SKIPPED.has(tag) || ASIDE.has(tag)) return;
  // An element of the page's own stands in its line; what starts one in it does so by itself.
  if (!INLINE.has(tag) && !tag.includes('-')) {
    lines.end();
    stack.push(END);
  }
  const assigned = tag === 'slot' ? assignedTo(element) : [];
  const children = assigned.length > 0 ? [...assigned] : childrenOf(shadowOf(element) ?? element);
  stack.push(...children.toReversed());
}

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) children.push(child);
  return children;
}

/** The `<article>` or `<main>` around all that is shown of an article; without, the page. */
function regionOf(article: PageText): Node | null {
  const { length } = article.text;
  const first = article.rangesOf({ start: 0, end: 1 })[0]?.startContainer;
  const last = article.rangesOf({ start: length - 1, end: length })[0]?.startContainer;
  if (!first || !last) return null;
  for (let at = outerOf(first); at; at = outerOf(at))
    if (isElement(at) && STORY.has(nameOf(at)) && holds(at, last)) return at;
  return null;
}

/** Gathers the lines of which something is not shown. */
class Lines {
  readonly #article: PageText;
  readonly found: string[] = [];
  units = 0;
  #text = '';
  #isHidden = false;
  /** Line breaks since the last word. */
  #breaks = 0;

  constructor(article: PageText) {
    this.#article = article;
  }

  add(node: Text): void {
    const words = gist(node.data);
    if (words.trim() === '') {
      this.#text += words;
      return;
    }
    if (this.#breaks > 1 || (this.#breaks === 1 && ENDS.test(this.#text))) this.end();
    this.#text += this.#breaks === 1 ? ` ${words}` : words;
    this.#breaks = 0;
    this.#isHidden ||= this.#article.offsetAt(node, 0) === null;
  }

  /** One in the middle of a sentence ends no line. */
  addBreak(): void {
    this.#breaks++;
  }

  end(): void {
    const line = gist(this.#text).trim();
    if (this.#isHidden && line !== '') {
      this.found.push(line);
      this.units += line.length;
    }
    [this.#text, this.#isHidden, this.#breaks] = ['', false, 0];
  }
}

const ENDS = /[.!?:…]["'”’)\]]*\s*$/;

import { attributeOf, firstChildOf, isElement, isText, nameOf, nextSiblingOf, rootOf } from './dom.ts';
import { HeadReader, type Head } from './head.ts';
import { hintsOf, type HintSet } from './hints.ts';
import { isHiddenByMarkup } from './visible.ts';
import { gist } from './space.ts';
import { INLINE, SKIPPED, STRESS } from './tags.ts';

/** An element that starts a line of its own, with what its text adds up to. The first is the page itself. */
export interface Container {
  readonly index: number;
  readonly parent: number;
  readonly element: Element;
  readonly tag: string;
  readonly hints: HintSet;
  /** Tag and class: elements made by one template have the same. */
  readonly shape: string;
  readonly depth: number;
  /** Says `aria-hidden` of itself: a copy for the eye alone, or a page behind a dialog. */
  readonly ariaHidden: boolean;
}

/** A stretch of text between two line breaks of the page: a paragraph, a heading, a menu entry. */
export interface Run {
  /** Index of the innermost container. */
  readonly container: number;
  /** Null stands for a line break that is read as a space. */
  readonly nodes: readonly (Text | null)[];
  /** White space collapsed. */
  readonly text: string;
  /** Code units that stand in a link. */
  readonly linked: number;
  /** Code units in bold or italics. */
  readonly stressed: number;
  /** In an inline element under `aria-hidden`. */
  readonly ariaHidden: boolean;
}

/** Everything one walk over a page brings home. */
export interface Walk {
  readonly containers: readonly Container[];
  readonly runs: readonly Run[];
  readonly head: Head;
  /** The link that a text node stands in. */
  readonly anchors: ReadonlyMap<Node, Element>;
}

const NAMING = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'aria-label'] as const;

/** Text of a page beyond this many code units is not read: nobody reads a novel of 600,000 words in a news page. */
const MOST_TEXT = 4_000_000;

interface Frame {
  readonly element: Element;
  readonly container: number;
  readonly block: boolean;
  /** The innermost link around. */
  readonly anchor: Element | null;
  readonly stressed: boolean;
  readonly ariaHidden: boolean;
}

/**
 * Reads a page in one walk: no recursion, nothing changed, each node seen once.
 * Whatever cannot be seen by its markup is left out; what only the browser knows (style sheets) is asked later, and of few.
 */
export function walkPage(document: Document): Walk {
  const collector = new Collector();
  const root = rootOf(document);
  if (!root) return collector.walk();
  const stack: Frame[] = [];
  let node: Node | null = root;
  while (node) {
    const child: Node | null = collector.visit(node, stack) ? firstChildOf(node) : null;
    if (child) {
      node = child;
      continue;
    }
    if (stack.at(-1)?.element === node) collector.leave(stack);
    let next: Node | null = node === root ? null : nextSiblingOf(node);
    while (!next) {
      const open = stack.at(-1);
      if (!open) return collector.walk();
      collector.leave(stack);
      next = open.element === root ? null : nextSiblingOf(open.element);
    }
    node = next;
  }
  return collector.walk();
}

/** Gathers containers, runs and head while the walk goes on. */
class Collector {
  readonly #containers: Container[] = [];
  readonly #runs: Run[] = [];
  readonly #head = new HeadReader();
  readonly #anchors = new Map<Node, Element>();
  readonly #hints = new Map<string, HintSet>();
  #read = 0;
  #nodes: (Text | null)[] = [];
  #text = '';
  #linked = 0;
  #stressed = 0;
  /** Line breaks since the last word. */
  #breaks = 0;
  #frame: Frame | null = null;

  walk(): Walk {
    return { containers: this.#containers, runs: this.#runs, head: this.#head.head(), anchors: this.#anchors };
  }

  /** Takes one node; says whether the walk should go down into it. Pushes a frame exactly then. */
  visit(node: Node, stack: Frame[]): boolean {
    if (isText(node)) {
      const frame = stack.at(-1);
      if (frame) this.#addText(node, frame);
      return false;
    }
    if (!isElement(node)) return false;
    const tag = nameOf(node);
    if (tag === 'br') {
      this.#addBreak();
      return false;
    }
    if (tag === 'head') {
      this.#head.readAll(node);
      return false;
    }
    if (SKIPPED.has(tag)) {
      this.#head.read(node, tag);
      return false;
    }
    if (isHiddenByMarkup(node, tag)) return false;
    stack.push(this.#open(node, tag, stack.at(-1)));
    return true;
  }

  leave(stack: Frame[]): void {
    if (stack.pop()?.block) this.#close();
  }

  #open(element: Element, tag: string, outer: Frame | undefined): Frame {
    if (!outer) this.#head.language = attributeOf(element, 'lang');
    const block = !outer || isBlock(tag, this.#containers[outer.container]?.tag);
    if (tag === 'time') this.#head.readTime(element);
    if (block) this.#close();
    return {
      element,
      container: block ? this.#addContainer(element, tag, outer) : outer.container,
      block,
      anchor: tag === 'a' ? element : (outer?.anchor ?? null),
      stressed: STRESS.has(tag) || outer?.stressed === true,
      ariaHidden: !block && (outer?.ariaHidden === true || isAriaHidden(element)),
    };
  }

  #addContainer(element: Element, tag: string, outer: Frame | undefined): number {
    const index = this.#containers.length;
    const depth = outer ? (this.#containers[outer.container]?.depth ?? 0) + 1 : 0;
    const shape = `${tag}.${(attributeOf(element, 'class') ?? '').slice(0, 60)}`;
    const hints = this.#hintsFor(element);
    this.#containers.push({
      index,
      parent: outer ? outer.container : -1,
      element,
      tag,
      hints,
      shape,
      depth,
      ariaHidden: isAriaHidden(element),
    });
    return index;
  }

  #hintsFor(element: Element): HintSet {
    let name = '';
    for (const attribute of NAMING) {
      const value = attributeOf(element, attribute);
      if (value) name += ` ${value}`;
    }
    if (name === '') return 0;
    const known = this.#hints.get(name) ?? hintsOf(name);
    this.#hints.set(name, known);
    return known;
  }

  #addText(node: Text, frame: Frame): void {
    const { data } = node;
    this.#read += data.length;
    if (this.#read > MOST_TEXT) return;
    const text = gist(data);
    if (text.trim() === '') {
      if (text !== '' && this.#text !== '') this.#append(node, ' ');
      return;
    }
    if (this.#breaks > 1 || (this.#breaks === 1 && endsLine(this.#text))) this.#close();
    else if (this.#breaks === 1) this.#append(null, ' ');
    this.#breaks = 0;
    this.#frame ??= frame;
    if (this.#frame.container !== frame.container || this.#frame.ariaHidden !== frame.ariaHidden) this.#close();
    this.#frame = frame;
    if (frame.anchor) {
      this.#linked += text.length;
      this.#anchors.set(node, frame.anchor);
    }
    if (frame.stressed) this.#stressed += text.length;
    this.#append(node, text);
  }

  #append(node: Text | null, text: string): void {
    this.#nodes.push(node);
    this.#text += text;
  }

  #addBreak(): void {
    if (this.#frame) this.#breaks++;
  }

  /** Ends the run that is being gathered. */
  #close(): void {
    const text = this.#text.replace(/ {2,}/g, ' ').trim();
    if (text !== '' && this.#frame) {
      const { container, ariaHidden } = this.#frame;
      const [linked, stressed] = [this.#linked, this.#stressed];
      this.#runs.push({ container, nodes: this.#nodes, text, linked, stressed, ariaHidden });
    }
    this.#nodes = [];
    this.#text = '';
    this.#linked = 0;
    this.#stressed = 0;
    this.#breaks = 0;
    this.#frame = null;
  }
}

const isAriaHidden = (element: Element): boolean => attributeOf(element, 'aria-hidden') === 'true';

/** Unknown elements with a hyphen are blocks outside a paragraph and part of the line inside one. */
function isBlock(tag: string, around: string | undefined): boolean {
  if (INLINE.has(tag)) return false;
  return !(tag.includes('-') && around === 'p');
}

/** Does a single line break after this text end a paragraph? After a full stop or a long line it does. */
const endsLine = (text: string): boolean => /[.!?:…]["'”’)]*\s*$/.test(text.slice(-12)) || text.length > 160;

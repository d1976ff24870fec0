import type { Branch, Stretch } from './branch.ts';
import {
  assignedTo,
  attributeOf,
  firstChildOf,
  isElement,
  isText,
  nameOf,
  nextSiblingOf,
  outerOf,
  rootOf,
  shadowOf,
} from './dom.ts';
import { flattened, MOST_TEXT } from './flatten.ts';
import { Gatherer, type Around } from './gather.ts';
import type { Head } from './head.ts';
import type { HintSet } from './hints.ts';
import { runToEnd, type Steps } from './slices.ts';
import { INLINE, SKIPPED, STATING, STRESS } from './tags.ts';
import { Tree } from './tree.ts';
import { isHiddenByMarkup } from './visible.ts';

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
  /** Its nodes and their words: the same object in every walk as long as nothing in it changed. */
  readonly stretch: Stretch;
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
}

/** Attributes whose words say what an element is. */
export const NAMING = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'aria-label'] as const;

/** Nodes that one step visits. */
const NODES = 128;

/** An element that is open: whose children are being visited. */
interface Frame extends Around {
  readonly element: Element;
  /** Is the branch its own? */
  readonly block: boolean;
  /** In something that was moved: nothing in it is known. */
  readonly isNew: boolean;
  /** What fills it, where it is a slot: those still to come. */
  readonly assigned: Node[] | null;
  next: Node | null;
}

/** Reads a whole page at once. */
export const walkPage = (document: Document): Walk => runToEnd(walkSteps(document, new Tree()));

/**
 * Reads a page in one walk: no recursion, nothing changed, each node seen once, in the order in which they are shown: an open shadow
 * tree instead of its host's children, and those in its slots. Goes down only where `tree` knows nothing, or knows that something
 * changed. Whatever cannot be seen by its markup is left out; what only the browser knows (style sheets) is asked later, and of few.
 */
export function* walkSteps(document: Document, tree: Tree): Steps<Walk> {
  tree.open();
  const walker = new Walker(tree);
  const root = rootOf(document);
  if (root) walker.visit(root);
  for (let seen = 1; walker.step(); seen++) {
    if (seen % NODES > 0) continue;
    yield;
    walker.mend();
  }
  tree.close();
  const branch = root && tree.branchOf(root);
  return yield* flattened(branch ?? null);
}

/** Gathers branches while the walk goes on. */
class Walker {
  readonly #tree: Tree;
  readonly #stack: Frame[] = [];
  #read = 0;
  readonly #lines: Gatherer;

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#lines = new Gatherer((line, branch) => branch.parts.push(tree.stretch(line)));
  }

  /** Goes on by one node; false at the end. */
  step(): boolean {
    const frame = this.#stack.at(-1);
    if (!frame) return false;
    const node = frame.assigned ? (frame.assigned.pop() ?? null) : frame.next;
    if (node) {
      if (!frame.assigned) frame.next = nextSiblingOf(node);
      this.visit(node);
    } else this.#leave();
    return true;
  }

  /** The page had its turn: where the next node was moved away under the walk, its siblings are left. That it was is noted. */
  mend(): void {
    for (const frame of this.#stack) {
      if (frame.next && outerOf(frame.next) !== frame.element) frame.next = null;
    }
  }

  visit(node: Node): void {
    const outer = this.#stack.at(-1);
    if (isText(node)) {
      if (outer) this.#addText(node, outer);
      return;
    }
    if (!isElement(node) || this.#takeOver(node, outer)) return;
    const tag = nameOf(node);
    if (tag === 'br') {
      this.#lines.addBreak();
    } else if (SKIPPED.has(tag)) {
      if (STATING.has(tag)) outer?.branch.parts.push({ part: 'statement', element: node, tag });
    } else if (isHiddenByMarkup(node, tag)) this.#tree.hide(node);
    else this.#open(node, tag, outer);
  }

  /** Takes over all that is known of an element, if all of it is still so. */
  #takeOver(element: Element, outer: Frame | undefined): boolean {
    const known = this.#tree.branchOf(element);
    if (!known || !outer || outer.isNew || this.#tree.isMoved(element)) return false;
    if (!isStill(known, shadowOf(element), outer)) return false;
    this.#lines.end();
    outer.branch.parts.push(known);
    return true;
  }

  #open(element: Element, tag: string, outer: Frame | undefined): void {
    this.#tree.show(element);
    const isNew = this.#tree.takeMoved(element) || outer?.isNew === true;
    const block = !outer || isBlock(tag, outer.branch.tag);
    if (tag === 'time') outer?.branch.parts.push({ part: 'statement', element, tag });
    if (block) this.#lines.end();
    else this.#tree.drop(element);
    const shadow = shadowOf(element);
    if (shadow) this.#tree.meet(shadow);
    else if (tag.includes('-')) this.#tree.await(element);
    const branch = block || !outer ? this.#branch(element, shadow, outer) : outer.branch;
    const assigned = tag === 'slot' ? assignedTo(element).toReversed() : [];
    if (tag === 'slot') branch.isVolatile = true;
    this.#stack.push({
      element,
      branch,
      block,
      anchor: tag === 'a' ? element : (outer?.anchor ?? null),
      stressed: STRESS.has(tag) || outer?.stressed === true,
      ariaHidden: !block && (outer?.ariaHidden === true || isAriaHidden(element)),
      isNew,
      assigned: assigned.length > 0 ? assigned : null,
      next: firstChildOf(shadow ?? element),
    });
  }

  #branch(element: Element, shadow: ShadowRoot | null, outer: Frame | undefined): Branch {
    const tag = nameOf(element);
    const branch: Branch = {
      part: 'branch',
      element,
      tag,
      hints: this.#hintsFor(element),
      shape: `${tag}.${(attributeOf(element, 'class') ?? '').slice(0, 60)}`,
      ariaHidden: isAriaHidden(element),
      anchor: outer?.anchor ?? null,
      stressed: outer?.stressed === true,
      shadow,
      parts: [],
      isStale: false,
      isVolatile: false,
      container: null,
    };
    const known = this.#tree.branchOf(element);
    if (known) branch.container = known.container;
    outer?.branch.parts.push(branch);
    this.#tree.keep(branch);
    return branch;
  }

  #leave(): void {
    const frame = this.#stack.pop();
    if (!frame?.block) return;
    this.#lines.end();
    const outer = this.#stack.at(-1);
    if (outer && frame.branch.isVolatile) outer.branch.isVolatile = true;
  }

  #hintsFor(element: Element): HintSet {
    let name = '';
    for (const attribute of NAMING) {
      const value = attributeOf(element, attribute);
      if (value) name += ` ${value}`;
    }
    return name === '' ? 0 : this.#tree.hintsOf(name);
  }

  #addText(node: Text, frame: Frame): void {
    const { data } = node;
    this.#read += data.length;
    if (this.#read <= MOST_TEXT) this.#lines.add(node, data, frame);
  }
}

/** Is all that was known of an element still so? */
const isStill = (known: Branch, shadow: ShadowRoot | null, outer: Frame): boolean =>
  !known.isStale &&
  !known.isVolatile &&
  known.shadow === shadow &&
  known.anchor === outer.anchor &&
  known.stressed === outer.stressed;

const isAriaHidden = (element: Element): boolean => attributeOf(element, 'aria-hidden') === 'true';

/** Unknown elements with a hyphen are blocks outside a paragraph and part of the line inside one. */
function isBlock(tag: string, around: string): boolean {
  if (INLINE.has(tag)) return false;
  return !(tag.includes('-') && around === 'p');
}

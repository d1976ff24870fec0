import { isSameStretch, type Branch, type Stretch } from './branch.ts';
import { isElement, outerOf, shadowOf } from './dom.ts';
import { hintsOf, type HintSet } from './hints.ts';

/** More names than this are generated, not written. */
const MOST_NAMES = 20_000;

/**
 * What is remembered of a page's tree between two walks. Whoever keeps it longer than one walk must say what changes: `touch` for
 * a changed node, `move` for one that came. Then a walk goes down only into branches that changed.
 */
export class Tree {
  #branches = new WeakMap<Element, Branch>();
  #hidden = new WeakSet<Element>();
  #moved = new WeakSet<Node>();
  #stretches = new WeakMap<Node, Stretch>();
  readonly #names = new Map<string, HintSet>();
  /** Custom elements without a shadow tree: one may come without any change of the tree. */
  readonly #waiting = new Set<Element>();
  readonly #shadows = new Set<ShadowRoot>();
  #isOpen = false;
  readonly #onShadow: (root: ShadowRoot) => void;

  /** `onShadow` is told of each open shadow tree, once, before it is read. */
  constructor(onShadow: (root: ShadowRoot) => void = () => {}) {
    this.#onShadow = onShadow;
  }

  /** A walk begins. What an earlier one left unfinished is worth nothing. */
  open(): void {
    if (this.#isOpen) this.forget();
    this.#isOpen = true;
    for (const element of this.#waiting) {
      if (element.isConnected && !shadowOf(element)) continue;
      this.#waiting.delete(element);
      this.touch(element);
    }
  }

  close(): void {
    this.#isOpen = false;
  }

  forget(): void {
    this.#branches = new WeakMap();
    this.#hidden = new WeakSet();
    this.#moved = new WeakSet();
    this.#stretches = new WeakMap();
  }

  branchOf(element: Element): Branch | undefined {
    return this.#branches.get(element);
  }

  keep(branch: Branch): void {
    this.#branches.set(branch.element, branch);
  }

  /** The same words in the same nodes as before are the same object. */
  stretch(found: Stretch): Stretch {
    const [first] = found.nodes;
    const known = first ? this.#stretches.get(first) : undefined;
    if (known && isSameStretch(known, found)) return known;
    if (first) this.#stretches.set(first, found);
    return found;
  }

  /** A shadow tree is about to be read. */
  meet(shadow: ShadowRoot): void {
    if (this.#shadows.has(shadow)) return;
    this.#shadows.add(shadow);
    this.#onShadow(shadow);
  }

  /** An element is left out because its markup hides it. */
  hide(element: Element): void {
    this.#hidden.add(element);
    this.drop(element);
  }

  /** An element starts no line of its own, or none any more. */
  drop(element: Element): void {
    this.#branches.delete(element);
  }

  show(element: Element): void {
    this.#hidden.delete(element);
  }

  isHidden(element: Element): boolean {
    return this.#hidden.has(element);
  }

  await(element: Element): void {
    this.#waiting.add(element);
  }

  /** Is there an element whose script has not come yet? It may bring a shadow tree, and nothing would tell of it. */
  isAwaiting(): boolean {
    for (const element of this.#waiting) if (element.matches(':not(:defined)')) return true;
    return false;
  }

  /** A node changed. As many steps as it stands deep; none where that is known. */
  touch(node: Node): void {
    for (let at: Node | null = node; at; at = outerOf(at)) {
      const branch = isElement(at) ? this.#branches.get(at) : undefined;
      if (branch?.isStale) return;
      if (branch) branch.isStale = true;
    }
  }

  /** A node came to its place: what was known of it, before it went, is not to be trusted. */
  move(node: Node): void {
    if (isElement(node)) this.#moved.add(node);
  }

  isMoved(element: Element): boolean {
    return this.#moved.has(element);
  }

  /** Was the element moved since the last walk? Asked once. */
  takeMoved(element: Element): boolean {
    return this.#moved.delete(element);
  }

  hintsOf(name: string): HintSet {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const hints = hintsOf(name);
    if (this.#names.size < MOST_NAMES) this.#names.set(name, hints);
    return hints;
  }
}

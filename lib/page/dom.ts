/**
 * Reading nodes of a page that may lie. A form lets its fields shadow its own properties (`<input name="firstChild">`), also
 * for content scripts, so these five are read by the getters of the browser's own prototypes. Outside a browser they are
 * plain properties.
 */

/** Node types as the DOM numbers them. */
const ELEMENT = 1;
const TEXT = 3;

type Getter<N, T> = (node: N) => T;

function getter<N extends object, T>(owner: string, property: string): Getter<N, T> {
  const prototype: unknown = (Reflect.get(globalThis, owner) as { prototype?: unknown } | undefined)?.prototype;
  const native = prototype ? Object.getOwnPropertyDescriptor(prototype, property)?.get : undefined;
  if (native) return (node) => Reflect.apply(native, node, []) as T;
  return (node) => Reflect.get(node, property) as T;
}

export const firstChildOf = getter<Node, Node | null>('Node', 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>('Node', 'nextSibling');
export const parentOf = getter<Node, Node | null>('Node', 'parentNode');
const typeOf = getter<Node, number>('Node', 'nodeType');
export const rootOf = getter<Document, Element | null>('Document', 'documentElement');
const localName = getter<Element, string>('Element', 'localName');

const elementSlot = getter<Node, Element | null>('Element', 'assignedSlot');
const textSlot = getter<Node, Element | null>('Text', 'assignedSlot');
/** The open shadow tree that an element shows instead of its children, or null. */
export const shadowOf = getter<Element, ShadowRoot | null>('Element', 'shadowRoot');

/** Tag name in lower case. */
export const nameOf = (element: Element): string => localName(element).toLowerCase();

const nativeAttribute = (Reflect.get(globalThis, 'Element') as { prototype: Element } | undefined)?.prototype
  .getAttribute;

const nativeAssigned = (Reflect.get(globalThis, 'HTMLSlotElement') as { prototype: HTMLSlotElement } | undefined)
  ?.prototype.assignedNodes;

/** An attribute's value, or null. */
export const attributeOf = (element: Element, name: string): string | null =>
  nativeAttribute ? Reflect.apply(nativeAttribute, element, [name]) : element.getAttribute(name);

export const isElement = (node: Node): node is Element => typeOf(node) === ELEMENT;
export const isText = (node: Node): node is Text => typeOf(node) === TEXT;

const FRAGMENT = 11;
const hostOf = getter<ShadowRoot, Element | null>('ShadowRoot', 'host');
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  typeOf(node) === FRAGMENT && Boolean(hostOf(node as ShadowRoot));

/** The node that holds another; what a shadow tree stands in is its host. */
export function outerOf(node: Node): Node | null {
  const around = parentOf(node) ?? node;
  return isShadowRoot(around) ? hostOf(around) : around === node ? null : around;
}

/** The element around a node as both are shown: what fills a slot stands in the slot. */
export function elementAround(node: Node): Element | null {
  const slot = isElement(node) ? elementSlot(node) : isText(node) ? textSlot(node) : null;
  const around = slot ?? outerOf(node);
  return around && isElement(around) ? around : null;
}

/** What fills a slot of a shadow tree, in page order. Without a browser slots are filled by their names. */
export function assignedTo(slot: Element): readonly Node[] {
  if (nativeAssigned) return Reflect.apply(nativeAssigned, slot, []);
  let root: Node | null = slot;
  while (root && !isShadowRoot(root)) root = parentOf(root);
  const host = root && hostOf(root);
  if (!host) return [];
  const wanted = attributeOf(slot, 'name') ?? '';
  const nodes: Node[] = [];
  for (let child = firstChildOf(host); child; child = nextSiblingOf(child)) {
    const name = isElement(child) ? (attributeOf(child, 'slot') ?? '') : isText(child) ? '' : null;
    if (name === wanted) nodes.push(child);
  }
  return nodes;
}

/** Does a node stand in another, or is it that one? As many steps as it stands deep. */
export function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = outerOf(at)) if (at === outer) return true;
  return false;
}

/** A node and all that stand in it, in page order; what stands in one that `isPassed` is left out. */
export function* nodesIn(node: Node, isPassed: (node: Node) => boolean): Generator<Node, void> {
  let at: Node | null = node;
  while (at) {
    yield at;
    let next: Node | null = isPassed(at) ? null : firstChildOf(at);
    while (!next && at && at !== node) {
      next = nextSiblingOf(at);
      if (!next) at = parentOf(at);
    }
    at = next;
  }
}

/** The words directly inside an element: enough for script and title, which hold nothing but text. */
export function ownText(element: Element, limit: number): string {
  let text = '';
  for (let child = firstChildOf(element); child && text.length < limit; child = nextSiblingOf(child)) {
    if (isText(child)) text += child.data;
  }
  return text.slice(0, limit);
}

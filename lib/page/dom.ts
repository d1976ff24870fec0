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

/** Tag name in lower case. */
export const nameOf = (element: Element): string => localName(element).toLowerCase();

const nativeAttribute = (Reflect.get(globalThis, 'Element') as { prototype: Element } | undefined)?.prototype
  .getAttribute;

/** An attribute's value, or null. */
export const attributeOf = (element: Element, name: string): string | null =>
  nativeAttribute ? Reflect.apply(nativeAttribute, element, [name]) : element.getAttribute(name);

export const isElement = (node: Node): node is Element => typeOf(node) === ELEMENT;
export const isText = (node: Node): node is Text => typeOf(node) === TEXT;

/** The element around an element, or null. */
export function elementAround(element: Element): Element | null {
  const parent = parentOf(element);
  return parent && isElement(parent) ? parent : null;
}

/** Does a node stand in another, or is it that one? As many steps as it stands deep. */
export function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** The words directly inside an element: enough for script and title, which hold nothing but text. */
export function ownText(element: Element, limit: number): string {
  let text = '';
  for (let child = firstChildOf(element); child && text.length < limit; child = nextSiblingOf(child)) {
    if (isText(child)) text += child.data;
  }
  return text.slice(0, limit);
}

import { elementAround } from './dom.ts';

/** A point of the page between two nodes: before `node`, or (`inside`) after all that `node` holds. */
export interface PagePoint {
  readonly node: Node;
  readonly inside: boolean;
}

/** The point that a position `(element, child number)` means. */
export function pointOf(node: Node, offset: number): PagePoint {
  const child = node.childNodes[offset];
  return child ? { node: child, inside: false } : { node, inside: true };
}

// The numbers of Node.compareDocumentPosition.
const PRECEDING = 2;
const CONTAINED_BY = 16;

/**
 * Does a text node stand at a point of the page or after it, in the order of reading? `isShaded`: some of what is asked about stands
 * in shadow trees, which the browser puts in no order among each other; that costs as many steps as the nodes stand deep.
 */
export function isAtOrAfter(text: Node, { node, inside }: PagePoint, isShaded: boolean): boolean {
  if (text === node) return true;
  const [one, other] = isShaded ? apart(text, node) : [text, node];
  if (one === other) return one === node && !inside;
  const position = other.compareDocumentPosition(one);
  if (position & CONTAINED_BY) return !inside;
  return (position & PRECEDING) === 0;
}

/** The two siblings in which two nodes stand, as they are shown; twice the outer one, where one stands in the other. */
function apart(one: Node, other: Node): readonly [Node, Node] {
  const [paths, others] = [pathOf(one), pathOf(other)];
  let at = 0;
  while (paths[at] && paths[at] === others[at]) at++;
  const [last, lastOther] = [paths[at], others[at]];
  if (last && lastOther) return [last, lastOther];
  const outer = paths[at - 1] ?? one;
  return [outer, outer];
}

function pathOf(node: Node): readonly Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = elementAround(at)) path.push(at);
  return path.toReversed();
}

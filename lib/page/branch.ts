import type { HintSet } from './hints.ts';
import type { Container, Run } from './walk.ts';

/** A run as the walk found it, wherever its container stands among the others. */
export interface Stretch {
  readonly part: 'stretch';
  /** Null stands for a line break that is read as a space. */
  readonly nodes: readonly (Text | null)[];
  /** What each node held when it was read. */
  readonly data: readonly string[];
  /** The link that each node stands in. */
  readonly anchors: readonly (Element | null)[];
  /** White space collapsed. */
  readonly text: string;
  readonly linked: number;
  readonly stressed: number;
  readonly ariaHidden: boolean;
  /** The run that was made of it last. */
  run: Run | null;
}

/** An element by which a page says something of itself. It is read anew each time. */
export interface Statement {
  readonly part: 'statement';
  readonly element: Element;
  readonly tag: string;
}

/** All that the walk found in one element that starts a line of its own: kept until something in it changes. */
export interface Branch {
  readonly part: 'branch';
  readonly element: Element;
  readonly tag: string;
  readonly hints: HintSet;
  readonly shape: string;
  readonly ariaHidden: boolean;
  /** What is handed down from around: the link it stands in, and whether that is in bold. */
  readonly anchor: Element | null;
  readonly stressed: boolean;
  readonly shadow: ShadowRoot | null;
  /** In page order. */
  readonly parts: (Stretch | Statement | Branch)[];
  /** Something in it changed since. If so, everything around it has changed too. */
  isStale: boolean;
  /** Holds a slot, whose contents stand elsewhere in the tree: it is walked each time. */
  isVolatile: boolean;
  /** The container that was made of it last. */
  container: Container | null;
}

/** Two readings of the same words in the same nodes, in every detail. */
export const isSameStretch = (one: Stretch, other: Stretch): boolean =>
  one.text === other.text &&
  one.linked === other.linked &&
  one.stressed === other.stressed &&
  one.ariaHidden === other.ariaHidden &&
  isSameList(one.nodes, other.nodes) &&
  isSameList(one.data, other.data) &&
  isSameList(one.anchors, other.anchors);

export const isSameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

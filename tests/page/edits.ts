/** Random changes of a page, each with the records that a browser would give of it. */
import * as fc from 'fast-check';

/** Numbers from 0 to 1 by which an edit chooses: where, and what. */
export interface Edit {
  readonly deed: keyof typeof DEEDS;
  readonly at: number;
  readonly to: number;
  readonly what: number;
}

type Deed = (place: Place) => readonly MutationRecord[];

interface Place {
  readonly document: Document;
  readonly elements: readonly Element[];
  readonly texts: readonly Text[];
  /** What was taken out of the page and may come back. */
  readonly away: Node[];
  readonly edit: Edit;
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const pick = <T>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)];

const record = (type: MutationRecordType, target: Node, rest: object = {}): MutationRecord =>
  ({ type, target, addedNodes: [], removedNodes: [], attributeName: null, ...rest }) as unknown as MutationRecord;

const WORDS = [
  'The council closed the old ferry terminal on Friday, two years after the storm had broken its roof.',
  'Engineers said that nobody had walked on the pier since March.',
  ' ',
  'More',
  '\n  “We looked at it for years,” she said. ',
];
const TAGS = ['p', 'div', 'span', 'b', 'a', 'h2', 'ul', 'li', 'br', 'article', 'script', 'x-card', 'time', 'aside'];
const ATTRIBUTES: readonly (readonly [string, readonly (string | null)[]])[] = [
  ['class', ['story-body', 'sr-only', 'related', null]],
  ['hidden', ['', null]],
  ['style', ['display:none', 'color:red', null]],
  ['aria-hidden', ['true', null]],
  ['id', ['comments', null]],
  ['role', ['dialog', null]],
  ['slot', ['lead', null]],
];

/** All elements and text nodes of a page, those in open shadow trees too. */
function nodesOf(document: Document): { elements: Element[]; texts: Text[] } {
  const [elements, texts]: [Element[], Text[]] = [[], []];
  for (const waiting: Node[] = [document.body]; waiting.length > 0;) {
    const node = waiting.pop()!;
    if (node.nodeType === 3) texts.push(node as Text);
    if (node.nodeType === 1) elements.push(node as Element);
    const shadow = (node as Element).shadowRoot;
    waiting.push(...node.childNodes, ...(shadow?.childNodes ?? []));
  }
  return { elements, texts };
}

function made({ document, edit }: Place): Node {
  const tag = pick(TAGS, edit.what)!;
  const text = document.createTextNode(pick(WORDS, (edit.what * 7) % 1)!);
  if (edit.what < 0.2) return text;
  const element = document.createElement(tag);
  element.append(text);
  if (edit.what > 0.8) element.append(document.createElement('p'), document.createTextNode(pick(WORDS, edit.at)!));
  return element;
}

function put(parent: Element, node: Node, at: number): readonly MutationRecord[] {
  const before = [...parent.childNodes, null];
  parent.insertBefore(node, before[Math.floor(at * before.length)] ?? null);
  return [record('childList', parent, { addedNodes: [node] })];
}

function take(node: Node): readonly MutationRecord[] {
  const parent = node.parentNode!;
  parent.removeChild(node);
  return [record('childList', parent, { removedNodes: [node] })];
}

const DEEDS = {
  insert: (place) => {
    const parent = pick(place.elements, place.edit.at);
    return parent ? put(parent, made(place), place.edit.to) : [];
  },
  insertInShadow: (place) => {
    const root = place.elements.find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
    const slot = place.document.createElement('slot');
    if (place.edit.to > 0.7) slot.setAttribute('name', 'lead');
    return root ? put(root as unknown as Element, place.edit.what > 0.5 ? slot : made(place), place.edit.at) : [];
  },
  remove: ({ elements, texts, away, edit }) => {
    const node = pick([...elements.slice(1), ...texts], edit.at);
    if (!node) return [];
    away.push(node);
    return take(node);
  },
  move: ({ elements, edit }) => {
    const [node, parent] = [pick(elements.slice(1), edit.at), pick(elements, edit.to)];
    if (!node || !parent || node.contains(parent)) return [];
    const records = take(node);
    return [...records, ...put(parent, node, edit.what)];
  },
  /** While it is out of the page, nobody is told what becomes of it. */
  changeAway: ({ document, away, edit }) => {
    const node = pick(away, edit.at);
    node?.appendChild(document.createTextNode(pick(WORDS, edit.what)!));
    return [];
  },
  bringBack: ({ elements, away, edit }) => {
    const [node, parent] = [away.pop(), pick(elements, edit.at)];
    return node && parent && !node.contains(parent) ? put(parent, node, edit.to) : [];
  },
  write: ({ texts, edit }) => {
    const text = pick(texts, edit.at);
    if (!text) return [];
    text.data = pick([...WORDS, `${text.data} `], edit.what)!;
    return [record('characterData', text)];
  },
  name: ({ elements, edit }) => {
    const [name, values] = pick(ATTRIBUTES, edit.what)!;
    const [element, value] = [pick(elements.slice(1), edit.at), pick(values, edit.to)];
    if (!element || value === undefined) return [];
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
    return [record('attributes', element, { attributeName: name })];
  },
  /** A custom element comes alive: no record tells of it. */
  shade: ({ document, elements, edit }) => {
    const host = pick(
      elements.filter(({ localName, shadowRoot }) => localName.includes('-') && !shadowRoot),
      edit.at,
    );
    if (!host) return [];
    const paragraph = document.createElement('p');
    paragraph.append(document.createTextNode(pick(WORDS, edit.what)!), document.createElement('slot'));
    host.attachShadow({ mode: 'open' }).append(paragraph);
    return [];
  },
} as const satisfies Record<string, Deed>;

export const edit: fc.Arbitrary<Edit> = fc.record({
  deed: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
  at: share,
  to: share,
  what: share,
});

/** Makes a change, and tells of it. */
export const change = (document: Document, away: Node[], one: Edit): readonly MutationRecord[] =>
  DEEDS[one.deed]({ document, ...nodesOf(document), away, edit: one });

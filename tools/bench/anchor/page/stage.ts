import type { Anchorer } from './anchorer.ts';
import { isRead, sentenceRanges } from './claimlight.ts';

/** What a page is made of. */
export interface PageSize {
  readonly characters: number;
  readonly elements: number;
  readonly textNodes: number;
  readonly annotations: number;
}

export interface Walks {
  /** Bare: each node is looked at and its characters counted, of nodes that no script has seen yet, as when a page is new. */
  readonly fresh: number;
  /** The same over the same nodes once more: the browser has everything at hand. */
  readonly again: number;
  /** A walk that reads: asks of each node whether it is shown, and joins what is. */
  readonly shown: number;
}

/** What came of finding all annotations again. `elsewhere` counts those put on other words. */
export interface Outcome {
  readonly milliseconds: number;
  readonly right: number;
  readonly elsewhere: number;
  readonly lost: number;
}

/** From one annotation to another, the last not included. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** What the measuring process asks of the page. */
export interface Stage {
  /** Chooses the words to annotate. */
  readonly open: (annotations: number) => PageSize;
  /** Has a part of the words described, after those before it. */
  readonly describe: (name: string, part: Part) => void;
  /** Puts one line before the article's first. */
  readonly insertLine: (words: string) => void;
  /** Takes it out again. Was it part of the article, as Claimlight read it last? */
  readonly removeLine: () => boolean;
  /** Milliseconds of one walk over all text nodes, three ways. */
  readonly walk: () => Walks;
  /** Finds a part of the annotations again, all of them where the part is the whole. */
  readonly place: (name: string, part: Part) => Promise<Outcome>;
}

declare global {
  var stage: Stage | undefined;
}

/** So many walks are timed as one: a browser may round its clock to a millisecond. */
const COPIES = 8;

/** They move with their words, whatever is put before these. */
let words: readonly Range[] = [];
const kept = new Map<string, readonly unknown[]>();
let line: HTMLElement | null = null;

globalThis.stage = {
  open(annotations) {
    words = sentenceRanges(annotations);
    const { characters, textNodes } = lookOver(document.body);
    const elements = document.body.querySelectorAll('*').length;
    return { characters, elements, textNodes, annotations: words.length };
  },
  describe(name, { start, end }) {
    const part = words.slice(start, end);
    const described = part.map(anchorerOf(name).describe);
    kept.set(name, [...(kept.get(name) ?? []), ...described]);
  },
  insertLine(text) {
    const paragraph = paragraphOf(words[0]);
    line = document.createElement(paragraph.localName);
    line.textContent = text;
    paragraph.before(line);
    settle();
  },
  removeLine() {
    const wasRead = isRead(line?.textContent ?? '');
    line?.remove();
    settle();
    return wasRead;
  },
  walk() {
    const copies = Array.from({ length: COPIES }, () => document.body.cloneNode(true));
    const fresh = timeOf(() => copies.map(lookOver)) / COPIES;
    const again = timeOf(() => copies.map(lookOver)) / COPIES;
    return { fresh, again, shown: timeOf(readShown) };
  },
  async place(name, { start, end }) {
    const part = (kept.get(name) ?? []).slice(start, end);
    const from = performance.now();
    const places = await anchorerOf(name).place(part);
    const milliseconds = performance.now() - from;
    const verdicts = places.map((place, at) => judge(place, words[start + at]));
    const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length;
    return { milliseconds, right: count('right'), elsewhere: count('elsewhere'), lost: count('lost') };
  },
};

function anchorerOf(name: string): Anchorer {
  const anchorer = globalThis.anchorers?.[name];
  if (!anchorer) throw new Error(`${name} is not in the page.`);
  return anchorer;
}

/** The bare walk: what any reading of a page's text must do at least. */
function lookOver(root: Node): { readonly characters: number; readonly textNodes: number } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let [characters, textNodes] = [0, 0];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    characters += (node.nodeValue ?? '').length;
    textNodes++;
  }
  return { characters, textNodes };
}

function readShown(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement?.checkVisibility({ visibilityProperty: true }) === true) parts.push(node.nodeValue ?? '');
  return parts.join('');
}

function timeOf(deed: () => unknown): number {
  const from = performance.now();
  deed();
  return performance.now() - from;
}

/** The layout is the browser's work, not that of whoever happens to be measured first. */
const settle = (): unknown => document.body.getBoundingClientRect();

function paragraphOf(range: Range | undefined): Element {
  let element = range?.startContainer.parentElement ?? null;
  while (element && getComputedStyle(element).display === 'inline') element = element.parentElement;
  if (!element) throw new Error('The page has no words.');
  return element;
}

type Verdict = 'right' | 'elsewhere' | 'lost';

/** Right are the same letters in the same place, white space at the ends aside. */
function judge(place: AbstractRange | null, own: Range | undefined): Verdict {
  if (!place || place.collapsed || !own) return 'lost';
  return isNothingBetween(own, place, 'start') && isNothingBetween(own, place, 'end') ? 'right' : 'elsewhere';
}

function isNothingBetween(one: Range, other: AbstractRange, side: 'start' | 'end'): boolean {
  const between = document.createRange();
  const [a, b] = [one, other].map((range) =>
    side === 'start'
      ? ([range.startContainer, range.startOffset] as const)
      : ([range.endContainer, range.endOffset] as const),
  );
  if (!a || !b) return false;
  const isBefore = side === 'start' ? one.comparePoint(...b) >= 0 : one.comparePoint(...b) > 0;
  const [low, high] = isBefore ? [a, b] : [b, a];
  between.setStart(...low);
  between.setEnd(...high);
  return between.toString().trim() === '';
}

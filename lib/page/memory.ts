import type { WhyNotArticle } from './article.ts';
import type { PageFacts } from '../domain/page.ts';
import { holds, isElement, isText, nameOf, nodesIn, outerOf, parentOf, shadowOf } from './dom.ts';
import { isSameHead } from './head.ts';
import { isSameList } from './branch.ts';
import { Sayings } from './guide.ts';
import { Addresses } from './links.ts';
import type { Line } from './outline.ts';
import type { Passage } from './paragraph.ts';
import type { Part } from './parts.ts';
import type { Readings } from './read.ts';
import { sight, type Sight } from './sight.ts';
import { SKIPPED } from './tags.ts';
import { Tree } from './tree.ts';
import { HIDING, isHiddenByMarkup } from './visible.ts';
import { NAMING, type Walk } from './walk.ts';

/**
 * What a change of the page is worth: `nothing`; `look`: something may be shown or hidden now; `read`: words came, went or changed.
 */
export type Worth = 'nothing' | 'look' | 'read';

/** Attributes that open and close parts of a page without a change of its tree, or say that it is translated. */
const OPENING: ReadonlySet<string> = new Set(['class', 'style', 'open', 'aria-expanded', 'aria-hidden', 'lang']);

/** Attributes that the observer must tell of. */
export const WATCHED: readonly string[] = [...new Set([...OPENING, ...HIDING, ...NAMING, 'slot'])];

/** Far from any article, so many code units at least may be part of one: a late lead paragraph, the next article below. */
const PROSE = 80;

/** What a page, or an article of several in it, was found to be. */
export interface Judgement {
  readonly part: Part;
  readonly page: PageFacts;
  readonly body: readonly Line[];
  /** Why it is no article; null: it is one. */
  readonly why: WhyNotArticle | null;
}

/** What was read last, and from what. */
export interface Last {
  readonly walk: Walk;
  readonly url: string;
  readonly judgements: readonly Judgement[];
  readonly translated: boolean;
  readonly passages: readonly Passage[];
  readonly readings: Readings;
}

/**
 * What is remembered of one page between its readings. It must be told of every change since the first of them, also while one
 * goes on: then a reading looks again only at what changed, and says the same as if it had looked at all of it.
 */
export class PageMemory {
  readonly tree = new Tree((root) => this.onShadow?.(root));
  readonly sayings = new Sayings();
  readonly addresses = new Addresses();
  /** Where articles are at home that do not say it, as far as they were read there. */
  readonly homes = new WeakMap<Element, string>();
  /** Is told of each open shadow tree, once, before it is read: its changes must be noted too. */
  onShadow: ((root: ShadowRoot) => void) | null = null;
  /** The parts of the page that hold an article. None: nothing was read, or no article; then a story may come anywhere. */
  #regions: readonly Node[] = [];
  #last: Last | null = null;
  #sight: Sight | null = null;
  /** Has anything changed since the last reading? One that nothing called for looks at everything. */
  #hasChanged = false;
  /** Since when readings believe what an earlier one saw, by `performance.now()`; null: the last looked at all of it. */
  believesSince: number | null = null;
  #language: { readonly url: string; readonly said: string } | null = null;

  /** Takes note of changes; says what they are worth. Cheap: it is asked at every change. */
  note(records: readonly MutationRecord[]): Worth {
    let worth: Worth = 'nothing';
    for (const record of records) {
      const flips = record.type === 'attributes' && this.#flips(record);
      this.#touch(record, flips);
      this.#hasChanged = true;
      if (this.#sight && unsettles(record, this.#sight)) this.#sight = null;
      const one: Worth = worth === 'read' ? worth : this.#worthOf(record, flips);
      if (one !== 'nothing') worth = one;
    }
    return worth;
  }

  /** What it is worth that something may be shown or hidden now without any change of the tree. */
  looksAt(target: EventTarget | null): Worth {
    return target instanceof Element && holdsText(target, this.#isNear(target) ? 1 : PROSE) ? 'look' : 'nothing';
  }

  /** Has the next reading ask anew what is shown. */
  lookAnew(): void {
    this.#sight = null;
  }

  /**
   * What is shown, for a reading. Where nodes came or went since the last, and nothing else, what it saw is believed again: rarely
   * does a style sheet hide a neighbour of what came. A reading that looks at all of it must follow (`believesSince`).
   */
  eyes(): Sight {
    const known = this.#hasChanged ? this.#sight : null;
    this.#hasChanged = false;
    this.believesSince = known ? (this.believesSince ?? performance.now()) : null;
    this.#sight = known?.again() ?? sight();
    return this.#sight;
  }

  /** What was read last, if the page's lines and what it says of itself are as they were then. */
  lastOf(walk: Walk, url: string): Last | null {
    const last = this.#last;
    if (!last || last.url !== url) return null;
    const isSame =
      isSameList(walk.containers, last.walk.containers) &&
      isSameList(walk.runs, last.walk.runs) &&
      isSameHead(walk.head, last.walk.head);
    return isSame ? last : null;
  }

  /** The language that the page said of itself when it was first read at its address; null: it says none. */
  languageOf(url: string, said: string | null): string | null {
    if (this.#language?.url !== url) this.#language = said === null ? null : { url, said };
    return this.#language?.said ?? null;
  }

  /** Takes note of what was read, and from what. */
  keep(last: Last): Readings {
    this.#last = last;
    this.#regions = last.readings.flatMap((reading) =>
      reading.state === 'article' && reading.root ? [around(around(reading.root))] : [],
    );
    return last.readings;
  }

  /** Is an element hidden by its markup now and was not, or the other way round? */
  #flips({ target, attributeName }: MutationRecord): boolean {
    if (!isElement(target) || !HIDING.has(attributeName ?? '')) return false;
    return isHiddenByMarkup(target, nameOf(target)) !== this.tree.isHidden(target);
  }

  #touch({ type, target, addedNodes, attributeName }: MutationRecord, flips: boolean): void {
    const isNamed = type === 'attributes' && attributeName !== 'style' && attributeName !== 'open';
    if (type !== 'attributes' || flips || isNamed) this.tree.touch(target);
    for (const node of addedNodes) this.tree.move(node);
  }

  #worthOf({ type, target, addedNodes, removedNodes, attributeName }: MutationRecord, flips: boolean): Worth {
    const element = isText(target) ? parentOf(target) : target;
    if (element && isSkipped(element)) return 'nothing';
    const isNear = this.#isNear(target);
    const isWorth = (node: Node): boolean => holdsText(node, isNear ? 1 : PROSE);
    if (type === 'attributes') {
      const mayOpen = flips || OPENING.has(attributeName ?? '');
      return mayOpen && isWorth(target) ? (flips ? 'read' : 'look') : 'nothing';
    }
    if (type === 'characterData') return isWorth(target) ? 'read' : 'nothing';
    if ([...addedNodes].some(isWorth)) return 'read';
    return isNear && [...removedNodes].some(isWorth) ? 'read' : 'nothing';
  }

  #isNear(node: Node): boolean {
    return this.#regions.length === 0 || this.#regions.some((region) => !region.isConnected || holds(region, node));
  }
}

const isSkipped = (node: Node): boolean => isElement(node) && SKIPPED.has(nameOf(node));

/** They may show or hide what stands elsewhere. */
const UNSETTLING: ReadonlySet<string> = new Set(['style', 'link', 'base', 'slot']);

/** May a change show or hide something that a sight has seen? Text that comes, goes or changes, and new elements, may not. */
function unsettles({ type, target, addedNodes, removedNodes }: MutationRecord, { knows }: Sight): boolean {
  const element = isText(target) ? parentOf(target) : target;
  if (type === 'attributes' || (element && isUnsettling(element))) return true;
  const isKnown = (node: Node): boolean => knows(node) || isUnsettling(node);
  return (
    [...addedNodes].some((node) => isAnyIn(node, isKnown)) ||
    [...removedNodes].some((node) => isAnyIn(node, isUnsettling))
  );
}

const isUnsettling = (node: Node): boolean =>
  isElement(node) && (UNSETTLING.has(nameOf(node)) || shadowOf(node) !== null);

/** Does a test hold for a node, or for one that stands in it? */
function isAnyIn(node: Node, test: (node: Node) => boolean): boolean {
  for (const one of nodesIn(node, () => false)) if (test(one)) return true;
  return false;
}

/** Does a node hold at least so many code units that may be read, white space apart? Looks no further than it must. */
function holdsText(node: Node, least: number): boolean {
  let found = 0;
  for (const at of nodesIn(node, isSkipped)) {
    if (isText(at)) found += at.data.trim().length;
    if (found >= least) return true;
  }
  return false;
}

/** The element around a node; the outermost is its own. To a lone paragraph a second may be added beside it. */
function around(node: Node): Node {
  const outer = outerOf(node);
  return outer && isElement(outer) ? outer : node;
}

import { firstChildOf, holds, isElement, isText, nameOf, nextSiblingOf, outerOf, parentOf } from './dom.ts';
import type { Reading } from './read.ts';
import { SKIPPED } from './tags.ts';

/**
 * What a change of the page is worth: `nothing`; `look`: something may be shown or hidden now; `read`: words came, went or changed.
 */
export type Worth = 'nothing' | 'look' | 'read';

/** Attributes that open, close and name parts of a page: the observer is asked for these. */
export const WATCHED: readonly string[] = ['class', 'hidden', 'style', 'open', 'aria-expanded', 'aria-hidden'];

/** Far from any article, so many code units at least may be part of one: a late lead paragraph, the next article below. */
const PROSE = 80;

/**
 * What is remembered of one page between its readings. It must be told of every change since the first of them, also while one
 * goes on: then a reading looks again only at what changed, and says the same as if it had looked at all of it.
 */
export class PageMemory {
  /** The parts of the page that hold an article. None: nothing was read, or no article; then a story may come anywhere. */
  #regions: readonly Node[] = [];

  /** Takes note of changes; says what they are worth. Cheap: it is asked at every change. */
  note(records: readonly MutationRecord[]): Worth {
    let worth: Worth = 'nothing';
    for (const record of records) {
      const one: Worth = worth === 'read' ? worth : this.#worthOf(record);
      if (one !== 'nothing') worth = one;
    }
    return worth;
  }

  /** Takes note of what was read. */
  keep(readings: readonly Reading[]): void {
    this.#regions = readings.flatMap((reading) =>
      reading.state === 'article' && reading.root ? [around(around(reading.root))] : [],
    );
  }

  #worthOf({ type, target, addedNodes, removedNodes }: MutationRecord): Worth {
    const element = isText(target) ? parentOf(target) : target;
    if (element && isSkipped(element)) return 'nothing';
    const isNear = this.#isNear(target);
    const isWorth = (node: Node): boolean => holdsText(node, isNear ? 1 : PROSE);
    if (type === 'attributes') return isWorth(target) ? 'look' : 'nothing';
    if (type === 'characterData') return isWorth(target) ? 'read' : 'nothing';
    if ([...addedNodes].some(isWorth)) return 'read';
    return isNear && [...removedNodes].some(isWorth) ? 'read' : 'nothing';
  }

  #isNear(node: Node): boolean {
    return this.#regions.length === 0 || this.#regions.some((region) => !region.isConnected || holds(region, node));
  }
}

const isSkipped = (node: Node): boolean => isElement(node) && SKIPPED.has(nameOf(node));

/** Does a node hold at least so many code units that may be read, white space apart? Looks no further than it must. */
function holdsText(node: Node, least: number): boolean {
  let found = 0;
  let at: Node | null = node;
  while (at) {
    if (isText(at)) found += at.data.trim().length;
    if (found >= least) return true;
    let next: Node | null = isSkipped(at) ? null : firstChildOf(at);
    while (!next && at && at !== node) {
      next = nextSiblingOf(at);
      if (!next) at = parentOf(at);
    }
    at = next;
  }
  return false;
}

/** The element around a node; the outermost is its own. To a lone paragraph a second may be added beside it. */
function around(node: Node): Node {
  const outer = outerOf(node);
  return outer && isElement(outer) ? outer : node;
}

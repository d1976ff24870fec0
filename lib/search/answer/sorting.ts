import type { Layer, SearchIndex } from '../index/layers.ts';
import type { Segment } from '../index/segment.ts';
import { orderOf } from '../order.ts';
import type { Found } from './found.ts';
import { scoresOf } from './relevance.ts';

/** Newest first; by page, as it is read; sources by name; what is due first. What has no such thing comes last. */
export const SORTS = [
  'updated',
  'created',
  'published',
  'seen',
  'page',
  'source',
  'verdict',
  'due',
  'relevance',
] as const;
export type Sort = (typeof SORTS)[number];

interface Sorting {
  /** For each item of a segment a whole number from 0 up to 2⁵³: what is smaller comes first. */
  readonly keys: (segment: Segment) => Float64Array;
  /** The same order, across segments. */
  readonly compare: (a: Place, b: Place) => number;
}

interface Place {
  readonly segment: Segment;
  readonly item: number;
}

type KeyAt = (segment: Segment, item: number) => number;

const byNumber = (keyAt: KeyAt): Sorting => ({
  keys: (segment) => Float64Array.from({ length: segment.size }, (_, item) => keyAt(segment, item)),
  compare: (a, b) => keyAt(a.segment, a.item) - keyAt(b.segment, b.item),
});

/** The last moment that a date can be, and more than any day (days.ts). */
const LAST_MOMENT = 8.64e15;
const LAST_DAY = 100_000_000;

const pageAt = ({ pages, columns }: Segment, item: number) => pages[columns.page[item] ?? 0];
const sourceAt = ({ sources, columns }: Segment, item: number) => sources[(columns.source[item] ?? 0) - 1];
const startAt: KeyAt = ({ columns }, item) => columns.start[item] ?? 0;
const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPage: Sorting = {
  keys(segment) {
    const { pages } = segment;
    const ranks = ranksOf(pages, (a, b) => b.seenAt - a.seenAt || compareKeys(a.id, b.id));
    return byNumber(
      ({ columns }, item) => (ranks[columns.page[item] ?? 0] ?? 0) * 2 ** 32 + startAt(segment, item),
    ).keys(segment);
  },
  compare(a, b) {
    const [one, other] = [pageAt(a.segment, a.item), pageAt(b.segment, b.item)];
    if (!one || !other) return 0;
    return (
      other.seenAt - one.seenAt ||
      compareKeys(one.id, other.id) ||
      startAt(a.segment, a.item) - startAt(b.segment, b.item)
    );
  },
};

const bySource: Sorting = {
  keys(segment) {
    const ranks = ranksOf(segment.sources, (a, b) => compareKeys(a.key, b.key));
    const none = segment.sources.length;
    return byNumber(({ columns }, item) => ranks[(columns.source[item] ?? 0) - 1] ?? none).keys(segment);
  },
  compare(a, b) {
    const [one, other] = [sourceAt(a.segment, a.item), sourceAt(b.segment, b.item)];
    if (!one || !other) return Number(!one) - Number(!other);
    return compareKeys(one.key, other.key);
  },
};

/** For each value of a table its place in their order. */
function ranksOf<T>(values: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => compare(a.value, b.value));
  const ranks = new Uint32Array(values.length);
  order.forEach(({ at }, rank) => {
    ranks[at] = rank;
  });
  return ranks;
}

const SORTINGS: Readonly<Record<Exclude<Sort, 'relevance'>, Sorting>> = {
  updated: byNumber(({ columns }, item) => LAST_MOMENT - (columns.updated[item] ?? 0)),
  created: byNumber(({ columns }, item) => LAST_MOMENT - (columns.created[item] ?? 0)),
  published: byNumber((segment, item) => LAST_DAY - (pageAt(segment, item)?.published ?? 0)),
  seen: byNumber((segment, item) => LAST_MOMENT - (pageAt(segment, item)?.seenAt ?? 0)),
  page: byPage,
  source: bySource,
  // `unchecked` stands first in the list of verdicts, and last here.
  verdict: byNumber(({ columns }, item) => columns.verdict[item] || 100),
  due: byNumber(({ columns }, item) => columns.due[item] || LAST_DAY),
};

/** Orders of all items of a segment, as far as they were asked for: four bytes an item each, gone with the segment. */
const known = new WeakMap<Segment, Map<Sort, Uint32Array>>();

function orderIn(segment: Segment, sort: Exclude<Sort, 'relevance'>): Uint32Array {
  const orders = known.get(segment) ?? new Map<Sort, Uint32Array>();
  known.set(segment, orders);
  const order = orders.get(sort) ?? orderOf(SORTINGS[sort].keys(segment));
  orders.set(sort, order);
  return order;
}

/**
 * The found items in order, numbered through the layers: the first of the second layer comes after the last of the first.
 * Equal ones stand as they were indexed. Where no words are asked for, nothing is more relevant than the newest.
 */
export function sorted(index: SearchIndex, found: readonly Found[], wanted: Sort): Uint32Array {
  const hasWords = found.some(({ words }) => words.length > 0);
  const sort = wanted === 'relevance' && !hasWords ? 'updated' : wanted;
  const scores = sort === 'relevance' ? scoresOf(index, found) : [];
  const lists = index.layers.map(({ segment }, layer) => {
    const { items = new Uint8Array(), total = 0 } = found[layer] ?? {};
    const score = scores[layer];
    const order =
      sort === 'relevance' ? orderOf(scoreKeys(score ?? new Float64Array(segment.size))) : orderIn(segment, sort);
    return picked(order, items, total);
  });
  const compare = sort === 'relevance' ? comparing(scores, index) : SORTINGS[sort].compare;
  return joined(index, lists, compare);
}

/** Scores are below some hundreds: to a millionth they are whole numbers. */
const scoreKey = (score: number): number => Math.round((1e6 - score) * 1e6);
const scoreKeys = (scores: Float64Array): Float64Array => scores.map(scoreKey);

function comparing(scores: readonly Float64Array[], { layers }: SearchIndex) {
  const scoreAt = ({ segment, item }: Place): number =>
    scores[layers.findIndex((layer) => layer.segment === segment)]?.[item] ?? 0;
  return (a: Place, b: Place): number => scoreKey(scoreAt(a)) - scoreKey(scoreAt(b));
}

function picked(order: Uint32Array, items: Uint8Array, total: number): Uint32Array {
  const list = new Uint32Array(total);
  let at = 0;
  for (const item of order) if (items[item] === 1) list[at++] = item;
  return list;
}

/** Puts the lists of small layers into that of the large one: a search in it for each of their items. */
function joined({ layers }: SearchIndex, lists: readonly Uint32Array[], compare: Sorting['compare']): Uint32Array {
  const offsets = offsetsOf(layers);
  const placeOf = (number: number): Place => {
    const layer = layerOf(offsets, number);
    return { segment: layers[layer]?.segment as Segment, item: number - (offsets[layer] ?? 0) };
  };
  return lists.reduce((before, list, layer) => {
    if (layer === 0 || list.length === 0) return layer === 0 ? list : before;
    const numbers = list.map((item) => item + (offsets[layer] ?? 0));
    return joinedTwo(before, numbers, (a, b) => compare(placeOf(a), placeOf(b)));
  }, new Uint32Array());
}

function joinedTwo(before: Uint32Array, added: Uint32Array, compare: (a: number, b: number) => number): Uint32Array {
  const all = new Uint32Array(before.length + added.length);
  let [from, at] = [0, 0];
  for (const number of added) {
    let [low, high] = [from, before.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(before[middle] ?? 0, number) > 0) high = middle;
      else low = middle + 1;
    }
    all.set(before.subarray(from, low), at);
    at += low - from;
    from = low;
    all[at++] = number;
  }
  all.set(before.subarray(from), at);
  return all;
}

/** The number of the first item of each layer. */
export function offsetsOf(layers: readonly Layer[]): readonly number[] {
  let next = 0;
  return layers.map(({ segment }) => {
    const offset = next;
    next += segment.size;
    return offset;
  });
}

/** The layer that a number lies in. */
export const layerOf = (offsets: readonly number[], number: number): number => {
  let layer = offsets.length - 1;
  while (layer > 0 && (offsets[layer] ?? 0) > number) layer--;
  return layer;
};

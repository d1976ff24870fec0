import { SegmentBuilder } from './builder.ts';
import type { Entry } from './entry.ts';
import { itemOf, type Segment } from './segment.ts';

/** A segment of which some items were removed or stand in a later one. */
export interface Layer {
  readonly segment: Segment;
  /** 1 for each item that counts. */
  readonly alive: Uint8Array;
}

/** The index of a whole notebook: one large segment and, after it, small ones of what changed since. */
export interface SearchIndex {
  readonly layers: readonly Layer[];
}

export const EMPTY: SearchIndex = { layers: [] };

export const indexOf = (segment: Segment): SearchIndex => ({ layers: [{ segment, alive: allAlive(segment) }] });

const allAlive = ({ size }: Segment): Uint8Array => new Uint8Array(size).fill(1);

/** What was written anew, and the ids of all that was written or removed. */
export interface Changes {
  readonly ids: Iterable<string>;
  readonly entries: readonly Entry[];
}

/** More small segments than this are made one, so that a query has few to ask. */
const MOST_SMALL = 4;

/** The index after some changes. Costs what changed, not what there is. */
export function withChanges({ layers }: SearchIndex, { ids, entries }: Changes): SearchIndex {
  const gone = [...ids];
  const left = layers.map((layer) => without(layer, gone));
  if (entries.length === 0) return { layers: left };
  const builder = new SegmentBuilder();
  for (const entry of entries) builder.add(entry);
  const added = { segment: builder.finish(), alive: new Uint8Array(builder.size).fill(1) };
  const [large, ...small] = left;
  if (!large || small.length < MOST_SMALL) return { layers: [...left, added] };
  return { layers: [large, ...indexOf(merged([...small, added])).layers] };
}

function without({ segment, alive }: Layer, ids: readonly string[]): Layer {
  const gone = ids.map((id) => itemOf(segment, id)).filter((item) => alive[item] === 1);
  if (gone.length === 0) return { segment, alive };
  const left = alive.slice();
  for (const item of gone) left[item] = 0;
  return { segment, alive: left };
}

/** One segment of all that counts. Linear; no text is read again. */
export function merged(layers: readonly Layer[]): Segment {
  const builder = new SegmentBuilder();
  for (const { segment, alive } of layers)
    for (let item = 0; item < segment.size; item++) if (alive[item] === 1) builder.take(segment, item);
  return builder.finish();
}

/** How many items of the notebook do not lie where the large segment has them: what a merge would put in order. */
export function looseOf({ layers: [large, ...small] }: SearchIndex): number {
  if (!large) return 0;
  let gone = 0;
  for (const item of large.alive) if (item === 0) gone++;
  return small.reduce((sum, { segment }) => sum + segment.size, gone);
}

/** How many items there are. */
export function sizeOf({ layers }: SearchIndex): number {
  let size = 0;
  for (const { alive } of layers) for (const item of alive) size += item;
  return size;
}

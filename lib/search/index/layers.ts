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

/** The index after some changes. Costs what changed, and now and then what changed before, not what there is. */
export function withChanges({ layers }: SearchIndex, { ids, entries }: Changes): SearchIndex {
  const gone = [...ids];
  const left = layers.map((layer) => without(layer, gone));
  if (entries.length === 0) return { layers: left };
  const builder = new SegmentBuilder();
  for (const entry of entries) builder.add(entry);
  return { layers: gathered([...left, ...indexOf(builder.finish()).layers]) };
}

/**
 * Makes one of the last small layers as long as the one before is no larger: so there are never more of them than the
 * logarithm of what changed, and an item is taken over no more often than that (O'Neil et al. 1996, the log-structured merge-tree).
 */
function gathered(layers: readonly Layer[]): readonly Layer[] {
  let from = layers.length - 1;
  let size = layers[from]?.segment.size ?? 0;
  while (from > 1 && (layers[from - 1]?.segment.size ?? 0) <= size) size += layers[--from]?.segment.size ?? 0;
  if (from >= layers.length - 1) return layers;
  return [...layers.slice(0, from), ...indexOf(merged(layers.slice(from))).layers];
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

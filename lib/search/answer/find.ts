import type { SearchIndex } from '../index/layers.ts';
import { idAt } from '../index/segment.ts';
import type { Query } from '../language/query.ts';
import { type By } from './dimensions.ts';
import { foundIn, type Found } from './found.ts';
import { type Group, type Grouped, grouped } from './grouping.ts';
import type { Around } from './matching.ts';
import { countPieces, type Piece, piecesOf } from './pieces.ts';
import { layerOf, offsetsOf, type Sort, sorted } from './sorting.ts';

export interface Asked {
  readonly query: Query;
  readonly sort: Sort;
  /** Null: one list. */
  readonly group: By | null;
}

/** What answers a query: how much of it there is, and its ids on demand. */
export interface Answer {
  readonly total: number;
  /** How many pages they stand on. */
  readonly pages: number;
  /** Empty where nothing is grouped. Groups of what has no such value have an empty key, and come last. */
  readonly groups: readonly Group[];
  /** What was found of each layer, for `tally`. */
  readonly found: readonly Found[];
  /** How many pieces of evidence they have. */
  readonly evidence: number;
  /** Pieces of evidence, those of one item after those of the one before it. */
  readonly pieces: (from: number, to: number) => readonly Piece[];
  /** Ids in order, of all or of one group: those from `from` up to, but without, `to`. */
  readonly ids: (from: number, to: number, group?: string) => readonly string[];
}

/**
 * Answers a query. A query of words costs what their index entries hold, a filter one look at each item, a phrase reading the
 * items that have all its words: for a hundred thousand items some milliseconds (docs/decisions/018-search.md).
 */
export function find(index: SearchIndex, { query, sort, group }: Asked, around: Around): Answer {
  const found = foundIn(index, query, around);
  const order = sorted(index, found, sort);
  const groups: Grouped | null = group === null ? null : grouped(index, { order, by: group, around });
  const offsets = offsetsOf(index.layers);
  const idOf = (number: number): string => {
    const layer = layerOf(offsets, number);
    const segment = index.layers[layer]?.segment;
    return segment ? idAt(segment, number - (offsets[layer] ?? 0)) : '';
  };
  let pieces: ReturnType<typeof piecesOf> | null = null;
  return {
    total: order.length,
    pages: pagesOf(index, found),
    groups: groups?.groups ?? [],
    found,
    evidence: countPieces(index, found),
    pieces: (from, to) => {
      pieces ??= piecesOf(index, order);
      return pieces(from, to).map(({ number, nth }) => ({ id: idOf(number), nth }));
    },
    ids: (from, to, of) =>
      Array.from((of === undefined ? order : (groups?.itemsOf(of) ?? order)).subarray(from, to), idOf),
  };
}

function pagesOf({ layers }: SearchIndex, found: readonly Found[]): number {
  const pages = new Set<string>();
  layers.forEach(({ segment }, layer) => {
    const isFound = new Uint8Array(segment.pages.length);
    found[layer]?.items.forEach((there, item) => {
      if (there === 1) isFound[segment.columns.page[item] ?? 0] = 1;
    });
    segment.pages.forEach(({ id }, at) => isFound[at] === 1 && pages.add(id));
  });
  return pages.size;
}

import { firstWhere } from '../../domain/search.ts';
import type { SearchIndex } from '../index/layers.ts';
import type { Found } from './found.ts';
import { layerOf, offsetsOf } from './sorting.ts';

/** One piece of evidence: the id of the item that it stands on, and which of its pieces it is. */
export interface Piece {
  readonly id: string;
  readonly nth: number;
}

interface Placed {
  /** Number of the item, through the layers. */
  readonly number: number;
  readonly nth: number;
}

/** How many pieces of evidence all that is found has. */
export function countPieces({ layers }: SearchIndex, found: readonly Found[]): number {
  let total = 0;
  layers.forEach(({ segment }, layer) => {
    const { evidence } = segment.columns;
    const items = found[layer]?.items ?? new Uint8Array();
    for (let item = 0; item < items.length; item++) if (items[item] === 1) total += evidence[item] ?? 0;
  });
  return total;
}

/**
 * Pieces of evidence of items in an order, without a list of all of them: one number is kept for each item, and to find the first of some
 * costs a binary search.
 */
export function piecesOf({ layers }: SearchIndex, order: Uint32Array): (from: number, to: number) => readonly Placed[] {
  const offsets = offsetsOf(layers);
  const countOf = (number: number): number => {
    const layer = layerOf(offsets, number);
    return layers[layer]?.segment.columns.evidence[number - (offsets[layer] ?? 0)] ?? 0;
  };
  let total = 0;
  // How many pieces there are up to the end of each item.
  const ends = Uint32Array.from(order, (number) => (total += countOf(number)));
  return (from, to) => {
    const placed: Placed[] = [];
    const last = Math.min(to, total);
    let at = Math.max(0, from);
    for (let place = firstWhere(ends, (end) => end > at); at < last; place++) {
      const [begin, end] = [place === 0 ? 0 : (ends[place - 1] ?? 0), ends[place] ?? 0];
      for (; at < Math.min(end, last); at++) placed.push({ number: order[place] ?? 0, nth: at - begin });
    }
    return placed;
  };
}

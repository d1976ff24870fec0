import type { Layer, SearchIndex } from '../index/layers.ts';
import type { Query } from '../language/query.ts';
import { type Around, matchesOf } from './matching.ts';

/** What of one segment answers a query. */
export interface Found {
  /** 1 for each item that does. */
  readonly items: Uint8Array;
  readonly total: number;
  /** For each term of words that must stand there, the parts of each item where it does. */
  readonly words: readonly Uint8Array[];
}

/** What of each segment answers a query. */
export const foundIn = ({ layers }: SearchIndex, query: Query, around: Around): readonly Found[] =>
  layers.map((layer) => foundInLayer(layer, query, around));

function foundInLayer({ segment, alive }: Layer, { terms }: Query, around: Around): Found {
  const items = alive.slice();
  const words: Uint8Array[] = [];
  for (const term of terms) {
    const matches = matchesOf(segment, term, around);
    if (term.in === 'text' && !term.not) words.push(matches);
    for (let item = 0; item < items.length; item++) if ((matches[item] === 0) !== term.not) items[item] = 0;
  }
  let total = 0;
  for (const item of items) total += item;
  return { items, total, words };
}

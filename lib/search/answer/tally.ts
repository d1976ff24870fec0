import type { SearchIndex } from '../index/layers.ts';
import { type By, type Values, valuesOf } from './dimensions.ts';
import type { Found } from './found.ts';
import type { Around } from './matching.ts';

/** How many items have these values. */
export interface Count {
  /** One key for each dimension; empty where an item has no such value. */
  readonly keys: readonly string[];
  /** What the keys are called. */
  readonly labels: readonly string[];
  readonly count: number;
}

/**
 * How many of the found items there are by one or two dimensions: `['kind', 'outlet']` counts the kinds of source of each
 * outlet. An item with several values (tags) counts for each. The most first. Linear in the items and what they have.
 */
export function tally(
  { layers }: SearchIndex,
  found: readonly Found[],
  { by, around }: { readonly by: readonly [By] | readonly [By, By]; readonly around: Around },
): readonly Count[] {
  const counts = new Map<string, { keys: readonly string[]; labels: readonly string[]; count: number }>();
  layers.forEach(({ segment }, layer) => {
    const dimensions = by.map((name) => valuesOf(segment, name, around));
    for (const [pair, count] of countPairs(found[layer]?.items ?? new Uint8Array(), dimensions)) {
      const names = placesOf(pair, dimensions.length).map((place, at) => dimensions[at]?.names[place] ?? NOTHING);
      const keys = names.map(({ key }) => key);
      const known = counts.get(keys.join('\u0000'));
      if (known) known.count += count;
      else counts.set(keys.join('\u0000'), { keys, labels: names.map(({ label }) => label), count });
    }
  });
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.keys.join() < b.keys.join() ? -1 : 1));
}

const NOTHING = { key: '', label: '' };

/** Two places in one number: no table has so many names. */
const WIDTH = 2 ** 24;

/** Counts by the places of values in their tables plus one; 0 where there is none. */
function countPairs(items: Uint8Array, [first, second]: readonly Values[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const count = (pair: number): void => void counts.set(pair, (counts.get(pair) ?? 0) + 1);
  for (let item = 0; item < items.length; item++) {
    if (items[item] !== 1) continue;
    eachOrNone(first, item, (one) => eachOrNone(second, item, (other) => count(one * WIDTH + other)));
  }
  return counts;
}

function eachOrNone(values: Values | undefined, item: number, visit: (place: number) => void): void {
  let seen = false;
  values?.each(item, (place) => {
    seen = true;
    visit(place + 1);
  });
  if (!seen) visit(0);
}

const placesOf = (pair: number, dimensions: number): readonly number[] =>
  [Math.floor(pair / WIDTH) - 1, (pair % WIDTH) - 1].slice(0, dimensions);

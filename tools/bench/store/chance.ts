import { seeded } from '../../train/random.ts';

/** A seeded stream of choices. The same seed makes the same choices on every machine. */
export interface Chance {
  /** True so often, of 1. */
  readonly often: (share: number) => boolean;
  /** A whole number from the first to the last, both among them. */
  readonly between: (first: number, last: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** The first is chosen most often, the nth so many times less often than it. */
  readonly pickZipf: <T>(items: readonly T[]) => T;
  /** So many hexadecimal digits. */
  readonly hex: (digits: number) => string;
}

export function chanceOf(seed: number): Chance {
  const random = seeded(seed);
  const between = (first: number, last: number): number => first + Math.floor(random() * (last - first + 1));
  return {
    often: (share) => random() < share,
    between,
    pick: (items) => at(items, Math.floor(random() * items.length)),
    pickZipf: (items) => at(items, rankOf(sumsFor(items.length), random())),
    hex: (digits) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join(''),
  };
}

function at<T>(items: readonly T[], index: number): T {
  if (items.length === 0) throw new Error('There is nothing to choose from.');
  return items[index] as T;
}

const known = new Map<number, Float64Array>();

/** Sums of 1 + 1/2 + 1/3 …, of so many. */
function sumsFor(count: number): Float64Array {
  const before = known.get(count);
  if (before) return before;
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) sums[rank] = sum += 1 / (rank + 1);
  known.set(count, sums);
  return sums;
}

/** The rank that a share of the whole sum falls into. */
function rankOf(sums: Float64Array, share: number): number {
  const sought = share * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > sought) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An identity in the form of a UUID. */
export function uuidOf({ hex, pick }: Chance): string {
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}

import type { Word } from './words.ts';

/** Numbers of a word of the older and of the newer text that say the same. */
export type Pair = readonly [older: number, newer: number];

/** Beyond so many comparisons what lies between the common beginning and the common end counts as one edit. */
const MOST_CELLS = 1_000_000;

/**
 * The words that two texts have in common, in order: by the fewest words taken out, put in or replaced (Wagner and Fischer 1974)
 * between what both begin and end with.
 */
export function pairWords(older: readonly Word[], newer: readonly Word[]): readonly Pair[] {
  const most = Math.min(older.length, newer.length);
  let [head, tail] = [0, 0];
  while (head < most && older[head]?.key === newer[head]?.key) head++;
  while (tail < most - head && older.at(-1 - tail)?.key === newer.at(-1 - tail)?.key) tail++;
  const middle = pairMiddle(older.slice(head, older.length - tail), newer.slice(head, newer.length - tail));
  return [
    ...Array.from({ length: head }, (_, at): Pair => [at, at]),
    ...middle.map(([a, b]): Pair => [head + a, head + b]),
    ...Array.from({ length: tail }, (_, at): Pair => [older.length - tail + at, newer.length - tail + at]),
  ];
}

function pairMiddle(older: readonly Word[], newer: readonly Word[]): readonly Pair[] {
  const width = newer.length + 1;
  if (older.length * newer.length > MOST_CELLS) return [];
  const costs = new Uint32Array((older.length + 1) * width);
  const cost = (a: number, b: number): number => costs[a * width + b] ?? 0;
  for (let b = 0; b < width; b++) costs[b] = b;
  for (let a = 1; a <= older.length; a++) {
    costs[a * width] = a;
    const key = older[a - 1]?.key;
    for (let b = 1; b < width; b++) {
      const across = cost(a - 1, b - 1) + Number(key !== newer[b - 1]?.key);
      costs[a * width + b] = Math.min(across, cost(a - 1, b) + 1, cost(a, b - 1) + 1);
    }
  }
  const pairs: Pair[] = [];
  let [a, b] = [older.length, newer.length];
  while (a > 0 && b > 0) {
    const differs = Number(older[a - 1]?.key !== newer[b - 1]?.key);
    if (cost(a, b) === cost(a - 1, b - 1) + differs) {
      [a, b] = [a - 1, b - 1];
      if (differs === 0) pairs.push([a, b]);
    } else if (cost(a, b) === cost(a - 1, b) + 1) a--;
    else b--;
  }
  return pairs.toReversed();
}

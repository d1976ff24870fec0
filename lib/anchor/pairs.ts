import type { Run } from './guard.ts';

/** Numbers of a word of the older and of the newer text that say the same. */
export type Pair = readonly [older: number, newer: number];

/** Beyond so many comparisons what lies between the common beginning and the common end counts as one edit. */
const MOST_CELLS = 1_000_000;

/**
 * The words that two runs have in common, in order: by the fewest words taken out, put in or replaced (Wagner and Fischer 1974)
 * between what both begin and end with. They are read with the same keys.
 */
export function pairWords(older: Run, newer: Run): readonly Pair[] {
  const [a, b] = [keysOf(older), keysOf(newer)];
  const most = Math.min(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < most && a[head] === b[head]) head++;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = pairMiddle(a.subarray(head, a.length - tail), b.subarray(head, b.length - tail));
  const pair = (x: number, y: number): Pair => [older.from + x, newer.from + y];
  return [
    ...Array.from({ length: head }, (_, at) => pair(at, at)),
    ...middle.map(([x, y]) => pair(head + x, head + y)),
    ...Array.from({ length: tail }, (_, at) => pair(a.length - tail + at, b.length - tail + at)),
  ];
}

const keysOf = ({ reading, from, to }: Run): Uint32Array => reading.words.keys.subarray(from, to);

/** How many words must be taken out, put in or replaced to make one run of another. */
export function distanceBetween(older: Run, newer: Run): number {
  const kept = pairWords(older, newer);
  let [edits, x, y] = [0, older.from, newer.from];
  for (const [a, b] of [...kept, [older.to, newer.to] as const]) {
    edits += Math.max(a - x, b - y);
    [x, y] = [a + 1, b + 1];
  }
  return edits;
}

function pairMiddle(older: Uint32Array, newer: Uint32Array): readonly Pair[] {
  const width = newer.length + 1;
  if (older.length * newer.length > MOST_CELLS) return [];
  const costs = new Uint32Array((older.length + 1) * width);
  const cost = (a: number, b: number): number => costs[a * width + b] ?? 0;
  for (let b = 0; b < width; b++) costs[b] = b;
  for (let a = 1; a <= older.length; a++) {
    costs[a * width] = a;
    for (let b = 1; b < width; b++) {
      const across = cost(a - 1, b - 1) + Number(older[a - 1] !== newer[b - 1]);
      costs[a * width + b] = Math.min(across, cost(a - 1, b) + 1, cost(a, b - 1) + 1);
    }
  }
  const pairs: Pair[] = [];
  let [a, b] = [older.length, newer.length];
  while (a > 0 && b > 0) {
    const differs = Number(older[a - 1] !== newer[b - 1]);
    if (cost(a, b) === cost(a - 1, b - 1) + differs) {
      [a, b] = [a - 1, b - 1];
      if (differs === 0) pairs.push([a, b]);
    } else if (cost(a, b) === cost(a - 1, b) + 1) a--;
    else b--;
  }
  return pairs.toReversed();
}

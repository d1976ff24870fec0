import { seeded } from '../train/random.ts';

export type Interval = readonly [low: number, high: number];

/** As many items drawn from a list with replacement, so often. The same list gives the same draws. */
export function* draws<T>(items: readonly T[], times: number): Generator<readonly T[]> {
  const random = seeded(11);
  for (let time = 0; time < times; time++)
    yield items.map((item) => items[Math.floor(random() * items.length)] ?? item);
}

/** The middle 95 % of what was measured on draws (Efron 1979, percentile method); null where there is nothing. */
export function middle(figures: readonly number[]): Interval | null {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor(0.025 * sorted.length)], sorted[Math.ceil(0.975 * sorted.length) - 1]];
  return low === undefined || high === undefined ? null : [low, high];
}

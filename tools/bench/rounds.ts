import type { Reader } from './peers.ts';
import { wordsIn } from './texts.ts';

/** Seconds of processor time that a deed takes: other programs on the machine do not count. */
export function secondsOf(deed: () => unknown): number {
  const before = process.cpuUsage();
  deed();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system) / 1e6;
}

/** Words per second of each reader, round by round. Every round reads other texts, each reader the same; who begins changes. */
export function speedsOf(
  readers: readonly Reader[],
  rounds: readonly (readonly string[])[],
): readonly (readonly number[])[] {
  const speeds = readers.map((): number[] => []);
  rounds.forEach((texts, round) => {
    const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
    readers.forEach((_, turn) => {
      const at = (turn + round) % readers.length;
      const reader = readers[at];
      if (reader) speeds[at]?.push(words / secondsOf(() => texts.map(reader.read)));
    });
  });
  return speeds;
}

/** Texts in groups of about so many words. */
export function roundsOf(texts: readonly string[], words: number): readonly (readonly string[])[] {
  const rounds: string[][] = [[]];
  let count = 0;
  for (const text of texts) {
    rounds.at(-1)?.push(text);
    count += wordsIn(text);
    if (count < words) continue;
    rounds.push([]);
    count = 0;
  }
  return rounds.slice(0, -1);
}

/** The middle one of some figures, with the lowest and the highest. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
}

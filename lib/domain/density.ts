import type { Claim } from './finding.ts';

/** How many claims are marked. The strongest win until a cap is met; nothing under the minimum is marked. */
export interface DensityStep {
  readonly minimumScore: number;
  readonly perHundredWords: number;
  readonly perScreen: number;
}

/**
 * The slider's steps, from sparse to everything. The middle one marks best (F1) on held-out training articles within about
 * three claims per 100 words and eight a screen.
 */
export const DENSITY_STEPS = [
  { minimumScore: 0.7, perHundredWords: 1, perScreen: 3 },
  { minimumScore: 0.5, perHundredWords: 2, perScreen: 5 },
  { minimumScore: 0.4, perHundredWords: 3, perScreen: 8 },
  { minimumScore: 0.2, perHundredWords: 4.5, perScreen: 12 },
  { minimumScore: 0, perHundredWords: 100, perScreen: 100 },
] as const satisfies readonly DensityStep[];

export type DensityLevel = 0 | 1 | 2 | 3 | 4;
export const DEFAULT_DENSITY: DensityLevel = 2;

/** A reader's screenful, in code units: some 250 words, what fits between two scrolls on a laptop. The measure for `perScreen`. */
const SCREENFUL = 1_500;

/**
 * The candidates to mark at a density, in text order: the strongest first, as long as no screenful then begins more than
 * `perScreen` of them, and the whole text no more than its words allow. At least one is allowed in any text, however short.
 * Linear but for the sort of the candidates.
 */
export function chooseClaims(claims: readonly Claim[], words: number, level: DensityLevel): readonly Claim[] {
  const { minimumScore, perHundredWords, perScreen } = DENSITY_STEPS[level];
  const cap = Math.max(1, Math.round((words / 100) * perHundredWords));
  const eligible = claims.filter((claim) => claim.score >= minimumScore);
  const chosen = new Set<Claim>();
  const screens = new Map<number, readonly number[]>();
  for (const claim of eligible.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
    if (chosen.size === cap) break;
    const screen = Math.floor(claim.start / SCREENFUL);
    const near = [screen - 1, screen, screen + 1].flatMap((index) => screens.get(index) ?? []);
    if (isCrowded(near, claim.start, perScreen)) continue;
    chosen.add(claim);
    screens.set(screen, [...(screens.get(screen) ?? []), claim.start]);
  }
  return eligible.filter((claim) => chosen.has(claim));
}

/** Would some screenful that shows `start` begin more than `most` marks? `near`: where others begin, at most three screens' worth. */
function isCrowded(near: readonly number[], start: number, most: number): boolean {
  const starts = [...near, start].toSorted((a, b) => a - b);
  return starts.some((first, index) => {
    const beyond = starts[index + most];
    return first <= start && beyond !== undefined && beyond >= start && beyond - first < SCREENFUL;
  });
}

/** How strongly a claim is drawn, in three steps: on the page and in lists alike. */
export const strengthOf = (score: number): 1 | 2 | 3 => (score >= 0.8 ? 3 : score >= 0.65 ? 2 : 1);

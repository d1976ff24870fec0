import type { Claim } from './finding.ts';

/** How many claims are marked. The strongest win until a cap is met; nothing under the minimum is marked. */
export interface DensityStep {
  readonly label: string;
  readonly minimumScore: number;
  readonly perHundredWords: number;
  readonly perScreen: number;
}

/**
 * The slider's steps, from sparse to everything. The middle one marks best (F1) on held-out training articles within about
 * three claims per 100 words and eight a screen.
 */
export const DENSITY_STEPS = [
  { label: 'Only the strongest', minimumScore: 0.7, perHundredWords: 1, perScreen: 3 },
  { label: 'Few', minimumScore: 0.5, perHundredWords: 2, perScreen: 5 },
  { label: 'Balanced', minimumScore: 0.35, perHundredWords: 3, perScreen: 8 },
  { label: 'Many', minimumScore: 0.2, perHundredWords: 4.5, perScreen: 12 },
  { label: 'Every factual sentence', minimumScore: 0, perHundredWords: 100, perScreen: 100 },
] as const satisfies readonly DensityStep[];

export type DensityLevel = 0 | 1 | 2 | 3 | 4;
export const DEFAULT_DENSITY: DensityLevel = 2;

/** A reader's screenful, in words: what fits between two scrolls on a laptop. The measure for `perScreen`. */
const SCREENFUL = 250;

/**
 * The candidates to mark at a density, in text order. At least one is allowed in any text, however short.
 * Linear but for the sort of the candidates.
 */
export function chooseClaims(claims: readonly Claim[], words: number, level: DensityLevel): readonly Claim[] {
  const step = DENSITY_STEPS[level];
  const perHundred = Math.min(step.perHundredWords, (step.perScreen * 100) / SCREENFUL);
  const cap = Math.max(1, Math.round((words / 100) * perHundred));
  const eligible = claims.filter((claim) => claim.score >= step.minimumScore);
  if (eligible.length <= cap) return eligible;
  const strongest = new Set(eligible.toSorted((a, b) => b.score - a.score || a.start - b.start).slice(0, cap));
  return eligible.filter((claim) => strongest.has(claim));
}

/** How strongly a claim is drawn, in three steps: on the page and in lists alike. */
export const strengthOf = (score: number): 1 | 2 | 3 => (score >= 0.8 ? 3 : score >= 0.65 ? 2 : 1);

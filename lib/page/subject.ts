import type { KeptFinding, KeptSource } from '../domain/annotation.ts';
import type { Attribution, Claim, Findings } from '../domain/finding.ts';
import { wordsAt } from '../domain/span.ts';

/** A finding as it is kept beside what a reader says of it. */
export const keptFinding = ({ type, flags, score, why }: Claim, detector: string): KeptFinding => ({
  detector,
  type,
  flags,
  score,
  why,
});

const LONGEST_REASON = 500;

/** An attribution as it is kept: without positions, so that it stands for itself. Nobody named is `unnamed`, rung 6. */
export function keptSource(text: string, { source, cue, quote, secondHand, reason }: Attribution): KeptSource {
  return {
    kind: source?.kind ?? 'unnamed',
    name: source?.name ?? '',
    role: source?.role ?? null,
    rung: source?.rung ?? 6,
    cue: cue && wordsAt(text, cue),
    quote,
    secondHand,
    ...(source?.affiliation && { affiliation: source.affiliation }),
    ...(reason && { anonymityReason: wordsAt(text, reason).slice(0, LONGEST_REASON) }),
  };
}

/** Who is given as the source of a claim; null where the text gives nobody. */
export function sourceOf(text: string, findings: Findings, claim: Claim): KeptSource | null {
  const attribution = claim.attribution === null ? undefined : findings.attributions[claim.attribution];
  return attribution ? keptSource(text, attribution) : null;
}

import type { KeptSource } from './annotation.ts';
import type { Attribution, Claim, Findings } from './finding.ts';
import { wordsAt } from './span.ts';

const LONGEST_REASON = 500;

/** An attribution as it is kept: without positions, so that it stands for itself. Nobody named is `unnamed`, rung 6. */
export function keptSource(text: string, { attributions }: Findings, attribution: Attribution): KeptSource {
  const { source, cue, quote, secondHand, reason, relayedBy } = attribution;
  const relayer = relayedBy === null ? null : attributions[relayedBy]?.source;
  return {
    kind: source?.kind ?? 'unnamed',
    name: source?.name ?? '',
    role: source?.role ?? null,
    rung: source?.rung ?? 6,
    cue: cue && wordsAt(text, cue),
    quote,
    secondHand,
    ...(source?.affiliation && { affiliation: source.affiliation }),
    ...(relayer && { relayedBy: relayer.name }),
    ...(reason && { anonymityReason: wordsAt(text, reason).slice(0, LONGEST_REASON) }),
  };
}

/** Who is given as the source of a claim; null where the text gives nobody. */
export function sourceOf(text: string, findings: Findings, claim: Claim): KeptSource | null {
  const attribution = claim.attribution === null ? undefined : findings.attributions[claim.attribution];
  return attribution ? keptSource(text, findings, attribution) : null;
}

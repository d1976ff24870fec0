import type { KeptFinding, KeptSource } from '../domain/annotation.ts';
import { describe } from '../anchor/describe.ts';
import type { TextIndex } from '../anchor/text-index.ts';
import type { Subject } from '../domain/edit.ts';
import type { Attribution, Claim, Findings } from '../domain/finding.ts';
import { claimAt, type Pointed } from '../domain/review.ts';
import { wordsAt } from '../domain/span.ts';

/** A finding as it is kept beside what a reader says of it. */
const keptFinding = ({ type, flags, score, why }: Claim, detector: string): KeptFinding => ({
  detector,
  type,
  flags,
  score,
  why,
});

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

/** What an annotation is made on: words as they stand in the newest reading (`index` is its text's), with what was found when they were pointed at. */
export function subjectOf({ text, findings, span }: Pointed, today: Pointed, index: TextIndex): Subject {
  const claim = claimAt(findings, span);
  return {
    pageId: today.page.id,
    quote: describe(index, today.span),
    finding: claim && keptFinding(claim, findings.detector),
    source: claim && sourceOf(text, findings, claim),
  };
}

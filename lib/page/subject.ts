import type { KeptFinding, KeptSource } from '../domain/annotation.ts';
import { describe } from '../anchor/describe.ts';
import type { TextIndex } from '../anchor/text-index.ts';
import type { Subject } from '../domain/edit.ts';
import type { Attribution, Claim, Entity, Findings } from '../domain/finding.ts';
import { claimAt, type Pointed } from '../domain/review.ts';
import { firstWhere } from '../domain/search.ts';
import { wordsAt } from '../domain/span.ts';

/** A finding as it is kept beside what a reader says of it: without positions, so that it stands for itself. */
function keptFinding({ detector, entities }: Findings, claim: Claim): KeptFinding {
  const { type, flags, score, why } = claim;
  const named = entities.slice(firstWhere(entities, ({ end }) => end > claim.start)).filter(isBefore(claim.end));
  const dates = unique(named.flatMap(datesOf));
  const about = unique(named.filter(isActor).map(({ name }) => name));
  return {
    detector,
    type,
    flags,
    score,
    why,
    ...(dates.length > 0 && { dates }),
    ...(about.length > 0 && { about }),
  };
}

const isBefore =
  (end: number) =>
  ({ start }: Entity): boolean =>
    start < end;

/** Dates whose year is told; of a range its beginning and its end. */
const datesOf = ({ value }: Entity): readonly string[] =>
  value && 'date' in value ? [value.date, ...(value.until === null ? [] : [value.until])].filter(hasYear) : [];

const hasYear = (date: string): boolean => /^\d{4}/.test(date);

const isActor = ({ type }: Entity): boolean => type === 'person' || type === 'organization' || type === 'place';

/** More of each than anybody looks for one claim by. */
const MOST = 12;

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].slice(0, MOST);

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
    finding: claim && keptFinding(findings, claim),
    source: claim && sourceOf(text, findings, claim),
  };
}

import type { KeptFinding } from '../domain/annotation.ts';
import { describe } from '../anchor/describe.ts';
import type { TextIndex } from '../anchor/text-index.ts';
import type { Subject } from '../domain/edit.ts';
import type { Claim, Entity, Findings } from '../domain/finding.ts';
import { sourceOf } from '../domain/kept-source.ts';
import { claimAt, type Pointed } from '../domain/review.ts';
import { firstWhere } from '../domain/search.ts';

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

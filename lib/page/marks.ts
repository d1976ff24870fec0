import { isDismissed, isOnlyNamed, verdictOf, type Annotation } from '../domain/annotation.ts';
import { chooseClaims, strengthOf } from '../domain/density.ts';
import type { Attribution, Claim, Entity, Findings } from '../domain/finding.ts';
import { annotationAt, claimAt } from '../domain/review.ts';
import type { Settings } from '../domain/settings.ts';
import { isSame, type Span } from '../domain/span.ts';

/** The eight ways a mark can look: all the highlight names there are on a page. Later ones lie on top. */
export const INKS = ['name', 'source', 'claim-1', 'claim-2', 'claim-3', 'judged', 'mine', 'active'] as const;
export type Ink = (typeof INKS)[number];

/** What a mark is about. */
export type About =
  | { readonly kind: 'claim'; readonly claim: Claim; readonly annotation: Annotation | null }
  | { readonly kind: 'mine'; readonly annotation: Annotation }
  | { readonly kind: 'source'; readonly attribution: Attribution }
  | { readonly kind: 'name'; readonly entity: Entity };

/** Some words of the article, how they are drawn and what they are about. */
export interface Mark extends Span {
  readonly ink: Exclude<Ink, 'active'>;
  readonly about: About;
}

/** An annotation whose words stand on the page today. */
export interface Standing {
  readonly annotation: Annotation;
  readonly span: Span;
}

/** The claims that are shown: chosen by density, the dismissed ones left out. What the badge counts. */
export function claimsShown(findings: Findings, standing: readonly Standing[], settings: Settings): readonly Claim[] {
  return chooseClaims(findings.claims, findings.words, settings.density).filter((claim) => {
    const own = annotationAt(standing, claim);
    return !own || !isDismissed(own);
  });
}

/** Every mark of a page, in text order. What the settings hide is left out. */
export function marksOf(findings: Findings, standing: readonly Standing[], settings: Settings): readonly Mark[] {
  if (!settings.marksOn) return [];
  const { layers } = settings;
  const claims = layers.claims ? claimsShown(findings, standing, settings) : [];
  const kept = standing.filter(({ annotation }) => !isDismissed(annotation));
  const others = kept.filter(
    ({ annotation, span }) => !isOnlyNamed(annotation) && !claims.some((claim) => isSame(span, claim)),
  );
  const marks: readonly Mark[] = [
    ...claims.map((claim) => claimMark(claim, annotationAt(kept, claim), layers.mine)),
    ...(layers.mine ? others.map((one) => mineMark(one, findings)) : []),
    ...(layers.sources ? findings.attributions.flatMap(sourceMark) : []),
    ...(layers.names ? namesShown(findings, standing).map(nameMark) : []),
  ];
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** All names but those of which the reader says, at one of their places, that they are none. */
function namesShown({ entities }: Findings, standing: readonly Standing[]): readonly Entity[] {
  const refused = standing.filter(({ annotation }) => annotation.correction?.name === 'none');
  if (refused.length === 0) return entities;
  const none = new Set(
    entities.filter((entity) => refused.some(({ span }) => isSame(span, entity))).map(({ mentionOf }) => mentionOf),
  );
  return entities.filter(({ mentionOf }) => !none.has(mentionOf));
}

/** The mark that a point of the text means: a name before the claim it stands in, a claim before its source. */
export function markAt(marks: readonly Mark[], offset: number): Mark | null {
  const here = marks.filter((mark) => mark.start <= offset && offset < mark.end);
  for (const kind of MEANT) {
    const found = here.findLast((mark) => mark.about.kind === kind);
    if (found) return found;
  }
  return null;
}

const MEANT = ['name', 'mine', 'claim', 'source'] as const satisfies readonly About['kind'][];

function claimMark(claim: Claim, annotation: Annotation | null, showMine: boolean): Mark {
  const isJudged = annotation !== null && verdictOf(annotation) !== 'unchecked';
  const ink =
    annotation === null || !showMine ? (`claim-${strengthOf(claim.score)}` as const) : isJudged ? 'judged' : 'mine';
  return { start: claim.start, end: claim.end, ink, about: { kind: 'claim', claim, annotation } };
}

/** An annotation of a claim that the density hides still shows the claim's card. */
function mineMark({ annotation, span }: Standing, findings: Findings): Mark {
  const claim = claimAt(findings, span);
  const isJudged = claim !== null && verdictOf(annotation) !== 'unchecked';
  const about: About = claim ? { kind: 'claim', claim, annotation } : { kind: 'mine', annotation };
  return { start: span.start, end: span.end, ink: isJudged ? 'judged' : 'mine', about };
}

function sourceMark(attribution: Attribution): readonly Mark[] {
  const { source } = attribution;
  if (!source || source.kind === 'self') return [];
  return [{ start: source.start, end: source.end, ink: 'source', about: { kind: 'source', attribution } }];
}

const nameMark = (entity: Entity): Mark => ({
  start: entity.start,
  end: entity.end,
  ink: 'name',
  about: { kind: 'name', entity },
});

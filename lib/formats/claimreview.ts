import { type Annotation, isDismissed, isOnlyNamed, type KeptPage, verdictOf } from '../domain/annotation.ts';
import type { Head } from '../domain/sheet.ts';
import type { ReviewSettings } from '../domain/settings.ts';
import { say, sayCount } from '../words/say.ts';
import { isShortened, type Missing, reviewOf } from './claimreview-fields.ts';
import type { Format, Writing } from './format.ts';
import { Tally } from './tally.ts';
import { NAMESPACE } from './w3c-terms.ts';

/**
 * The reader's verdicts as fact-checks that search engines and collections read (schema.org/ClaimReview, JSON-LD). A ClaimReview
 * is written only where a person judged, a reviewer signs and it is said where it is published; else a draft with the list
 * of what is missing, of a type that nobody takes for a fact-check. Never from a finding of the machine.
 */
export const claimreview: Format = {
  name: 'claimreview',
  extension: 'claimreview.jsonld',
  mime: 'application/ld+json',
  begin: beginClaimReview,
  reader: null,
};

const CONTEXTS = ['https://schema.org', { claimlight: NAMESPACE }] as const;

function beginClaimReview(head: Head): Writing {
  const lost = new Tally(head);
  const missed = new Set<Missing>();
  let total = 0;
  let drafts = 0;
  return {
    head: `{"@context":${JSON.stringify(CONTEXTS)},"@graph":[`,
    sheet: ({ page, annotations, chronicle }) => {
      lost.add('lost_versions', chronicle !== null);
      if (annotations.length === 0) lost.add('lost_bare_page');
      const claims = annotations.filter(isClaim);
      lost.add('lost_no_claim', annotations.length - claims.length);
      lost.add('lost_all_but_review', claims.length);
      return claims
        .map((annotation) => {
          const { item, missing } = written(annotation, page, head.review);
          if (missing.length > 0) drafts++;
          for (const one of missing) {
            missed.add(one);
            lost.add(`lost_draft_${one}`);
          }
          lost.add('lost_shortened', isShortened(annotation));
          return `${total++ === 0 ? '' : ','}\n${scriptSafe(item)}`;
        })
        .join('');
    },
    foot: () => '\n]}\n',
    cannotHold: () => lost.sentences(),
    needs: () =>
      drafts === 0
        ? null
        : sayCount('claimreview_drafts', drafts, {
            needs: [...missed].map((one) => say(`claimreview_needs_${one}`)).join('; '),
          }),
  };
}

/** What the reader says is no claim, set aside without a verdict, or only named has nothing to review. */
const isClaim = (annotation: Annotation): boolean =>
  verdictOf(annotation) !== 'not_a_claim' &&
  !(isDismissed(annotation) && verdictOf(annotation) === 'unchecked') &&
  !isOnlyNamed(annotation);

function written(annotation: Annotation, page: KeptPage, settings: ReviewSettings) {
  const { fields, missing } = reviewOf(annotation, page, settings);
  const item =
    missing.length === 0
      ? { '@type': 'ClaimReview', ...fields }
      : { '@type': 'claimlight:ClaimReviewDraft', 'claimlight:missing': missing.map(missingAs), ...fields };
  return { item, missing };
}

const PROPERTIES: Readonly<Record<Missing, string>> = {
  verdict: 'reviewRating',
  reviewer: 'author',
  url: 'url',
  words: 'claimReviewed',
};

const missingAs = (missing: Missing) => ({
  property: PROPERTIES[missing],
  needs: say(`claimreview_needs_${missing}`),
});

/** JSON that may stand in a script element of a page: no words of it can end that. */
const scriptSafe = (item: object): string => JSON.stringify(item).replaceAll('<', String.raw`\u003c`);

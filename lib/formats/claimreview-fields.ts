import { type Annotation, type Evidence, type KeptPage, verdictOf } from '../domain/annotation.ts';
import { BEST_RATING, publishedAt, type ReviewSettings, WORST_RATING } from '../domain/settings.ts';
import { say } from '../words/say.ts';
import { dayOf, inOneLine } from './references.ts';

/** What a fact-check cannot be published without. */
export type Missing = 'verdict' | 'reviewer' | 'url' | 'words';

/** Advised is less than 75 characters. */
const LONGEST_CLAIM = 74;

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a ClaimReview as far as they are known, and what is missing of those that it must have. */
export function reviewOf(annotation: Annotation, page: KeptPage, settings: ReviewSettings) {
  const claimed = inOneLine(annotation.quote.exact);
  const verdict = annotation.verdicts.at(-1);
  const rating = ratingOf(annotation, settings);
  const author = reviewerOf(settings);
  const url = publishedAt(settings, annotation.id);
  const missing: readonly Missing[] = [
    ...(rating === null ? ['verdict' as const] : []),
    ...(author === null ? ['reviewer' as const] : []),
    ...(url === null ? ['url' as const] : []),
    ...(claimed === '' ? ['words' as const] : []),
  ];
  const fields: Fields = {
    identifier: annotation.id,
    ...(url !== null && { url }),
    ...(claimed !== '' && { claimReviewed: shortened(claimed) }),
    ...(author !== null && { author }),
    ...(verdict && rating !== null && { datePublished: verdict.at.slice(0, 10), reviewRating: rating }),
    ...(verdict && rating !== null && verdict.reason !== '' && { reviewBody: verdict.reason }),
    itemReviewed: claimOf(annotation, page),
    ...listed('citation', annotation.evidence.filter(({ url: place }) => isOnTheWeb(place)).map(citationOf)),
  };
  return { fields, missing };
}

export const isShortened = ({ quote }: Annotation): boolean => inOneLine(quote.exact).length > LONGEST_CLAIM;

/** A long claim is cut between words and shows it; all of it stands in `itemReviewed.text`. */
function shortened(claimed: string): string {
  if (claimed.length <= LONGEST_CLAIM) return claimed;
  const start = claimed.slice(0, LONGEST_CLAIM - 1);
  const space = start.lastIndexOf(' ');
  return `${(space > LONGEST_CLAIM / 2 ? start.slice(0, space) : start).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Null where no person judged. Numbers only where the scale has one: "unverifiable" says nothing about how true a claim is. */
function ratingOf(annotation: Annotation, { scale }: ReviewSettings): Fields | null {
  const verdict = verdictOf(annotation);
  if (verdict === 'unchecked') return null;
  const { words, rating } = scale[verdict];
  return {
    '@type': 'Rating',
    alternateName: words.trim() || say(`verdict_${verdict}`),
    ...(rating !== null && { ratingValue: rating, bestRating: BEST_RATING, worstRating: WORST_RATING }),
  };
}

function reviewerOf({ reviewer: { name, kind, url } }: ReviewSettings): Fields | null {
  if (name.trim() === '') return null;
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name: name.trim(), ...(url !== '' && { url }) };
}

function claimOf(annotation: Annotation, page: KeptPage): Fields {
  const author = claimantOf(annotation);
  const day = dayIn(page.published);
  return {
    '@type': 'Claim',
    ...(annotation.quote.exact !== '' && { text: annotation.quote.exact }),
    ...(author && { author }),
    ...(day !== null && { datePublished: day }),
    ...listed('appearance', appearancesOf(annotation, page)),
  };
}

/**
 * Who said it, where somebody is named: as the reader says, else as the text does. A document is nobody, and the writer's own words
 * are not given to anybody. Of a name that the reader gave in another's place it is not known whether it is a body's.
 */
function claimantOf({ correction, source }: Annotation): Fields | null {
  const isBody = source?.kind === 'named_org';
  const said = correction?.source?.trim();
  if (said !== undefined) return said === '' ? null : { '@type': isBody ? 'Organization' : 'Person', name: said };
  const name = source?.name.trim() ?? '';
  if (name === '' || (source?.kind !== 'named_person' && !isBody)) return null;
  if (isBody) return { '@type': 'Organization', name };
  const { role, affiliation } = source ?? {};
  return {
    '@type': 'Person',
    name,
    ...(role && { jobTitle: role }),
    ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }),
  };
}

/** Where the claim stands: the page, the address it was taken from if that is another, and the archived copy. Each once. */
function appearancesOf({ taken, archiveUrl }: Annotation, page: KeptPage): readonly Fields[] {
  const day = dayIn(page.published);
  const article = {
    '@type': 'Article',
    url: isOnTheWeb(page.id) ? page.id : page.url,
    ...(page.title !== '' && { headline: page.title }),
    ...(day !== null && { datePublished: day }),
    ...(page.publisher && { publisher: { '@type': 'Organization', name: page.publisher } }),
  };
  const copies = [taken?.url, archiveUrl].flatMap((url) =>
    url === undefined ? [] : [{ '@type': 'CreativeWork', url }],
  );
  const byAddress = new Map([article, ...copies].toReversed().map((one) => [one.url, one]));
  return [...byAddress.values()].toReversed().filter(({ url }) => isOnTheWeb(url));
}

const citationOf = ({ url, title, publisher }: Evidence): Fields => ({
  '@type': 'CreativeWork',
  url,
  ...(title !== '' && { name: title }),
  ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
});

const listed = (key: string, items: readonly Fields[]): Fields => (items.length === 0 ? {} : { [key]: items });

/** What lies on the reader's own disk is no address for others. */
const isOnTheWeb = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

/** "2026-02-28", where a time begins with a whole day. */
const dayIn = (time: string | null): string | null =>
  dayOf(time ?? '')?.[2] === undefined ? null : (time ?? '').slice(0, 10);

import type { CarriedReview } from '../domain/page.ts';
import { addressOf, factOf } from './facts-text.ts';
import { typesOf, wordsOf, type Item } from './json-ld.ts';

const MOST_REVIEWS = 50;

/** The ClaimReviews that a page carries: schema.org/ClaimReview, as its items say it. Those without a claim or rating are left out. */
export function reviewsOf(items: readonly Item[], pageUrl: string): readonly CarriedReview[] {
  const reviews = new Map<string, CarriedReview>();
  for (const item of items) {
    if (!typesOf(item).includes('claimreview')) continue;
    const claim = factOf(wordsOf(item['claimReviewed']));
    const rating = factOf(ratingOf(item['reviewRating']));
    if (!claim || !rating || reviews.size >= MOST_REVIEWS) continue;
    const reviewer = factOf(wordsOf(item['author'] ?? item['publisher']));
    const url = addressOf(wordsOf(item['url']), pageUrl)?.href ?? null;
    reviews.set(`${claim}\n${rating}\n${reviewer}`, { claim, rating, reviewer, url });
  }
  return [...reviews.values()];
}

/** The words of a rating if it has any ("Mostly wrong"), else its number out of the best. */
function ratingOf(value: unknown): string | null {
  const rating = (Array.isArray(value) ? value[0] : value) as Item | undefined;
  if (typeof rating !== 'object' || rating === null) return wordsOf(value);
  const words = wordsOf(rating['alternateName'] ?? rating['name'] ?? null);
  if (words) return words;
  const [number, best] = [wordsOf(rating['ratingValue'] ?? null), wordsOf(rating['bestRating'] ?? null)];
  return number && best ? `${number} of ${best}` : number;
}

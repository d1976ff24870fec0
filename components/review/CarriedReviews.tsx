import type { NewEvidence } from '../../lib/domain/edit.ts';
import type { CarriedReview } from '../../lib/domain/page.ts';
import type { Passage } from '../../lib/domain/review.ts';
import type { Trouble } from '../controls/trouble.ts';
import { WebLink } from '../controls/WebLink.tsx';
import { say, sayCount, sayWith } from '../../lib/words/say.ts';
import { FileReview } from './FileReview.tsx';

/** How a fact-check that the page carries becomes evidence of a claim in it. */
export interface Filing {
  /** The claims that it may be filed with, in page order. */
  readonly passages: readonly Passage[];
  /** The address of the page that carries it. */
  readonly carrier: string;
  readonly onFile: (passage: Passage, evidence: NewEvidence) => Promise<Trouble>;
}

interface CarriedReviewsProps {
  readonly reviews: readonly CarriedReview[];
  /** Null where nothing may be kept, or there is no claim to file it with. */
  readonly filing: Filing | null;
}

/** The fact-checks that the page itself carries, in its own words: shown, never taken over unless the reader files one. Many are folded. */
export const CarriedReviews = ({ reviews, filing }: CarriedReviewsProps) =>
  reviews.length === 0 ? null : (
    <details class="carried" open={reviews.length < 3}>
      <summary>{sayCount('popup_carried', reviews.length)}</summary>
      <ul>
        {reviews.map((review) => (
          <Review
            key={`${review.claim} ${review.rating} ${review.reviewer ?? ''}`}
            review={review}
            filing={filing !== null && filing.passages.length > 0 ? filing : null}
          />
        ))}
      </ul>
    </details>
  );

interface ReviewProps {
  readonly review: CarriedReview;
  readonly filing: Filing | null;
}

const Review = ({ review, filing }: ReviewProps) => {
  const { claim, rating, reviewer, url } = review;
  const who = reviewer ?? say('review_rated_by_nobody');
  return (
    <li>
      <q class="quote" dir="auto">
        {claim}
      </q>
      <p class="row-facts">
        {sayWith('review_rated', {
          rating: <bdi>{rating}</bdi>,
          who: (
            <WebLink url={url}>
              <bdi>{who}</bdi>
            </WebLink>
          ),
        })}
      </p>
      {filing && <FileReview review={review} filing={filing} />}
    </li>
  );
};

import type { CarriedReview } from '../../lib/domain/page.ts';
import { WebLink } from '../controls/WebLink.tsx';
import { say, sayCount, sayWith } from '../../lib/words/say.ts';

/** The fact-checks that the page itself carries, in its own words: shown, never taken over. Many are folded. */
export const CarriedReviews = ({ reviews }: { readonly reviews: readonly CarriedReview[] }) =>
  reviews.length === 0 ? null : (
    <details class="carried" open={reviews.length < 3}>
      <summary>{sayCount('popup_carried', reviews.length)}</summary>
      <ul>
        {reviews.map((review) => (
          <Review key={`${review.claim} ${review.rating} ${review.reviewer ?? ''}`} review={review} />
        ))}
      </ul>
    </details>
  );

const Review = ({ review: { claim, rating, reviewer, url } }: { readonly review: CarriedReview }) => {
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
    </li>
  );
};

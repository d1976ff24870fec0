import { useState } from 'preact/hooks';
import { evidenceFrom, isFiled, passageSpokenOf } from '../../lib/domain/carried.ts';
import type { CarriedReview } from '../../lib/domain/page.ts';
import type { Trouble } from '../controls/trouble.ts';
import { say } from '../../lib/words/say.ts';
import type { Filing } from './CarriedReviews.tsx';

interface FileReviewProps {
  readonly review: CarriedReview;
  readonly filing: Filing;
}

/** Files a fact-check of the page as evidence of the claim that the reader chooses; the likeliest is chosen at first. */
export const FileReview = ({ review, filing: { passages, carrier, onFile } }: FileReviewProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const title = say('review_file_title', { rating: review.rating });
  const evidence = evidenceFrom(review, { title, carrier });
  const filed = passages.find((passage) => isFiled(passage, evidence));
  if (filed) return <p class="row-facts">{say('review_filed', { words: shortened(filed.quote) })}</p>;
  if (chosen === null)
    return (
      <button
        type="button"
        class="link"
        aria-label={say('review_file_named', { claim: review.claim })}
        onClick={() => setChosen(passageSpokenOf(review, passages)?.key ?? '')}
      >
        {say('review_file')}
      </button>
    );
  const passage = passages.find(({ key }) => key === chosen);
  const file = async () => {
    const came = passage ? await onFile(passage, evidence) : null;
    setTrouble(came);
    if (came === null) setChosen(null);
  };
  return (
    <form
      class="file-review"
      onSubmit={(event) => {
        event.preventDefault();
        void file();
      }}
    >
      <select
        aria-label={say('review_file_with')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{say('review_file_choose')}</option>
        {passages.map(({ key, quote }) => (
          <option key={key} value={key} dir="auto">
            {shortened(quote)}
          </option>
        ))}
      </select>
      <div class="buttons">
        <button type="submit" class="quiet strong" disabled={!passage}>
          {say('review_file_add')}
        </button>
        <button type="button" class="quiet" onClick={() => setChosen(null)}>
          {say('review_file_leave')}
        </button>
      </div>
      {trouble !== null && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
};

const LONGEST = 80;

const shortened = (quote: string): string => (quote.length <= LONGEST ? quote : `${quote.slice(0, LONGEST - 1)}…`);

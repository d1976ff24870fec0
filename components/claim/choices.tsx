import { EVIDENCE_RATINGS, type EvidenceRating, type Stance, STANCES } from '../../lib/domain/annotation.ts';
import { say } from '../../lib/words/say.ts';

interface ChoiceProps<T> {
  readonly label: string;
  readonly name?: string;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** What a piece of evidence does for the claim. */
export const StanceChoice = ({ label, name, value, onChoose }: ChoiceProps<Stance>) => (
  <select
    class="stance"
    name={name}
    aria-label={label}
    value={value}
    onChange={(event) => onChoose(event.currentTarget.value as Stance)}
  >
    {STANCES.map((stance) => (
      <option key={stance} value={stance}>
        {say(`stance_${stance}`)}
      </option>
    ))}
  </select>
);

/** How much it weighs, in the reader's own view; null: not rated. */
export const RatingChoice = ({ label, name, value, onChoose }: ChoiceProps<EvidenceRating | null>) => (
  <select
    class="stance"
    name={name}
    aria-label={label}
    value={value ?? ''}
    onChange={(event) => onChoose((event.currentTarget.value || null) as EvidenceRating | null)}
  >
    <option value="">{say('rating_none')}</option>
    {EVIDENCE_RATINGS.map((rating) => (
      <option key={rating} value={rating}>
        {say(`rating_${rating}`)}
      </option>
    ))}
  </select>
);

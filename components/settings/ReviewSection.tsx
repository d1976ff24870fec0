import { VERDICTS, type Verdict } from '../../lib/domain/annotation.ts';
import {
  BEST_RATING,
  type Reviewer,
  type ReviewSettings,
  UNRATED,
  type VerdictStep,
  WORST_RATING,
} from '../../lib/domain/settings.ts';
import { numberWords, say, sayPlain } from '../../lib/words/say.ts';
import { TextField } from './TextField.tsx';

interface ReviewSectionProps {
  readonly review: ReviewSettings;
  readonly onChange: (review: ReviewSettings) => void;
}

const KINDS = ['person', 'organisation'] as const;

/** Who signs checks, where they are published, and what verdicts are called and worth in them. */
export const ReviewSection = ({ review, onChange }: ReviewSectionProps) => {
  const { reviewer, published, scale } = review;
  const sign = (change: Partial<Reviewer>) => onChange({ ...review, reviewer: { ...reviewer, ...change } });
  return (
    <>
      <section>
        <h3>{say('settings_reviewer')}</h3>
        <p class="hint">{say('settings_reviewer_hint')}</p>
        <TextField label={say('settings_reviewer_name')} value={reviewer.name} onChange={(name) => sign({ name })} />
        <fieldset class="choices" aria-label={say('settings_reviewer_kind')}>
          {KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="reviewer-kind"
                checked={reviewer.kind === kind}
                onChange={() => sign({ kind })}
              />
              {say(`settings_reviewer_${kind}`)}
            </label>
          ))}
        </fieldset>
        <TextField
          kind="url"
          label={say('settings_reviewer_url')}
          value={reviewer.url}
          onChange={(url) => sign({ url })}
        />
        <TextField
          kind="url"
          label={say('settings_published')}
          hint={say('settings_published_hint')}
          value={published}
          onChange={(now) => onChange({ ...review, published: now })}
        />
      </section>
      <section>
        <h3>{say('settings_scale')}</h3>
        <p class="hint">{say('settings_scale_hint')}</p>
        <table class="scale">
          <thead>
            <tr>
              <th scope="col">{say('settings_scale_verdict')}</th>
              <th scope="col">{say('settings_scale_offered')}</th>
              <th scope="col">{say('settings_scale_words')}</th>
              <th scope="col">{say('settings_scale_rating')}</th>
            </tr>
          </thead>
          <tbody>
            {VERDICTS.map((verdict) => (
              <Step
                key={verdict}
                verdict={verdict}
                step={scale[verdict]}
                onChange={(change) =>
                  onChange({ ...review, scale: { ...scale, [verdict]: { ...scale[verdict], ...change } } })
                }
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};

interface StepProps {
  readonly verdict: Verdict;
  readonly step: VerdictStep;
  readonly onChange: (change: Partial<VerdictStep>) => void;
}

const RATINGS = Array.from({ length: BEST_RATING - WORST_RATING + 1 }, (_, at) => BEST_RATING - at);

const Step = ({ verdict, step, onChange }: StepProps) => {
  const name = sayPlain(`verdict_${verdict}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <input
          type="checkbox"
          aria-label={say('settings_scale_offer', { verdict: name })}
          checked={step.isOffered}
          disabled={verdict === 'unchecked'}
          onChange={({ currentTarget }) => onChange({ isOffered: currentTarget.checked })}
        />
      </td>
      <td>
        <input
          type="text"
          maxLength={200}
          aria-label={say('settings_scale_words_for', { verdict: name })}
          placeholder={name}
          value={step.words}
          onChange={({ currentTarget }) => onChange({ words: currentTarget.value.trim() })}
        />
      </td>
      <td>
        {UNRATED.has(verdict) ? (
          <span class="hint">{say('settings_scale_none')}</span>
        ) : (
          <select
            aria-label={say('settings_scale_rating_for', { verdict: name })}
            value={step.rating ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ rating: value === '' ? null : Number(value) })}
          >
            {RATINGS.map((rating) => (
              <option key={rating} value={rating} selected={rating === step.rating}>
                {numberWords(rating)}
              </option>
            ))}
            <option value="" selected={step.rating === null}>
              {say('settings_scale_none')}
            </option>
          </select>
        )}
      </td>
    </tr>
  );
};

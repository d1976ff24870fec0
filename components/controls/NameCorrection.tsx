import { ENTITY_TYPES, type EntityType } from '../../lib/domain/finding.ts';
import { say } from '../../lib/words/say.ts';

type Named = EntityType | 'none';

interface NameCorrectionProps {
  readonly found: EntityType;
  /** What the reader said before; undefined: nothing. */
  readonly said: Named | undefined;
  /** Undefined takes back what was said. */
  readonly onSay: (name: Named | undefined) => void;
}

const CHOICES: readonly Named[] = [...ENTITY_TYPES, 'none'];

/** What some words name, where the machine read them wrongly. */
export const NameCorrection = ({ found, said, onSay }: NameCorrectionProps) => (
  <label class="correction">
    <span>{say(said === undefined ? 'correct_these_words_name' : 'correct_you_say')}</span>
    <select
      aria-label={say('correct_what_named')}
      value={said ?? found}
      onChange={(event) => {
        const chosen = event.currentTarget.value as Named;
        onSay(chosen === found ? undefined : chosen);
      }}
    >
      {CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {choice === found ? say('correct_as_found', { type: say(`entity_${choice}`) }) : say(`entity_${choice}`)}
        </option>
      ))}
    </select>
  </label>
);

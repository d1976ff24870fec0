import type { Status } from '../../lib/domain/annotation.ts';
import { say } from '../../lib/words/say.ts';

interface StatusChoiceProps {
  readonly status: Status;
  readonly onStatus: (status: Status) => void;
}

/** How far one is with a claim. Dismissing has a button of its own. */
const CHOICES = ['to_check', 'checking', 'done'] as const satisfies readonly Status[];

export const StatusChoice = ({ status, onStatus }: StatusChoiceProps) =>
  status === 'dismissed' ? null : (
    <select
      class="status"
      aria-label={say('review_status')}
      value={status}
      onChange={(event) => onStatus(event.currentTarget.value as Status)}
    >
      {CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {say(`status_${choice}`)}
        </option>
      ))}
    </select>
  );

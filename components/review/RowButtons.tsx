import { Icon } from '../controls/Icon.tsx';
import { say } from '../../lib/words/say.ts';

export interface RowButtonsProps {
  readonly tabIndex: number;
  readonly isNoteOpen: boolean;
  /** What opens beneath the row is called. */
  readonly noteName: string;
  /** What taking the row away is called: "Dismiss", "Remove". */
  readonly awayName: string;
  readonly onNote: () => void;
  readonly onAway: () => void;
}

/** What every row ends with: its note and tags, and the way to be rid of it. */
export const RowButtons = ({ tabIndex, isNoteOpen, noteName, awayName, onNote, onAway }: RowButtonsProps) => (
  <>
    <button
      type="button"
      class="icon-button"
      tabIndex={tabIndex}
      aria-label={noteName}
      title={say('review_with_key', { name: noteName, key: 'E' })}
      aria-expanded={isNoteOpen}
      onClick={onNote}
    >
      <Icon name="note" />
    </button>
    <button
      type="button"
      class="icon-button"
      tabIndex={tabIndex}
      aria-label={awayName}
      title={say('review_with_key', { name: awayName, key: say('review_key_delete') })}
      onClick={onAway}
    >
      <Icon name="dismiss" />
    </button>
  </>
);

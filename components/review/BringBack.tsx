import type { Passage } from '../../lib/domain/review.ts';
import type { PassageActions } from './actions.ts';
import { say } from '../../lib/words/say.ts';

interface BringBackProps {
  readonly dismissed: readonly Passage[];
  readonly canKeep: boolean;
  readonly actions: PassageActions;
}

/** The way back for what was dismissed; nothing where nothing was. */
export const BringBack = ({ dismissed, canKeep, actions }: BringBackProps) =>
  canKeep && dismissed.length > 0 ? (
    <button type="button" class="quiet more" onClick={() => actions.onBringBack(dismissed)}>
      {say('review_bring_back', { count: dismissed.length })}
    </button>
  ) : null;

import { say } from '../../lib/words/say.ts';
import type { Trouble } from '../controls/trouble.ts';

interface FormFootProps {
  /** Why what stands in the form cannot be kept; null: it can. */
  readonly wrong: Trouble;
  readonly onLeave: () => void;
}

/** How a form of the ledger ends: with what is wrong, and the two ways out of it. */
export const FormFoot = ({ wrong, onLeave }: FormFootProps) => (
  <>
    {wrong !== null && (
      <p class="trouble" role="alert">
        {wrong}
      </p>
    )}
    <div class="claim-line">
      <button type="submit" class="quiet">
        {say('ledger_keep')}
      </button>
      <button type="button" class="link" onClick={onLeave}>
        {say('ledger_leave')}
      </button>
    </div>
  </>
);

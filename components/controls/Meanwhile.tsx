import { say, sayWith } from '../../lib/words/say.ts';

interface MeanwhileProps {
  /** What another window wrote there; null: nobody did. */
  readonly words: string | null;
  /** What was typed here is to stand. */
  readonly onMine: () => void;
  /** What the other window wrote is to stand. */
  readonly onTheirs: () => void;
}

/**
 * Beneath a field that another window wrote into while it was typed into here: both are there, and the reader says which is to stand. The
 * live region is always there, so that a screen reader hears what comes into it.
 */
export const Meanwhile = ({ words, onMine, onTheirs }: MeanwhileProps) => (
  <div class="meanwhile hint" data-open={words !== null || undefined}>
    <output>
      {words !== null &&
        (words === '' ? say('ledger_meanwhile_empty') : sayWith('ledger_meanwhile', { words: <bdi>{words}</bdi> }))}
    </output>
    {words !== null && (
      <>
        <button type="button" class="link" onClick={onMine}>
          {say('ledger_mine')}
        </button>
        <button type="button" class="link" onClick={onTheirs}>
          {say('ledger_theirs')}
        </button>
      </>
    )}
  </div>
);

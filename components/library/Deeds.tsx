import type { Deed } from '../../lib/domain/deed.ts';
import { deedWords } from '../../lib/words/deeds.ts';
import { say } from '../../lib/words/say.ts';
import { whenWords } from '../../lib/words/values.ts';
import { Notice } from '../review/Notice.tsx';

interface DeedsProps {
  /** The last first. */
  readonly deeds: readonly Deed[];
  readonly onUndo: (deed: Deed) => void;
  /** Shows older ones; null: these are all that are remembered. */
  readonly onMore: (() => void) | null;
}

/** What the reader did lately. Each can be undone by itself, whatever was done since. */
export const Deeds = ({ deeds, onUndo, onMore }: DeedsProps) => {
  if (deeds.length === 0) return <Notice title={say('deeds_none_title')} text={say('deeds_none_text')} />;
  return (
    <>
      <p class="hint">{say('deeds_hint')}</p>
      <ul class="deeds-done">
        {deeds.map((deed) => (
          <li key={deed.seq} class="row-line" data-undone={deed.isUndone || undefined}>
            <span class="row-facts">
              <time dateTime={deed.at}>{whenWords(deed.at)}</time>
              {` · ${deedWords(deed)}`}
            </span>
            {deed.isUndone ? (
              <span class="hint">{say('deeds_undone')}</span>
            ) : (
              <button
                type="button"
                class="quiet"
                aria-label={say('deeds_undo_this', { what: deedWords(deed) })}
                onClick={() => onUndo(deed)}
              >
                {say('review_undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {onMore && (
        <button type="button" class="quiet more" onClick={onMore}>
          {say('deeds_more')}
        </button>
      )}
    </>
  );
};

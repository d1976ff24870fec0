import { useState } from 'preact/hooks';
import type { Since } from '../../lib/domain/changes.ts';
import { sayChanges } from '../../lib/words/changes.ts';
import type { Span } from '../../lib/domain/span.ts';
import { ChangeList } from './ChangeList.tsx';
import { say, sayCount } from '../../lib/words/say.ts';
import { whenWords } from '../../lib/words/values.ts';

export interface ChangesHeadProps {
  readonly since: Since;
  /** Has the reader not looked at it yet? */
  readonly isNew: boolean;
  readonly onOpen: () => void;
  readonly onShow: (span: Span) => void;
  /** Old and new beside one another, on a page of its own; null where nothing of it is kept. */
  readonly onCompare: (() => void) | null;
}

/** Changes listed at once: the rest stands side by side. */
const MOST = 40;

/** What became of the article since the reader looked: one line, and all of it at a click. Marked until it was opened. */
export const ChangesHead = ({ since, isNew, onOpen, onShow, onCompare }: ChangesHeadProps) => {
  const { reading, changes, last } = since;
  const [isOpen, setOpen] = useState(false);
  const left = changes.length - MOST;
  return (
    <details
      class="changes"
      data-new={isNew || undefined}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open && isNew) onOpen();
      }}
    >
      <summary>
        {isNew && <strong class="new">{say('changes_new')}</strong>}
        {reading === 'changed'
          ? say('changes_since', { day: whenWords(last), changes: sayChanges(changes) })
          : say('changes_otherwise_since', { day: whenWords(last) })}
      </summary>
      {isOpen && reading !== 'changed' && <p class="hint">{say(`reading_${reading}`)}</p>}
      {isOpen && reading === 'changed' && <ChangeList changes={changes.slice(0, MOST)} onShow={onShow} />}
      {isOpen && onCompare && (
        <p class="changes-foot">
          <button type="button" class="quiet" onClick={onCompare}>
            {reading === 'changed' && left > 0
              ? sayCount('changes_side_by_side_more', left)
              : say('changes_side_by_side')}
          </button>
        </p>
      )}
    </details>
  );
};

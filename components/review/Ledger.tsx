import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { hasModifier } from '../controls/keys.ts';
import { say } from '../../lib/words/say.ts';

interface LedgerProps {
  readonly onClose: () => void;
  /** What stands in it; `onShown` is to be called where its fields come later. */
  readonly of: (onShown: () => void) => ComponentChildren;
}

/** What opens beneath a row: all of a claim. Its keys are its own, and Escape closes it. */
export const Ledger = ({ onClose, of }: LedgerProps) => {
  const box = useRef<HTMLDivElement>(null);
  const toField = () => {
    const field = box.current?.querySelector<HTMLElement>('textarea, .claim-note button') ?? box.current;
    field?.focus();
    box.current?.scrollIntoView?.({ block: 'nearest' });
  };
  // Before the next key arrives: somebody who types E and then a word must not lose its first letter. Where no field is there yet a key
  // must not be the row's.
  useLayoutEffect(toField, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!hasModifier(event)) event.stopPropagation();
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div class="editor ledger" ref={box} tabIndex={-1} onKeyDown={onKeyDown} role="presentation">
      {of(toField)}
      <div class="editor-foot">
        <span class="hint">{say('review_kept_as_you_type')}</span>
        <button type="button" class="quiet" onClick={onClose}>
          {say('review_close')}
        </button>
      </div>
    </div>
  );
};

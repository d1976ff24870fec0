import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { hasModifier } from '../controls/keys.ts';
import { say } from '../../lib/words/say.ts';

interface LedgerProps {
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What opens beneath a row: all of a claim. Its keys are its own, and Escape closes it. */
export const Ledger = ({ onClose, children }: LedgerProps) => {
  const box = useRef<HTMLDivElement>(null);
  // Before the next key arrives: somebody who types E and then a word must not lose its first letter.
  useLayoutEffect(() => {
    const field = box.current?.querySelector<HTMLElement>('textarea, .claim-note button') ?? null;
    field?.focus();
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!hasModifier(event)) event.stopPropagation();
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div class="editor ledger" ref={box} onKeyDown={onKeyDown} role="presentation">
      {children}
      <div class="editor-foot">
        <span class="hint">{say('review_kept_as_you_type')}</span>
        <button type="button" class="quiet" onClick={onClose}>
          {say('review_close')}
        </button>
      </div>
    </div>
  );
};

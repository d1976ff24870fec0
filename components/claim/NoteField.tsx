import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { BothKept } from '../controls/BothKept.tsx';
import { useKeptText } from '../controls/kept-text.ts';
import { Markdown } from '../controls/Markdown.tsx';
import type { ClaimProps } from './actions.ts';

/** A note in Markdown: read as it is meant, written as it is typed, kept while typing. */
export const NoteField = ({ annotation, actions }: ClaimProps) => {
  const draft = actions.draftOf('note');
  const [isOpen, setOpen] = useState(draft !== null || annotation.note === '');
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed, trouble, isClash, onType, keep } = useKeptText({
    draft,
    kept: annotation.note,
    onKeep: (note, instead) => actions.onEdit({ do: 'note', note, instead }),
    onDraft: (words) => actions.onDraft('note', words),
  });
  useEffect(() => {
    if (isOpen && isAsked) field.current?.focus();
  }, [isOpen, isAsked]);
  return (
    <div class="claim-note">
      <div class="claim-line">
        <label htmlFor={id}>{say('ledger_note')}</label>
        {typed !== '' && (
          <button
            type="button"
            class="link"
            aria-expanded={isOpen}
            onClick={() => {
              setAsked(true);
              setOpen(!isOpen);
            }}
          >
            {isOpen ? say('ledger_note_read') : say('ledger_note_write')}
          </button>
        )}
      </div>
      {isOpen ? (
        <textarea
          id={id}
          ref={field}
          rows={2}
          dir="auto"
          placeholder={say('ledger_note_hint')}
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
          onBlur={() => void keep()}
        />
      ) : (
        <Markdown text={typed} />
      )}
      <BothKept isClash={isClash} />
      {trouble !== null && (
        <p class="trouble" role="alert">
          {trouble} {say('ledger_words_still_here')}{' '}
          <button type="button" class="link" onClick={() => void keep()}>
            {say('ledger_try_again')}
          </button>
        </p>
      )}
    </div>
  );
};

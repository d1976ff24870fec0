import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import { Failure, useAttempt } from '../controls/attempt.tsx';
import { BothKept } from '../controls/BothKept.tsx';
import type { Drafting } from '../controls/drafting.ts';
import { hasModifier } from '../controls/keys.ts';
import { useKeptText } from '../controls/kept-text.ts';
import { TagsField } from '../controls/TagsField.tsx';
import type { Trouble } from '../controls/trouble.ts';

interface NoteEditorProps {
  /** Null: nothing is kept of the row yet. */
  readonly annotation: Annotation | null;
  readonly drafting: Drafting;
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
  readonly onClose: () => void;
  /** More that can be said of the row. */
  readonly children: ComponentChildren;
}

/** A note and tags, kept as they are typed. What cannot be kept stays in the field, with the reason under it. */
export const NoteEditor = ({ annotation, drafting, onEdit, onClose, children }: NoteEditorProps) => {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [attempt, failed] = useAttempt();
  const tags = annotation?.tags ?? NONE;
  const { typed, trouble, isClash, isKept, onType, keep } = useKeptText({
    draft: drafting.draftOf('note'),
    kept: annotation?.note ?? '',
    onKeep: (note, instead) => onEdit({ do: 'note', note, instead }),
    onDraft: (words) => drafting.onDraft('note', words),
  });
  const toView = () => field.current?.closest('.editor')?.scrollIntoView?.({ block: 'nearest' });
  // Before the next key arrives: somebody who types E and then a word must not lose its first letter.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(typed.length, typed.length);
    toView();
  }, []);
  useLayoutEffect(() => {
    if (trouble !== null) toView();
  }, [trouble]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Not with a modifier: Ctrl+Z beside a field undoes the last deed.
    if (!hasModifier(event)) event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <div class="editor" onKeyDown={onKeyDown} role="presentation">
      <label htmlFor={id}>{say('review_note')}</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        dir="auto"
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
      <BothKept isClash={isClash} />
      <TagsField
        tags={tags}
        inUse={NONE}
        draft={drafting.draftOf('tag')}
        onTags={(all) => attempt(() => onEdit({ do: 'tags', tags: all, instead: tags }))}
        onDraft={(words) => drafting.onDraft('tag', words)}
      />
      <Failure failed={failed} />
      {children}
      <div class="editor-foot">
        {trouble !== null ? (
          <p role="alert" class="trouble">
            {say('review_words_still_here', { why: trouble })}{' '}
            <button type="button" class="link" onClick={() => void keep()}>
              {say('review_try_again')}
            </button>
          </p>
        ) : (
          <output class="hint">
            {/* Few words, so that a screen reader is not flooded while somebody types. */}
            {say(isKept ? 'review_kept' : 'review_kept_as_you_type')}
          </output>
        )}
        <button type="button" class="quiet" onClick={onClose}>
          {say('review_close')}
        </button>
      </div>
    </div>
  );
};

const NONE: readonly string[] = [];

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from '../controls/trouble.ts';
import type { NoteWords } from './actions.ts';
import { say } from '../../lib/words/say.ts';

interface NoteEditorProps {
  readonly words: NoteWords;
  /** Words typed before that were never kept: they are shown instead, and saved. */
  readonly draft: NoteWords | null;
  readonly onSave: (words: NoteWords) => Promise<Trouble>;
  readonly onDraft: (words: NoteWords | null) => void;
  readonly onClose: () => void;
  /** More that can be said of the row. */
  readonly children: ComponentChildren;
}

/** Milliseconds of rest after which what was typed is kept. */
const REST = 400;

type Saving =
  | { readonly state: 'kept' | 'idle' | 'typing' | 'saving' }
  | { readonly state: 'failed'; readonly why: string };

/** A note and tags, kept as they are typed. What cannot be kept stays in the field, with the reason under it. */
export const NoteEditor = ({ words, draft, onSave, onDraft, onClose, children }: NoteEditorProps) => {
  const id = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(draft ?? words);
  const [saving, setSaving] = useState<Saving>({ state: draft ? 'typing' : 'idle' });
  const latest = useRef({ typed, unsaved: draft !== null, onSave, onDraft });
  latest.current = { ...latest.current, typed, onSave, onDraft };

  const save = async () => {
    const now = latest.current;
    if (!now.unsaved) return;
    now.unsaved = false;
    latest.current = now;
    setSaving({ state: 'saving' });
    const trouble = await now.onSave(now.typed);
    const isNewer = latest.current.typed !== now.typed;
    if (trouble !== null) latest.current.unsaved = true;
    else if (!isNewer) latest.current.onDraft(null);
    setSaving(trouble === null ? { state: isNewer ? 'typing' : 'kept' } : { state: 'failed', why: trouble });
  };

  // Before the next key arrives: somebody who types E and then a word must not lose its first letter.
  useLayoutEffect(() => {
    note.current?.focus();
    note.current?.setSelectionRange(typed.note.length, typed.note.length);
    note.current?.closest('.editor')?.scrollIntoView?.({ block: 'nearest' });
    return () => void save();
  }, []);
  useEffect(() => {
    if (saving.state !== 'typing') return;
    const timer = setTimeout(() => void save(), REST);
    return () => clearTimeout(timer);
  }, [typed, saving.state]);

  useLayoutEffect(() => {
    if (saving.state === 'failed') note.current?.closest('.editor')?.scrollIntoView?.({ block: 'nearest' });
  }, [saving.state]);

  const onType = (change: Partial<NoteWords>) => {
    const next = { ...typed, ...change };
    latest.current.unsaved = true;
    setTyped(next);
    setSaving({ state: 'typing' });
    onDraft(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      onClose();
    }
  };

  return (
    <div class="editor" onKeyDown={onKeyDown} role="presentation">
      <label htmlFor={`${id}-note`}>{say('review_note')}</label>
      <textarea
        id={`${id}-note`}
        ref={note}
        rows={3}
        dir="auto"
        value={typed.note}
        onInput={(event) => onType({ note: event.currentTarget.value })}
      />
      <label htmlFor={`${id}-tags`}>{say('review_tags')}</label>
      <input
        id={`${id}-tags`}
        type="text"
        dir="auto"
        placeholder={say('review_tags_example')}
        value={typed.tags}
        onInput={(event) => onType({ tags: event.currentTarget.value })}
      />
      {children}
      <div class="editor-foot">
        {saving.state === 'failed' ? (
          <p role="alert" class="trouble">
            {say('review_words_still_here', { why: saving.why })}{' '}
            <button type="button" class="link" onClick={() => void save()}>
              {say('review_try_again')}
            </button>
          </p>
        ) : (
          <output class="hint">
            {/* Few words, so that a screen reader is not flooded while somebody types. */}
            {say(saving.state === 'kept' ? 'review_kept' : 'review_kept_as_you_type')}
          </output>
        )}
        <button type="button" class="quiet" onClick={onClose}>
          {say('review_close')}
        </button>
      </div>
    </div>
  );
};

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Annotation, reasonOf, type Verdict, verdictOf, VERDICTS } from '../../lib/domain/annotation.ts';
import { cleanTags, type Edit } from '../../lib/domain/edit.ts';
import { ReasonField } from '../controls/ReasonField.tsx';
import type { Trouble } from '../controls/trouble.ts';
import { say } from '../../lib/words/say.ts';

interface JudgementProps {
  readonly annotation: Annotation | null;
  readonly draft: string | null;
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
  readonly onDraft: (note: string | null) => void;
  readonly reasonDraft: string | null;
  readonly onReasonDraft: (reason: string | null) => void;
}

/** Milliseconds of rest after which what was typed is kept. */
export const TYPING_REST = 400;

/** Verdict, note and tags. One line until touched; kept as it is typed. */
export const Judgement = (props: JudgementProps) => {
  const { annotation, draft, reasonDraft, onEdit, onDraft, onReasonDraft } = props;
  const verdict = annotation ? verdictOf(annotation) : 'unchecked';
  const { typed, onType, keep } = useKept(draft, annotation?.note ?? '', { onEdit, onDraft });
  return (
    <div class="judgement">
      <div class="line">
        <select
          class="verdict"
          aria-label="Verdict"
          aria-keyshortcuts="1 2 3 4 5 6 7 8"
          value={verdict}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Verdict;
            void onEdit({ do: 'verdict', verdict: chosen, reason: '' });
          }}
        >
          {VERDICTS.map((item, key) => (
            <option key={item} value={item}>
              {key === 0 ? '' : `${key}  `}
              {say(`verdict_${item}`)}
            </option>
          ))}
        </select>
        <Tags annotation={annotation} onEdit={onEdit} />
      </div>
      {annotation && verdict !== 'unchecked' && (
        <ReasonField
          verdict={verdict}
          reason={reasonOf(annotation)}
          draft={reasonDraft}
          onReason={(reason) => onEdit({ do: 'verdict', verdict, reason })}
          onDraft={onReasonDraft}
        />
      )}
      <textarea
        rows={1}
        dir="auto"
        aria-label="Note"
        placeholder="note…"
        aria-keyshortcuts="N"
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
    </div>
  );
};

interface Kept {
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Keeps it now. */
  readonly keep: () => Promise<void>;
}

/** Text that is kept a moment after the last key, and at once when its field is left or goes away. What could not be kept stays. */
function useKept(
  draft: string | null,
  kept: string,
  { onEdit, onDraft }: Pick<JudgementProps, 'onEdit' | 'onDraft'>,
): Kept {
  const [typed, setTyped] = useState(draft ?? kept);
  const now = useRef({ typed, isDirty: draft !== null, onEdit, onDraft });
  now.current.onEdit = onEdit;
  now.current.onDraft = onDraft;

  const keep = async (): Promise<void> => {
    const { current } = now;
    if (!current.isDirty) return;
    current.isDirty = false;
    const note = current.typed;
    const trouble = await current.onEdit({ do: 'note', note });
    if (trouble !== null) current.isDirty = true;
    else if (current.typed === note) current.onDraft(null);
  };
  useLayoutEffect(() => () => void keep(), []);
  useEffect(() => {
    if (!now.current.isDirty) return;
    const timer = setTimeout(() => void keep(), TYPING_REST);
    return () => clearTimeout(timer);
  }, [typed]);
  // Another window changed the note: show it, unless something is being typed here.
  useEffect(() => {
    if (now.current.isDirty || draft !== null) return;
    now.current.typed = kept;
    setTyped(kept);
  }, [kept]);

  const onType = (text: string): void => {
    now.current.typed = text;
    now.current.isDirty = true;
    setTyped(text);
    now.current.onDraft(text);
  };
  return { typed, onType, keep };
}

const Tags = ({ annotation, onEdit }: Pick<JudgementProps, 'annotation' | 'onEdit'>) => {
  const tags = annotation?.tags ?? [];
  const add = (field: HTMLInputElement): void => {
    const all = cleanTags([...tags, ...field.value.split(',')]);
    field.value = '';
    // Nothing new: nothing to keep, and nothing to undo.
    if (all.length > tags.length) void onEdit({ do: 'tags', tags: all });
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          dir="auto"
          title="Take this tag away"
          aria-label={`Take tag ${tag} away`}
          onClick={() => void onEdit({ do: 'tags', tags: tags.filter((other) => other !== tag) })}
        >
          #{tag}
        </button>
      ))}
      <input
        type="text"
        dir="auto"
        aria-label="Add a tag"
        placeholder="# tag"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return;
          event.preventDefault();
          add(event.currentTarget);
        }}
        onBlur={(event) => add(event.currentTarget)}
      />
    </div>
  );
};

import { useId, useRef } from 'preact/hooks';
import { type Project, STATUSES, type Status, type Verdict } from '../../../lib/domain/annotation.ts';
import type { BulkDeed } from '../../../lib/domain/bulk.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { offersFor } from '../../../lib/words/scale.ts';

/** One thing done to many annotations. */
export type ManyDeed =
  | BulkDeed
  | { readonly do: 'remove' }
  /** They are put in a project that is begun for them. */
  | { readonly do: 'new_project'; readonly name: string };

interface BulkBarProps {
  readonly count: number;
  readonly projects: readonly Project[];
  /** The project that is looked at; null: none, or several. */
  readonly within: Project | null;
  readonly tags: readonly string[];
  /** How far it is, 0 to 1, while something is done to them; null: nothing is. */
  readonly progress: number | null;
  readonly onDeed: (deed: ManyDeed) => void;
  /** Null: how many all are is not known yet. */
  readonly onAll: (() => void) | null;
  readonly onNone: () => void;
  readonly onCancel: () => void;
}

/** What can be done to all that is chosen, at once and undone at once. */
export const BulkBar = (props: BulkBarProps) => {
  const { count, projects, within, tags, progress, onDeed, onAll, onNone, onCancel } = props;
  if (progress !== null)
    return (
      <fieldset class="bulk" aria-label={say('notebook_bulk')}>
        <progress value={progress} aria-label={say('notebook_bulk')} />
        <button type="button" class="link" onClick={onCancel}>
          {say('notebook_stop')}
        </button>
      </fieldset>
    );
  return (
    <fieldset class="bulk" aria-label={say('notebook_bulk')}>
      <strong>{sayCount('notebook_chosen', count)}</strong>
      <button type="button" class="link" disabled={onAll === null} onClick={() => onAll?.()}>
        {say('notebook_choose_all')}
      </button>
      <button type="button" class="link" onClick={onNone}>
        {say('notebook_choose_none')}
      </button>
      <WordField label={say('notebook_tag_all')} choices={tags} onWord={(tag) => onDeed({ do: 'tag', tags: [tag] })} />
      <WordField
        label={say('notebook_untag_all')}
        choices={tags}
        onWord={(tag) => onDeed({ do: 'untag', tags: [tag] })}
      />
      <Retag tags={tags} onRetag={(from, to) => onDeed({ do: 'rename_tag', from: [from], to })} />
      <Choice
        label={say('notebook_verdict_all')}
        choices={offersFor(null).map(({ verdict: key }) => ({ key, label: say(`verdict_${key}`) }))}
        onChoose={(key) => onDeed({ do: 'verdict', verdict: key as Verdict, reason: '' })}
      />
      <Choice
        label={say('notebook_status_all')}
        choices={STATUSES.map((key) => ({ key, label: say(`status_${key}`) }))}
        onChoose={(key) => onDeed({ do: 'status', status: key as Status })}
      />
      <Choice
        label={say('notebook_project_in')}
        choices={projects.map(({ id, name }) => ({ key: id, label: name }))}
        onChoose={(project) => onDeed({ do: 'add_to_project', project })}
      />
      <Choice
        label={say('notebook_project_out')}
        choices={projects.map(({ id, name }) => ({ key: id, label: name }))}
        onChoose={(project) => onDeed({ do: 'remove_from_project', project })}
      />
      <Choice
        label={within === null ? say('notebook_project_move_all') : say('notebook_project_move', { name: within.name })}
        choices={projects.flatMap(({ id, name }) => (id === within?.id ? [] : [{ key: id, label: name }]))}
        onChoose={(to) => onDeed({ do: 'move_to_project', from: within?.id ?? null, to })}
      />
      <WordField
        label={say('notebook_project_new')}
        choices={[]}
        onWord={(name) => onDeed({ do: 'new_project', name })}
      />
      <WordField
        label={say('notebook_source_all')}
        choices={[]}
        onWord={(name) => onDeed({ do: 'rename_source', to: name })}
      />
      <button type="button" class="quiet" onClick={() => onDeed({ do: 'remove' })}>
        {say('notebook_remove_all')}
      </button>
    </fieldset>
  );
};

/** So many words are offered where one is typed. */
const MOST_OFFERED = 200;

interface WordFieldProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly onWord: (word: string) => void;
}

const WordField = ({ label, choices, onWord }: WordFieldProps) => {
  const field = useRef<HTMLInputElement>(null);
  const id = `words-${label.replaceAll(/\W+/g, '-')}`;
  return (
    <form
      class="bulk-word"
      onSubmit={(event) => {
        event.preventDefault();
        const word = field.current?.value.trim() ?? '';
        if (word === '' || !field.current) return;
        onWord(word);
        field.current.value = '';
      }}
    >
      <input type="text" dir="auto" ref={field} list={id} maxLength={500} aria-label={label} placeholder={label} />
      <datalist id={id}>
        {choices.slice(0, MOST_OFFERED).map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </datalist>
    </form>
  );
};

interface RetagProps {
  readonly tags: readonly string[];
  readonly onRetag: (from: string, to: string) => void;
}

const Retag = ({ tags, onRetag }: RetagProps) => {
  const id = useId();
  const [from, to] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const fields = [
    [from, say('notebook_retag_from')],
    [to, say('notebook_retag_to')],
  ] as const;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const [before = '', after = ''] = fields.map(([field]) => field.current?.value.trim());
    if (before === '' || after === '') return;
    onRetag(before, after);
    for (const [field] of fields) if (field.current) field.current.value = '';
  };
  return (
    <form class="bulk-word" onSubmit={onSubmit}>
      {fields.map(([field, label]) => (
        <input
          key={label}
          type="text"
          dir="auto"
          ref={field}
          list={id}
          maxLength={500}
          aria-label={label}
          placeholder={label}
        />
      ))}
      <datalist id={id}>
        {tags.slice(0, MOST_OFFERED).map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      <button type="submit" class="quiet">
        {say('notebook_retag')}
      </button>
    </form>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly onChoose: (key: string) => void;
}

/** A choice that is a deed: afterwards it stands at its name again. */
const Choice = ({ label, choices, onChoose }: ChoiceProps) =>
  choices.length === 0 ? null : (
    <select
      aria-label={label}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '';
        if (value !== '') onChoose(value);
      }}
    >
      <option value="">{label}</option>
      {choices.map(({ key, label: name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );

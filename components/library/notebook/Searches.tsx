import { useState } from 'preact/hooks';
import { numberWords, say } from '../../../lib/words/say.ts';
import { Icon } from '../../controls/Icon.tsx';
import { NameForm } from '../../controls/NameForm.tsx';
import type { Trouble } from '../../controls/trouble.ts';

/** A search that the reader gave a name. */
export interface NamedSearch {
  readonly key: string;
  readonly label: string;
  /** Is it what is shown now? */
  readonly isOn: boolean;
}

export interface SearchesProps {
  readonly searches: readonly NamedSearch[];
  /** How many claims can be judged by today and wait for a verdict; null: that is not counted yet. */
  readonly due: { readonly count: number | null; readonly isOn: boolean };
  /** The search that was opened, where something else is shown by now; null: none, or it is what is shown. */
  readonly changed: NamedSearch | null;
  readonly onDue: () => void;
  readonly onSearch: (key: string) => void;
  readonly onRename: (key: string, name: string) => Promise<Trouble>;
  /** Lets a search ask what is shown now. */
  readonly onKeepChange: (key: string) => void;
  readonly onForget: (key: string) => void;
}

/** What is due, which is always there, and the searches that have a name. */
export const Searches = (props: SearchesProps) => {
  const { searches, due, changed, onDue, onSearch, onRename, onKeepChange, onForget } = props;
  const [edited, setEdited] = useState<string | null>(null);
  const open = searches.find(({ key }) => key === edited);
  return (
    <div class="searches">
      <ul aria-label={say('notebook_searches')}>
        <li>
          <button
            type="button"
            class="link"
            aria-current={due.isOn || undefined}
            aria-label={due.count === null ? undefined : say('notebook_due_count', { count: due.count })}
            onClick={onDue}
          >
            {say('notebook_due')} {due.count !== null && <span class="count">{numberWords(due.count)}</span>}
          </button>
        </li>
        {searches.map(({ key, label, isOn }) => (
          <li key={key}>
            <button type="button" class="link" aria-current={isOn || undefined} onClick={() => onSearch(key)}>
              <bdi>{label}</bdi>
            </button>
            <button
              type="button"
              class="icon-button"
              aria-expanded={key === edited}
              aria-label={say('notebook_search_edit', { name: label })}
              title={say('notebook_search_edit', { name: label })}
              onClick={() => setEdited(key === edited ? null : key)}
            >
              <Icon name="note" />
            </button>
          </li>
        ))}
      </ul>
      {changed && (
        <button type="button" class="link" onClick={() => onKeepChange(changed.key)}>
          {say('notebook_search_keep_change', { name: changed.label })}
        </button>
      )}
      {open && (
        <Edit
          key={open.key}
          search={open}
          onName={async (name) => {
            const trouble = await onRename(open.key, name);
            if (trouble === null) setEdited(null);
            return trouble;
          }}
          onForget={() => {
            setEdited(null);
            onForget(open.key);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
};

interface EditProps {
  readonly search: NamedSearch;
  readonly onName: (name: string) => Promise<Trouble>;
  readonly onForget: () => void;
  readonly onClose: () => void;
}

const Edit = ({ search: { label }, onName, onForget, onClose }: EditProps) => (
  <div
    class="search-edit"
    role="presentation"
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    }}
  >
    <NameForm
      label={say('notebook_new_name_of', { name: label })}
      name={label}
      button={say('notebook_rename')}
      onName={onName}
    />
    <button type="button" class="link" onClick={onForget}>
      {say('notebook_search_forget', { name: label })}
    </button>
  </div>
);

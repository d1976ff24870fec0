import { useId, useRef, useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../controls/Icon.tsx';
import { isTyping, useKeys } from '../../controls/keys.ts';
import { NameForm } from '../../controls/NameForm.tsx';

/** A field of the search, what it is for, and a query that uses it. */
export interface FieldHelp {
  readonly name: string;
  readonly means: string;
  readonly example: string;
}

interface SearchBoxProps {
  readonly query: string;
  /** What of the query could not be used, and why; empty: all could. */
  readonly problems: readonly string[];
  readonly fields: readonly FieldHelp[];
  readonly onQuery: (query: string) => void;
  /** Gives the query a name; null: it has one already, or there is nothing to name. */
  readonly onSave: ((name: string) => void) | null;
}

/** Where one types what one looks for, with what can be typed one key away. */
export const SearchBox = ({ query, problems, fields, onQuery, onSave }: SearchBoxProps) => {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [isHelp, setHelp] = useState(false);
  useKeys((event) => {
    if (event.key !== '/' || isTyping(event.target)) return;
    event.preventDefault();
    box.current?.focus();
    box.current?.select();
  });
  return (
    <search class="search">
      <div class="search-line">
        <label class="filter">
          <Icon name="search" />
          <input
            type="search"
            ref={box}
            value={query}
            dir="auto"
            spellcheck={false}
            placeholder={say('notebook_search_hint')}
            aria-label={say('notebook_search')}
            aria-keyshortcuts="/"
            aria-describedby={problems.length > 0 ? id : undefined}
            onInput={(event) => onQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '') return;
              event.preventDefault();
              onQuery('');
            }}
          />
        </label>
        <button type="button" class="link" aria-expanded={isHelp} onClick={() => setHelp(!isHelp)}>
          {say('notebook_search_help')}
        </button>
        {onSave && <SaveSearch onSave={onSave} />}
      </div>
      {problems.length > 0 && (
        <ul class="hint" id={id}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {isHelp && <Help fields={fields} onQuery={onQuery} />}
    </search>
  );
};

const SaveSearch = ({ onSave }: { readonly onSave: (name: string) => void }) => {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {say('notebook_search_save')}
      </button>
    );
  const save = (name: string): void => {
    onSave(name);
    setOpen(false);
  };
  return <NameForm label={say('notebook_search_name')} button={say('ledger_keep')} onName={save} />;
};

const Help = ({ fields, onQuery }: Pick<SearchBoxProps, 'fields' | 'onQuery'>) => (
  <div class="search-help">
    <p class="hint">{say('notebook_search_words')}</p>
    <dl>
      {fields.map(({ name, means, example }) => (
        <div key={name}>
          <dt>
            <button type="button" class="link" onClick={() => onQuery(example)}>
              <code>{example}</code>
            </button>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  </div>
);

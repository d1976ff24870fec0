import { useRef, useState } from 'preact/hooks';
import { numberWords, say } from '../../../lib/words/say.ts';

/** One page, source, tag or outlet, and how many of the results are of it. */
export interface TallyRow {
  readonly key: string;
  readonly label: string;
  /** A line beneath the label; empty: none. */
  readonly detail: string;
  readonly count: number;
}

interface TallyListProps {
  readonly label: string;
  readonly rows: readonly TallyRow[];
  readonly onOpen: (key: string) => void;
  /** Gives it another name, or joins it with one of that name; null: such a thing has no name of the reader's. */
  readonly onRename: ((key: string, name: string) => void) | null;
  /** Where the pictures of one row are; null: it has none. */
  readonly picturesAt?: ((key: string) => string) | null;
}

/** As many rows as are drawn at once; more at a click. */
const AT_ONCE = 200;

/** All pages, sources or tags of the results, those with most first. */
export const TallyList = ({ label, rows, onOpen, onRename, picturesAt = null }: TallyListProps) => {
  const [limit, setLimit] = useState(AT_ONCE);
  const [renamed, setRenamed] = useState<string | null>(null);
  if (rows.length === 0) return <p class="hint">{say('notebook_nothing')}</p>;
  return (
    <>
      <ul class="tally" aria-label={label}>
        {rows.slice(0, limit).map((row) => (
          <li key={row.key}>
            {renamed === row.key && onRename ? (
              <Rename
                row={row}
                names={rows}
                onName={(name) => {
                  setRenamed(null);
                  if (name !== null) onRename(row.key, name);
                }}
              />
            ) : (
              <>
                <button type="button" class="tally-name" onClick={() => onOpen(row.key)}>
                  <bdi>{row.label}</bdi>
                  {row.detail !== '' && <span class="hint">{row.detail}</span>}
                </button>
                <span class="count">{numberWords(row.count)}</span>
                {picturesAt && row.count > 0 && (
                  <a href={picturesAt(row.key)} aria-label={say('picture_article_of', { title: row.label })}>
                    {say('library_section_pictures')}
                  </a>
                )}
                {onRename && (
                  <button
                    type="button"
                    class="link"
                    aria-label={say('notebook_rename_of', { name: row.label })}
                    onClick={() => setRenamed(row.key)}
                  >
                    {say('notebook_rename')}
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <button type="button" class="quiet" onClick={() => setLimit(limit + AT_ONCE)}>
          {say('notebook_more', { left: numberWords(rows.length - limit) })}
        </button>
      )}
    </>
  );
};

interface RenameProps {
  readonly row: TallyRow;
  readonly names: readonly TallyRow[];
  readonly onName: (name: string | null) => void;
}

const Rename = ({ row, names, onName }: RenameProps) => {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(row.label);
  const joins = names.some(({ key, label }) => key !== row.key && label.toLowerCase() === typed.trim().toLowerCase());
  return (
    <form
      class="claim-line"
      onSubmit={(event) => {
        event.preventDefault();
        const name = typed.trim();
        onName(name === '' || name === row.label ? null : name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onName(null);
      }}
      role="presentation"
    >
      <input
        type="text"
        dir="auto"
        ref={field}
        value={typed}
        maxLength={500}
        aria-label={say('notebook_new_name_of', { name: row.label })}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="quiet">
        {joins ? say('notebook_join') : say('notebook_rename')}
      </button>
      <span class="hint">{say('notebook_rename_everywhere')}</span>
    </form>
  );
};

import { useRef, useState } from 'preact/hooks';
import { numberWords, say } from '../../../lib/words/say.ts';
import { isWebAddress } from '../../controls/address.ts';
import { Icon } from '../../controls/Icon.tsx';
import { WebLink } from '../../controls/WebLink.tsx';
import { VirtualRows } from './VirtualRows.tsx';

/** One page, source, tag or outlet, and how many of the results are of it. */
export interface TallyRow {
  readonly key: string;
  readonly label: string;
  /** A line beneath the label; empty: none. */
  readonly detail: string;
  readonly count: number;
  /** Of a page, where it stands; absent where that is not known (yet). */
  readonly url?: string;
}

interface TallyListProps {
  readonly label: string;
  readonly rows: readonly TallyRow[];
  readonly onOpen: (key: string) => void;
  /** Gives it another name, or joins it with one of that name; null: such a thing has no name of the reader's. */
  readonly onRename: ((key: string, name: string) => void) | null;
  /** What can be done with pages; null: these are none. */
  readonly pages?: PageDeeds | null;
}

export interface PageDeeds {
  /** Where the pictures of a page are, and where its versions stand side by side. */
  readonly picturesAt: (key: string) => string;
  readonly changesAt: (key: string) => string;
  /** Is more than one version of it known? */
  readonly isChanged: (key: string) => boolean;
  /** These pages are on screen. */
  readonly onSeen: (keys: readonly string[]) => void;
  readonly onRemove: (key: string) => void;
}

/** Height of a row, in CSS pixels: a line of its name, and of a page one of where and when. */
const HEIGHT = 40;
const PAGE_HEIGHT = 60;

/** All pages, sources or tags of the results, those with most first. */
export const TallyList = ({ label, rows, onOpen, onRename, pages = null }: TallyListProps) => {
  const [renamed, setRenamed] = useState<string | null>(null);
  if (rows.length === 0) return <p class="hint">{say('notebook_nothing')}</p>;
  return (
    <VirtualRows
      label={label}
      count={rows.length}
      height={pages === null ? HEIGHT : PAGE_HEIGHT}
      onRange={(from, to) => pages?.onSeen(rows.slice(from, to).map(({ key }) => key))}
      renderRow={(at) => {
        const row = rows[at];
        if (!row) return null;
        if (renamed === row.key && onRename)
          return (
            <div class="tally-row" key={row.key}>
              <Rename
                row={row}
                names={rows}
                onName={(name) => {
                  setRenamed(null);
                  if (name !== null) onRename(row.key, name);
                }}
              />
            </div>
          );
        return (
          <div class="tally-row" key={row.key}>
            <Name row={row} onOpen={onOpen} />
            <span class="count">{numberWords(row.count)}</span>
            {pages && <PageTools row={row} deeds={pages} />}
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
          </div>
        );
      }}
    />
  );
};

/** A click looks for what there is of it. There is nothing to look for of a page on which nothing was noted: its name is its address. */
const Name = ({ row, onOpen }: { readonly row: TallyRow; readonly onOpen: (key: string) => void }) => {
  const { key, label, detail, count, url = null } = row;
  const words = (
    <>
      <bdi>{label}</bdi>
      {detail !== '' && <span class="hint">{detail}</span>}
    </>
  );
  if (count === 0)
    return (
      <span class="tally-name">
        <WebLink url={url}>{words}</WebLink>
      </span>
    );
  return (
    <button type="button" class="tally-name" onClick={() => onOpen(key)}>
      {words}
    </button>
  );
};

const PageTools = ({ row, deeds }: { readonly row: TallyRow; readonly deeds: PageDeeds }) => {
  const { key, label: title, count, url = null } = row;
  return (
    <>
      {count > 0 && (
        <a href={deeds.picturesAt(key)} aria-label={say('picture_article_of', { title })}>
          {say('library_section_pictures')}
        </a>
      )}
      {deeds.isChanged(key) && (
        <a href={deeds.changesAt(key)} aria-label={say('notebook_page_changed_of', { title })}>
          {say('notebook_page_changed')}
        </a>
      )}
      {url !== null && isWebAddress(url) && (
        <WebLink url={url} title={say('notebook_page_open', { title })}>
          <Icon name="open" />
          <span class="unseen">{say('notebook_page_open', { title })}</span>
        </WebLink>
      )}
      <button
        type="button"
        class="link"
        aria-label={say('notebook_page_remove_of', { title })}
        onClick={() => deeds.onRemove(key)}
      >
        {say('notebook_page_remove')}
      </button>
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

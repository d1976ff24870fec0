import { useState } from 'preact/hooks';
import { counted } from '../../lib/domain/words.ts';
import { Icon } from '../controls/Icon.tsx';

/** What would come, or came, of a file. */
export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Changed here and in the file: both are kept, joined. */
  readonly conflict: number;
}

export type ImportState =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly file: string }
  | { readonly state: 'refused'; readonly file: string; readonly reason: string }
  | {
      readonly state: 'preview';
      readonly file: string;
      readonly pages: number;
      readonly counts: ImportCounts;
      readonly problems: readonly { readonly where: string; readonly reason: string }[];
    }
  | { readonly state: 'done'; readonly file: string; readonly counts: ImportCounts };

interface ImportPanelProps {
  readonly importing: ImportState;
  readonly onFile: (file: File) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A file is chosen or dropped, looked at, and written only when the person says so. */
export const ImportPanel = ({ importing, onFile, onConfirm, onCancel }: ImportPanelProps) => {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  return (
    <div class="intake" role="presentation" onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <label class="drop" data-over={isOver || undefined}>
        <Icon name="intake" />
        <span>
          Choose a file or drop it here
          <span class="hint">A backup, W3C annotations or CSV. It is looked at first; nothing is written yet.</span>
        </span>
        <input
          type="file"
          class="visually-hidden"
          accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div aria-live="polite">
        <Outcome importing={importing} onConfirm={onConfirm} onCancel={onCancel} />
      </div>
    </div>
  );
};

/** Problems shown one by one; of more than these only the number is said. */
const SHOWN = 50;

const Outcome = ({ importing, onConfirm, onCancel }: Omit<ImportPanelProps, 'onFile'>) => {
  if (importing.state === 'idle') return null;
  const file = <bdi class="file">{importing.file}</bdi>;
  if (importing.state === 'reading') return <p>Looking at {file}…</p>;
  if (importing.state === 'refused')
    return (
      <div class="outcome">
        <p class="trouble">{file} was not taken. Nothing was changed.</p>
        <p dir="auto">{importing.reason}</p>
      </div>
    );
  if (importing.state === 'done')
    return (
      <p class="outcome">
        {file} was taken in: {countsOf(importing.counts)}.
      </p>
    );
  const { counts, problems, pages } = importing;
  const writes = counts.new + counts.changed + counts.conflict;
  return (
    <div class="outcome">
      <p>
        {file} holds {countsOf(counts)}, on {counted(pages, 'page')}.
      </p>
      {counts.conflict > 0 && (
        <p class="hint">What was changed both here and in the file is joined: no verdict, note or evidence is lost.</p>
      )}
      {problems.length > 0 && (
        <>
          <p class="trouble">{problems.length} unreadable, left out:</p>
          <ul class="problems">
            {problems.slice(0, SHOWN).map(({ where, reason }) => (
              <li key={`${where} ${reason}`} dir="auto">
                {where}: {reason}
              </li>
            ))}
            {problems.length > SHOWN && <li>and {problems.length - SHOWN} more</li>}
          </ul>
        </>
      )}
      <div class="buttons">
        {writes > 0 && (
          <button type="button" class="quiet strong" onClick={onConfirm}>
            Import {writes}
          </button>
        )}
        <button type="button" class="quiet" onClick={onCancel}>
          {writes > 0 ? 'Leave it' : 'Nothing to import: close'}
        </button>
      </div>
    </div>
  );
};

const countsOf = (counts: ImportCounts): string =>
  [
    `${counts.new} new`,
    `${counts.changed} changed`,
    `${counts.same} same`,
    counts.conflict > 0 ? `${counts.conflict} changed on both sides` : '',
  ]
    .filter(Boolean)
    .join(', ');

import { useState } from 'preact/hooks';
import { Icon } from '../controls/Icon.tsx';
import { sayCount } from '../../lib/words/say.ts';

/** What would come, or came, of a file. */
export interface ImportCounts {
  readonly pages: Readonly<Record<'new' | 'changed' | 'same', number>>;
  /** `conflict`: changed here and in the file; both are kept, joined. */
  readonly annotations: Readonly<Record<'new' | 'changed' | 'same' | 'conflict', number>>;
}

export type ImportState =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly file: string }
  | { readonly state: 'refused'; readonly file: string; readonly reason: string }
  | {
      readonly state: 'preview';
      readonly file: string;
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
          class="unseen"
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
      <div class="outcome">
        <p>{file} was taken in.</p>
        <Counts counts={importing.counts} />
      </div>
    );
  const { counts, problems } = importing;
  const deed = deedFor(counts);
  return (
    <div class="outcome">
      <p>
        {file} holds {sayCount('count_annotation', sum(counts.annotations))} on{' '}
        {sayCount('count_page', sum(counts.pages))}.
      </p>
      <Counts counts={counts} />
      {counts.annotations.conflict > 0 && (
        <p class="hint">
          What was changed both here and in the file is joined: no verdict, note, tag or evidence is lost. Two notes on
          the same words stand one beneath the other.
        </p>
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
        {deed !== null && (
          <button type="button" class="quiet strong" onClick={onConfirm}>
            {deed}
          </button>
        )}
        <button type="button" class="quiet" onClick={onCancel}>
          {deed === null ? 'Nothing to import: close' : 'Leave it'}
        </button>
      </div>
    </div>
  );
};

const Counts = ({ counts: { annotations, pages } }: { readonly counts: ImportCounts }) => (
  <dl class="counts">
    {[
      ['Annotations', wordsOf(annotations)] as const,
      // Of pages that bring annotations nothing needs to be said.
      ['Pages', sum(annotations) === 0 || written(annotations) === 0 ? wordsOf(pages) : ''] as const,
    ].map(([what, words]) => words && [<dt key={what}>{what}</dt>, <dd key={`${what} words`}>{words}</dd>])}
  </dl>
);

/** What the button says that writes it; null where nothing would be written. */
function deedFor({ annotations, pages }: ImportCounts): string | null {
  if (written(annotations) > 0) return `Import ${sayCount('count_annotation', written(annotations))}`;
  return written(pages) > 0 ? `Import ${sayCount('count_page', written(pages))}` : null;
}

type Counted = Readonly<Partial<Record<keyof typeof STANDING_WORDS, number>>>;

const STANDING_WORDS = {
  new: 'new',
  changed: 'further on than here',
  conflict: 'changed on both sides',
  same: 'here already',
} as const;

/** "3 new, 4 here already"; empty where there are none. */
const wordsOf = (counts: Counted): string =>
  Object.entries(STANDING_WORDS)
    .flatMap(([standing, words]) => {
      const count = counts[standing as keyof Counted] ?? 0;
      return count === 0 ? [] : [`${count} ${words}`];
    })
    .join(', ');

const sum = (counts: Counted): number => Object.values(counts).reduce((total, count) => total + count, 0);

const written = (counts: Counted): number => sum(counts) - (counts.same ?? 0);

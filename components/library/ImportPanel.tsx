import { useState } from 'preact/hooks';
import { Icon } from '../controls/Icon.tsx';
import { say, sayCount, sayWith } from '../../lib/words/say.ts';

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
          {say('import_choose')}
          <span class="hint">{say('import_hint')}</span>
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
  if (importing.state === 'reading') return <p>{sayWith('import_looking', { file })}</p>;
  if (importing.state === 'refused')
    return (
      <div class="outcome">
        <p class="trouble">{sayWith('import_refused', { file })}</p>
        <p dir="auto">{importing.reason}</p>
      </div>
    );
  if (importing.state === 'done')
    return (
      <div class="outcome">
        <p>{sayWith('import_taken', { file })}</p>
        <Counts counts={importing.counts} />
      </div>
    );
  const { counts, problems } = importing;
  const deed = deedFor(counts);
  return (
    <div class="outcome">
      <p>
        {sayWith('import_holds', {
          file,
          annotations: sayCount('count_annotation', sum(counts.annotations)),
          pages: sayCount('count_page', sum(counts.pages)),
        })}
      </p>
      <Counts counts={counts} />
      {counts.annotations.conflict > 0 && <p class="hint">{say('import_conflict')}</p>}
      {problems.length > 0 && (
        <>
          <p class="trouble">{sayCount('import_unreadable', problems.length)}</p>
          <ul class="problems">
            {problems.slice(0, SHOWN).map(({ where, reason }) => (
              <li key={`${where} ${reason}`} dir="auto">
                {say('import_problem', { where, reason })}
              </li>
            ))}
            {problems.length > SHOWN && <li>{say('import_and_more', { count: problems.length - SHOWN })}</li>}
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
          {say(deed === null ? 'import_close' : 'import_leave')}
        </button>
      </div>
    </div>
  );
};

const Counts = ({ counts: { annotations, pages } }: { readonly counts: ImportCounts }) => (
  <dl class="counts">
    {[
      [say('import_annotations'), wordsOf(annotations)] as const,
      // Of pages that bring annotations nothing needs to be said.
      [say('import_pages'), sum(annotations) === 0 || written(annotations) === 0 ? wordsOf(pages) : ''] as const,
    ].map(([what, words]) => words && [<dt key={what}>{what}</dt>, <dd key={`${what} words`}>{words}</dd>])}
  </dl>
);

/** What the button says that writes it; null where nothing would be written. */
function deedFor({ annotations, pages }: ImportCounts): string | null {
  if (written(annotations) > 0) return say('import_deed', { what: sayCount('count_annotation', written(annotations)) });
  return written(pages) > 0 ? say('import_deed', { what: sayCount('count_page', written(pages)) }) : null;
}

const STANDINGS = ['new', 'changed', 'conflict', 'same'] as const;
type Counted = Readonly<Partial<Record<(typeof STANDINGS)[number], number>>>;

/** "3 new, 4 here already"; empty where there are none. */
const wordsOf = (counts: Counted): string =>
  STANDINGS.flatMap((standing) => {
    const count = counts[standing] ?? 0;
    return count === 0 ? [] : [sayCount(`standing_${standing}`, count)];
  }).join(', ');

const sum = (counts: Counted): number => Object.values(counts).reduce((total, count) => total + count, 0);

const written = (counts: Counted): number => sum(counts) - (counts.same ?? 0);

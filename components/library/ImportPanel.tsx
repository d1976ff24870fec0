import { useState } from 'preact/hooks';
import type { Accord } from '../../lib/domain/conflicts.ts';
import { Icon } from '../controls/Icon.tsx';
import { say, sayCount, sayWith } from '../../lib/words/say.ts';
import { ImportAccord } from './ImportAccord.tsx';

/** What would come, or came, of a file. */
export interface ImportCounts {
  readonly pages: Readonly<Record<'new' | 'changed' | 'same', number>>;
  /** `conflict`: changed here and in the file; both are kept, joined. `disputed`: evidence is weighed otherwise in the file, and nothing is written. */
  readonly annotations: Readonly<Record<'new' | 'changed' | 'same' | 'disputed' | 'conflict', number>>;
  /** Projects and searches. */
  readonly lists: Readonly<Record<'new' | 'changed' | 'same', number>>;
}

/** A file that is looked through, taken in or taken out again; `share` of it, from 0 to 1, so far. */
export interface Reading {
  readonly state: 'reading' | 'taking' | 'undoing';
  readonly file: string;
  readonly share: number;
}

export type ImportState =
  | { readonly state: 'idle' }
  | Reading
  | { readonly state: 'refused'; readonly file: string; readonly reason: string }
  | {
      readonly state: 'preview';
      readonly file: string;
      readonly counts: ImportCounts;
      readonly accord: Accord;
      readonly problems: readonly { readonly where: string; readonly reason: string }[];
      /** Problems of which only the number is known. */
      readonly more: number;
      /** What its settings would change here, in words; empty: nothing. */
      readonly settings: readonly string[];
    }
  | {
      readonly state: 'done';
      readonly file: string;
      readonly counts: ImportCounts;
      /** Why only a part of it was taken in; null where all was. */
      readonly trouble: string | null;
      /** The tag that what differs was given; null: nothing was. */
      readonly tag: string | null;
      /** Can it be undone in one step? */
      readonly canUndo: boolean;
    }
  /** What came of undoing it, in words. */
  | { readonly state: 'undone'; readonly file: string; readonly text: string; readonly canUndo: boolean };

/** What is to be done besides bringing a file in. */
export interface Wanted {
  /** Take over the settings in it, too. */
  readonly settings: boolean;
  /** Tag what differs. */
  readonly tag: boolean;
}

interface ImportPanelProps {
  readonly importing: ImportState;
  /** Another for each file: what was ticked for one is not ticked for the next. */
  readonly nth: number;
  readonly onFile: (file: File) => void;
  readonly onConfirm: (wanted: Wanted) => void;
  readonly onStop: () => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  /** Looks for something in the notebook. */
  readonly onSearch: (query: string) => void;
}

/** A file is chosen or dropped, looked at, and written only when the person says so. */
export const ImportPanel = ({ onFile, ...rest }: ImportPanelProps) => {
  const [isOver, setOver] = useState(false);
  const isBusy = 'share' in rest.importing;
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !isBusy) onFile(file);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(!isBusy);
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
          {say(isBusy ? 'import_busy' : 'import_choose')}
          {!isBusy && <span class="hint">{say('import_hint')}</span>}
        </span>
        <input
          type="file"
          class="unseen"
          disabled={isBusy}
          accept=".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div aria-live="polite">
        <Outcome {...rest} />
      </div>
    </div>
  );
};

/** Problems shown one by one; of more than these only the number is said. */
const SHOWN = 50;

const DOING = { reading: 'import_looking', taking: 'import_taking', undoing: 'import_undoing' } as const;

const Outcome = (props: Omit<ImportPanelProps, 'onFile'>) => {
  const { importing, nth, onConfirm, onStop, onCancel, onUndo, onSearch } = props;
  if (importing.state === 'idle') return null;
  const file = <bdi class="file">{importing.file}</bdi>;
  if ('share' in importing)
    return (
      <div class="outcome">
        <p>{sayWith(DOING[importing.state], { file })}</p>
        <div class="buttons">
          <progress aria-label={importing.file} value={importing.share} />
          <button type="button" class="quiet" onClick={onStop}>
            {say('export_stop')}
          </button>
        </div>
      </div>
    );
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
        {importing.trouble === null ? (
          <p>{sayWith('import_taken', { file })}</p>
        ) : (
          <p class="trouble" dir="auto">
            {importing.trouble}
          </p>
        )}
        <Counts counts={importing.counts} />
        {importing.tag !== null && <Tagged tag={importing.tag} onSearch={onSearch} />}
        {importing.canUndo && <Undo onUndo={onUndo} />}
      </div>
    );
  if (importing.state === 'undone')
    return (
      <div class="outcome">
        <p>{importing.text}</p>
        {importing.canUndo && <Undo onUndo={onUndo} />}
      </div>
    );
  return <Preview key={nth} preview={importing} onConfirm={onConfirm} onCancel={onCancel} />;
};

const Undo = ({ onUndo }: Pick<ImportPanelProps, 'onUndo'>) => (
  <div class="buttons">
    <button type="button" class="quiet" onClick={onUndo}>
      {say('import_undo')}
    </button>
  </div>
);

interface PreviewProps extends Pick<ImportPanelProps, 'onConfirm' | 'onCancel'> {
  readonly preview: Extract<ImportState, { readonly state: 'preview' }>;
}

const Preview = ({ preview, onConfirm, onCancel }: PreviewProps) => {
  const [wanted, setWanted] = useState<Wanted>({ settings: false, tag: false });
  const file = <bdi class="file">{preview.file}</bdi>;
  const { counts, accord, problems, more, settings } = preview;
  const takesSettings = settings.length > 0 && wanted.settings;
  const deed = deedFor(counts) ?? (takesSettings ? say('import_settings_alone') : null);
  const { conflict, disputed } = counts.annotations;
  const differs = accord.differ + conflict + disputed > 0;
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
      <ImportAccord accord={accord} conflicts={conflict + disputed} />
      {problems.length > 0 && (
        <>
          <p class="trouble">{sayCount('import_unreadable', problems.length + more)}</p>
          <ul class="problems">
            {problems.slice(0, SHOWN).map(({ where, reason }) => (
              <li key={`${where} ${reason}`} dir="auto">
                {say('import_problem', { where, reason })}
              </li>
            ))}
            {problems.length > SHOWN && <li>{say('import_and_more', { count: problems.length - SHOWN + more })}</li>}
          </ul>
        </>
      )}
      {settings.length > 0 && (
        <>
          <Option is={wanted.settings} onChange={(is) => setWanted({ ...wanted, settings: is })}>
            {say('import_settings')}
          </Option>
          <SettingsThatChange settings={settings} />
        </>
      )}
      {differs && deed !== null && (
        <Option is={wanted.tag} onChange={(tag) => setWanted({ ...wanted, tag })}>
          {say('import_tag', { tag: say('import_tag_name') })}
        </Option>
      )}
      <div class="buttons">
        {deed !== null && (
          <button type="button" class="quiet strong" onClick={() => onConfirm(wanted)}>
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

/** What taking over settings would do, before it is asked for. */
const SettingsThatChange = ({ settings }: { readonly settings: readonly string[] }) => (
  <div class="changing">
    <p class="hint">{say('import_settings_change')}</p>
    <ul class="problems">
      {settings.slice(0, SHOWN).map((words) => (
        <li key={words} dir="auto">
          {words}
        </li>
      ))}
      {settings.length > SHOWN && <li>{say('import_and_more', { count: settings.length - SHOWN })}</li>}
    </ul>
  </div>
);

interface OptionProps {
  readonly is: boolean;
  readonly onChange: (is: boolean) => void;
  readonly children: string;
}

const Option = ({ is, onChange, children }: OptionProps) => (
  <label class="with">
    <input type="checkbox" checked={is} onChange={(event) => onChange(event.currentTarget.checked)} />
    {children}
  </label>
);

const Tagged = ({ tag, onSearch }: { readonly tag: string; readonly onSearch: (query: string) => void }) => (
  <p>
    {say('import_tagged', { tag })}{' '}
    <button type="button" class="quiet" onClick={() => onSearch(`tag:${tag}`)}>
      {say('import_show')}
    </button>
  </p>
);

const Counts = ({ counts: { annotations, pages, lists } }: { readonly counts: ImportCounts }) => (
  <dl class="counts">
    {[
      [say('import_annotations'), wordsOf(annotations)] as const,
      // Of pages that bring annotations nothing needs to be said.
      [say('import_projects'), wordsOf(lists)] as const,
      [say('import_pages'), sum(annotations) === 0 || written(annotations) === 0 ? wordsOf(pages) : ''] as const,
    ].map(([what, words]) => words && [<dt key={what}>{what}</dt>, <dd key={`${what} words`}>{words}</dd>])}
  </dl>
);

/** What the button says that writes it; null where nothing would be written. */
function deedFor({ annotations, pages, lists }: ImportCounts): string | null {
  if (written(annotations) > 0) return say('import_deed', { what: sayCount('count_annotation', written(annotations)) });
  if (written(pages) > 0) return say('import_deed', { what: sayCount('count_page', written(pages)) });
  return written(lists) > 0 ? say('import_deed', { what: say('import_projects') }) : null;
}

const STANDINGS = ['new', 'changed', 'conflict', 'disputed', 'same'] as const;
type Counted = Readonly<Partial<Record<(typeof STANDINGS)[number], number>>>;

/** "3 new, 4 here already"; empty where there are none. */
const wordsOf = (counts: Counted): string =>
  STANDINGS.flatMap((standing) => {
    const count = counts[standing] ?? 0;
    return count === 0 ? [] : [sayCount(`standing_${standing}`, count)];
  }).join(', ');

const sum = (counts: Counted): number => Object.values(counts).reduce((total, count) => total + count, 0);

const written = (counts: Counted): number => sum(counts) - (counts.same ?? 0) - (counts.disputed ?? 0);

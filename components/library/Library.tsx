import { useState } from 'preact/hooks';
import type { Annotation, Notebook } from '../../lib/domain/annotation.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { SideBySide, type Sides } from '../changes/SideBySide.tsx';
import { ExportMenu, type ExportScope, type OnExport } from '../controls/ExportMenu.tsx';
import { Icon } from '../controls/Icon.tsx';
import { isTyping, isUndo, useKeys } from '../controls/keys.ts';
import { Message, type Said } from '../controls/Message.tsx';
import { SettingsForm } from '../settings/SettingsForm.tsx';
import { Erase } from './Erase.tsx';
import { ImportPanel, type ImportState } from './ImportPanel.tsx';
import { type KeptDeeds, KeptPages } from './KeptPages.tsx';
import { Taken, type TakenAway } from './Taken.tsx';
import { Welcome } from './Welcome.tsx';
import { say, sayCount } from '../../lib/words/say.ts';

export const SECTIONS = [
  { key: 'kept', label: 'library_section_kept' },
  { key: 'taken', label: 'library_section_taken' },
  { key: 'bring-in', label: 'library_section_import' },
  { key: 'settings', label: 'library_section_settings' },
  { key: 'welcome', label: 'library_section_about' },
] as const;
/** `changes` is reached from a page that changed. */
export type Section = (typeof SECTIONS)[number]['key'] | 'changes';

export interface LibraryProps {
  readonly section: Section;
  /** All that is kept, the page seen last first. Null until it was read. */
  readonly all: Notebook | null;
  /** What of it the filter lets through. */
  readonly found: Notebook;
  readonly query: string;
  readonly settings: Settings;
  /** What was taken away and can be put back, the last first. */
  readonly taken: readonly TakenAway[];
  readonly deeds: KeptDeeds;
  /** Two versions of a page; null where none is kept. */
  readonly sides: Sides | null;
  readonly onChoose: (was: number, now: number) => void;
  readonly used: number | null;
  readonly importing: ImportState;
  readonly said: Said | null;
  readonly onQuery: (query: string) => void;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onExport: OnExport;
  readonly onFile: (file: File) => void;
  readonly onImport: (withSettings: boolean) => void;
  readonly onStopImport: () => void;
  readonly onLeave: () => void;
  readonly onErase: () => void;
  readonly onPutBack: (annotation: Annotation) => void;
  /** Takes back what the message speaks of. */
  readonly onUndo: () => void;
  readonly onHush: () => void;
}

const PAGE_OF_PAGES = 50;

/** Everything ever kept, and everything that may be set. */
export const Library = (props: LibraryProps) => {
  const { section, said } = props;
  useKeys((event) => {
    if (isTyping(event.target)) return;
    const filter = event.key === '/' && document.querySelector<HTMLInputElement>('.library input[type=search]');
    if (filter) filter.focus();
    else if (said?.canUndo && isUndo(event)) props.onUndo();
    else return;
    event.preventDefault();
  });
  return (
    <div class="library">
      <header class="top">
        <h1>
          <img src="/icon/32.png" width="24" height="24" alt="" /> {say('name')}
        </h1>
        <nav aria-label={say('library_sections')}>
          {SECTIONS.map(({ key, label }) => (
            <a key={key} href={`#${key}`} aria-current={key === section ? 'page' : undefined}>
              {say(label)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {section === 'kept' && <KeptSection {...props} />}
        {section === 'changes' && <SideBySide sides={props.sides} onChoose={props.onChoose} />}
        {section === 'taken' && (
          <section>
            <h2>
              {say('library_section_taken')} <span class="count">{props.taken.length}</span>
            </h2>
            <Taken taken={props.taken} onPutBack={props.onPutBack} />
          </section>
        )}
        {section === 'bring-in' && (
          <section>
            <h2>{say('library_section_import')}</h2>
            <ImportPanel
              importing={props.importing}
              onFile={props.onFile}
              onConfirm={props.onImport}
              onStop={props.onStopImport}
              onCancel={props.onLeave}
            />
          </section>
        )}
        {section === 'settings' && (
          <section>
            <h2>{say('library_section_settings')}</h2>
            <SettingsForm settings={props.settings} onChange={props.onSettings} />
            <Erase
              pages={props.all?.pages.length ?? 0}
              annotations={props.all?.annotations.length ?? 0}
              taken={props.taken.length}
              used={props.used}
              onErase={props.onErase}
            />
          </section>
        )}
        {section === 'welcome' && <Welcome />}
      </main>
      <Message said={said} onUndo={props.onUndo} onClose={props.onHush} />
    </div>
  );
};

const KeptSection = ({ all, found, query, deeds, onQuery, onExport }: LibraryProps) => {
  const [limit, setLimit] = useState(PAGE_OF_PAGES);
  if (all === null) return null;
  const everything: ExportScope = { key: 'everything', label: say('export_everything'), count: all.annotations.length };
  const shown: ExportScope = { key: 'found', label: say('export_as_filtered'), count: found.annotations.length };
  return (
    <section>
      <h2>
        {say('library_section_kept')}{' '}
        <span class="count">
          {say('library_kept_count', {
            annotations: all.annotations.length,
            pages: sayCount('count_page', all.pages.length),
          })}
        </span>
      </h2>
      <div class="tools">
        <label class="filter">
          <Icon name="search" />
          <input
            type="search"
            value={query}
            dir="auto"
            placeholder={say('review_filter')}
            aria-label={say('review_filter')}
            aria-keyshortcuts="/"
            onInput={(event) => onQuery(event.currentTarget.value)}
          />
        </label>
        <ExportMenu scopes={query.trim() === '' ? [everything] : [shown, everything]} onExport={onExport} />
      </div>
      <KeptPages notebook={found} query={query} limit={limit} deeds={deeds} />
      {found.pages.length > limit && (
        <button type="button" class="quiet more" onClick={() => setLimit(limit + PAGE_OF_PAGES)}>
          {say('review_more', { count: found.pages.length - limit })}
        </button>
      )}
    </section>
  );
};

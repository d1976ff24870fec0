import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { KeysHelp } from '../controls/KeysHelp.tsx';
import { hasOwnUndo, isRedo, isTyping, isUndo, useKeys } from '../controls/keys.ts';
import { Message, type Said } from '../controls/Message.tsx';
import { notebookKeys } from './notebook/notebook-keys.ts';

/** The parts of the library, in the order of its bar. */
export const SECTIONS = [
  { key: 'kept', label: 'library_section_kept' },
  { key: 'projects', label: 'notebook_projects' },
  { key: 'pictures', label: 'library_section_pictures' },
  { key: 'taken', label: 'library_section_taken' },
  { key: 'done', label: 'library_section_done' },
  { key: 'bring-in', label: 'library_section_import' },
  { key: 'settings', label: 'library_section_settings' },
  { key: 'welcome', label: 'library_section_about' },
] as const;
/** `changes` is reached from a page that changed. */
export type Section = (typeof SECTIONS)[number]['key'] | 'changes';

interface LibraryProps {
  readonly section: Section;
  readonly said: Said | null;
  /** Undoes what was done last, in whatever view; and does it again. */
  readonly onUndo: () => void;
  /** How far that is, 0 to 1; null: nothing is under way. */
  readonly turning: number | null;
  readonly onStop: () => void;
  readonly onRedo: () => void;
  readonly onHush: () => void;
  /** The section that is open. */
  readonly children: ComponentChildren;
}

/** Everything ever kept, and everything that may be set: the frame that its parts stand in. */
export const Library = (props: LibraryProps) => {
  const { section, said, turning, onUndo, onRedo, onStop, onHush, children } = props;
  const [isHelpOpen, setHelpOpen] = useState(false);
  useKeys((event) => {
    if (event.key === '?' && !isTyping(event.target)) setHelpOpen(true);
    else if (hasOwnUndo(event.target)) return;
    else if (isUndo(event)) onUndo();
    else if (isRedo(event)) onRedo();
    else return;
    event.preventDefault();
  });
  return (
    <div class="library" data-wide={section === 'kept' || undefined}>
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
          <button type="button" aria-keyshortcuts="?" onClick={() => setHelpOpen(true)}>
            {say('popup_keys')}
          </button>
        </nav>
      </header>
      <main>{children}</main>
      {isHelpOpen && <KeysHelp title={say('keys_library')} keys={notebookKeys()} onClose={() => setHelpOpen(false)} />}
      {turning !== null && turning > 0 && (
        <div class="message">
          <progress value={turning} aria-label={say('deed_turning')} />
          <button type="button" class="link" onClick={onStop}>
            {say('notebook_stop')}
          </button>
        </div>
      )}
      <Message said={said} onUndo={onUndo} onClose={onHush} />
    </div>
  );
};

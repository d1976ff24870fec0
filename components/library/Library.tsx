import type { ComponentChildren } from 'preact';
import { say } from '../../lib/words/say.ts';
import { hasOwnUndo, isRedo, isUndo, useKeys } from '../controls/keys.ts';
import { Message, type Said } from '../controls/Message.tsx';

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
  readonly onRedo: () => void;
  readonly onHush: () => void;
  /** The section that is open. */
  readonly children: ComponentChildren;
}

/** Everything ever kept, and everything that may be set: the frame that its parts stand in. */
export const Library = ({ section, said, onUndo, onRedo, onHush, children }: LibraryProps) => {
  useKeys((event) => {
    if (hasOwnUndo(event.target)) return;
    if (isUndo(event)) onUndo();
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
        </nav>
      </header>
      <main>{children}</main>
      <Message said={said} onUndo={onUndo} onClose={onHush} />
    </div>
  );
};

import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Said } from '../../components/controls/Message.tsx';
import { Library } from '../../components/library/Library.tsx';
import { Welcome } from '../../components/library/Welcome.tsx';
import { say } from '../../lib/words/say.ts';
import { ChangesSection } from './ChangesSection.tsx';
import { DeedsSection } from './DeedsSection.tsx';
import { useSettings } from './hooks.ts';
import { useImporting } from './importing.ts';
import { ImportSection } from './ImportSection.tsx';
import { redoLast, undoLast, undoOne } from './notebook/deeds.ts';
import { useFinder } from './notebook/found.ts';
import { useLongDeed } from './notebook/long-deed.ts';
import { NotebookSection } from './notebook/NotebookSection.tsx';
import { ArticlePictures } from './pictures/ArticlePictures.tsx';
import { PicturesSection } from './pictures/PicturesSection.tsx';
import { ProjectsSection } from './ProjectsSection.tsx';
import { placeIn, search } from './route.ts';
import { useBackupTrouble } from './settings.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { TakenSection } from './TakenSection.tsx';

/** In a private window Firefox gives an extension's page an empty store of its own. */
const privateWindow = (): Said => ({ kind: 'trouble', text: say('library_private'), canUndo: false });

/** The library: one section at a time, by the address. */
export const App = () => {
  const [place, setPlace] = useState(() => placeIn(location.hash));
  const [said, setSaid] = useState<Said | null>(browser.extension.inIncognitoContext ? privateWindow() : null);
  const { settings, change } = useSettings(setSaid);
  useBackupTrouble(setSaid);
  const finding = useFinder();
  const importing = useImporting(setSaid);
  const turning = useLongDeed(setSaid);
  const lookedFor = useRef('');
  const onLooked = (query: string) => {
    lookedFor.current = query;
  };
  useEffect(() => {
    const onHash = () => setPlace(placeIn(location.hash));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  if (settings === null) return null;
  const { section } = place;
  return (
    <Library
      section={section}
      said={said}
      turning={turning.share}
      onUndo={() => turning.after(undoLast)}
      onRedo={() => turning.after(redoLast)}
      onStop={turning.stop}
      onHush={() => setSaid(null)}
    >
      {section === 'kept' && (
        <NotebookSection start={place.query} finding={finding} onLooked={onLooked} onSaid={setSaid} />
      )}
      {section === 'projects' && <ProjectsSection onSearch={search} onSaid={setSaid} />}
      {section === 'pictures' && place.pageId === null && (
        <PicturesSection finding={finding} query={lookedFor.current} onSearch={search} onSaid={setSaid} />
      )}
      {section === 'pictures' && place.pageId !== null && <ArticlePictures pageId={place.pageId} onSaid={setSaid} />}
      {section === 'changes' && <ChangesSection pageId={place.pageId} />}
      {section === 'taken' && <TakenSection onSaid={setSaid} />}
      {section === 'done' && <DeedsSection onUndo={(seq) => turning.after((going) => undoOne(seq, going))} />}
      {section === 'bring-in' && <ImportSection importing={importing} onSearch={search} />}
      {section === 'settings' && <SettingsSection settings={settings} onChange={change} onSaid={setSaid} />}
      {section === 'welcome' && <Welcome />}
    </Library>
  );
};

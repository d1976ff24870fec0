import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Said } from '../../components/controls/Message.tsx';
import { Library, type Section, SECTIONS } from '../../components/library/Library.tsx';
import type { ImportState, Reading } from '../../components/library/ImportPanel.tsx';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { filterNotebook } from '../../lib/words/filter.ts';
import { bringBack, type Done, putBack, takeAway } from './deeds.ts';
import { exportFile } from './export.ts';
import { useNotebook, useSettings, useSides, useStorageUsed, useTaken } from './hooks.ts';
import { bringIn, lookThrough, type Looked } from './import.ts';
import { erase } from './erase.ts';
import { say } from '../../lib/words/say.ts';

const sectionOf = (hash: string): Section =>
  hash.startsWith(CHANGES) ? 'changes' : (SECTIONS.find(({ key }) => `#${key}` === hash)?.key ?? 'kept');

/** Before the identity of a page whose versions are to be compared. */
const CHANGES = '#changes=';

/** The page that an address asks to compare; null: none, or one that cannot be read. */
function comparedIn(hash: string): string | null {
  if (!hash.startsWith(CHANGES)) return null;
  try {
    return decodeURIComponent(hash.slice(CHANGES.length));
  } catch {
    return null;
  }
}

/** In a private window Firefox gives an extension's page an empty store of its own. */
const privateWindow = (): Said => ({ kind: 'trouble', text: say('library_private'), canUndo: false });

export const App = () => {
  const [section, setSection] = useState(sectionOf(location.hash));
  const [compared, setCompared] = useState(comparedIn(location.hash));
  const { sides, onChoose } = useSides(compared);
  const [said, setSaid] = useState<Said | null>(browser.extension.inIncognitoContext ? privateWindow() : null);
  const [query, setQuery] = useState('');
  const [looked, setLooked] = useState<Looked | null>(null);
  const [importing, setImporting] = useState<ImportState>({ state: 'idle' });
  const { settings, change } = useSettings(setSaid);
  const all = useNotebook(setSaid);
  const taken = useTaken();
  const reader = useRef<AbortController | null>(null);
  const [undoable, setUndoable] = useState<Annotation | null>(null);
  const used = useStorageUsed(all);
  const found = useMemo(() => filterNotebook(all ?? { pages: [], annotations: [] }, query), [all, query]);

  useEffect(() => {
    const onHash = () => {
      setSection(sectionOf(location.hash));
      setCompared(comparedIn(location.hash));
    };
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  if (settings === null) return null;

  const settle = async (done: Promise<Done>) => {
    const { said: now, taken: last } = await done;
    setSaid(now);
    setUndoable(last);
  };
  const watchReading = (begun: Reading) => {
    reader.current = new AbortController();
    setImporting(begun);
    return { signal: reader.current.signal, onShare: (share: number) => setImporting({ ...begun, share }) };
  };
  const onImport = async (withSettings: boolean) => {
    if (looked === null) return;
    // Once: a second press would count what the first had just brought.
    setLooked(null);
    setImporting(await bringIn(looked, watchReading({ state: 'taking', file: looked.file.name, share: 0 })));
    if (withSettings && looked.settings) void change(looked.settings);
  };
  const onFile = async (file: File) => {
    const now = await lookThrough(file, watchReading({ state: 'reading', file: file.name, share: 0 }));
    setLooked(now.looked);
    setImporting(now.shown);
  };
  return (
    <Library
      section={section}
      all={all}
      found={found}
      query={query}
      settings={settings}
      taken={taken}
      deeds={{
        onTakeAway: (annotation) => void settle(takeAway(annotation)),
        onBringBack: (annotation) => void settle(bringBack(annotation)),
      }}
      sides={sides}
      onChoose={onChoose}
      used={used}
      importing={importing}
      said={said}
      onQuery={setQuery}
      onSettings={(wanted) => void change(wanted)}
      onExport={(scope, format, watch) =>
        exportFile(scope === 'found' ? found.annotations.map(({ id }) => id) : 'all', format, watch).then(setSaid)
      }
      onFile={(file) => void onFile(file)}
      onImport={(withSettings) => void onImport(withSettings)}
      onStopImport={() => reader.current?.abort()}
      onLeave={() => setImporting({ state: 'idle' })}
      onErase={() => void erase().then(setSaid)}
      onPutBack={(annotation) => void settle(putBack(annotation))}
      onUndo={() => undoable && void settle(putBack(undoable))}
      onHush={() => setSaid(null)}
    />
  );
};

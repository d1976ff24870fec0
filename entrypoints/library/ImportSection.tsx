import { useRef, useState } from 'preact/hooks';
import { ImportPanel, type ImportState, type Reading, type Wanted } from '../../components/library/ImportPanel.tsx';
import { say } from '../../lib/words/say.ts';
import { bringIn, type Looked, lookThrough } from './import.ts';

interface ImportSectionProps {
  readonly onSearch: (query: string) => void;
}

/** Looks through a file, says what would come of it, and brings it in once that was confirmed. */
export const ImportSection = ({ onSearch }: ImportSectionProps) => {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [importing, setImporting] = useState<ImportState>({ state: 'idle' });
  const reader = useRef<AbortController | null>(null);
  const watch = (begun: Reading) => {
    reader.current = new AbortController();
    setImporting(begun);
    return { signal: reader.current.signal, onShare: (share: number) => setImporting({ ...begun, share }) };
  };
  const onFile = async (file: File): Promise<void> => {
    const now = await lookThrough(file, watch({ state: 'reading', file: file.name, share: 0 }));
    setLooked(now.looked);
    setImporting(now.shown);
  };
  const onConfirm = async (wanted: Wanted): Promise<void> => {
    if (looked === null) return;
    // Once: a second press would count what the first had just brought.
    setLooked(null);
    const tag = wanted.tag ? say('import_tag_name') : null;
    const settings = wanted.settings ? looked.settings : null;
    const begun = { state: 'taking', file: looked.file.name, share: 0 } as const;
    setImporting(await bringIn(looked, { tag, settings }, watch(begun)));
  };
  return (
    <section>
      <h2>{say('library_section_import')}</h2>
      <ImportPanel
        importing={importing}
        onFile={(file) => void onFile(file)}
        onConfirm={(wanted) => void onConfirm(wanted)}
        onStop={() => reader.current?.abort()}
        onSearch={onSearch}
        onCancel={() => setImporting({ state: 'idle' })}
      />
    </section>
  );
};

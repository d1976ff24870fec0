import { useRef, useState } from 'preact/hooks';
import type { Said } from '../../components/controls/Message.tsx';
import type { ImportState, Reading, Wanted } from '../../components/library/ImportPanel.tsx';
import { say } from '../../lib/words/say.ts';
import { bringIn, type Looked, lookThrough, takeOut } from './import.ts';
import { placeIn } from './route.ts';

/**
 * One file at a time, looked through, brought in, and undone: as long as the page is there, whatever part of it is open. What comes of it
 * while another is open is said there.
 */
export function useImporting(onSaid: (said: Said) => void) {
  const [importing, setImporting] = useState<ImportState>({ state: 'idle' });
  const [nth, setNth] = useState(0);
  const looked = useRef<Looked | null>(null);
  const deed = useRef<number | null>(null);
  const going = useRef<AbortController | null>(null);

  const during = async (begun: Reading, act: (watch: Watch) => Promise<ImportState>): Promise<void> => {
    if (going.current) return;
    const own = new AbortController();
    going.current = own;
    setImporting(begun);
    const shown = await act({ signal: own.signal, onShare: (share) => setImporting({ ...begun, share }) });
    going.current = null;
    setImporting(shown);
    const text = wordsOf(shown);
    if (text !== null && placeIn(location.hash).section !== 'bring-in') onSaid(text);
  };
  const onFile = (file: File): Promise<void> =>
    during({ state: 'reading', file: file.name, share: 0 }, async (watch) => {
      setNth((before) => before + 1);
      const now = await lookThrough(file, watch);
      looked.current = now.looked;
      return now.shown;
    });
  const onConfirm = async (wanted: Wanted): Promise<void> => {
    const { current } = looked;
    if (current === null) return;
    // Once: a second press would count what the first had just brought.
    looked.current = null;
    const tag = wanted.tag ? say('import_tag_name') : null;
    const settings = wanted.settings ? current.settings : null;
    await during({ state: 'taking', file: current.file.name, share: 0 }, async (watch) => {
      const { seq, shown } = await bringIn(current, { tag, settings }, watch);
      deed.current = seq;
      return shown;
    });
  };
  const onUndo = async (): Promise<void> => {
    const { current: seq } = deed;
    if (seq === null || !('file' in importing)) return;
    const { file } = importing;
    await during({ state: 'undoing', file, share: 0 }, (watch) => takeOut(seq, file, watch));
  };
  return {
    importing,
    nth,
    onFile: (file: File) => void onFile(file),
    onConfirm: (wanted: Wanted) => void onConfirm(wanted),
    onUndo: () => void onUndo(),
    onStop: () => going.current?.abort(),
    onCancel: () => setImporting({ state: 'idle' }),
  };
}

type Watch = Parameters<typeof lookThrough>[1];

/** What is said of it to whoever is elsewhere meanwhile; null: nothing. */
function wordsOf(shown: ImportState): Said | null {
  if (shown.state === 'undone') return { kind: 'done', text: shown.text, canUndo: false };
  if (shown.state !== 'done') return null;
  const { file, trouble } = shown;
  return trouble === null
    ? { kind: 'done', text: say('import_taken', { file }), canUndo: false }
    : { kind: 'trouble', text: trouble, canUndo: false };
}

import type { ImportCounts, ImportState } from '../../components/library/ImportPanel.tsx';
import type { Notebook } from '../../lib/domain/annotation.ts';
import { readNotebook } from '../../lib/formats/read.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { importNotebook, previewImport } from '../../lib/store/import.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import { store } from './hooks.ts';
import { say } from '../../lib/words/say.ts';

/** A file that was read and may be taken in. */
export interface Looked {
  readonly file: string;
  readonly notebook: Notebook;
  readonly counts: ImportCounts;
}

/** Reads a file and says what would come of it. Writes nothing. */
export async function lookAt(file: File): Promise<{ readonly looked: Looked | null; readonly shown: ImportState }> {
  const refused = (reason: string) => ({ looked: null, shown: { state: 'refused', file: file.name, reason } as const });
  const text = await file.text().catch(() => null);
  if (text === null) return refused(say('import_unopened'));
  const reading = await readNotebook(text);
  if (reading.state === 'refused') return refused(reading.reason);
  const { notebook, problems } = reading;
  try {
    const counts = await withStore(store, (open) => previewImport(open, notebook));
    const shown = { state: 'preview', file: file.name, counts, problems } as const;
    return { looked: { file: file.name, notebook, counts }, shown };
  } catch (error) {
    return refused(say(`failure_${whyStoreFailed(error)}`));
  }
}

/** Takes in what was looked at, all of it or nothing, and tells the tabs. */
export async function bringIn({ file, notebook }: Looked): Promise<ImportState> {
  try {
    const counts = await withStore(store, (open) => importNotebook(open, notebook));
    await askBackground('store.touched', null);
    return { state: 'done', file, counts };
  } catch (error) {
    return { state: 'refused', file, reason: say(`failure_${whyStoreFailed(error)}`) };
  }
}

import { downloadBlob, fileName, gather } from '../../components/controls/download.ts';
import type { ExportFormat, Watch } from '../../components/controls/ExportMenu.tsx';
import type { Said } from '../../components/controls/Message.tsx';
import { formatNamed } from '../../lib/formats/list.ts';
import { written } from '../../lib/formats/write.ts';
import type { Store } from '../../lib/store/names.ts';
import { headOfKept, sheetsOfKept, type Wanted } from '../../lib/store/sheets.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** What goes into a file, as what, and what its name says that it is about. */
export interface FileAsked {
  /** Asked when the file is begun: what goes wrong with it is told as what goes wrong with the file. */
  readonly wanted: () => Promise<Wanted>;
  readonly format: ExportFormat;
  readonly about: string;
}

/** Writes a file, piece by piece, and hands it to the browser. The answer says how much it holds. */
export async function exportFile(
  store: Store,
  { wanted: ask, format: name, about }: FileAsked,
  { signal, onShare }: Watch,
): Promise<Said> {
  const format = formatNamed(name);
  if (!format) return { kind: 'trouble', text: say('export_no_format'), canUndo: false };
  try {
    const wanted = await ask();
    const head = await headOfKept(store, wanted);
    const file = fileName(about, new Date().toISOString(), format.extension);
    const onProgress = (annotations: number) => onShare(annotations / Math.max(1, head.annotations));
    const writing = format.begin(head);
    const pieces = written(writing, sheetsOfKept(store, wanted), { signal, onProgress });
    downloadBlob(file, await gather(format.mime, pieces));
    const annotations = sayCount('count_annotation', head.annotations);
    const pages = sayCount('count_page', head.pages);
    const text = [say('done_exported', { annotations, pages, file }), writing.needs?.() ?? ''].join(' ').trim();
    return { kind: 'done', text, canUndo: false, more: writing.cannotHold() };
  } catch {
    const text = signal.aborted ? say('export_stopped') : say('export_unread');
    return { kind: signal.aborted ? 'done' : 'trouble', text, canUndo: false };
  }
}

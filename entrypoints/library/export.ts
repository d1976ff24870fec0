import { download, fileName } from '../../components/controls/download.ts';
import type { ExportFormat } from '../../components/controls/ExportMenu.tsx';
import type { Said } from '../../components/controls/Message.tsx';
import type { Notebook } from '../../lib/domain/annotation.ts';
import { formatNamed } from '../../lib/formats/list.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** Writes what is shown and hands it to the browser. The answer says how much it holds. */
export function exportFile(notebook: Notebook, name: ExportFormat): Said {
  const format = formatNamed(name);
  if (!format) return { kind: 'trouble', text: say('export_no_format'), canUndo: false };
  const file = fileName('library', new Date().toISOString(), format.extension);
  download(file, format.mime, [writeAll(format, notebook).file]);
  const annotations = sayCount('count_annotation', notebook.annotations.length);
  const pages = sayCount('count_page', notebook.pages.length);
  return { kind: 'done', text: say('done_exported', { annotations, pages, file }), canUndo: false };
}

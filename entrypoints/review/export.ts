import { type ExportFormat, type ExportScope } from '../../components/controls/ExportMenu.tsx';
import { download, fileName } from '../../components/controls/download.ts';
import type { Said } from '../../components/controls/Message.tsx';
import type { Annotation, Notebook } from '../../lib/domain/annotation.ts';
import { fieldsOfAnnotation, matcher } from '../../lib/words/filter.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { formatNamed } from '../../lib/formats/list.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { notebookOf, wholeNotebook } from '../../lib/store/queries.ts';
import { sharesStore, store } from './hooks.ts';
import { say, sayCount } from '../../lib/words/say.ts';

export interface ExportAsked {
  readonly scope: ExportScope['key'];
  readonly format: ExportFormat;
  readonly page: PageFacts | null;
  /** What stands in the filter box: it holds for this page, not for everything. */
  readonly query: string;
}

/** Writes a file and hands it to the browser. The answer says how much it holds. */
export async function exportFile({ scope, format: name, page, query }: ExportAsked): Promise<Said> {
  const format = formatNamed(name);
  if (!format) return { kind: 'trouble', text: say('export_no_format'), canUndo: false };
  try {
    const isPage = scope === 'page' && page !== null;
    const notebook = isPage ? filtered(await notebookOf(store, page.id), query) : await wholeNotebook(store);
    const about = isPage ? hostOf(page.url) : 'everything';
    const file = fileName(about, new Date().toISOString(), format.extension);
    download(file, format.mime, [writeAll(format, notebook).file]);
    const annotations = sayCount('count_annotation', notebook.annotations.length);
    const pages = sayCount('count_page', notebook.pages.length);
    return { kind: 'done', text: say('done_exported', { annotations, pages, file }), canUndo: false };
  } catch {
    return {
      kind: 'trouble',
      text: say('export_unread'),
      canUndo: false,
    };
  }
}

function filtered({ annotations, ...rest }: Notebook, query: string): Notebook {
  const matches = matcher(query);
  return { ...rest, annotations: annotations.filter((annotation) => matches(fieldsOfAnnotation(annotation))) };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : 'page');

/** What can be exported from here. */
export function scopesOf(
  kept: readonly Annotation[],
  {
    query,
    everything,
    isPage,
  }: { readonly query: string; readonly everything: number | null; readonly isPage: boolean },
): readonly ExportScope[] {
  if (!sharesStore) return [];
  const matches = matcher(query);
  const count = kept.filter((annotation) => matches(fieldsOfAnnotation(annotation))).length;
  const label = say(query.trim() === '' ? 'popup_this_page' : 'popup_this_page_filtered');
  const all: ExportScope = { key: 'everything', label: say('export_everything'), count: everything };
  return isPage ? [{ key: 'page', label, count }, all] : [all];
}

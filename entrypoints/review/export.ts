import type { ExportFormat, ExportScope, Watch } from '../../components/controls/ExportMenu.tsx';
import { downloadBlob, fileName, gather } from '../../components/controls/download.ts';
import type { Said } from '../../components/controls/Message.tsx';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { fieldsOfAnnotation, matcher } from '../../lib/words/filter.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { formatNamed } from '../../lib/formats/list.ts';
import { written } from '../../lib/formats/write.ts';
import { notebookOf } from '../../lib/store/queries.ts';
import { headOfKept, sheetsOfKept } from '../../lib/store/sheets.ts';
import { sharesStore, store } from './hooks.ts';
import { say, sayCount } from '../../lib/words/say.ts';

export interface ExportAsked {
  readonly scope: ExportScope['key'];
  readonly format: ExportFormat;
  readonly page: PageFacts | null;
  /** What stands in the filter box: it holds for this page, not for everything. */
  readonly query: string;
}

/** Writes a file, piece by piece, and hands it to the browser. The answer says how much it holds. */
export async function exportFile(
  { scope, format: name, page, query }: ExportAsked,
  { signal, onShare }: Watch,
): Promise<Said> {
  const format = formatNamed(name);
  if (!format) return { kind: 'trouble', text: say('export_no_format'), canUndo: false };
  try {
    const own = scope === 'page' ? page : null;
    const wanted = own === null ? 'all' : await keptOf(own, query);
    const head = await headOfKept(store, wanted);
    const about = own === null ? 'everything' : hostOf(own.url);
    const file = fileName(about, new Date().toISOString(), format.extension);
    const onProgress = (annotations: number) => onShare(annotations / Math.max(1, head.annotations));
    const writing = format.begin(head);
    const pieces = written(writing, sheetsOfKept(store, wanted), { signal, onProgress });
    downloadBlob(file, await gather(format.mime, pieces));
    const annotations = sayCount('count_annotation', head.annotations);
    const pages = sayCount('count_page', head.pages);
    const text = [say('done_exported', { annotations, pages, file }), writing.needs?.() ?? ''].join(' ').trim();
    return { kind: 'done', text, canUndo: false };
  } catch {
    const text = signal.aborted ? say('export_stopped') : say('export_unread');
    return { kind: signal.aborted ? 'done' : 'trouble', text, canUndo: false };
  }
}

/** The identities of what was kept of a page, as filtered. */
async function keptOf(page: PageFacts, query: string): Promise<readonly string[]> {
  const matches = matcher(query);
  const { annotations } = await notebookOf(store, page.id);
  return annotations.filter((annotation) => matches(fieldsOfAnnotation(annotation))).map(({ id }) => id);
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

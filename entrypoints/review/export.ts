import type { ExportFormat, ExportScope, Watch } from '../../components/controls/ExportMenu.tsx';
import type { Said } from '../../components/controls/Message.tsx';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { fieldsOfAnnotation, matcher } from '../../lib/words/filter.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { notebookOf } from '../../lib/store/queries.ts';
import { sharesStore, store } from './hooks.ts';
import { say } from '../../lib/words/say.ts';
import { exportFile } from './export-file.ts';

export interface ExportAsked {
  readonly scope: ExportScope['key'];
  readonly format: ExportFormat;
  readonly page: PageFacts | null;
  /** What stands in the filter box: it holds for this page, not for everything. */
  readonly query: string;
}

/** Writes what was kept of a page, as filtered, or everything. */
export function exportKept({ scope, format, page, query }: ExportAsked, watch: Watch): Promise<Said> {
  const own = scope === 'page' ? page : null;
  const wanted = own === null ? async () => 'all' as const : () => keptOf(own, query);
  const about = own === null ? 'everything' : hostOf(own.url);
  return exportFile(store, { wanted, format, about }, watch);
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

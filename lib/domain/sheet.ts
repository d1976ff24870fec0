import type { Annotation, KeptPage, Notebook, Project, SavedSearch } from './annotation.ts';
import type { PageWord } from './identity.ts';
import { DEFAULT_SETTINGS, type ReviewSettings, type Settings } from './settings.ts';
import type { Chronicle } from './version.ts';

/** A page, what was kept of it in page order, and how it read over time: a notebook leaves sheet by sheet. */
export interface Sheet {
  readonly page: KeptPage;
  readonly annotations: readonly Annotation[];
  /** Null where nothing of that is known. */
  readonly chronicle: Chronicle | null;
}

/** What is known of a notebook before its first sheet. */
export interface Head {
  /** How many sheets and annotations are to come; a change of the store meanwhile may make it one more or less. */
  readonly pages: number;
  readonly annotations: number;
  readonly projects: readonly Project[];
  readonly searches: readonly SavedSearch[];
  readonly pageWords: readonly PageWord[];
  /** Null where they do not go with it. */
  readonly settings: Settings | null;
  /** Who signs what leaves as a fact-check, and what its verdicts are worth: also where the settings do not go with it. */
  readonly review: ReviewSettings;
}

/** With the settings that came with it: those that it does not give are as they are at first. */
export const headOf = (
  { pages, annotations, projects, searches, pageWords }: Notebook,
  settings: Partial<Settings> | null = null,
): Head => ({
  pages: pages.length,
  annotations: annotations.length,
  projects: projects ?? [],
  searches: searches ?? [],
  pageWords: pageWords ?? [],
  settings: settings && { ...DEFAULT_SETTINGS, ...settings },
  review: settings?.review ?? DEFAULT_SETTINGS.review,
});

/** The sheets of a notebook that is there whole, in the order of its pages. */
export function* sheetsOf({ pages, annotations, chronicles = [] }: Notebook): Generator<Sheet> {
  const kept = Map.groupBy(annotations, ({ pageId }) => pageId);
  const read = new Map(chronicles.map((chronicle) => [chronicle.pageId, chronicle]));
  for (const page of pages) yield { page, annotations: kept.get(page.id) ?? [], chronicle: read.get(page.id) ?? null };
}

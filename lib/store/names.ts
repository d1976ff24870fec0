import type { Dexie, Table } from 'dexie';
import {
  verdictOf,
  type Annotation,
  type KeptPage,
  type Project,
  type SavedSearch,
  type Status,
  type Verdict,
} from '../domain/annotation.ts';
import type { Chronicle } from '../domain/version.ts';

/** The one database of this extension. Public: a change of these names needs a new schema version and a migration. */
export const DATABASE = 'claimlight';

/** An annotation and the keys it is found by, worked out from it whenever it is written. */
export interface AnnotationRow {
  readonly id: string;
  readonly pageId: string;
  /** Where it stood on its page: rows of a page come in page order. */
  readonly start: number;
  readonly updated: string;
  readonly verdict: Verdict;
  readonly status: Status;
  /** Tags in lower case. */
  readonly tagKeys: readonly string[];
  /** The source's name in lower case; empty where the text names nobody. */
  readonly sourceKey: string;
  /** Absent where there is none, so that these two indexes hold only what has one. */
  readonly due?: string;
  readonly projects?: readonly string[];
  readonly annotation: Annotation;
}

/** One setting. Absent: as the defaults say. */
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** An annotation that was taken away, and its page, so that it can be put back until `removed` is BIN_DAYS ago. */
export interface BinRow {
  readonly id: string;
  readonly removed: string;
  readonly annotation: Annotation;
  readonly page: KeptPage;
}

export const BIN_DAYS = 30;

/**
 * A name by which a page is known: the key of an address (domain/address.ts), or the identity of another kept page that is
 * one with it. Annotations keep the identity they were made under: to take such a row away is to part the two again.
 */
export interface AddressRow {
  readonly key: string;
  readonly pageId: string;
  /**
   * Who says so: the address alone, for good; what was read at it, until something else is read there; the reader, whom
   * neither overrules.
   */
  readonly by: 'address' | 'text' | 'reader';
  /** Pages that the reader keeps this one apart from. */
  readonly apartFrom: readonly string[];
  readonly at: string;
}

/** The text of a page as it was last seen, as far as another copy of it is to be known by it; not a word of it. */
export interface PrintRow {
  readonly pageId: string;
  /** Hashes of sentences, the smallest first, at most so many of each text. */
  readonly sentences: readonly number[];
  /** Hashes of runs of words, the smallest first. */
  readonly shingles: readonly number[];
  /** The first few of `shingles`: two copies of a text have some of them in common. */
  readonly bands: readonly number[];
  /** Keys of the addresses that the page names as its own, one for each statement. */
  readonly named: readonly string[];
  /** The headline, folded. */
  readonly title: string;
  readonly at: string;
}

/** Words that were typed and are not kept yet; `value` is as the field wrote it, and checked when it is read. */
export interface DraftRow {
  readonly key: string;
  readonly value: unknown;
  readonly at: string;
}

/** A row of a table before and after a deed; null: none was there. */
export interface Replaced {
  readonly table: 'annotations' | 'pages' | 'bin' | 'projects' | 'searches';
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One thing the reader did, with what is needed to undo it after a restart. `seq` grows. */
export interface JournalRow {
  readonly seq?: number;
  readonly at: string;
  /** What was done, for its sentence: 'verdict', 'tag', 'remove'. */
  readonly deed: string;
  /** How many items it touched. */
  readonly count: number;
  readonly replaced: readonly Replaced[];
  /** Was it undone? It can be done again until something else is done. */
  readonly undone: boolean;
}

/** An annotation or a page that was written or removed since the cached search index was built. */
export interface ChangedRow {
  readonly id: string;
}

/** What can be worked out again from the other tables, but not quickly. */
export interface CacheRow {
  readonly key: string;
  readonly value: unknown;
}

/** When a time (ISO 8601 UTC) is so many days later. */
export const daysAfter = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * 24 * 60 * 60 * 1000).toISOString();

/** The open database, as every query takes it. */
export type Store = Dexie & {
  readonly pages: Table<KeptPage, string>;
  readonly annotations: Table<AnnotationRow, string>;
  readonly settings: Table<SettingRow, string>;
  readonly bin: Table<BinRow, string>;
  readonly addresses: Table<AddressRow, string>;
  readonly prints: Table<PrintRow, string>;
  readonly versions: Table<Chronicle, string>;
  readonly projects: Table<Project, string>;
  readonly searches: Table<SavedSearch, string>;
  readonly drafts: Table<DraftRow, string>;
  readonly journal: Table<JournalRow, number>;
  readonly changed: Table<ChangedRow, string>;
  readonly caches: Table<CacheRow, string>;
};

export const rowOf = (annotation: Annotation): AnnotationRow => ({
  id: annotation.id,
  pageId: annotation.pageId,
  start: annotation.quote.start,
  updated: annotation.updated,
  verdict: verdictOf(annotation),
  status: annotation.status,
  tagKeys: [...new Set(annotation.tags.map((tag) => tag.toLowerCase()))],
  sourceKey: annotation.source?.name.toLowerCase() ?? '',
  ...(annotation.due !== undefined && { due: annotation.due }),
  ...(annotation.projects !== undefined && { projects: annotation.projects }),
  annotation,
});

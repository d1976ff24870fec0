import type { Dexie, Table } from 'dexie';
import {
  sourceNameOf,
  verdictOf,
  type Annotation,
  type KeptPage,
  type Project,
  type SavedSearch,
  type Status,
  type Verdict,
} from '../domain/annotation.ts';
import type { DeedName } from '../domain/deed.ts';
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
  /** The source's name in lower case, as the reader corrected it where they did; empty where the text names nobody. */
  readonly sourceKey: string;
  /** Absent where there is none, so that this index holds only what has one. */
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
  /** Absent where nothing is kept of the words yet. */
  readonly annotationId?: string;
  /** The key that it had while nothing was kept of the words. */
  readonly was?: string;
  readonly value: unknown;
  readonly at: string;
}

/**
 * What a deed did to one row. An annotation that came or went is named only, by when it was changed last (`{updated}`): on
 * the side where it is not, it lies in the bin. Of one that was changed, and of a page, the fields that differ stand here as
 * they were on each side; of what came or went of the rest, all of it. Null: it was not there; on both sides: the bin forgot it.
 */
export interface Replaced {
  readonly table: 'annotations' | 'pages' | 'projects' | 'searches' | 'versions' | 'addresses' | 'settings';
  readonly id: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** One thing the reader did. What it replaced stands in parts beside it, for a list of deeds needs none of that. `seq` grows. */
export interface JournalRow {
  readonly seq?: number;
  readonly at: string;
  readonly deed: DeedName;
  /** How many annotations, projects, searches and settings it touched. */
  readonly count: number;
  /** How many rows it replaced, in how many parts, of how many code units of JSON. */
  readonly rows: number;
  readonly parts: number;
  readonly size: number;
  /** Counts what is undone, the last the highest. Absent: it is not undone, so that this index holds only what is. */
  readonly undone?: number;
}

/** Some of the rows that a deed replaced. */
export interface ReplacedRow {
  readonly seq: number;
  readonly part: number;
  readonly rows: readonly Replaced[];
}

/** An annotation or a page that was written or removed since the cached search index was built. */
export interface ChangedRow {
  readonly id: string;
}

/** What can be worked out again from the other tables, but not quickly; and which claims the reader had in hand last. */
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
  readonly replaced: Table<ReplacedRow, [number, number]>;
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
  sourceKey: sourceNameOf(annotation).toLowerCase(),
  ...(annotation.projects !== undefined && { projects: annotation.projects }),
  annotation,
});

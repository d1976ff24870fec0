import type { Dexie, Table } from 'dexie';
import { verdictOf, type Annotation, type KeptPage, type Status, type Verdict } from '../domain/annotation.ts';

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

/** When a time (ISO 8601 UTC) is so many days later. */
export const daysAfter = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * 24 * 60 * 60 * 1000).toISOString();

/** The open database, as every query takes it. */
export type Store = Dexie & {
  readonly pages: Table<KeptPage, string>;
  readonly annotations: Table<AnnotationRow, string>;
  readonly settings: Table<SettingRow, string>;
  readonly bin: Table<BinRow, string>;
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
  annotation,
});

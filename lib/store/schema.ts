import type { Dexie, Transaction } from 'dexie';
import type { KeptPage } from '../domain/annotation.ts';
import type { SiteRule } from '../domain/sites.ts';
import { namesOfPages } from './addresses.ts';
import { rowOf, type AnnotationRow, type SettingRow } from './names.ts';

interface SchemaVersion {
  readonly version: number;
  /** Only tables that are new or whose indexes change need be named. */
  readonly tables: Readonly<Record<string, string>>;
  /** Brings rows of the version before into this form. */
  readonly migrate?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every schema that was ever released, oldest first. A released entry is never edited: append the next.
 *
 * Primary keys are what cannot be changed later: pages by identity, annotations by UUID. An annotation stands in its row
 * whole; the keys beside it can be worked out again from it, so an index can be added by one entry here.
 */
export const SCHEMAS: readonly SchemaVersion[] = [
  {
    version: 1,
    tables: {
      pages: 'id, publisher, lastSeen',
      annotations: 'id, [pageId+start], updated, [verdict+updated], [status+updated], [sourceKey+updated], *tagKeys',
      settings: 'key',
      bin: 'id, removed',
    },
  },
  {
    version: 2,
    tables: {
      addresses: 'key, pageId',
      prints: 'pageId, *bands, *named',
      versions: 'pageId',
    },
    migrate: async (transaction) => {
      const pages: readonly KeptPage[] = await transaction.table('pages').toArray();
      await transaction.table('addresses').bulkPut([...namesOfPages(pages)]);
    },
  },
  {
    version: 3,
    tables: {
      // Few indexes, for each is written with every annotation: what is filtered and sorted by is in the search index.
      annotations: 'id, [pageId+start], updated, sourceKey, *tagKeys, due, *projects',
      projects: 'id',
      searches: 'id',
      drafts: 'key',
      journal: '++seq, undone',
      replaced: '[seq+part]',
      changed: 'id',
      caches: 'key',
    },
    // A source is found by the name that the reader gave it.
    migrate: async (transaction) => {
      const rows = transaction.table<AnnotationRow>('annotations');
      await rows
        .filter(({ annotation }) => annotation.correction?.source !== undefined)
        .modify((row, at) => {
          at.value = rowOf(row.annotation);
        });
    },
  },
  {
    version: 4,
    tables: {},
    // Sites that were off are rules among others now.
    migrate: async (transaction) => {
      const settings = transaction.table<SettingRow>('settings');
      const off: unknown = (await settings.get('sitesOff'))?.value;
      if (!Array.isArray(off)) return;
      const sites: readonly SiteRule[] = off.map((host) => ({ host: String(host), reading: 'off' }));
      await settings.put({ key: 'sites', value: sites });
      await settings.delete('sitesOff');
    },
  },
  {
    version: 5,
    // What is due is found by the search index.
    tables: { annotations: 'id, [pageId+start], updated, sourceKey, *tagKeys, *projects' },
  },
];

export function declareSchemas(db: Dexie, schemas: readonly SchemaVersion[] = SCHEMAS): void {
  for (const { version, tables, migrate } of schemas) {
    const declared = db.version(version).stores({ ...tables });
    if (migrate) declared.upgrade(migrate);
  }
}

import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { beginAnnotation, editAnnotation } from '../../lib/store/changes.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import { openStore } from '../../lib/store/open.ts';
import { countKept, settingsOf, wholeNotebook } from '../../lib/store/queries.ts';
import { declareSchemas, SCHEMAS } from '../../lib/store/schema.ts';
import { undoLast } from '../../lib/store/undo.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const first = { page: storyPage, subject: subjectAt(1), edits: [] };

describe('a closed database opens again at the next use', () => {
  test('closed by us', async () => {
    const store = freshStore();
    await withStore(store, (db) => beginAnnotation(db, first, clock()));
    store.close();
    expect(await withStore(store, countKept)).toEqual({ pages: 1, annotations: 1 });
  });

  test('closed while many ask: each is answered', async () => {
    const store = freshStore();
    await withStore(store, (db) => beginAnnotation(db, first, clock()));
    for (let round = 0; round < 5; round++) {
      const asked = Array.from({ length: 8 }, () => withStore(store, countKept));
      if (round % 2 === 0) store.close();
      else (store.backendDB() as IDBDatabase | null)?.close();
      const answers = await Promise.all(asked);
      expect(answers).toEqual(answers.map(() => ({ pages: 1, annotations: 1 })));
    }
  });

  test('closed in the middle of a task: it is done once more, and once only', async () => {
    const store = freshStore();
    let runs = 0;
    await withStore(store, (db) => {
      if (runs++ === 0) db.close();
      return beginAnnotation(db, first, clock());
    });
    expect(runs).toBe(2);
    expect(await withStore(store, countKept)).toEqual({ pages: 1, annotations: 1 });
  });

  test('another window brings a newer schema: it is not blocked, and we go on', async () => {
    const store = freshStore();
    await withStore(store, (db) => beginAnnotation(db, first, clock()));
    const newer = new Dexie(store.name);
    declareSchemas(newer, [...SCHEMAS, { version: 99, tables: { projects: 'id' } }]);
    await newer.open();
    expect(await newer.table('projects').count()).toBe(0);
    expect(await withStore(store, countKept)).toEqual({ pages: 1, annotations: 1 });
    newer.close();
  });

  test('the database is deleted under us: an empty one is there, and it works', async () => {
    const store = freshStore();
    await withStore(store, (db) => beginAnnotation(db, first, clock()));
    await Dexie.delete(store.name);
    expect(await withStore(store, countKept)).toEqual({ pages: 0, annotations: 0 });
    await withStore(store, (db) => beginAnnotation(db, first, clock()));
    expect(await withStore(store, countKept)).toEqual({ pages: 1, annotations: 1 });
  });

  test('an opening that failed is tried again', async () => {
    const store = freshStore();
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
    await expect(withStore(store, countKept)).rejects.toSatisfy((error) => whyStoreFailed(error) === 'store_full');
    indexedDB.open = open;
    expect(await withStore(store, countKept)).toEqual({ pages: 0, annotations: 0 });
  });
});

describe('a full disk', () => {
  test('is said to be one, nothing is lost, and the next change works', async () => {
    const store = freshStore();
    const stamps = clock();
    const { after } = await withStore(store, (db) => beginAnnotation(db, first, stamps));
    const { id } = after;
    const before = await wholeNotebook(store);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no space left', 'QuotaExceededError');
    };
    const change = { id, edit: { do: 'note', note: 'n' } } as const;
    const failed = await withStore(store, (db) => editAnnotation(db, change, stamps)).catch((error: unknown) => error);
    IDBObjectStore.prototype.put = put;
    expect(whyStoreFailed(failed)).toBe('store_full');
    expect(await wholeNotebook(store)).toEqual(before);
    expect(await withStore(store, (db) => editAnnotation(db, change, stamps))).toMatchObject({ note: 'n' });
  });

  test.each([
    ['bare', new DOMException('x', 'QuotaExceededError'), 'store_full'],
    [
      'within an abort',
      Object.assign(new Error('x'), { name: 'AbortError', inner: { name: 'QuotaExceededError' } }),
      'store_full',
    ],
    [
      'within a bulk',
      Object.assign(new Error('x'), { name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] }),
      'store_full',
    ],
    ['as a cause', new Error('x', { cause: new DOMException('x', 'QuotaExceededError') }), 'store_full'],
    ['another error', new Error('boom'), 'store_failed'],
    ['no error at all', undefined, 'store_failed'],
    ['a word', 'quota', 'store_failed'],
  ] as const)('%s', (_name, error, why) => {
    expect(whyStoreFailed(error)).toBe(why);
  });
});

test('the schema that was released is the one that was released', () => {
  expect(SCHEMAS.map(({ version, tables }) => [version, tables])).toEqual([
    [
      1,
      {
        pages: 'id, publisher, lastSeen',
        annotations: 'id, [pageId+start], updated, [verdict+updated], [status+updated], [sourceKey+updated], *tagKeys',
        settings: 'key',
        bin: 'id, removed',
      },
    ],
    [2, { addresses: 'key, pageId', prints: 'pageId, *bands, *named', versions: 'pageId' }],
    [
      3,
      {
        annotations: 'id, [pageId+start], updated, sourceKey, *tagKeys, due, *projects',
        projects: 'id',
        searches: 'id',
        drafts: 'key',
        journal: '++seq, undone',
        replaced: '[seq+part]',
        changed: 'id',
        caches: 'key',
      },
    ],
    [4, {}],
    [5, { annotations: 'id, [pageId+start], updated, sourceKey, *tagKeys, *projects' }],
  ]);
});

/** As the first release wrote it. */
const ROW_OF_FIRST_SCHEMA = {
  id: '7d0c3b6e-5f0e-4f7e-9b0a-3a1f0c2d4e5f',
  pageId: 'https://valley.example/dam',
  start: 40,
  updated: '2026-03-01T08:05:00.000Z',
  verdict: 'wrong',
  status: 'done',
  tagKeys: ['water'],
  sourceKey: 'ada brook',
  annotation: {
    id: '7d0c3b6e-5f0e-4f7e-9b0a-3a1f0c2d4e5f',
    pageId: 'https://valley.example/dam',
    quote: { exact: 'The dam lost half its water.', prefix: 'said. ', suffix: ' Farmers', start: 40, end: 68 },
    finding: null,
    source: {
      kind: 'named_person',
      name: 'Ada Brook',
      role: null,
      rung: 1,
      cue: 'said',
      quote: 'indirect',
      secondHand: false,
    },
    verdicts: [{ verdict: 'wrong', reason: 'it gained', at: '2026-03-01T08:05:00.000Z' }],
    note: 'ask the office',
    tags: ['Water'],
    evidence: [],
    status: 'done',
    created: '2026-03-01T08:00:00.000Z',
    updated: '2026-03-01T08:05:00.000Z',
  },
} as const;

test('a database of the second schema is brought up to date: all of it is there, and a source is found as it was corrected', async () => {
  const older = new Dexie(`second-${Math.trunc(performance.now())}`);
  declareSchemas(older, SCHEMAS.slice(0, 2));
  const row = ROW_OF_FIRST_SCHEMA;
  const correction = { source: 'Harbour Office', passage: row.annotation.quote.exact, at: 0 };
  const corrected = { ...row, id: 'c', annotation: { ...row.annotation, id: 'c', correction } };
  const chronicle = { pageId: row.pageId, versions: [], read: null };
  const rows = {
    pages: [storyPage],
    settings: [{ key: 'density', value: 'all' }],
    bin: [
      { id: 'b', removed: '2026-03-01T08:00:00.000Z', annotation: { ...row.annotation, id: 'b' }, page: storyPage },
    ],
    addresses: [{ key: 'valley.example/dam', pageId: row.pageId, by: 'address', apartFrom: [], at: row.updated }],
    prints: [{ pageId: row.pageId, sentences: [1], shingles: [2], bands: [2], named: [], title: '', at: '' }],
    versions: [chronicle],
  };
  for (const [table, those] of Object.entries(rows)) await older.table(table).bulkPut(those);
  await older.table('annotations').bulkPut([row, corrected]);
  older.close();

  const store = openStore(older.name);
  await withStore(store, countKept);
  for (const [table, those] of Object.entries(rows)) expect(await store.table(table).toArray()).toEqual(those);
  expect(await store.annotations.toArray()).toEqual([row, { ...corrected, sourceKey: 'harbour office' }]);
  expect(await store.annotations.where('sourceKey').equals('harbour office').primaryKeys()).toEqual(['c']);
  expect(await undoLast(store, row.updated)).toBe(null);
  const noted = await editAnnotation(store, { id: row.id, edit: { do: 'note', note: 'asked' } }, clock());
  await undoLast(store, row.updated);
  expect(noted?.note).toBe('asked');
  expect(await store.annotations.get(row.id)).toEqual(row);
});

test('sites that were off when a site could only be that are off still', async () => {
  const older = new Dexie(`third-${Math.trunc(performance.now())}`);
  declareSchemas(older, SCHEMAS.slice(0, 3));
  await older.table('settings').bulkPut([
    { key: 'sitesOff', value: ['bank.example', 'mill.example'] },
    { key: 'density', value: 4 },
  ]);
  older.close();
  const store = openStore(older.name);
  const sites = [
    { host: 'bank.example', reading: 'off' },
    { host: 'mill.example', reading: 'off' },
  ];
  expect(await withStore(store, settingsOf)).toEqual({ ...DEFAULT_SETTINGS, density: 4, sites });
  expect((await store.settings.toCollection().primaryKeys()).toSorted()).toEqual(['density', 'sites']);
});

test('a database of the fourth schema is brought up to date: a claim that is due is there, and due still', async () => {
  const older = new Dexie(`fourth-${Math.trunc(performance.now())}`);
  declareSchemas(older, SCHEMAS.slice(0, 4));
  const annotation = { ...ROW_OF_FIRST_SCHEMA.annotation, due: '2027-01-01' };
  await older.table('annotations').put({ ...ROW_OF_FIRST_SCHEMA, due: '2027-01-01', annotation });
  older.close();
  const store = openStore(older.name);
  const edit = { do: 'note', note: 'asked' } as const;
  const after = await withStore(store, (open) => editAnnotation(open, { id: annotation.id, edit }, clock()));
  expect(after).toMatchObject({ note: 'asked', due: '2027-01-01' });
  expect(store.annotations.schema.indexes.map(({ name }) => name)).not.toContain('due');
});

test('a database of the first schema is brought up to date where it is opened: its pages are known by their addresses', async () => {
  const older = new Dexie(`older-${Math.trunc(performance.now())}`);
  declareSchemas(older, SCHEMAS.slice(0, 1));
  const secure = { ...storyPage, id: 'https://valley.example/dam', firstSeen: '2026-03-02T08:00:00.000Z' };
  const pages = [
    secure,
    { ...storyPage, id: 'http://www.valley.example/dam', url: 'http://m.valley.example/dam?id=4' },
  ];
  await older.table('annotations').put(ROW_OF_FIRST_SCHEMA);
  await older.table('pages').bulkPut(pages);
  older.close();

  const store = openStore(older.name);
  expect(await withStore(store, wholeNotebook)).toEqual({
    pages: pages.toReversed(),
    annotations: [ROW_OF_FIRST_SCHEMA.annotation],
  });
  const names = await store.addresses.orderBy('key').toArray();
  expect(names.map(({ key, pageId, by }) => [key, pageId, by])).toEqual(
    [
      ['https://valley.example/dam', 'address'],
      ['valley.example/dam', 'address'],
      ['valley.example/dam?from=home', 'text'],
      ['valley.example/dam?id=4', 'text'],
    ].map(([key, by]) => [key, 'http://www.valley.example/dam', by]),
  );
});

test('the database has its public name', () => {
  expect(openStore().name).toBe('claimlight');
});

import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { openStore } from '../../lib/store/open.ts';
import type { Stamps } from '../../lib/store/changes.ts';
import type { KeptPage, Quote } from '../../lib/domain/annotation.ts';

// The store of these tests: a database in memory that behaves as the browser's.
Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange, IDBObjectStore });
Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });

let databases = 0;

/** A store of its own for each test. */
export const freshStore = () => openStore(`test-${++databases}`);

/** A clock that moves one second at each look, and identities that count. */
export function clock(from = '2026-03-01T08:00:00.000Z'): Stamps {
  let time = Date.parse(from);
  let made = 0;
  return () => ({
    at: new Date((time += 1000)).toISOString(),
    id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  });
}

/** A clock that stands still: two changes in one millisecond. */
export function stoppedClock(): Stamps {
  const moving = clock();
  return () => ({ ...moving(), at: '2026-03-01T08:00:00.000Z' });
}

export const storyPage: KeptPage = {
  id: 'https://valley.example/dam',
  url: 'https://valley.example/dam?from=home',
  title: 'The dam holds',
  publisher: 'Valley Post',
  byline: ['Ada Brook'],
  published: '2026-02-28',
  modified: null,
  language: 'en',
  reviews: [],
  words: 412,
  textHash: 'a'.repeat(64),
  firstSeen: '2026-03-01T08:00:00.000Z',
  lastSeen: '2026-03-01T08:00:00.000Z',
};

export const quoteAt = (start: number, exact = 'The dam lost 40 percent of its water.'): Quote => ({
  exact,
  prefix: 'said. ',
  suffix: ' Farmers',
  start,
  end: start + exact.length,
});

export const subjectAt = (start: number, pageId = storyPage.id) => ({
  pageId,
  quote: quoteAt(start),
  finding: null,
  source: null,
});

import { Dexie } from 'dexie';
import { DATABASE, type Store } from './names.ts';
import { declareSchemas } from './schema.ts';

/**
 * The store of this extension, for the background and the extension's own pages; a content script must never call this:
 * an IndexedDB opened there belongs to the page. Opens at its first use, and again whenever it was closed (lifecycle.ts).
 */
export function openStore(name: string = DATABASE): Store {
  const db = new Dexie(name);
  declareSchemas(db);
  return db as Store;
}

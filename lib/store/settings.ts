import type { Settings } from '../domain/settings.ts';
import { asDeed } from './journal.ts';
import { isEqual } from './merge.ts';
import type { Store } from './names.ts';
import { putNamed, type Pen } from './pen.ts';
import { settingsOf } from './queries.ts';

/** Changes some settings, which can be undone as whatever else the reader does; the answer is all of them. */
export const changeSettings = (store: Store, change: Partial<Settings>, at: string): Promise<Settings> =>
  asDeed(store, { deed: 'settings', at }, async (pen) => {
    await putSettings(pen, change);
    return settingsOf(store);
  });

/** Writes settings as part of a deed. Where the reader has been (`pagesRead`) is written down in no journal. */
export async function putSettings(pen: Pen, change: Partial<Settings>): Promise<void> {
  const now = new Map<string, unknown>(Object.entries(await settingsOf(pen.store)));
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined || isEqual(now.get(key), value)) continue;
    const after = { key, value };
    if (key === ('pagesRead' satisfies keyof Settings)) await pen.store.settings.put(after);
    else await putNamed(pen, 'settings', { before: { key, value: now.get(key) }, after });
  }
}

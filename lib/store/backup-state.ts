import * as v from 'valibot';
import { type BackupState, NO_BACKUP } from '../domain/backup.ts';
import { BackupStateShape } from '../shapes/settings.ts';
import type { Store } from './names.ts';

/** Where it stands among the settings: it is no setting, and nobody but the background writes it. */
const KEY = 'backupState';

export async function backupStateOf(store: Store): Promise<BackupState> {
  const read = v.safeParse(BackupStateShape, (await store.settings.get(KEY))?.value);
  return read.success ? read.output : NO_BACKUP;
}

export const putBackupState = async (store: Store, value: BackupState): Promise<void> =>
  void (await store.settings.put({ key: KEY, value }));

/**
 * How many changes the reader ever made: the journal counts them, and forgets what they were. A setting that is changed counts once
 * something else is done after it: who switches backups on has not kept anything by that.
 */
export async function changesEver(store: Store): Promise<number> {
  const last = await store.journal
    .orderBy(':id')
    // oxlint-disable-next-line unicorn/no-array-reverse -- not an array: Dexie walks the index from its end
    .reverse()
    .filter(({ deed }) => deed !== 'settings')
    .first();
  return last?.seq ?? 0;
}

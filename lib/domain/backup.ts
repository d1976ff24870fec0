/** A copy of everything kept, put into the downloads folder by itself. */
export interface BackupSettings {
  readonly isOn: boolean;
  /** After so many days, if anything was changed since the last one. */
  readonly days: number;
  /** After so many changes, however soon. */
  readonly changes: number;
  /** So many files lie there; then the oldest is written over. */
  readonly copies: number;
}

export const DEFAULT_BACKUP: BackupSettings = { isOn: false, days: 7, changes: 100, copies: 3 };

/** The least and the most of each. */
export const BACKUP_BOUNDS = { days: [1, 365], changes: [1, 10_000], copies: [1, 50] } as const;

/** Why no backup could be made. */
export const BACKUP_TROUBLES = ['no_permission', 'interrupted', 'failed'] as const;
export type BackupTrouble = (typeof BACKUP_TROUBLES)[number];

/** What became of backups so far. Times in ISO 8601 UTC. */
export interface BackupState {
  /** The last that was made; null: none yet. */
  readonly made: { readonly at: string; readonly file: string; readonly changes: number } | null;
  /** Which of the files is written next, from 1. */
  readonly next: number;
  /** When the last one was begun. */
  readonly tried: string | null;
  /** Why the last one was not made; null: it was. */
  readonly trouble: { readonly why: BackupTrouble; readonly detail: string } | null;
}

export const NO_BACKUP: BackupState = { made: null, next: 1, tried: null, trouble: null };

/** After one that was begun and not made it is tried again in an hour, not at every change. */
const RETRY = 3_600_000;
const DAY = 86_400_000;

/** Is a backup to be made now? `changes`: how many the reader ever made. */
export function isBackupDue(
  { isOn, days, changes }: BackupSettings,
  { made, tried }: BackupState,
  now: { readonly at: string; readonly changes: number },
): boolean {
  // Fewer: all was erased since, and what was saved before is not to be written over with nothing.
  if (!isOn || now.changes <= (made?.changes ?? 0)) return false;
  const passed = (since: string): number => Date.parse(now.at) - Date.parse(since);
  const isUnmade = tried !== null && (made === null || made.at < tried);
  if (isUnmade && passed(tried) < RETRY) return false;
  return made === null || now.changes - made.changes >= changes || passed(made.at) >= days * DAY;
}

/** The file that is written next: fewer may be wanted than there were. */
export const backupFile = ({ next }: BackupState, { copies }: BackupSettings): string =>
  `claimlight-backup-${next > copies ? 1 : next}.json`;

/** After a backup was made. */
export const withBackup = (
  state: BackupState,
  settings: BackupSettings,
  now: { readonly at: string; readonly changes: number },
): BackupState => {
  const written = state.next > settings.copies ? 1 : state.next;
  return {
    made: { ...now, file: backupFile(state, settings) },
    next: (written % settings.copies) + 1,
    tried: state.tried,
    trouble: null,
  };
};

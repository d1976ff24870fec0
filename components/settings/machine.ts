import type { BackupState } from '../../lib/domain/backup.ts';

/** What the settings show that is the browser's and not ours, and what can be done about it. */
export interface Machine {
  readonly keys: readonly CommandKey[];
  readonly onKeys: () => void;
  /** Bytes in use and to be had; null where the browser does not tell. */
  readonly used: number | null;
  readonly quota: number | null;
  /** Will the browser keep what is kept when it runs out of room? Null: it does not tell. */
  readonly isPersisted: boolean | null;
  readonly onPersist: () => void;
  readonly backup: BackupState;
  /** Is a backup being made? */
  readonly isBackingUp: boolean;
  readonly onSwitchBackup: (isOn: boolean) => void;
  readonly onBackUp: () => void;
}

/** A command of the browser's, with the key that it has now; empty: none. */
export interface CommandKey {
  readonly name: string;
  readonly deed: string;
  readonly key: string;
}

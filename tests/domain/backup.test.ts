import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupFile,
  type BackupState,
  DEFAULT_BACKUP,
  isBackupDue,
  NO_BACKUP,
  withBackup,
} from '../../lib/domain/backup.ts';

const settings = { isOn: true, days: 2, changes: 10, copies: 3 };
const made = { at: '2026-03-01T08:00:00.000Z', file: 'claimlight-backup-1.json', changes: 50 };
const after: BackupState = { ...NO_BACKUP, made, next: 2, tried: '2026-03-01T07:59:58.000Z' };
const failed: BackupState = { ...after, tried: '2026-03-05T08:00:00.000Z' };

describe('a backup is due', () => {
  test.each([
    ['the first, as soon as anything is kept', NO_BACKUP, '2026-03-01T08:00:00.000Z', 1, true],
    ['not while nothing is kept', NO_BACKUP, '2026-03-01T08:00:00.000Z', 0, false],
    ['not a day later, after few changes', after, '2026-03-02T08:00:00.000Z', 59, false],
    ['at once after enough changes', after, '2026-03-01T08:00:01.000Z', 60, true],
    ['after the days, if anything changed', after, '2026-03-03T08:00:00.000Z', 51, true],
    ['never while nothing changed', after, '2027-03-03T08:00:00.000Z', 50, false],
    ['not after everything was erased', after, '2027-03-03T08:00:00.000Z', 0, false],
    ['not again right after one that failed', failed, '2026-03-05T08:59:59.000Z', 99, false],
    ['again an hour after one that failed', failed, '2026-03-05T09:00:00.000Z', 99, true],
  ])('%s', (_name, state, at, changes, isDue) => {
    expect(isBackupDue(settings, state, { at, changes })).toBe(isDue);
    expect(isBackupDue({ ...settings, isOn: false }, state, { at, changes })).toBe(false);
  });
});

test('files roll: with any number of copies, so many are written before one is written over', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), (copies) => {
      const wanted = { ...DEFAULT_BACKUP, copies };
      let state = NO_BACKUP;
      const files: string[] = [];
      for (let round = 1; round <= copies + 2; round++) {
        files.push(backupFile(state, wanted));
        state = withBackup(state, wanted, { at: made.at, changes: round });
      }
      expect(new Set(files.slice(0, copies)).size).toBe(copies);
      expect(files.slice(copies)).toEqual(
        files
          .concat(files)
          .slice(0, 2)
          .map((_, at) => files[at % copies]),
      );
    }),
  );
});

test('of more files than are wanted by now the first is written over', () => {
  const state = { ...after, next: 5 };
  expect(backupFile(state, settings)).toBe('claimlight-backup-1.json');
  expect(withBackup(state, settings, { at: made.at, changes: 51 })).toMatchObject({ next: 2, trouble: null });
});

import { expect, test } from 'vitest';
import { NO_BACKUP } from '../../lib/domain/backup.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { backupStateOf, changesEver, putBackupState } from '../../lib/store/backup-state.ts';
import { beginAnnotation, editAnnotation, eraseEverything } from '../../lib/store/changes.ts';
import { settingsOf } from '../../lib/store/queries.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

test('what became of backups stands beside the settings and is none of them', async () => {
  const store = freshStore();
  expect(await backupStateOf(store)).toEqual(NO_BACKUP);
  const state = { ...NO_BACKUP, next: 2, trouble: { why: 'failed', detail: 'x' } } as const;
  await putBackupState(store, state);
  expect(await backupStateOf(store)).toEqual(state);
  expect(await settingsOf(store)).toEqual(DEFAULT_SETTINGS);
});

test('a state that cannot be read counts as none', async () => {
  const store = freshStore();
  await store.settings.put({ key: 'backupState', value: { next: 'soon' } });
  expect(await backupStateOf(store)).toEqual(NO_BACKUP);
});

test('changes are counted over whatever is forgotten', async () => {
  const store = freshStore();
  const stamps = clock();
  expect(await changesEver(store)).toBe(0);
  const subject = subjectAt(1);
  const { after } = await beginAnnotation(store, { page: storyPage, subject, edits: [] }, stamps);
  const begun = await changesEver(store);
  await editAnnotation(store, { id: after.id, edit: { do: 'note', note: 'asked' } }, stamps);
  expect([begun, await changesEver(store)]).toEqual([1, 2]);
  await eraseEverything(store);
  await beginAnnotation(store, { page: storyPage, subject, edits: [] }, stamps);
  expect(await changesEver(store)).toBe(3);
});

test('a setting that is changed is nothing to save by itself', async () => {
  const store = freshStore();
  const stamps = clock();
  await changeSettings(store, { backup: { ...DEFAULT_SETTINGS.backup, isOn: true } }, stamps().at);
  expect(await changesEver(store)).toBe(0);
  await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, stamps);
  const begun = await changesEver(store);
  await changeSettings(store, { theme: 'dark' }, stamps().at);
  expect([begun > 0, await changesEver(store)]).toEqual([true, begun]);
});

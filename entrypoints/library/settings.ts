import { liveQuery } from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Said } from '../../components/controls/Message.tsx';
import { useObserved } from '../../components/controls/observed.ts';
import { troubleWords } from '../../components/settings/BackupSection.tsx';
import type { CommandKey, Machine } from '../../components/settings/machine.ts';
import { NO_BACKUP } from '../../lib/domain/backup.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { backupStateOf } from '../../lib/store/backup-state.ts';
import { say } from '../../lib/words/say.ts';
import { store } from './hooks.ts';

interface Parts {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onSaid: (said: Said) => void;
}

/** What of the settings is the browser's: keys, room on the disk, backups. */
export function useMachine({ settings, onChange, onSaid }: Parts): Machine {
  const room = useRoom(onSaid);
  const backup = useBackupState();
  const [isBackingUp, setBackingUp] = useState(false);
  const onBackUp = async () => {
    setBackingUp(true);
    const reply = await askBackground('backup.make', null);
    setBackingUp(false);
    if (!reply.ok) onSaid(trouble(say(`failure_${reply.failure}`)));
  };
  const onSwitchBackup = async (isOn: boolean) => {
    // The browser asks only in answer to a press, so nothing may be waited for before.
    const isGranted = !isOn || (await browser.permissions.request({ permissions: ['downloads'] }));
    if (isGranted) onChange({ backup: { ...settings.backup, isOn } });
    else onSaid(trouble(say('settings_backup_refused')));
  };
  return {
    keys: useCommandKeys(),
    onKeys: () => void openKeys(),
    ...room,
    backup,
    isBackingUp,
    onBackUp: () => void onBackUp(),
    onSwitchBackup: (isOn) => void onSwitchBackup(isOn),
  };
}

const trouble = (text: string): Said => ({ kind: 'trouble', text, canUndo: false });

function useBackupState() {
  const observed = useObserved(() => liveQuery(() => backupStateOf(store)), []);
  return observed.state === 'seen' ? observed.value : NO_BACKUP;
}

/** Says in the library that the last backup was not made. */
export function useBackupTrouble(onSaid: (said: Said) => void): void {
  const backup = useBackupState();
  const { trouble: failed, tried } = backup;
  useEffect(() => {
    if (failed) onSaid(trouble(troubleWords(backup)));
  }, [failed?.why, tried]);
}

/** The browser's commands with their keys, asked again when the reader comes back from changing them. */
function useCommandKeys(): readonly CommandKey[] {
  const [keys, setKeys] = useState<readonly CommandKey[]>([]);
  const ask = useCallback(() => void commandKeys().then(setKeys), []);
  useEffect(() => {
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return keys;
}

async function commandKeys(): Promise<readonly CommandKey[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
    description === '' ? [] : [{ name, deed: description, key: shortcut }],
  );
}

/** Each browser has a page of its own for that, and lets none but its reader change a key there. */
async function openKeys(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Room on the disk, and whether the browser promises to keep what lies there. */
function useRoom(onSaid: (said: Said) => void) {
  const [room, setRoom] = useState<Pick<Machine, 'used' | 'quota' | 'isPersisted'>>({
    used: null,
    quota: null,
    isPersisted: null,
  });
  const ask = useCallback(() => void roomNow().then(setRoom), []);
  useEffect(ask, []);
  const onPersist = async () => {
    const isPersisted = await navigator.storage.persist().catch(() => false);
    ask();
    if (isPersisted) onSaid({ kind: 'done', text: say('settings_persisted'), canUndo: false });
    else onSaid(trouble(say('settings_persist_refused')));
  };
  return { ...room, onPersist: () => void onPersist() };
}

async function roomNow() {
  const [{ usage, quota }, isPersisted] = await Promise.all([
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
    navigator.storage.persisted().catch(() => null),
  ]);
  return { used: usage ?? null, quota: quota ?? null, isPersisted };
}

import { browser } from 'wxt/browser';
import {
  backupFile,
  type BackupSettings,
  type BackupState,
  type BackupTrouble,
  isBackupDue,
  withBackup,
} from '../../lib/domain/backup.ts';
import { messageOf } from '../../lib/messages/failures.ts';
import { backupStateOf, changesEver, putBackupState } from '../../lib/store/backup-state.ts';
import { withStore } from '../../lib/store/lifecycle.ts';
import type { Store } from '../../lib/store/names.ts';
import { settingsOf } from '../../lib/store/queries.ts';
import { GATHER, gatherBackup } from '../backup/gather.ts';
import { stamp } from './keeping.ts';

/** The folder in the reader's downloads. */
const FOLDER = 'Claimlight';

/** Makes backups when they are due. Nothing of it rejects: what went wrong stands in the store, and is said where the reader looks. */
export interface Backups {
  /** Something was changed: is one due? */
  readonly look: (settings: BackupSettings) => Promise<void>;
  readonly lookAtStart: () => Promise<void>;
  readonly make: () => Promise<void>;
}

/** No alarm and no polling: it is looked at what is due when something was changed, and when the browser starts. */
export function createBackups(store: Store): Backups {
  let making: Promise<void> | null = null;
  const make = (settings: BackupSettings): Promise<void> => {
    making ??= makeOne(store, settings).finally(() => {
      making = null;
    });
    return making;
  };
  const look = async (settings: BackupSettings): Promise<void> => {
    if (!settings.isOn || making) return;
    const [state, changes] = await withStore(store, (db) => Promise.all([backupStateOf(db), changesEver(db)]));
    if (isBackupDue(settings, state, { at: stamp().at, changes })) await make(settings);
  };
  const withSettings = async (deed: (settings: BackupSettings) => Promise<void>): Promise<void> => {
    const { backup } = await withStore(store, settingsOf);
    await deed(backup);
  };
  return {
    look: (settings) => quietly(look(settings)),
    lookAtStart: () => quietly(withSettings(look)),
    make: () => quietly(withSettings(make)),
  };
}

/** A store that cannot be read is told of wherever it is asked; of it there is no backup. */
const quietly = (deed: Promise<void>): Promise<void> => deed.catch(() => {});

async function makeOne(store: Store, settings: BackupSettings): Promise<void> {
  const [before, changes] = await withStore(store, (db) => Promise.all([backupStateOf(db), changesEver(db)]));
  const begun: BackupState = { ...before, tried: stamp().at };
  await withStore(store, (db) => putBackupState(db, begun));
  const trouble = await save(store, backupFile(begun, settings));
  const now = { at: stamp().at, changes };
  const after = trouble ? { ...begun, trouble } : withBackup(begun, settings, now);
  await withStore(store, (db) => putBackupState(db, after));
}

type Trouble = BackupState['trouble'];

async function save(store: Store, file: string): Promise<Trouble> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return because('no_permission');
  try {
    const held = await (import.meta.env.FIREFOX ? holdHere(store) : holdOffscreen());
    try {
      return await download(held.url, `${FOLDER}/${file}`);
    } finally {
      await held.release();
    }
  } catch (error) {
    return because('failed', messageOf(error));
  }
}

const because = (why: BackupTrouble, detail = ''): Trouble => ({ why, detail });

/** A file in memory, until it is let go. */
interface Held {
  readonly url: string;
  readonly release: () => Promise<void>;
}

/** Firefox's background is a page. */
async function holdHere(store: Store): Promise<Held> {
  const url = await gatherBackup(store);
  return { url, release: async () => URL.revokeObjectURL(url) };
}

/** Chrome's is none: a page that nobody sees holds the file, and goes with it. */
async function holdOffscreen(): Promise<Held> {
  const { offscreen } = (globalThis as unknown as { readonly chrome: { readonly offscreen: Offscreen } }).chrome;
  // One may be left of a background that was stopped in between.
  await offscreen.closeDocument().catch(() => {});
  await offscreen.createDocument({
    url: 'backup.html',
    reasons: ['BLOBS'],
    justification: 'To save a backup as a file.',
  });
  const url: unknown = await browser.runtime.sendMessage(GATHER);
  if (typeof url !== 'string') throw new Error('No file came.');
  return { url, release: () => offscreen.closeDocument() };
}

interface Offscreen {
  readonly createDocument: (asked: {
    readonly url: string;
    readonly reasons: readonly 'BLOBS'[];
    readonly justification: string;
  }) => Promise<void>;
  readonly closeDocument: () => Promise<void>;
}

type DownloadDelta = Parameters<Parameters<typeof browser.downloads.onChanged.addListener>[0]>[0];

/** Saves a file over the one of that name, and waits until it lies there. */
async function download(url: string, filename: string): Promise<Trouble> {
  const id = await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
  const error = await new Promise<string | null>((resolve) => {
    const settle = (state: string | undefined, why: string | undefined): void => {
      if (state !== 'complete' && state !== 'interrupted') return;
      browser.downloads.onChanged.removeListener(onChanged);
      resolve(state === 'complete' ? null : (why ?? ''));
    };
    const onChanged = (change: DownloadDelta): void => {
      if (change.id === id) settle(change.state?.current, change.error?.current);
    };
    browser.downloads.onChanged.addListener(onChanged);
    // It may have been done before anybody listened.
    void browser.downloads.search({ id }).then(([found]) => settle(found?.state, found?.error));
  });
  return error === null ? null : because('interrupted', error);
}

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Settings } from '../../lib/domain/settings.ts';
import { answerBackground } from '../../lib/messages/answer-background.ts';
import { tellTab } from '../../lib/messages/ask.ts';
import { emptyBin } from '../../lib/store/bin.ts';
import { sweepDrafts } from '../../lib/store/drafts.ts';
import { tidyJournal } from '../../lib/store/journal.ts';
import { openStore } from '../../lib/store/open.ts';
import { speakWith } from '../../lib/words/say.ts';
import { createBackups } from './backup.ts';
import { createClip } from './clip.ts';
import { createMenu, listenForCommands } from './commands.ts';
import { createDetector } from './detector.ts';
import { createHandlers } from './handlers.ts';
import { kept, stamp } from './keeping.ts';
import { modelFiles } from './model-files.ts';

/**
 * Loads the detector, answers the protocol, keeps badge and menus. A service worker in Chrome, an event page in Firefox:
 * either may be stopped at any moment and started by an event, so every listener is added at once, and what matters is in
 * the store.
 */
export default defineBackground(() => {
  speakWith(browser.i18n);
  const store = openStore();
  const backups = createBackups(store);
  const tell = async (settings: Settings, pageId: string | null): Promise<void> => {
    await announce(settings, pageId);
    await backups.look(settings.backup);
  };
  const detector = createDetector(modelFiles);
  const handlers = createHandlers({ store, detector, announce: tell, makeBackup: backups.make, isFrontPrivate });
  answerBackground(handlers);
  listenForCommands(createClip(handlers));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenu();
    if (reason === 'install')
      void browser.tabs.create({ url: new URL('/welcome.html', browser.runtime.getURL('/')).href });
  });
  browser.runtime.onStartup.addListener(() => {
    void createMenu();
    void backups.lookAtStart();
    void kept(store, (db) => emptyBin(db, stamp().at));
    void kept(store, (db) => tidyJournal(db, stamp().at));
    void kept(store, (db) => sweepDrafts(db, stamp().at));
  });
});

/** On Android there are no windows to ask, and a popup is a tab that tells. */
async function isFrontPrivate(): Promise<boolean> {
  try {
    return (await browser.windows.getLastFocused()).incognito;
  } catch {
    return false;
  }
}

/** Tells every tab that the store changed, and of which page. */
async function announce(settings: Settings, pageId: string | null): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) tellTab(id, 'store.changed', { settings, pageId });
}

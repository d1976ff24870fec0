import type { Said } from '../../components/controls/Message.tsx';
import { askBackground } from '../../lib/messages/ask.ts';
import { eraseEverything } from '../../lib/store/changes.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import { DRAFTS, ownStorage } from '../../lib/store/own-storage.ts';
import { store } from './hooks.ts';
import { say } from '../../lib/words/say.ts';

/** Forgets everything that was kept, words typed and not kept included, and tells the tabs. The settings stay. */
export async function erase(): Promise<Said> {
  try {
    await withStore(store, eraseEverything);
    ownStorage.forget(DRAFTS);
    await askBackground('store.touched', null);
    return { kind: 'done', text: say('done_erased'), canUndo: false };
  } catch (error) {
    return { kind: 'trouble', text: say(`failure_${whyStoreFailed(error)}`), canUndo: false };
  }
}

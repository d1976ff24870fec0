import type { Said } from '../../components/controls/Message.tsx';
import { askBackground } from '../../lib/messages/ask.ts';
import { FAILURE_SENTENCES } from '../../lib/messages/failures.ts';
import { eraseEverything } from '../../lib/store/changes.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import { DRAFTS, ownStorage } from '../../lib/store/own-storage.ts';
import { store } from './hooks.ts';

/** Forgets everything that was kept, words typed and not kept included, and tells the tabs. The settings stay. */
export async function erase(): Promise<Said> {
  try {
    await withStore(store, eraseEverything);
    ownStorage.forget(DRAFTS);
    await askBackground('store.touched', null);
    return { kind: 'done', text: 'Everything was erased.', canUndo: false };
  } catch (error) {
    return { kind: 'trouble', text: FAILURE_SENTENCES[whyStoreFailed(error)], canUndo: false };
  }
}

import { askBackground } from '../../lib/messages/ask.ts';
import { done, messageOf, refused } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import type { Store } from '../../lib/store/names.ts';
import { createProject, isSameName, projectNames } from '../../lib/store/projects.ts';

/** Begins a project of this name, or finds it, and answers its identity. */
export async function projectCalled(store: Store, name: string): Promise<Reply<string>> {
  try {
    const known = (await withStore(store, projectNames)).find((one) => isSameName(one.name, name));
    if (known) return done(known.id);
    const { id } = await withStore(store, (open) => createProject(open, { name, note: '' }, stamp));
    void askBackground('store.touched', null);
    return done(id);
  } catch (error) {
    return refused(whyStoreFailed(error), messageOf(error));
  }
}

const stamp = () => ({ at: new Date().toISOString(), id: crypto.randomUUID() });

import { liveQuery } from 'dexie';
import { useState } from 'preact/hooks';
import { useObserved } from '../../../components/controls/observed.ts';
import type { PageDeeds } from '../../../components/library/notebook/TallyList.tsx';
import { changedPages } from '../../../lib/store/versions.ts';
import { store } from '../hooks.ts';

const NONE: ReadonlySet<string> = new Set();

/** What can be done with the pages on screen, and which of them changed, live. */
export function usePages(onRemove: (pageId: string) => void): PageDeeds {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const observed = useObserved(() => (seen.length === 0 ? null : liveQuery(() => changedPages(store, seen))), [seen]);
  const changed = observed.state === 'seen' ? observed.value : NONE;
  return {
    picturesAt: (id) => `#pictures=${encodeURIComponent(id)}`,
    changesAt: (id) => `#changes=${encodeURIComponent(id)}`,
    isChanged: (id) => changed.has(id),
    onSeen: setSeen,
    onRemove,
  };
}

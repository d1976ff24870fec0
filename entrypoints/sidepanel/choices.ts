import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useObserved } from '../../components/controls/observed.ts';
import type { Project } from '../../lib/domain/annotation.ts';
import { projectsOf } from '../../lib/store/projects.ts';
import { tagsInUse } from '../../lib/store/tags.ts';
import { sharesStore, store } from '../review/hooks.ts';

/** What there is to choose from where something is said of a claim. */
interface Choices {
  readonly projects: readonly Project[];
  /** The most used first. */
  readonly tags: readonly string[];
}

/** Projects, live, and tags as they were when the claim was opened. Where the store is not shared there is nothing to choose from. */
export function useChoices(): Choices {
  const observed = useObserved(() => (sharesStore ? liveQuery(() => projectsOf(store)) : null), []);
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!sharesStore) return;
    // Without them tags are typed in full; that what is kept cannot be read is said elsewhere.
    tagsInUse(store).then(setTags, () => undefined);
  }, []);
  const counted = observed.state === 'seen' ? observed.value : null;
  return useMemo(() => ({ projects: (counted ?? []).map(({ project }) => project), tags }), [counted, tags]);
}

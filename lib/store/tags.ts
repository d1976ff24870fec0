import type { Store } from './names.ts';

/** Tags in use, in lower case, the most used first. Costs a walk over the index: ask when somebody is about to type one. */
export async function tagsInUse(store: Store): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const tag of await store.annotations.orderBy('tagKeys').keys())
    counts.set(String(tag), (counts.get(String(tag)) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([tag]) => tag);
}

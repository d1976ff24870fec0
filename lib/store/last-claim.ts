import { isDismissed, isOnlyNamed, type Annotation } from '../domain/annotation.ts';
import type { Store } from './names.ts';

// Where evidence from elsewhere goes: to the claim that the reader had in hand last. What was written last is another thing: a file of a
// colleague's, or a deed on many at once, is newer than that without anybody having looked at each.

/** Of the `caches` table: the identities of claims that were opened or edited by hand, the last first. In no export. */
const KEY = 'last-claims';
/** So many, for the last ones may be dismissed or taken away. */
const MOST = 20;

/** Notes that the reader opened an annotation, or said something of it, by hand. */
export const rememberClaim = (store: Store, id: string): Promise<void> =>
  store.transaction('rw', store.caches, async () => {
    const known = await lastIds(store);
    if (known[0] !== id)
      await store.caches.put({ key: KEY, value: [id, ...known.filter((other) => other !== id)].slice(0, MOST) });
  });

/** The claim that the reader had in hand last and that is there still, but for the dismissed and for names that were only corrected. */
export async function lastClaim(store: Store): Promise<Annotation | null> {
  const rows = await store.annotations.bulkGet([...(await lastIds(store))]);
  const claims = rows.flatMap((row) => (row ? [row.annotation] : []));
  return claims.find((annotation) => !isDismissed(annotation) && !isOnlyNamed(annotation)) ?? null;
}

async function lastIds(store: Store): Promise<readonly string[]> {
  const value = (await store.caches.get(KEY))?.value;
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

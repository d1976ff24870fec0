import type { KeptPage, Taken } from '../../lib/domain/annotation.ts';
import type { Stamp } from '../../lib/domain/edit.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { done, messageOf, refused } from '../../lib/messages/failures.ts';
import type { Beginning, Reply } from '../../lib/messages/protocol.ts';
import { countWords } from '../../lib/text/tokens.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import type { Store } from '../../lib/store/names.ts';

/** The clock and a new identity. Made here: a page that came unencrypted has no `crypto.randomUUID`. */
export const stamp = (): Stamp => ({ id: crypto.randomUUID(), at: new Date().toISOString() });

/** Does something with the store; what goes wrong is an answer, with its reason. */
export async function kept<T>(store: Store, task: (store: Store) => Promise<T>): Promise<Reply<T>> {
  try {
    return done(await withStore(store, task));
  } catch (error) {
    return refused(whyStoreFailed(error), messageOf(error));
  }
}

/** The same for what may not be there: null is the failure `not_found`. */
export async function found<T>(store: Store, task: (store: Store) => Promise<T | null>): Promise<Reply<T>> {
  const reply = await kept(store, task);
  if (!reply.ok) return reply;
  return reply.value === null ? refused('not_found') : done(reply.value);
}

/** The page of a first annotation, with the fingerprint of its text. */
export const pageOf = async ({ page, text }: Pick<Beginning, 'page' | 'text'>): Promise<KeptPage> =>
  seenNow(page, { words: countWords(text), textHash: await sha256(text) });

/** The state of a page that words are taken of now. */
export const takenNow = async ({ url, title, modified }: PageFacts, text: string): Promise<Taken> => ({
  at: stamp().at,
  textHash: await sha256(text),
  url,
  title,
  modified,
});

export const seenNow = (page: PageFacts, measured: Pick<KeptPage, 'words' | 'textHash'>): KeptPage => {
  const { at } = stamp();
  const { named: _, ...facts } = page;
  return { ...facts, ...measured, firstSeen: at, lastSeen: at };
};

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { addressKey, plainAddress } from '../../lib/domain/address.ts';
import { decide, foldTitle, type Known, type PageIdentity, type Print } from '../../lib/domain/identity.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import type { Opened } from '../../lib/messages/protocol.ts';
import { alike, printOf } from '../../lib/text/fingerprint.ts';
import { candidatesFor, identitiesOf, rememberPage, type Candidate, type Looked } from '../../lib/store/addresses.ts';
import type { Store } from '../../lib/store/names.ts';
import { annotationsOfAll } from '../../lib/store/queries.ts';

/** A page that is open, and the text that was read on it. */
export interface OpenPage {
  readonly page: PageFacts;
  readonly text: string;
}

/** Says which page is open and what is kept of it; `keep` where what it is known by may be kept, and for which pages. */
export async function openPage(
  store: Store,
  { page, text }: OpenPage,
  keep: { readonly at: string; readonly pages: 'known' | 'every' } | null,
): Promise<Opened> {
  const looked = lookedFor({ page, text });
  const candidates = await candidatesFor(store, looked);
  const identity = identify(page, looked, candidates);
  const isKept = candidates.some((one) => one.page.id === identity.pageId);
  if (keep && (isKept || keep.pages === 'every')) {
    const { pageId, also } = identity;
    const parted = candidates.map((one) => one.page.id).filter((id) => id !== pageId && !also.includes(id));
    await rememberPage(store, { ...looked, pageId, also, parted, title: page.title }, keep.at);
  }
  const ids = new Set([identity.pageId, ...identity.also]);
  if (keep) for (const id of await identitiesOf(store, identity.pageId)) ids.add(id);
  return { identity, annotations: await annotationsOfAll(store, [...ids]) };
}

/** Remembers by what a page is known of which something was just kept. */
export const rememberOpen = (store: Store, { page, text }: OpenPage, at: string): Promise<void> =>
  rememberPage(store, { ...lookedFor({ page, text }), pageId: page.id, title: page.title, also: [], parted: [] }, at);

function identify(page: PageFacts, looked: Looked, candidates: readonly Candidate[]): PageIdentity {
  const { own: address, named, print } = looked;
  const signs = { address, named, title: foldTitle(page.title) };
  return decide(
    { signs, fresh: page.id },
    candidates.map((candidate) => knownOf(candidate, print)),
  );
}

const knownOf = ({ page, print, here, reader }: Candidate, mine: Print): Known => ({
  pageId: page.id,
  url: page.url,
  firstSeen: page.firstSeen,
  signs: { address: page.id, named: print?.named ?? [], title: print?.title ?? foldTitle(page.title) },
  text: print ? alike(mine, print) : { says: 'unsure', share: 0 },
  here,
  reader,
});

function lookedFor({ page, text }: OpenPage): Looked {
  const own = plainAddress(page.url);
  return { own, named: page.named ?? [addressKey(own)], print: printAgain(text) };
}

/** The print of the text last seen: the same is asked for at every change of the store. Lost when the background stops, made again. */
let last: { readonly text: string; readonly print: Print } = { text: '', print: printOf('') };

function printAgain(text: string): Print {
  if (last.text !== text) last = { text, print: printOf(text) };
  return last.print;
}

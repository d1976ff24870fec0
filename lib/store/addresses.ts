import type { KeptPage } from '../domain/annotation.ts';
import { addressKey } from '../domain/address.ts';
import { foldTitle, spotOf, type Known, type Print } from '../domain/identity.ts';
import { isEqual } from './merge.ts';
import type { AddressRow, PrintRow, Store } from './names.ts';

/** A page that is open, as the store looks for it: what it is by itself, and what is known of it. */
export interface Looked {
  readonly own: string;
  readonly named: readonly string[];
  readonly print: Print;
}

/** A kept page that could be the open one. */
export interface Candidate {
  readonly page: KeptPage;
  readonly print: PrintRow | null;
  readonly here: Known['here'];
  readonly reader: Known['reader'];
}

/** More kept pages than this that share an address or a text with one are not looked at. */
const MOST = 30;
/** So many of a print's runs are in the index. A text that grew tenfold has still one of sixteen left, five times in six. */
const BANDS = 16;

/** The kept pages that could be the open one, by address, by what either names, and by their texts. */
export async function candidatesFor(store: Store, { own, named, print }: Looked): Promise<readonly Candidate[]> {
  const keys = [addressKey(own), ...named];
  const names = present(await store.addresses.bulkGet([own, ...keys]));
  const naming = await store.prints.where('named').anyOf(keys).limit(MOST).primaryKeys();
  const ids = unique([
    own,
    ...names.flatMap(({ pageId, apartFrom }) => [pageId, ...apartFrom]),
    ...naming,
    ...(await readingAlike(store, print)),
  ]);
  const joined = await store.addresses.where('pageId').anyOf(ids).primaryKeys();
  const pages = present(await store.pages.bulkGet(unique([...ids, ...joined])));
  const [prints, rows] = await Promise.all([
    store.prints.bulkGet(pages.map(({ id }) => id)),
    store.addresses.bulkGet(pages.map(({ id }) => id)),
  ]);
  const mine = names.find(({ key }) => key === own);
  return pages.map((page, index) => ({
    page,
    print: prints[index] ?? null,
    here: page.id === own ? 'kept' : hereOf(names, own, page.id),
    reader: wordOf([mine, rows[index]], own, page.id),
  }));
}

/** What the names of where a page is open say of a kept page. */
function hereOf(names: readonly AddressRow[], own: string, pageId: string): Candidate['here'] {
  const [row, form] = [own, addressKey(own)].map((key) =>
    names.find((name) => name.key === key && name.pageId === pageId),
  );
  if (row?.by === 'address') return 'kept';
  return row?.by === 'text' || form?.by === 'text' ? 'read' : null;
}

/** Pages whose texts share runs of words with this one, those that share most first. */
async function readingAlike(store: Store, print: Print): Promise<readonly string[]> {
  const shared = new Map<string, number>();
  const hits = await store.prints.where('bands').anyOf(bandsOf(print)).primaryKeys();
  for (const id of hits) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared.keys()].toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0)).slice(0, MOST);
}

const bandsOf = ({ shingles }: Print): readonly number[] => shingles.slice(0, BANDS);

/** What the reader said of two pages, whichever of them was open then. */
function wordOf(rows: readonly (AddressRow | undefined)[], one: string, other: string): Candidate['reader'] {
  const said = present(rows).filter(({ by }) => by === 'reader');
  const isOther = ({ key, apartFrom }: AddressRow) => apartFrom.includes(key === one ? other : one);
  if (said.some(isOther)) return 'other';
  const isSame = ({ key, pageId }: AddressRow) => pageId === (key === one ? other : one);
  const isBoth = said.length === 2 && said[0]?.pageId === said[1]?.pageId;
  return one !== other && (said.some(isSame) || isBoth) ? 'same' : null;
}

/** A kept page that is open, who it turned out to be, and what it reads. */
export interface Remembered extends Looked {
  readonly pageId: string;
  readonly title: string;
  readonly also: readonly string[];
  /** Pages that turned out to be others. */
  readonly parted: readonly string[];
}

/** Writes down the names and the print of a page, so that it is known again. The same a second time writes nothing. */
export const rememberPage = (store: Store, page: Remembered, at: string): Promise<void> =>
  store.transaction('rw', store.addresses, store.prints, async () => {
    const { pageId, own, also, parted } = page;
    // At an address of another form it stands for good. At one that its text or its metadata led to, it stands until a text
    // says otherwise: a page between two articles has the address of one and the text of the other.
    const isForm = addressKey(own) === addressKey(pageId);
    const name = (key: string, by: 'address' | 'text'): AddressRow => ({ key, pageId, by, apartFrom: [], at });
    const here = isForm ? [name(own, 'address')] : [name(addressKey(own), 'text')];
    const names = [name(addressKey(pageId), 'address'), ...here, ...also.map((key) => name(key, 'text'))];
    await putNames(
      store,
      names.filter(({ key }) => key !== pageId),
    );
    // What parts is no longer one; a page that is open as itself is one with no other.
    await store.addresses
      .where('key')
      .anyOf([pageId, ...parted])
      .filter((row) => row.by !== 'reader' && (row.key === pageId || row.pageId === pageId))
      .delete();
    await putPrint(store, page, at);
  });

/**
 * Names are given once: what the reader said stays, and what the text said gives way to the address alone. Chained, as are
 * its callers: a transaction of Dexie is lost where awaits are nested three deep.
 */
const putNames = (store: Store, rows: readonly AddressRow[]): PromiseLike<unknown> =>
  store.addresses.bulkGet(rows.map(({ key }) => key)).then((known) => {
    const news = rows.filter((row, index) => isNews(row, known[index]));
    return news.length === 0 ? null : store.addresses.bulkPut(news);
  });

const isNews = (row: AddressRow, before: AddressRow | undefined): boolean =>
  !before || (before.by === 'text' && (row.by === 'address' || row.pageId !== before.pageId));

async function putPrint(store: Store, { pageId, named, print, title }: Remembered, at: string): Promise<void> {
  const row = { pageId, ...print, bands: bandsOf(print), named, title: foldTitle(title) };
  const known = await store.prints.get(pageId);
  if (!known || !isEqual({ ...known, at }, { ...row, at })) await store.prints.put({ ...row, at });
}

/** A page as it is to be kept: at another of its addresses it tells nothing that the page kept first did not tell better. */
export async function asKept(store: Store, page: KeptPage): Promise<KeptPage> {
  const known = await store.pages.get(page.id);
  if (!known || [known.url, page.id].some((address) => spotOf(address) === spotOf(page.url))) return page;
  const { words, textHash, lastSeen, modified } = page;
  return { ...known, words, textHash: textHash || known.textHash, lastSeen, modified: modified ?? known.modified };
}

/** A page's identity, and those of the kept pages that are one with it. */
export async function identitiesOf(store: Store, pageId: string): Promise<readonly string[]> {
  const leader = await leaderOf(store, pageId);
  const names = await store.addresses.where('pageId').equals(leader).primaryKeys();
  return unique([leader, pageId, ...names.filter(isIdentity)]);
}

/** The page that another one is one with; itself where it is with none. */
export const leaderOf = async (store: Store, pageId: string): Promise<string> =>
  (await store.addresses.get(pageId))?.pageId ?? pageId;

/** Keys of addresses have no scheme; identities are spelled as addresses are. */
const isIdentity = (key: string): boolean => key.includes('://');

/** Gives some pages the names that follow from where they stand, where nobody else has them. */
export const namePages = (store: Store, pages: readonly KeptPage[]): PromiseLike<unknown> =>
  store.addresses
    .bulkGet(pages.map(({ id }) => addressKey(id)))
    .then((known) => putNames(store, namesOfPages(pages, present(known))));

/** Forgets what a page was known by, all but what the reader said. Pages that were one with it stand by themselves again. */
export async function forgetPage(store: Store, pageId: string): Promise<void> {
  const names = await store.addresses.where('pageId').equals(pageId).toArray();
  const gone = names.filter(({ by }) => by !== 'reader').map(({ key }) => key);
  await store.prints.delete(pageId);
  if (gone.length === 0) return;
  await store.addresses.bulkDelete(gone);
  const left = present(await store.pages.bulkGet(gone));
  if (left.length > 0) await namePages(store, left);
}

/**
 * The names of pages that were kept without any: the keys of where each stands. Of several at one address ("http" and
 * "https" were two pages once) the one kept first is the page, and the others are one with it.
 */
export function namesOfPages(pages: readonly KeptPage[], given: readonly AddressRow[] = []): readonly AddressRow[] {
  const names = new Map(given.map((name) => [name.key, name]));
  for (const page of pages.toSorted(byFirstSeen)) {
    const own = addressKey(page.id);
    const known = names.get(own)?.pageId ?? page.id;
    const named = [
      [own, 'address'],
      [addressKey(page.url), 'text'],
      [page.id, 'address'],
    ] as const;
    for (const [key, by] of named) {
      if (names.has(key) || key === known) continue;
      names.set(key, { key, pageId: known, by, apartFrom: [], at: page.firstSeen });
    }
  }
  return [...names.values()];
}

const byFirstSeen = (a: KeptPage, b: KeptPage): number =>
  a.firstSeen < b.firstSeen ? -1 : Number(a.firstSeen > b.firstSeen);

const present = <T>(items: readonly (T | undefined)[]): readonly T[] => items.filter((item) => item !== undefined);

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

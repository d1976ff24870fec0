import type { KeptPage } from '../domain/annotation.ts';
import { addressKey } from '../domain/address.ts';
import type { AddressRow } from './names.ts';

/**
 * The names of pages that were kept without any: the keys of where each stands. Of several at one address ("http" and
 * "https" were two pages once) the one kept first is the page, and the others are one with it.
 */
export function namesOfPages(pages: readonly KeptPage[]): readonly AddressRow[] {
  const names = new Map<string, AddressRow>();
  for (const page of pages.toSorted(byFirstSeen)) {
    const keys = [addressKey(page.id), addressKey(page.url)];
    const known = names.get(keys[0] ?? '')?.pageId ?? page.id;
    const row = { pageId: known, by: 'address', apartFrom: null, at: page.firstSeen } as const;
    for (const key of keys) if (!names.has(key)) names.set(key, { key, ...row });
    if (known !== page.id && !names.has(page.id)) names.set(page.id, { key: page.id, ...row });
  }
  return [...names.values()];
}

const byFirstSeen = (a: KeptPage, b: KeptPage): number =>
  a.firstSeen < b.firstSeen ? -1 : Number(a.firstSeen > b.firstSeen);

import { familyOf, isPassing } from '../domain/address.ts';
import { addressOf } from './facts-text.ts';

/** An address as it is compared and kept: no tracking, no default page, no trailing slash, parameters in order. */
export function plainAddress(url: URL): string {
  const plain = new URL(url);
  for (const [name, value] of Array.from(plain.searchParams))
    if (isPassing(name, value)) plain.searchParams.delete(name);
  plain.searchParams.sort();
  plain.hash = '';
  plain.pathname = plain.pathname.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/').replace(/(?<=.)\/+$/, '');
  return plain.href;
}

/** What candidates for a page's identity are drawn from, the most believed first. */
export interface Statements {
  readonly visited: string;
  readonly canonical: readonly string[];
  readonly openGraph: readonly string[];
  readonly jsonLd: readonly string[];
}

/**
 * The identity of a page. Canonical links lie (site roots, another article), so an address is believed only if it is of the
 * visited site and not its front page; then the one that most statements name wins, and the visited address has a vote.
 * Never empty: where nothing can be believed it is the visited address.
 */
export function identityOf({ visited, canonical, openGraph, jsonLd }: Statements): string {
  const here = addressOf(visited);
  if (!here) return visited.slice(0, 2000);
  const votes = new Map<string, { votes: number; url: string }>();
  const vote = (value: string, weight: number): void => {
    const url = addressOf(value, here.href);
    if (!url || !isBelievable(url, here)) return;
    const address = plainAddress(url);
    const key = looseKey(address);
    const before = votes.get(key);
    votes.set(key, { votes: (before?.votes ?? 0) + weight, url: before?.url ?? address });
  };
  for (const value of new Set(canonical)) vote(value, canonical.length === 1 ? 1.5 : 0.5);
  for (const value of new Set(openGraph)) vote(value, 1);
  for (const value of new Set(jsonLd)) vote(value, 1);
  vote(here.href, 1.4);
  const [best] = [...votes.values()].toSorted((a, b) => b.votes - a.votes);
  return best?.url ?? plainAddress(here);
}

/** Addresses that differ in scheme, "www.", a trailing slash or letter case alone are one. */
const looseKey = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '').toLowerCase();

function isBelievable(url: URL, here: URL): boolean {
  if (familyOf(url.hostname) !== familyOf(here.hostname)) return false;
  return url.pathname.length > 1 || url.search.length > 1 || here.pathname === '/';
}

import { addressKey, plainAddress } from '../domain/address.ts';
import { electedOf, isOtherForm } from '../domain/identity.ts';
import { addressOf } from './facts-text.ts';

/** What a page says its address is, and where it stands. */
export interface Statements {
  readonly visited: string;
  readonly canonical: readonly string[];
  readonly openGraph: readonly string[];
  readonly jsonLd: readonly string[];
}

/** What a page is by itself, before anybody looks for it among the pages that were kept. */
export interface OwnIdentity {
  /** Never empty: where nothing can be believed it is the visited address. */
  readonly id: string;
  /** Keys of the addresses it names, one for each kind of statement that names one page. */
  readonly named: readonly string[];
}

/**
 * The identity of a page. Canonical links lie (site roots, sections, another article): a statement counts only if it names
 * one page and not one above it, and an address is taken only if most statements agree on it and it is the visited one in
 * another form. What else they name is handed on: with the text at hand it may be believed (domain/identity.ts).
 */
export function identityOf({ visited, canonical, openGraph, jsonLd }: Statements): OwnIdentity {
  const here = addressOf(visited);
  if (!here) return { id: visited.slice(0, 2000), named: [] };
  const address = plainAddress(here.href);
  const own = addressKey(address);
  const said = [canonical, openGraph, jsonLd].flatMap((values) => oneOf(values, here, own));
  const named = said.map(addressKey);
  const elected = electedOf({ address, named });
  const spelled = isOtherForm(elected, own) ? said.find((name) => addressKey(name) === elected) : undefined;
  return { id: spelled ?? address, named };
}

/** The one page that statements of a kind name, the visited one before others; none where they name several. */
function oneOf(values: readonly string[], here: URL, own: string): readonly string[] {
  const names = new Map<string, string>();
  for (const value of values) {
    const url = addressOf(value, here.href);
    if (!url) continue;
    const name = plainAddress(url.href);
    const key = addressKey(name);
    if (!isAbove(key, own) && !names.has(key)) names.set(key, name);
  }
  const itself = names.get(own);
  if (itself !== undefined) return [itself];
  return names.size === 1 ? [...names.values()] : [];
}

/** The front page of a site, or a section that the article stands in. */
const isAbove = (key: string, own: string): boolean => key !== own && (!/[/?]/.test(key) || own.startsWith(`${key}/`));

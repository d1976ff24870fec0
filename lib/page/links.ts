import { LONGEST_LINK } from '../domain/page.ts';
import { attributeOf } from './dom.ts';
import type { Head } from './head.ts';

/** Where some words lead. The same object for all words of one link. */
export interface Target {
  readonly url: string;
}

/**
 * Where a link leads, or null. Only absolute http and https addresses: "javascript:", "mailto:" and what cannot be read lead nowhere.
 * A place on the page itself is no document. `url` is the address visited.
 */
export function linkFinder(head: Head, url: string): (anchor: Element) => Target | null {
  const base = resolve(head.base ?? url, url) ?? url;
  const targets = new Map<Element, Target | null>();
  return (anchor) => {
    const known = targets.get(anchor);
    if (known !== undefined) return known;
    const target = targetOf(attributeOf(anchor, 'href'), base, url);
    targets.set(anchor, target);
    return target;
  };
}

function targetOf(href: string | null, base: string, page: string): Target | null {
  if (href === null || href.length > LONGEST_LINK) return null;
  const address = resolve(href, base);
  if (address === null || address.length > LONGEST_LINK) return null;
  return withoutPlace(address) === withoutPlace(page) ? null : { url: address };
}

/** The absolute http or https address, or null. */
function resolve(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

const withoutPlace = (address: string): string => address.split('#', 1)[0] ?? address;

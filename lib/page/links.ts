import { LONGEST_LINK } from '../domain/page.ts';
import { attributeOf } from './dom.ts';
import type { Head } from './head.ts';

/** Where some words lead. The same object for all words of one link. */
export interface Target {
  readonly url: string;
}

/** More addresses than this no page has. */
const MOST = 20_000;

/** Where the links of a page lead, each address read once for as long as the page stays where it is. */
export class Addresses {
  #from = '';
  readonly #known = new Map<string, string | null>();

  /**
   * Where a link leads, or null. Only absolute http and https addresses: "javascript:", "mailto:" and what cannot be read lead
   * nowhere. A place on the page itself is no document. `url` is the address visited.
   */
  finder(head: Head, url: string): (anchor: Element) => Target | null {
    const base = resolve(head.base ?? url, url) ?? url;
    if (this.#from !== `${base} ${url}` || this.#known.size > MOST) this.#known.clear();
    this.#from = `${base} ${url}`;
    const targets = new Map<Element, Target | null>();
    return (anchor) => {
      const known = targets.get(anchor);
      if (known !== undefined) return known;
      const address = this.#address(attributeOf(anchor, 'href'), base, url);
      const target = address === null ? null : { url: address };
      targets.set(anchor, target);
      return target;
    };
  }

  #address(href: string | null, base: string, page: string): string | null {
    if (href === null || href.length > LONGEST_LINK) return null;
    const known = this.#known.get(href);
    if (known !== undefined) return known;
    const found = addressOf(href, base, page);
    this.#known.set(href, found);
    return found;
  }
}

function addressOf(href: string, base: string, page: string): string | null {
  const address = resolve(href, base);
  if (address === null || address.length > LONGEST_LINK) return null;
  return withoutPlace(address) === withoutPlace(page) ? null : address;
}

/** The absolute http or https address, or null. */
function resolve(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

const withoutPlace = (address: string): string => address.split('#', 1)[0] ?? address;

import { isSameList } from './branch.ts';
import { attributeOf, firstChildOf, isElement, nameOf, nextSiblingOf, ownText } from './dom.ts';

/** The raw statements of a page about itself. */
export interface Head {
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  readonly titles: readonly string[];
  readonly jsonLd: readonly string[];
  readonly times: readonly string[];
  readonly language: string | null;
  /** What addresses on the page are relative to, as the page says; null: to its own. */
  readonly base: string | null;
}

/** Do two heads say the same? */
export const isSameHead = (one: Head, other: Head): boolean =>
  one.language === other.language &&
  one.base === other.base &&
  isSameList(one.titles, other.titles) &&
  isSameList(one.times, other.times) &&
  isSameList(one.jsonLd, other.jsonLd) &&
  isSameList(one.meta.flatMap(Object.values), other.meta.flatMap(Object.values)) &&
  isSameList(one.links.flatMap(Object.values), other.links.flatMap(Object.values));

const LONGEST_VALUE = 2000;
const LONGEST_SCRIPT = 1_000_000;
/** Live blogs carry a time an entry: more than this many say nothing new about the page. */
const MOST = 500;

/** Gathers what a page says of itself while the walk goes on. Metas and JSON-LD in the body count too. */
export class HeadReader {
  language: string | null = null;
  #base: string | null = null;
  readonly #meta: { name: string; content: string }[] = [];
  readonly #links: { rel: string; href: string }[] = [];
  readonly #titles: string[] = [];
  readonly #jsonLd: string[] = [];
  readonly #times: string[] = [];

  head(): Head {
    return {
      meta: this.#meta,
      links: this.#links,
      titles: this.#titles,
      jsonLd: this.#jsonLd,
      times: this.#times,
      language: this.language,
      base: this.#base,
    };
  }

  #readAll(head: Element): void {
    for (let child = firstChildOf(head); child; child = nextSiblingOf(child)) {
      if (isElement(child)) this.read(child, nameOf(child));
    }
  }

  #readTime(element: Element): void {
    if (this.#times.length < MOST) this.#times.push((attributeOf(element, 'datetime') ?? '').slice(0, 100));
  }

  read(element: Element, tag: string): void {
    if (tag === 'head') this.#readAll(element);
    else if (tag === 'time') this.#readTime(element);
    else if (tag === 'meta') this.#readMeta(element);
    else if (tag === 'link') this.#readLink(element);
    else if (tag === 'base') this.#base ??= attributeOf(element, 'href')?.slice(0, LONGEST_VALUE) ?? null;
    else if (tag === 'title' && this.#titles.length < MOST) this.#titles.push(ownText(element, LONGEST_VALUE));
    else if (tag === 'script' && this.#jsonLd.length < MOST && /ld\+json/i.test(attributeOf(element, 'type') ?? ''))
      this.#jsonLd.push(ownText(element, LONGEST_SCRIPT));
  }

  #readMeta(element: Element): void {
    const name = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop');
    const content = attributeOf(element, 'content');
    if (!name || !content || this.#meta.length >= MOST) return;
    this.#meta.push({ name: name.toLowerCase(), content: content.slice(0, LONGEST_VALUE) });
  }

  #readLink(element: Element): void {
    const [rel, href] = [attributeOf(element, 'rel'), attributeOf(element, 'href')];
    if (rel && href && this.#links.length < MOST)
      this.#links.push({ rel: rel.toLowerCase(), href: href.slice(0, LONGEST_VALUE) });
  }
}

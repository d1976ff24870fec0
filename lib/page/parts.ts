import { attributeOf } from './dom.ts';
import type { Head } from './head.ts';
import { isArticleItem, typesOf, wordsOf, type Item } from './json-ld.ts';
import type { Line, Outline } from './outline.ts';
import type { Walk } from './walk.ts';

/** One article's share of a page: its lines, what is said of it, and where it is at home. */
export interface Part {
  readonly walk: Walk;
  readonly items: readonly Item[];
  readonly url: string;
}

/** What stands in one article of several. */
interface Piece {
  /** What holds it; null for a story that stands free, above the others. */
  readonly element: Element | null;
  readonly lines: Line[];
  address: string | null;
}

/** A shorter text beside the story is a teaser. */
const LEAST_LINES = 3;
const LEAST_WORDS = 150;

/**
 * The articles of a page: one, unless there is no doubt that several stand one below the other (infinite scroll). Then each is whole,
 * all but one say their own address (by an attribute, a canonical link or the link of their headline), and the page is at the address
 * of one of them. `homes` remembers the address of the one that says none: the page's own moves on while the reader scrolls.
 */
export function partsOf(outline: Outline, page: Part, homes: WeakMap<Element, string>): readonly Part[] {
  const whole = [page];
  if (isListOrLive(page)) return whole;
  const pieces = piecesOf(outline, page.url);
  const [nameless, ...more] = pieces.filter(({ address }) => address === null);
  if (pieces.length < 2 || more.length > 0) return whole;
  const here = keyOf(page.url);
  if (nameless) {
    const anchor = nameless.element ?? outline.containers[0]?.element;
    const home = anchor && homes.get(anchor);
    if (home === undefined && pieces.some(({ address }) => keyOf(address) === here)) return whole;
    nameless.address = home ?? page.url;
    if (anchor) homes.set(anchor, nameless.address);
  }
  const keys = pieces.map(({ address }) => keyOf(address));
  if (new Set(keys).size < keys.length || !keys.includes(here)) return whole;
  const canonical = page.walk.head.links.find(({ rel }) => rel === 'canonical')?.href ?? null;
  // A canonical link inside a piece is that piece's own, not the page's.
  const meant = keys.indexOf(keyOf(canonical, page.url));
  const first = meant >= 0 && !pieces[meant]?.element?.querySelector('link[rel~=canonical]') ? meant : 0;
  return pieces.map((piece, at) => partOf(piece, page, at === first ? keys : null));
}

const isListOrLive = ({ url, items }: Part): boolean =>
  (URL.parse(url)?.pathname ?? '').length <= 1 || items.some((item) => typesOf(item).includes('liveblogposting'));

/** Cuts a page into its candidates, in page order. What stands in none belongs to the one before it, or to the first. */
function piecesOf(outline: Outline, url: string): readonly Piece[] {
  const owners = ownersOf(outline);
  const pieces = new Map<number, Piece>();
  const free: Piece = { element: null, lines: [], address: null };
  let last = free;
  for (const line of outline.lines) {
    const owner = owners[line.container] ?? -1;
    const element = outline.containers[owner]?.element;
    if (element) {
      last = pieces.get(owner) ?? { element, lines: [], address: null };
      pieces.set(owner, last);
    }
    last.lines.push(line);
  }
  const list = [...pieces.values()];
  for (const piece of list) piece.address = addressOf(piece, outline, url);
  const [first] = list;
  if (isWhole(free.lines) && headOf(free.lines, outline)) return [free, ...list];
  if (first) first.lines.unshift(...free.lines);
  return list;
}

const isWhole = (lines: readonly Line[]): boolean => {
  const prose = lines.filter((line) => line.prose);
  return prose.length >= LEAST_LINES && prose.reduce((sum, { words }) => sum + words, 0) >= LEAST_WORDS;
};

/** By container: the candidate that it stands in, or -1. A candidate is an `<article>`, or says its address, and holds a whole story. */
function ownersOf({ containers, lines }: Outline): readonly number[] {
  const [prose, words] = [containers.map(() => 0), containers.map(() => 0)];
  for (const line of lines) {
    if (!line.prose) continue;
    prose[line.container] = (prose[line.container] ?? 0) + 1;
    words[line.container] = (words[line.container] ?? 0) + line.words;
  }
  /** How many candidates stand in each container, itself included. */
  const inside = containers.map(() => 0);
  const isCandidate: boolean[] = [];
  for (const { index, parent, tag, element } of containers.toReversed()) {
    const isLong = (prose[index] ?? 0) >= LEAST_LINES && (words[index] ?? 0) >= LEAST_WORDS;
    // What holds two candidates is their wrapper.
    isCandidate[index] = isLong && (inside[index] ?? 0) < 2 && (tag === 'article' || saidAddress(element) !== null);
    if (isCandidate[index]) inside[index] = 1;
    if (parent < 0) continue;
    prose[parent] = (prose[parent] ?? 0) + (prose[index] ?? 0);
    words[parent] = (words[parent] ?? 0) + (words[index] ?? 0);
    inside[parent] = (inside[parent] ?? 0) + (inside[index] ?? 0);
  }
  const owners: number[] = [];
  for (const { index, parent } of containers) {
    const outer = owners[parent] ?? -1;
    owners.push(outer >= 0 ? outer : isCandidate[index] ? index : -1);
  }
  return owners;
}

const SAYING = ['data-canonical-url', 'data-canonical', 'data-article-url', 'data-permalink', 'data-url', 'itemid'];

/** The address that an element says of itself. */
const saidAddress = (element: Element): string | null =>
  SAYING.map((name) => attributeOf(element, name)).find((value) => value?.includes('/')) ?? null;

/** The own address of a piece, on the page's site; null where it says none, or that of a place on the page. */
function addressOf({ element, lines }: Piece, outline: Outline, url: string): string | null {
  const canonical = element?.querySelector('link[rel~=canonical]');
  const said =
    (element && saidAddress(element)) ??
    (canonical && attributeOf(canonical, 'href')) ??
    linkOf(headOf(lines, outline));
  const address = said === null || said === undefined ? null : URL.parse(said, url);
  if (!address || !/^https?:$/.test(address.protocol) || address.pathname.length <= 1) return null;
  address.hash = '';
  return hostOf(address) === hostOf(new URL(url)) ? address.href : null;
}

/** The headline of a piece: the first of its two highest headings. */
const headOf = (lines: readonly Line[], { containers }: Pick<Walk, 'containers'>): Line | undefined =>
  lines.find(({ container }) => /^h[12]$/.test(containers[container]?.tag ?? ''));

/** Where a headline leads, if all of it is one link. */
function linkOf(line: Line | undefined): string | null {
  const [anchor] = line?.stretch.anchors ?? [];
  return line && anchor && line.linked >= line.text.length ? attributeOf(anchor, 'href') : null;
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^(?:www|m)\./, '');

function keyOf(address: string | null, base?: string): string {
  const url = address === null ? null : URL.parse(address, base);
  return url ? hostOf(url) + url.pathname.replace(/\/$/, '') : '';
}

/** What a page says of all its articles alike. */
const SHARED = /^(?:og:site_name|application-name|og:locale)$/;

/** One article of several. The page's head is that of one of them, which leaves what is said of the others (`keys`) to them. */
function partOf({ lines, address, element }: Piece, page: Part, keys: readonly string[] | null): Part {
  const { walk, items } = page;
  const url = address ?? page.url;
  const own = keyOf(url);
  const { containers } = walk;
  const runs = lines.flatMap(({ stretch }) => stretch.run ?? []);
  if (keys) {
    const others = new Set(keys.filter((key) => key !== own));
    const left = items.filter((item) => !homesOf(item, page.url).some((key) => others.has(key)));
    return { walk: { containers, runs, head: walk.head }, items: left, url };
  }
  const headline = headOf(lines, walk);
  const head: Head = {
    ...walk.head,
    meta: walk.head.meta.filter(({ name }) => SHARED.test(name)),
    links: element ? [{ rel: 'canonical', href: url }] : [],
    titles: headline ? [headline.text] : [],
    times: [],
    jsonLd: [],
  };
  const mine = items.filter(
    (item) => homesOf(item, page.url).includes(own) || (isArticleItem(item) && isSaid(item, headline?.text)),
  );
  return { walk: { containers, runs, head }, items: mine, url };
}

const isSaid = (item: Item, headline: string | undefined): boolean =>
  headline !== undefined && wordsOf(item['headline'])?.trim().toLowerCase() === headline.toLowerCase();

/** The addresses at which an article of the JSON-LD says it is at home, as keys. */
function homesOf(item: Item, base: string): readonly string[] {
  if (!isArticleItem(item)) return [];
  const main = item['mainEntityOfPage'];
  const id = typeof main === 'object' && main !== null ? (main as Item)['@id'] : main;
  return [item['url'], item['@id'], id].filter((value) => typeof value === 'string').map((value) => keyOf(value, base));
}

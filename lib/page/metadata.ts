import type { PageFacts } from '../domain/page.ts';
import { addressOf, factOf, timeOf } from './facts-text.ts';
import { identityOf } from './identity.ts';
import { isArticleItem, typesOf, wordsOf, type Item } from './json-ld.ts';
import { reviewsOf } from './reviews.ts';
import type { Head } from './head.ts';

/** A page's own statements, read from its head and its JSON-LD. */
export interface Statement {
  readonly head: Head;
  readonly items: readonly Item[];
  /** The first headline of the page, for a page that has no other title. */
  readonly headline: string | null;
}

type Values = (names: string) => readonly string[];

/** The facts of a page. Nothing in them is believed to be safe to show as HTML; all of it is bounded text. */
export function factsOf({ head, items, headline }: Statement, visited: string): PageFacts {
  const meta: Values = (names) =>
    names.split(' ').flatMap((name) => head.meta.filter((entry) => entry.name === name).map((entry) => entry.content));
  const article = items.find((item) => isArticleItem(item) && item['headline']) ?? items.find(isArticleItem);
  const url = addressOf(visited)?.href ?? visited.slice(0, 2000);
  const publisher = first(
    wordsOf(article?.['publisher']),
    ...meta('og:site_name article:publisher_name dc.publisher citation_publisher application-name'),
    publisherOf(items),
  );
  return {
    ...identityOf({
      visited: url,
      canonical: head.links.filter(({ rel }) => rel.split(/\s+/).includes('canonical')).map(({ href }) => href),
      openGraph: meta('og:url'),
      jsonLd: items.filter(isArticleItem).flatMap(addressesOf),
    }),
    url,
    title: withoutOutlet(
      first(wordsOf(article?.['headline']), ...meta('og:title twitter:title'), headline, ...head.titles) ?? '',
      publisher,
    ),
    publisher: publisher ?? addressOf(visited)?.hostname.replace(/^www\./, '') ?? null,
    byline: bylineOf(article, meta),
    published: firstTime(wordsOf(article?.['datePublished']), meta(PUBLISHED), head.times),
    modified: firstTime(wordsOf(article?.['dateModified']), meta(MODIFIED), []),
    language: languageOf(head, article, meta),
    reviews: reviewsOf(items, url),
  };
}

const first = (...values: readonly (string | null | undefined)[]): string | null =>
  values.map(factOf).find((value) => value !== null) ?? null;

const PUBLISHED =
  'article:published_time datepublished article.published date pubdate publish-date parsely-pub-date sailthru.date dc.date dc.date.issued dcterms.created';
const MODIFIED = 'article:modified_time og:updated_time datemodified last-modified dcterms.modified';

const firstTime = (...values: readonly (string | null | readonly string[])[]): string | null =>
  values
    .flat()
    .map((value) => timeOf(value))
    .find((time) => time !== null) ?? null;

const publisherOf = (items: readonly Item[]): string | null =>
  wordsOf(
    items.find((item) => typesOf(item).some((type) => /^(?:newsmediaorganization|website)$/.test(type)))?.['name'],
  );

function addressesOf(item: Item): readonly string[] {
  const main = item['mainEntityOfPage'];
  const page = typeof main === 'object' && main !== null ? (main as Item)['@id'] : main;
  return [item['url'], page].filter((value) => typeof value === 'string');
}

const MOST_AUTHORS = 20;

function bylineOf(article: Item | undefined, meta: Values): readonly string[] {
  const given = article?.['author'] ?? article?.['creator'];
  const said = (Array.isArray(given) ? given : [given]).map((author) => wordsOf(author));
  const named = said.some((name) => name)
    ? said
    : meta('author parsely-author sailthru.author dc.creator article:author byl');
  const names = named
    .map(factOf)
    .filter((name) => name !== null)
    .filter((name) => !/^(?:https?:|www\.|@)/i.test(name))
    .map((name) => name.replace(/^by\s+/i, ''));
  return [...new Set(names)].slice(0, MOST_AUTHORS);
}

/** A BCP 47 tag: "en", "en-GB", "pt-BR"; "en_US" is written right, anything else is null. */
function languageOf(head: Head, article: Item | undefined, meta: Values): string | null {
  const said = [
    head.language,
    ...meta('og:locale language content-language dc.language'),
    wordsOf(article?.['inLanguage']),
  ];
  for (const value of said) {
    const tag = (factOf(value) ?? '').replaceAll('_', '-').split(/[\s,;]/)[0] ?? '';
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return tag;
  }
  return null;
}

/** "Harbour reopens - The Example Post" → "Harbour reopens", if the page names its outlet so. */
function withoutOutlet(title: string, publisher: string | null): string {
  const cut = /^(.{8,})\s[-|–—·:]\s([^-|–—]+)$/.exec(title);
  if (!cut || !publisher) return title;
  return cut[2]?.trim().toLowerCase() === publisher.toLowerCase() ? (cut[1] ?? title).trim() : title;
}

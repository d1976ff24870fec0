import * as v from 'valibot';
import {
  BLOCK_KINDS,
  LONGEST_LINK,
  MOST_LINKS,
  type ArticleText,
  type CarriedReview,
  type Link,
  type PageFacts,
} from '../domain/page.ts';
import type { KeptPage } from '../domain/annotation.ts';
import type { PageWord } from '../domain/identity.ts';
import type { Span } from '../domain/span.ts';
import { address, articleText, count, fingerprint, identity, instant, line, MANY, webAddress } from './values.ts';

const BlockShape = v.object({ start: count, end: count, kind: v.picklist(BLOCK_KINDS) });

const LinkShape: v.GenericSchema<unknown, Link> = v.object({
  start: count,
  end: count,
  url: v.pipe(webAddress, v.maxLength(LONGEST_LINK)),
});

/** An article's text: its blocks and its links stand in order, within the text, and never overlap. */
export const ArticleTextShape: v.GenericSchema<unknown, ArticleText> = v.pipe(
  v.object({
    text: articleText,
    blocks: v.pipe(v.array(BlockShape), v.maxLength(1_000_000)),
    links: v.exactOptional(v.pipe(v.array(LinkShape), v.maxLength(MOST_LINKS))),
  }),
  v.check(({ text, blocks }) => areInOrder(text, blocks), 'blocks that stand in order within the text'),
  v.check(({ text, links }) => areInOrder(text, links ?? []), 'links that stand in order within the text'),
);

function areInOrder({ length }: string, spans: readonly Span[]): boolean {
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end < start || end > length) return false;
    at = end;
  }
  return true;
}

// What a page says of a review is the page's matter: an address that opens no document is left out, the rest is kept.
const ReviewShape: v.GenericSchema<unknown, CarriedReview> = v.object({
  claim: line,
  rating: line,
  reviewer: v.nullable(line),
  url: v.fallback(v.nullable(address), null),
});

const factEntries = {
  id: identity,
  url: address,
  title: line,
  publisher: v.nullable(line),
  byline: v.pipe(v.array(line), v.maxLength(MANY)),
  published: v.nullable(line),
  modified: v.nullable(line),
  language: v.nullable(line),
  reviews: v.pipe(v.array(ReviewShape), v.maxLength(MANY)),
};

export const PageFactsShape: v.GenericSchema<unknown, PageFacts> = v.object({
  ...factEntries,
  named: v.exactOptional(v.pipe(v.array(line), v.maxLength(10))),
});

export const KeptPageShape: v.GenericSchema<unknown, KeptPage> = v.object({
  ...factEntries,
  words: count,
  textHash: fingerprint,
  firstSeen: instant,
  lastSeen: instant,
});

/** What the reader said of which pages are one. */
export const PageWordShape: v.GenericSchema<unknown, PageWord> = v.object({
  page: identity,
  sameAs: v.nullable(identity),
  apartFrom: v.pipe(v.array(identity), v.maxLength(MANY)),
  at: instant,
});

import type { Span } from './span.ts';

/** What a block of the article's body is. Captions are kept apart: they are read, but seldom carry the story. */
export const BLOCK_KINDS = ['heading', 'paragraph', 'quote', 'list_item', 'caption'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One block of the body, in page order. Blocks never overlap; between two of them stands "\n\n". */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** Words of the body that link somewhere. `url` is absolute, http or https. */
export interface Link extends Span {
  readonly url: string;
}

/** More links than this in one article are no citations any more. */
export const MOST_LINKS = 1000;
/** A longer address leads nowhere a reader would go. */
export const LONGEST_LINK = 2000;

/** The body of an article as a reader sees it. The headline is not part of it: that is `PageFacts.title`. */
export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The links of the body, in page order, never overlapping, at most MOST_LINKS. A plain text has none. */
  readonly links?: readonly Link[];
}

/** A ClaimReview that the page itself carries in its JSON-LD. Shown to the reader; never believed by the machine. */
export interface CarriedReview {
  readonly claim: string;
  readonly rating: string;
  readonly reviewer: string | null;
  readonly url: string | null;
}

/** What a page says of itself. Strings are the page's own words, trimmed, in one line, at most 500 code units each. */
export interface PageFacts {
  /**
   * Identity of the page in the store: the canonical address where it can be believed, else the visited one, as the page is
   * read; once the store was asked ('page.open'), the identity of the kept page that it is.
   */
  readonly id: string;
  /** Keys (domain/address.ts) of the addresses that it names as its own, one for each kind of statement. Not kept with a page. */
  readonly named?: readonly string[];
  /** The address visited, without fragment. */
  readonly url: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly byline: readonly string[];
  /** ISO 8601, or null where the page does not say. */
  readonly published: string | null;
  readonly modified: string | null;
  /** BCP 47 tag as declared by the page, or null. */
  readonly language: string | null;
  readonly reviews: readonly CarriedReview[];
}

/** Why nothing is marked on a page. Each has its sentence in the popup; what goes with `site_off` and `site_ask` is the host name. */
export type SilentReason = 'not_article' | 'unsupported_language' | 'translated' | 'site_off' | 'site_ask' | 'failed';

/** A page of which nothing is known but its address. */
export const unknownPage = (address: string): PageFacts => ({
  id: address,
  url: address,
  title: '',
  publisher: null,
  byline: [],
  published: null,
  modified: null,
  language: null,
  reviews: [],
});

/** An article that stands in a frame of a page. */
export interface FrameArticle {
  /** The browser's number of the frame. */
  readonly frameId: number;
  readonly title: string;
  /** Claims marked in it. */
  readonly claims: number;
}

/**
 * What of an article is not shown. `paywall`: the page says that not all of it is free; `metadata`: its own data about itself hold
 * clearly more than it shows. In words; `said` is null where the page does not say how long the whole is.
 */
export interface Rest {
  readonly behind: 'paywall' | 'metadata';
  readonly shown: number;
  readonly said: number | null;
}

import type { PageFacts } from '../domain/page.ts';
import { whyNotArticle } from './article.ts';
import { bodyLines, scoreLines } from './body.ts';
import { holds, parentOf } from './dom.ts';
import { itemsOf } from './json-ld.ts';
import { linkFinder } from './links.ts';
import { PageMemory } from './memory.ts';
import { factsOf } from './metadata.ts';
import { outlineOf } from './outline.ts';
import type { Rest } from './rest.ts';
import { sceneOf } from './scene.ts';
import { runToEnd, type Steps } from './slices.ts';
import { buildText, type PageText } from './text.ts';
import { onlyShown, shownNodes, sight } from './visible.ts';
import { walkPage } from './walk.ts';

export type { PageText } from './text.ts';

/** An article as it stands in the page now. */
export interface ArticleReading {
  readonly state: 'article';
  readonly page: PageFacts;
  readonly article: PageText;
  /** The innermost element that holds all of it; null where it stands in several shadow trees. */
  readonly root: Node | null;
  /** What of the article is not shown, as far as the page says; null: it says nothing of more. */
  readonly rest: Rest | null;
  /** The browser shows it in another language: these are not the author's words, and nothing must be anchored to them. */
  readonly translated: boolean;
}

/** A page that is none. `detail` is a sentence for the reader. */
export interface NoArticle {
  readonly state: 'not_article';
  readonly page: PageFacts;
  readonly detail: string;
}

/** What a page is to a reader of news. */
export type Reading = ArticleReading | NoArticle;

/** The articles of a page in page order, or the one thing that can be said of a page without: never empty. */
export type Readings = readonly [Reading, ...Reading[]];

/** Reads a page as a whole and at once: its first article. Never throws on what a page holds. */
export const readPage = (document: Document, url: string): Reading => runToEnd(readPageSteps(document, url))[0];

/**
 * Reads a page in steps: what it says of itself, which articles stand in it, and their bodies. Changes nothing in it. `url` is the
 * address visited.
 *
 * With the memory of an earlier reading only what changed is looked at again; the outcome is the same as without. Where all is as it
 * was, the very list of the last reading comes back, so that `===` tells. One reading at a time goes with one memory; one that is
 * left off in the middle does no harm. The page may change between two steps: then the memory was told, and the next reading mends it.
 */
export function* readPageSteps(
  document: Document,
  url: string,
  memory: PageMemory = new PageMemory(),
): Steps<Readings> {
  const shows = sight();
  const walk = onlyShown(walkPage(document), shows);
  yield;
  const items = itemsOf(walk.head.jsonLd);
  const outline = outlineOf(walk);
  const scene = sceneOf(outline, walk.head, items);
  const headline = outline.lines[scene.titleAt]?.text ?? null;
  const page = factsOf({ head: walk.head, items, headline }, url);
  const body = bodyLines(scene, scoreLines(scene));
  yield;
  const detail = whyNotArticle({ url, head: walk.head, items, outline, body });
  if (detail !== null) return [{ state: 'not_article', page, detail }];
  const passages = body.map(({ kind, nodes }) => ({ kind, nodes: shownNodes(nodes, shows) }));
  const article = buildText(passages, linkFinder(walk, url));
  const readings: Readings = [
    { state: 'article', page, article, root: rootOf(article), rest: null, translated: false },
  ];
  memory.keep(readings);
  return readings;
}

/** The innermost element that holds all of an article. */
function rootOf(article: PageText): Node | null {
  const [first, last] = [article.blocks[0], article.blocks.at(-1)];
  const start = first && article.rangesOf(first)[0]?.startContainer;
  const end = last && article.rangesOf(last).at(-1)?.endContainer;
  if (!start || !end) return null;
  for (let at = parentOf(start); at; at = parentOf(at)) if (holds(at, end)) return at;
  return null;
}

import type { PageFacts } from '../domain/page.ts';
import { whyNotArticle } from './article.ts';
import { bodyLines, scoreLines } from './body.ts';
import { itemsOf } from './json-ld.ts';
import { linkFinder } from './links.ts';
import { factsOf } from './metadata.ts';
import { outlineOf } from './outline.ts';
import { sceneOf } from './scene.ts';
import { buildText, type PageText } from './text.ts';
import { onlyShown, shownNodes, sight } from './visible.ts';
import { walkPage } from './walk.ts';

export type { PageText } from './text.ts';

/** What a page is to a reader of news. `detail` is a sentence for the reader. */
export type Reading =
  | { readonly state: 'article'; readonly page: PageFacts; readonly article: PageText }
  | { readonly state: 'not_article'; readonly page: PageFacts; readonly detail: string };

/**
 * Reads a page: what it says of itself, whether it is an article, and the article's body.
 * Walks over the page once and changes nothing in it. `url` is the address visited. Never throws on what a page holds.
 */
export function readPage(document: Document, url: string): Reading {
  const shows = sight();
  const walk = onlyShown(walkPage(document), shows);
  const items = itemsOf(walk.head.jsonLd);
  const outline = outlineOf(walk);
  const scene = sceneOf(outline, walk.head, items);
  const headline = outline.lines[scene.titleAt]?.text ?? null;
  const page = factsOf({ head: walk.head, items, headline }, url);
  const body = bodyLines(scene, scoreLines(scene));
  const detail = whyNotArticle({ url, head: walk.head, items, outline, body });
  if (detail !== null) return { state: 'not_article', page, detail };
  const passages = body.map(({ kind, nodes }) => ({ kind, nodes: shownNodes(nodes, shows) }));
  return { state: 'article', page, article: buildText(passages, linkFinder(walk, url)) };
}

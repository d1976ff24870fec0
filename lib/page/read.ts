import type { PageFacts } from '../domain/page.ts';
import { whyNotArticle } from './article.ts';
import { bodyLines, scoreSteps } from './body.ts';
import { holds, parentOf } from './dom.ts';
import { isSameList } from './branch.ts';
import type { Sayings } from './guide.ts';
import { linkFinder } from './links.ts';
import { PageMemory, type Judgement, type Last } from './memory.ts';
import { factsOf } from './metadata.ts';
import { outlineSteps, type Line } from './outline.ts';
import type { Passage } from './paragraph.ts';
import type { Rest } from './rest.ts';
import { sceneOf } from './scene.ts';
import { sight, type Sight } from './sight.ts';
import { runToEnd, type Steps } from './slices.ts';
import { textSteps, type PageText } from './text.ts';
import { shownNodes, shownSteps } from './visible.ts';
import { walkSteps } from './walk.ts';

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
  const eyes = sight();
  const walk = yield* shownSteps(yield* walkSteps(document, memory.tree), eyes);
  const last = memory.lastOf(walk, url);
  const { page, body, detail } = last ?? (yield* judge({ walk, url }, memory.sayings));
  if (detail !== null) {
    const readings: Readings = last?.readings ?? [{ state: 'not_article', page, detail }];
    return memory.keep({ walk, url, page, body, detail, passages: [], readings });
  }
  const passages: Passage[] = [];
  for (const line of body) {
    passages.push(passageOf(line, eyes));
    if (passages.length % PASSAGES === 0) yield;
  }
  const article = yield* textSteps(passages, linkFinder(walk.head, url));
  const known = last?.readings[0];
  if (last && known?.state === 'article' && isSameText(last.passages, passages) && isSameLinks(known.article, article))
    return last.readings;
  const reading: Reading = { state: 'article', page, article, root: rootOf(article), rest: null, translated: false };
  return memory.keep({ walk, url, page, body, detail, passages, readings: [reading] });
}

/** Judges what stands in a page: what it says of itself, its story, and why that is none. */
function* judge({ walk, url }: Pick<Last, 'walk' | 'url'>, sayings: Sayings): Steps<Judgement> {
  const items = yield* sayings.items(walk.head.jsonLd);
  const outline = yield* outlineSteps(walk);
  const said = { head: walk.head, items };
  const scene = sceneOf(outline, said, yield* sayings.guide(items, outline.lines));
  const headline = outline.lines[scene.titleAt]?.text ?? null;
  const page = factsOf({ ...said, headline }, url);
  const body = bodyLines(scene, yield* scoreSteps(scene));
  yield;
  return { page, body, detail: whyNotArticle({ url, head: walk.head, items, outline, body }) };
}

const isSameText = (one: readonly Passage[], other: readonly Passage[]): boolean =>
  one.length === other.length && one.every(({ nodes }, at) => isSameList(nodes, other[at]?.nodes ?? []));

const isSameLinks = (one: PageText, other: PageText): boolean =>
  isSameList(one.links.flatMap(Object.values), other.links.flatMap(Object.values));

/** Passages that one step looks at closely. */
const PASSAGES = 32;

/** What is shown of a line. */
function passageOf({ kind, stretch }: Line, eyes: Sight): Passage {
  const { nodes, data, anchors } = stretch;
  const shown = shownNodes(stretch, eyes);
  if (!shown.includes(false)) return { kind, nodes, data, anchors };
  const isShown = (_: unknown, at: number): boolean => shown[at] === true;
  return { kind, nodes: nodes.filter(isShown), data: data.filter(isShown), anchors: anchors.filter(isShown) };
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

import type { PageFacts, Rest } from '../domain/page.ts';
import { whyNotArticle, type WhyNotArticle } from './article.ts';
import { bodyLines } from './body.ts';
import { isSameList } from './branch.ts';
import { holds, outerOf } from './dom.ts';
import { Sayings } from './guide.ts';
import { PageMemory, type Judgement, type Last } from './memory.ts';
import { factsOf } from './metadata.ts';
import { outlineOf, outlineSteps, type Line, type Outline } from './outline.ts';
import type { Passage } from './paragraph.ts';
import { partsOf, type Part } from './parts.ts';
import { restOf } from './rest.ts';
import { sceneOf } from './scene.ts';
import { scoreSteps } from './score.ts';
import type { Sight } from './sight.ts';
import { runToEnd, type Steps } from './slices.ts';
import { textSteps, type PageText } from './text.ts';
import { isTranslated } from './translated.ts';
import { shownSteps } from './visible.ts';
import { walkSteps } from './walk.ts';

export type { PageText } from './text.ts';

/** An article as it stands in the page now. */
export interface ArticleReading {
  readonly state: 'article';
  readonly page: PageFacts;
  readonly article: PageText;
  /** The innermost element that holds all of it. */
  readonly root: Node | null;
  /** What of the article is not shown, as far as the page says; null: it says nothing of more. */
  readonly rest: Rest | null;
  /** The browser shows it in another language: these are not the author's words, and nothing must be anchored to them. */
  readonly translated: boolean;
}

/** A page that is none. `why` is a sentence for the reader. */
export interface NoArticle {
  readonly state: 'not_article';
  readonly page: PageFacts;
  readonly why: WhyNotArticle;
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
  const eyes = memory.eyes();
  const walk = yield* shownSteps(yield* walkSteps(document, memory.tree), eyes);
  const last = memory.lastOf(walk, url);
  const judgements = last?.judgements ?? (yield* judged({ walk, url }, memory));
  const found: Passage[][] = [];
  for (const { body, why } of judgements) found.push(why === null ? yield* passagesOf(body, eyes) : []);
  const language = memory.languageOf(url, walk.head.language);
  const passages = found.flat();
  const state = { translated: isTranslated(document, passages, language), passages };
  const links = memory.addresses.finder(walk.head, url);
  const readings: Reading[] = [];
  for (const [at, { part, page, body, why }] of judgements.entries()) {
    if (why !== null) readings.push({ state: 'not_article', page, why });
    else {
      const own = found[at] ?? [];
      const article = yield* textSteps(own, links);
      const shown = body.reduce((sum, { words }) => sum + words, 0);
      const rest = restOf(document, part.items, { passages: own, shown });
      readings.push({ state: 'article', page, article, root: rootOf(own), rest, translated: state.translated });
    }
  }
  if (last && isSameState(last, { ...state, readings })) return last.readings;
  return memory.keep({ walk, url, judgements, ...state, readings: readings as [Reading, ...Reading[]] });
}

/** Judges each article of a page, or the page as one. */
function* judged({ walk, url }: Pick<Last, 'walk' | 'url'>, memory: PageMemory): Steps<readonly Judgement[]> {
  const items = yield* memory.sayings.items(walk.head.jsonLd);
  const outline = yield* outlineSteps(walk);
  const page = { walk, items, url };
  const parts = partsOf(outline, page, memory.homes);
  const articles: Judgement[] = [];
  for (const part of parts.length > 1 ? parts : []) {
    const judgement = yield* judge(part, outlineOf(part.walk), new Sayings());
    if (judgement.why === null) articles.push(judgement);
  }
  return articles.length > 1 ? articles : [yield* judge(page, outline, memory.sayings)];
}

/** Judges what is taken for one article: what is said of it, its story, and why that is none. */
function* judge(part: Part, outline: Outline, sayings: Sayings): Steps<Judgement> {
  const { items, url } = part;
  const said = { head: part.walk.head, items };
  const scene = sceneOf(outline, said, yield* sayings.guide(items, outline.lines));
  const headline = outline.lines[scene.titleAt]?.text ?? null;
  const page = factsOf({ ...said, headline }, url);
  const body = bodyLines(scene, yield* scoreSteps(scene));
  yield;
  return { part, page, body, why: whyNotArticle({ url, ...said, outline, body }) };
}

type State = Pick<Last, 'passages' | 'translated'> & { readonly readings: readonly Reading[] };

/** Is all that was read as it was last time? */
const isSameState = (one: State, other: State): boolean =>
  one.translated === other.translated &&
  one.passages.length === other.passages.length &&
  one.passages.every(({ nodes }, at) => isSameList(nodes, other.passages[at]?.nodes ?? [])) &&
  isSameList(one.readings.flatMap(leadsOf), other.readings.flatMap(leadsOf));

/** What a reading says of the page beside its text: where it stands, where its links lead, and what is not shown of it. */
const leadsOf = (reading: Reading): readonly unknown[] =>
  reading.state === 'article'
    ? [reading.root, ...reading.article.links.flatMap(Object.values), JSON.stringify(reading.rest)]
    : [];

/** Passages that one step looks at closely. */
const PASSAGES = 16;

/** What is shown of a story. */
function* passagesOf(body: readonly Line[], eyes: Sight): Steps<Passage[]> {
  const passages: Passage[] = [];
  for (const line of body) {
    passages.push(passageOf(line, eyes));
    if (passages.length % PASSAGES === 0) yield;
  }
  return passages;
}

/** What is shown of a line. */
function passageOf({ kind, stretch }: Line, eyes: Sight): Passage {
  const { nodes, data, anchors } = eyes.shownOf(stretch);
  return { kind, nodes, data, anchors };
}

const isThere = (node: Text | null): boolean => node !== null;

/** The innermost element that holds all of an article. */
function rootOf(passages: readonly Passage[]): Node | null {
  const first = passages.find(({ nodes }) => nodes.some(isThere))?.nodes.find(isThere);
  const last = passages.findLast(({ nodes }) => nodes.some(isThere))?.nodes.findLast(isThere);
  if (!first || !last) return null;
  for (let at = outerOf(first); at; at = outerOf(at)) if (holds(at, last)) return at;
  return null;
}

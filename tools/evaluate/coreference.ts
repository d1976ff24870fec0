import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detect, type Model } from '../../lib/detect/detect.ts';
import type { Entity } from '../../lib/domain/finding.ts';
import { wordsAt, type Span } from '../../lib/domain/span.ts';
import { paragraphsOf } from '../../lib/text/document.ts';
import { loadModel } from '../load-model.ts';
import { ROOT } from '../run.ts';
import { draws, middle } from './bootstrap.ts';
import { readLabelled, type LabelledArticle } from './labelled-article.ts';

/** The halves of the labelled articles: one may be read while the detector is improved, the other is scored only. */
export const HALVES = ['practice', 'unseen'] as const;
export type Half = (typeof HALVES)[number];

/** Pairs of mentions in one article: of one thing by the labels, by the detector, by both. */
export interface PairCounts {
  readonly gold: number;
  readonly found: number;
  readonly both: number;
}

/** 0 to 1; `F1_ci`: 95 % interval. */
export interface CoreferenceScore {
  readonly articles: number;
  readonly mentions: number;
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  readonly F1_ci: readonly [number, number];
}

const FOLDER = join(ROOT, 'tests', 'detect', 'coreference');
const NAMED = new Set(['person', 'place', 'organization']);

export const labelledArticles = (half: Half): readonly LabelledArticle[] =>
  readdirSync(join(FOLDER, half))
    .toSorted()
    .map((file) => readLabelled(file.replace(/\.txt$/, ''), readFileSync(join(FOLDER, half, file), 'utf8')));

/**
 * Pairs of mentions that are of one thing: the coreference links of BLANC for mentions found by the system (Luo, Pradhan,
 * Recasens and Hovy 2014, "An extension of BLANC to system mentions"). A pair is right when both mentions are labelled, with
 * the same number. So a mention that is missed, or whose borders or kind of name are wrong, loses all its pairs; pairs with
 * something that is no labelled mention count as wrong. Things named once have no pairs.
 */
export function countPairs({ text, mentions }: LabelledArticle, entities: readonly Entity[]): PairCounts {
  const thingAt = new Map(mentions.map((mention) => [bordersOf(text, mention), mention.thing]));
  const found = entities.filter(({ type }) => NAMED.has(type));
  const shared = found.flatMap((entity) => {
    const thing = thingAt.get(bordersOf(text, entity));
    return thing === undefined ? [] : [`${thing} ${entity.mentionOf}`];
  });
  return {
    gold: pairsAlike(mentions.map(({ thing }) => thing)),
    found: pairsAlike(found.map(({ mentionOf }) => mentionOf)),
    both: pairsAlike(shared),
  };
}

/** The borders of a mention, forgiven as the official scorer of names does: without article, quotation marks, possessive. */
function bordersOf(text: string, span: Span): string {
  const words = wordsAt(text, span);
  const head = /^(?:[\s"“”‘’']|(?:the|an?)\s+(?=\S))*/i.exec(words)?.[0].length ?? 0;
  const tail = /(?:(?<=.)['’]s|[\s"“”‘’'])*$/i.exec(words)?.[0].length ?? 0;
  return `${span.start + head}-${span.end - tail}`;
}

/** How many pairs of the items are equal. */
function pairsAlike(items: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** Micro-averaged over the articles; the interval by drawing articles with replacement, 2,000 times. */
export function coreferenceScore(counts: readonly PairCounts[], mentions: number): CoreferenceScore {
  const drawn = [...draws(counts, 2000)].map((draw) => figuresOf(draw).F1);
  return { articles: counts.length, mentions, ...figuresOf(counts), F1_ci: middle(drawn) ?? [0, 1] };
}

function figuresOf(counts: readonly PairCounts[]): Pick<CoreferenceScore, 'P' | 'R' | 'F1'> {
  const sum = (of: keyof PairCounts): number => counts.reduce((total, count) => total + count[of], 0);
  const [gold, found, both] = [sum('gold'), sum('found'), sum('both')];
  return { P: found ? both / found : 0, R: gold ? both / gold : 0, F1: gold + found ? (2 * both) / (gold + found) : 0 };
}

/** The labelled articles of these halves, end to end through `detect`. */
export function evaluateCoreference(model: Model, halves: readonly Half[] = HALVES): CoreferenceScore {
  const articles = halves.flatMap(labelledArticles);
  const counts = articles.map((article) => countPairs(article, entitiesOf(article, model)));
  return coreferenceScore(
    counts,
    articles.reduce((sum, { mentions }) => sum + mentions.length, 0),
  );
}

function entitiesOf({ text }: LabelledArticle, model: Model): readonly Entity[] {
  const analysis = detect({ text, blocks: paragraphsOf(text), language: 'en' }, model);
  return analysis.state === 'found' ? analysis.findings.entities : [];
}

/** What went wrong in an article: for each thing, the mentions as found, and what else bears a number of theirs. */
function errorsIn(article: LabelledArticle, model: Model): readonly string[] {
  const { text, mentions } = article;
  const entities = entitiesOf(article, model).filter(({ type }) => NAMED.has(type));
  const numberAt = new Map(
    entities.map((entity) => [bordersOf(text, entity), `${entity.mentionOf} ${entity.type.slice(0, 2)}`]),
  );
  const labelled = new Map(mentions.map((mention) => [bordersOf(text, mention), mention.thing]));
  const lines = [...article.kinds].flatMap(([thing, kind]) => {
    const own = mentions.filter((mention) => mention.thing === thing);
    const numbers = own.map((mention) => numberAt.get(bordersOf(text, mention)));
    const isWhole = new Set(numbers.map((number) => number?.slice(0, -3))).size === 1;
    return isWhole && numbers[0] !== undefined
      ? []
      : [`  ${kind}: ${own.map((mention, at) => `${wordsAt(text, mention)} ${numbers[at] ?? '-'}`).join(' · ')}`];
  });
  const strange = entities.filter((entity) => !labelled.has(bordersOf(text, entity)));
  return [
    ...lines,
    ...strange.map(
      (entity) => `  not labelled: ${wordsAt(text, entity)} ${entity.mentionOf} ${entity.type.slice(0, 2)}`,
    ),
  ];
}

if (import.meta.main) {
  const model = loadModel();
  for (const half of HALVES) console.log(half, JSON.stringify(evaluateCoreference(model, [half])));
  console.log('both', JSON.stringify(evaluateCoreference(model)));
  if (process.argv.includes('--practice'))
    for (const article of labelledArticles('practice'))
      console.log([article.name, ...errorsIn(article, model)].join('\n'));
}

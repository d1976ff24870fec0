import type { Span } from '../../lib/domain/span.ts';
import { allCandidates, byBlock } from '../../lib/detect/sources/blocks.ts';
import { findEnd } from '../../lib/detect/sources/content-end.ts';
import { addFeatures } from '../../lib/detect/sources/cue-features.ts';
import { packSources } from '../../lib/detect/sources/cue-model.ts';
import { BIAS, Features } from '../../lib/detect/sources/features.ts';
import type { Phrase } from '../../lib/detect/sources/phrases.ts';
import { isPlain } from '../../lib/detect/sources/plain.ts';
import { paragraphsOf, readDocument } from '../../lib/text/document.ts';
import { tokenize } from '../../lib/text/tokens.ts';
import { WordMemory } from '../../lib/text/words.ts';
import { fnv1a } from '../../lib/detect/hash.ts';
import { goldLines } from './claims-data.ts';
import { fitLogistic, sparseRows } from './logistic.ts';

/** A candidate cue to learn from. `target`: is it an attribution in the gold data? `fold` numbers its article. */
export interface Lesson {
  /** By their prints. */
  readonly features: Int32Array;
  readonly target: 0 | 1;
  readonly weight: number;
  readonly fold: number;
}

export interface SourcesTraining {
  readonly bytes: Uint8Array;
  /** Sets that were looked for and not found. */
  readonly missing: readonly string[];
  readonly report: string;
}

/** The cue and source of a candidate, as spans of its text. */
interface Place {
  readonly features: Int32Array;
  readonly ends: readonly End[];
  readonly cue: Span;
  readonly source: Span | null;
}

/** A place where the content of a candidate may end: the content's start, and where the word there starts. */
interface End {
  readonly start: number;
  readonly at: number;
  readonly last: number;
  readonly features: Int32Array;
}

type Pieces = readonly (readonly [number, number])[];

interface PolnearArticle {
  readonly text: string;
  readonly attributions: readonly { readonly cue: Pieces; readonly content: Pieces }[];
}
interface FactText {
  readonly text: string;
  readonly facts: readonly { readonly kind: string }[];
  readonly sources: readonly Span[];
}
interface NewsArticle {
  readonly text: string;
  readonly sentences: readonly (Span & { readonly attr: string; readonly src: string })[];
}

/**
 * Chosen, with the threshold, by four-fold cross-validation on the training sets: the best sum of their F1 of attributed sentences,
 * FactAppeal counted twice, as it alone counts wishes and plans as no sourced fact.
 */
const WEIGHTS = { polnear: 1, factappeal: 5, news: 2, end: 1 };
const THRESHOLD = 0.7;
const PENALTY = 3;
const LEAST = 3;

/** Trains the cue model from the gold folder and packs it. The same folder gives the same bytes. */
export function trainSources(gold: string, options: { readonly open: boolean }): SourcesTraining {
  const { lessons, words, missing } = readLessons(gold, options);
  if (lessons.length === 0)
    throw new Error(`The sources model cannot be trained: ${missing.join(', ')} missing in ${gold}.`);
  const weights = fit(lessons);
  return {
    bytes: packSources({ threshold: THRESHOLD, weights, words }),
    missing,
    report: `sources: ${lessons.length} cues, ${weights.size} features, ${words.length} common words`,
  };
}

export interface Lessons {
  readonly lessons: readonly Lesson[];
  /** The prints of words that stand in enough of the texts. */
  readonly words: readonly number[];
  readonly missing: readonly string[];
}

/** What the sets of the gold folder teach. `fold` numbers the article, so that articles can be held out. */
export function readLessons(gold: string, options: { readonly open: boolean }): Lessons {
  const sets = [
    'attribution/polnear.train.jsonl',
    'factappeal/factappeal.train.jsonl',
    'news_claims/news_claims.train.jsonl',
  ] as const;
  const polnear = options.open ? [] : goldLines<PolnearArticle>(gold, sets[0]);
  const facts = goldLines<FactText>(gold, sets[1]);
  const news = options.open ? [] : goldLines<NewsArticle>(gold, sets[2]);
  const missing = sets.filter((_, at) => [polnear, facts, news][at] === null);
  const lessons = [
    ...(polnear ?? []).flatMap((article, fold) => polnearLessons(article, fold)),
    ...(facts ?? []).flatMap((text, fold) => factLessons(text, fold)),
    ...(news ?? []).flatMap((article, fold) => newsLessons(article, fold)),
  ];
  return { lessons, words: commonWords([...(polnear ?? []), ...(facts ?? []), ...(news ?? [])]), missing };
}

function commonWords(texts: readonly { readonly text: string }[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    const words = new Set(tokenize(text, { start: 0, end: text.length }).map(({ lower }) => lower));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= LEAST).map(([word]) => fnv1a(word));
}

/** The weight of every feature that stands in enough lessons, by its print. */
export function fit(lessons: readonly Lesson[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of lessons) for (const print of features) counts.set(print, (counts.get(print) ?? 0) + 1);
  const columns = new Map<number, number>();
  for (const [print, count] of counts) if (count >= LEAST) columns.set(print, columns.size);
  const rows = lessons.map(({ features }) => {
    const row = new Set([...features].flatMap((print) => columns.get(print) ?? []));
    return [...row].map((column) => [column, 1] as const);
  });
  const { bias, weights } = fitLogistic({
    rows: sparseRows(columns.size, rows),
    targets: Float64Array.from(lessons, ({ target }) => target),
    weights: Float64Array.from(lessons, ({ weight }) => weight),
    penalties: new Float64Array(columns.size).fill(PENALTY),
  });
  const byPrint = new Map([...columns].map(([print, column]) => [print, weights[column] ?? 0]));
  return byPrint.set(BIAS, (byPrint.get(BIAS) ?? 0) + bias);
}

/** All words: most stand in the next text too. */
const memory = new WordMemory(() => true);

/** Every candidate cue of a text. No names are given: the model does not hang on the names model. */
function placesOf(text: string): readonly Place[] {
  const features = new Features();
  return byBlock(readDocument({ text, blocks: paragraphsOf(text) }, memory).sentences).flatMap((sentences) => {
    const { block, found } = allCandidates(sentences, []);
    const { words } = block;
    const startOf = (at: number): number => words[at]?.start ?? 0;
    const spanOf = ({ from, to }: Phrase): Span => ({ start: startOf(from), end: words[to - 1]?.end ?? 0 });
    return found.map((candidate) => {
      features.clear();
      addFeatures({ words, features }, candidate, isPlain(candidate, words));
      const own = features.taken();
      const ends: End[] = [];
      for (const content of candidate.contents) {
        if (content.from < candidate.cue.to) continue;
        const [start, last] = [startOf(content.from), spanOf(content).end];
        findEnd({ words, candidate, features }, content, (at) => {
          ends.push({ start, at: startOf(at), last, features: features.taken() });
          return false;
        });
      }
      return { features: own, ends, cue: spanOf(candidate.cue), source: candidate.source && spanOf(candidate.source) };
    });
  });
}

const touches = (span: Span, start: number, end: number): boolean => span.start < end && start < span.end;

/** Attributed where gold has a cue. What stands inside a gold content is not annotated there, so it teaches nothing. */
function polnearLessons({ text, attributions }: PolnearArticle, fold: number): readonly Lesson[] {
  const contents = attributions.flatMap(({ content }) => content);
  return placesOf(text).flatMap(({ features, cue, ends }): readonly Lesson[] => {
    const gold = attributions.find((attribution) => attribution.cue.some(([start, end]) => touches(cue, start, end)));
    const target = gold ? 1 : 0;
    const inside = contents.some(([start, end]) => start <= cue.start && cue.end <= end);
    if (!gold && inside) return [];
    const lesson: Lesson = { features, target, weight: WEIGHTS.polnear, fold };
    return gold ? [lesson].concat(endLessons(ends, gold.content, fold)) : [lesson];
  });
}

/** Where the gold content has ended a content ends; where it goes on it does not. What lies behind the end teaches nothing. */
function endLessons(ends: readonly End[], content: Pieces, fold: number): readonly Lesson[] {
  const lessons: Lesson[] = [];
  let ended = -1;
  for (const { start, at, last, features } of ends) {
    const pieces = content.filter(([from, to]) => from < last && to > start);
    const end = Math.max(...pieces.map(([, to]) => to));
    if (pieces.length === 0 || start === ended) continue;
    if (end <= at) ended = start;
    lessons.push({ features, target: end <= at ? 1 : 0, weight: WEIGHTS.end, fold });
  }
  return lessons;
}

/** In a text without a sourced fact no cue counts; in one with, those whose source is gold. */
function factLessons({ text, facts, sources }: FactText, fold: number): readonly Lesson[] {
  const sourced = facts.some(({ kind }) => kind !== 'none');
  return placesOf(text).flatMap(({ features, source }): readonly Lesson[] => {
    const known = source !== null && sources.some(({ start, end }) => touches(source, start, end));
    return sourced && !known ? [] : [{ features, target: sourced ? 1 : 0, weight: WEIGHTS.factappeal, fold }];
  });
}

function newsLessons({ text, sentences }: NewsArticle, fold: number): readonly Lesson[] {
  return placesOf(text).flatMap(({ features, cue, source }): readonly Lesson[] => {
    const sentence = sentences.find(({ start, end }) => touches(cue, start, end));
    if (!sentence) return [];
    if (sentence.attr === 'none') return [{ features, target: 0, weight: WEIGHTS.news, fold }];
    const named =
      source === null ? sentence.attr === 'unnamed' : sharesWord(text.slice(source.start, source.end), sentence.src);
    return named ? [{ features, target: 1, weight: WEIGHTS.news, fold }] : [];
  });
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return (b.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => words.has(word));
}

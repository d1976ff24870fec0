import { MEANING_PRIOR, TOPIC_PRIOR } from '../../lib/detect/claims/claims-model.ts';
import { cues } from '../../lib/detect/claims/cues.ts';

import type { Labelled } from './claims-data.ts';
import { featuresOf, type Features } from './claims-features.ts';
import { sparseRows, type SparseRows } from './logistic.ts';
import type { WordVectors } from './vectors.ts';

/** Labelled sentences, read once. */
export interface Corpus {
  readonly sentences: readonly Labelled[];
  readonly features: readonly Features[];
  /** Mean vector of each sentence's words. */
  readonly meanings: readonly Float64Array[];
  /** Mean vector of the words of each sentence's article, one object an article. */
  readonly topics: readonly Float64Array[];
}

/** Vectors of words, added up. */
interface Sum {
  readonly vector: Float64Array;
  readonly words: number;
}

export function corpusOf(sentences: readonly Labelled[], vectors: WordVectors): Corpus {
  const features = sentences.map(({ view }) => featuresOf(view));
  const sums = features.map((feature) => sumOf(feature, vectors));
  return {
    sentences,
    features,
    meanings: sums.map((sum) => meanOf([sum], MEANING_PRIOR)),
    topics: topicsOf(sentences, sums),
  };
}

function topicsOf(sentences: readonly Labelled[], sums: readonly Sum[]): readonly Float64Array[] {
  const byArticle = Map.groupBy(sums.keys(), (at) => sentences[at]!.article);
  const topics = new Map(
    [...byArticle].map(([article, places]) => [
      article,
      meanOf(
        places.map((at) => sums[at]!),
        TOPIC_PRIOR,
      ),
    ]),
  );
  return sentences.map(({ article }) => topics.get(article)!);
}

function sumOf({ grams, isPair }: Features, { width, byHash }: WordVectors): Sum {
  const vector = new Float64Array(width);
  let words = 0;
  grams.forEach((gram, index) => {
    const word = isPair[index] === 1 ? undefined : byHash.get(gram);
    if (!word) return;
    words++;
    word.forEach((value, column) => (vector[column]! += value));
  });
  return { vector, words };
}

/** The mean, drawn to nought by so many words that mean nothing. */
function meanOf(sums: readonly Sum[], prior: number): Float64Array {
  const total = new Float64Array(sums[0]!.vector.length);
  for (const { vector } of sums) vector.forEach((value, column) => (total[column]! += value));
  const words = sums.reduce((count, sum) => count + sum.words, prior);
  return total.map((value) => value / words);
}

/** Words and pairs that stand in at least `least` sentences of a set, each with its column. */
export function vocabularyOf(features: readonly Features[], least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { grams } of features) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const kept = [...counts].filter(([gram, count]) => count >= least && gram !== 0).map(([gram]) => gram);
  return new Map(kept.toSorted((a, b) => a - b).map((gram, index) => [gram, index]));
}

/** Cues whose weight is set by hand take no part in training; the model adds them afterwards. */
const isFixed = (cue: number): boolean => cues[cue]?.fixed !== undefined;

/** Log-odds that the hand-set cues add to whether a sentence is worth checking, or a fact. */
export const fixedLogit = ({ cues: strengths }: Features): number =>
  cues.reduce((sum, cue, at) => sum + (cue.fixed ?? 0) * strengths[at]!, 0);

/** Where the columns of each kind begin: cues, meanings, topics (none where the topic is not learned), vocabulary. */
export interface Columns {
  readonly meanings: number;
  readonly topics: number;
  readonly grams: number;
}

export function columnsOf(width: number, withTopic: boolean): Columns {
  const topics = cues.length + width;
  return { meanings: cues.length, topics, grams: withTopic ? topics + width : topics };
}

export function rowsOf(corpus: Corpus, vocabulary: ReadonlyMap<number, number>, columns: Columns): SparseRows {
  const withTopic = columns.grams > columns.topics;
  const rows = corpus.features.map(({ cues: strengths, grams }, index) => {
    const row: [number, number][] = [];
    strengths.forEach((value, cue) => value !== 0 && !isFixed(cue) && row.push([cue, value]));
    corpus.meanings[index]!.forEach((value, at) => row.push([columns.meanings + at, value]));
    if (withTopic) corpus.topics[index]!.forEach((value, at) => row.push([columns.topics + at, value]));
    for (const gram of grams) {
      const column = vocabulary.get(gram);
      if (column !== undefined) row.push([columns.grams + column, 1]);
    }
    return row;
  });
  return sparseRows(columns.grams + vocabulary.size, rows);
}

import type { Labelled } from './claims-data.ts';
import { columnsOf, rowsOf, vocabularyOf, type Columns, type Corpus } from './claims-rows.ts';
import { fitLogistic, type Fit } from './logistic.ts';

/** What a sentence teaches one head: 1, 0, or null to leave the sentence out. */
export type Target = (sentence: Labelled) => 0 | 1 | null;

/** A linear model: one weight a cue, one a dimension of the sentence's meaning and of the article's, one a word or pair. */
export interface Linear {
  readonly bias: number;
  readonly cues: Float64Array;
  readonly meaning: Float64Array;
  readonly topic: Float64Array;
  readonly grams: ReadonlyMap<number, number>;
}

/** What to fit: the penalties, and a model of another kind of text to start from. */
export interface Recipe {
  readonly target: Target;
  readonly base?: { readonly model: Linear; readonly share: number };
  /** Without one for the topic, nothing is learned of the article as a whole. */
  readonly penalty: { readonly cue: number; readonly meaning: number; readonly topic?: number; readonly gram: number };
  /** A word counts if it stands in so many sentences. */
  readonly least?: number;
}

const FOLDS = 10;

/** Fits one head. Articles of the fold left out, if one is given, teach nothing. */
export function fitHead(corpus: Corpus, recipe: Recipe, leftOut = -1): Linear {
  const { target, base, penalty, least = 3 } = recipe;
  const vocabulary = vocabularyOf(corpus.features, least);
  const columns = columnsOf(corpus.meanings[0]?.length ?? 0, penalty.topic !== undefined);
  const rows = rowsOf(corpus, vocabulary, columns);
  const penalties = new Float64Array(rows.width).fill(penalty.gram);
  penalties.fill(penalty.cue, 0, columns.meanings);
  penalties.fill(penalty.meaning, columns.meanings, columns.topics);
  penalties.fill(penalty.topic ?? 0, columns.topics, columns.grams);
  const targets = corpus.sentences.map(target);
  const weights = targets.map((value, at) => (value === null || foldOf(corpus.sentences[at]!) === leftOut ? 0 : 1));
  const fit = fitLogistic({
    rows,
    targets: Float64Array.from(targets, (value) => value ?? 0),
    weights: Float64Array.from(weights),
    penalties,
    ...(base && { offsets: scoresOf(base.model, corpus).map((score) => score * base.share) }),
  });
  return withBase(linearOf(fit, vocabulary, columns), base);
}

/** Articles are dealt to folds by their number, spread by a multiplicative hash. */
export const foldOf = ({ article }: Labelled): number => (Math.imul(article + 1, 0x9e3779b1) >>> 8) % FOLDS;

function linearOf({ bias, weights }: Fit, vocabulary: ReadonlyMap<number, number>, columns: Columns): Linear {
  const { meanings, topics, grams } = columns;
  return {
    bias,
    cues: weights.slice(0, meanings),
    meaning: weights.slice(meanings, topics),
    topic: grams > topics ? weights.slice(topics, grams) : new Float64Array(topics - meanings),
    grams: new Map([...vocabulary].map(([gram, column]) => [gram, weights[grams + column]!])),
  };
}

/** What was learned on top of a base, and its share of the base, as one set of weights: a sum of linear models is linear. */
const withBase = (model: Linear, base: Recipe['base']): Linear =>
  base ? sumOf(model, scaled(base.model, base.share)) : model;

/** A model with its log-odds stretched. */
export const scaled = (model: Linear, slope: number): Linear => ({
  bias: model.bias * slope,
  cues: model.cues.map((weight) => weight * slope),
  meaning: model.meaning.map((weight) => weight * slope),
  topic: model.topic.map((weight) => weight * slope),
  grams: new Map([...model.grams].map(([gram, weight]) => [gram, weight * slope])),
});

/** Two models as one. */
export function sumOf(first: Linear, second: Linear): Linear {
  const grams = new Map(first.grams);
  for (const [gram, weight] of second.grams) grams.set(gram, (grams.get(gram) ?? 0) + weight);
  return {
    bias: first.bias + second.bias,
    cues: first.cues.map((weight, at) => weight + second.cues[at]!),
    meaning: first.meaning.map((weight, at) => weight + second.meaning[at]!),
    topic: first.topic.map((weight, at) => weight + second.topic[at]!),
    grams,
  };
}

/** The model's log-odds for each sentence; hand-set cues left out. */
function scoresOf(model: Linear, { features, meanings, topics }: Corpus): Float64Array {
  return Float64Array.from(features, ({ cues: strengths, grams }, index) => {
    let sum = model.bias;
    strengths.forEach((value, cue) => (sum += value * model.cues[cue]!));
    meanings[index]!.forEach((value, at) => (sum += value * model.meaning[at]!));
    topics[index]!.forEach((value, at) => (sum += value * model.topic[at]!));
    for (const gram of grams) sum += model.grams.get(gram) ?? 0;
    return sum;
  });
}

/** Log-odds for each sentence by a model that never saw its article; hand-set cues left out. */
export function heldOutScores(corpus: Corpus, recipe: Recipe): Float64Array {
  const scores = new Float64Array(corpus.sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitHead(corpus, recipe, fold);
    scoresOf(model, corpus).forEach((score, at) => {
      if (foldOf(corpus.sentences[at]!) === fold) scores[at] = score;
    });
  }
  return scores;
}

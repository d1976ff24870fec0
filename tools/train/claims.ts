import { cues } from '../../lib/detect/claims/cues.ts';
import { HEADS, packClaims, type Head } from '../../lib/detect/claims/claims-model.ts';
import type { Features } from '../../lib/detect/claims/features.ts';
import { CLAIM_TYPES } from '../../lib/domain/finding.ts';
import { readArticles, readTexts, type Labelled } from './claims-data.ts';
import { featuresOf, penaltiesOf, rowsOf, vocabularyOf } from './claims-rows.ts';
import { fitLogistic, type Fit } from './logistic.ts';

/** What a set of sentences teaches one head: 1, 0, or null to leave the sentence out. */
type Target = (sentence: Labelled) => 0 | 1 | null;

/** A linear model by names: one weight a cue, one a word or pair. */
interface Linear {
  readonly bias: number;
  readonly cues: Float64Array;
  readonly grams: ReadonlyMap<number, number>;
}

export interface ClaimsTraining {
  readonly bytes: Uint8Array;
  /** Sets that were looked for and not found. */
  readonly missing: readonly string[];
  readonly report: string;
}

interface Corpus {
  readonly sentences: readonly Labelled[];
  readonly features: readonly Features[];
}

const FOLDS = 10;
const PENALTY = { cue: 10, gram: 20 };
const LEAST = 3;

const corpusOf = (sentences: readonly Labelled[]): Corpus => ({ sentences, features: featuresOf(sentences) });

/** Fits one head on one corpus. `aux` are scores of other models, stacked and folded in. */
function fit(
  corpus: Corpus,
  target: Target,
  options: { aux?: readonly Linear[]; keep?: (sentence: Labelled) => boolean } = {},
): Linear {
  const { aux = [], keep = () => true } = options;
  const vocabulary = vocabularyOf(corpus.features, LEAST);
  const rows = rowsOf(
    corpus.features,
    vocabulary,
    aux.map((model) => scoresOf(model, corpus.features)),
  );
  const targets = corpus.sentences.map(target);
  const model = fitLogistic({
    rows,
    targets: Float64Array.from(targets, (value) => value ?? 0),
    weights: Float64Array.from(targets, (value, at) => (value === null || !keep(corpus.sentences[at]!) ? 0 : 1)),
    penalties: penaltiesOf(vocabulary.size, aux.length, PENALTY),
  });
  return fold(model, vocabulary, aux);
}

/** A fitted model with its stacked ones as one set of weights: the sum of linear models is linear. */
function fold(model: Fit, vocabulary: ReadonlyMap<number, number>, aux: readonly Linear[]): Linear {
  const first = cues.length + aux.length;
  const grams = new Map([...vocabulary].map(([gram, column]) => [gram, model.weights[first + column]!]));
  const weights = model.weights.slice(0, cues.length);
  let bias = model.bias;
  aux.forEach((other, index) => {
    const share = model.weights[cues.length + index]!;
    bias += share * other.bias;
    other.cues.forEach((weight, cue) => (weights[cue]! += share * weight));
    for (const [gram, weight] of other.grams) grams.set(gram, (grams.get(gram) ?? 0) + share * weight);
  });
  return { bias, cues: weights, grams };
}

/** The model's log-odds for each sentence; hand-set cues left out. */
function scoresOf(model: Linear, features: readonly Features[]): Float64Array {
  return Float64Array.from(features, ({ cues: strengths, grams }) => {
    let sum = model.bias;
    strengths.forEach((value, cue) => (sum += value * model.cues[cue]!));
    for (const gram of grams) sum += model.grams.get(gram) ?? 0;
    return sum;
  });
}

/** Slope and shift that make log-odds honest (Platt 1999), fitted on scores from held-out folds. */
function calibrate(
  scores: Float64Array,
  targets: readonly (0 | 1)[],
): { readonly slope: number; readonly shift: number } {
  const rows = {
    starts: Uint32Array.from({ length: scores.length + 1 }, (_, at) => at),
    columns: new Uint32Array(scores.length),
    values: scores,
    width: 1,
  };
  const { bias, weights } = fitLogistic({
    rows,
    targets: Float64Array.from(targets),
    weights: new Float64Array(scores.length).fill(1),
    penalties: new Float64Array(1),
  });
  return { slope: weights[0]!, shift: bias };
}

const scaled = (model: Linear, { slope, shift }: { slope: number; shift: number }): Linear => ({
  bias: model.bias * slope + shift,
  cues: model.cues.map((weight) => weight * slope),
  grams: new Map([...model.grams].map(([gram, weight]) => [gram, weight * slope])),
});

const worthChecking: Target = ({ check }) => (check === 2 ? 1 : 0);
const statesFact: Target = ({ check }) => (check === 0 ? 0 : 1);
const labelled: Target = ({ label }) => label;

/** Trains the claims model from the gold folder and packs it. The same folder gives the same bytes. */
export function trainClaims(gold: string, options: { readonly open: boolean }): ClaimsTraining {
  const sets = [
    'claims/ct24.train.jsonl',
    'factappeal/factappeal.train.jsonl',
    'news_claims/news_claims.train.jsonl',
  ] as const;
  const [speech, facts] = [readTexts(gold, sets[0]), readTexts(gold, sets[1])];
  const news = options.open ? null : readArticles(gold, sets[2]);
  const missing = sets.filter((_, at) => [speech, facts, options.open ? [] : news][at] === null);
  if (!speech || !facts)
    throw new Error(`The claims model cannot be trained: ${missing.join(', ')} missing in ${gold}.`);
  const debate = fit(corpusOf(speech), labelled);
  const fact = fit(corpusOf(facts), labelled);
  const heads = news ? newsHeads(corpusOf(news), debate, fact) : openHeads(debate, fact);
  return { bytes: pack(heads), missing, report: `claims: ${heads.get('check')!.grams.size} words and pairs` };
}

function newsHeads(news: Corpus, debate: Linear, fact: Linear): ReadonlyMap<Head, Linear> {
  const check = calibrated(news, worthChecking, [debate]);
  const heads = new Map<Head, Linear>([
    ['check', check],
    ['fact', calibrated(news, statesFact, [debate, fact])],
  ]);
  for (const type of CLAIM_TYPES) {
    if (news.sentences.some((sentence) => sentence.type === type))
      heads.set(
        type,
        fit(news, (sentence) => (sentence.type === type ? 1 : 0)),
      );
  }
  return heads;
}

function calibrated(news: Corpus, target: Target, aux: readonly Linear[]): Linear {
  const scores = new Float64Array(news.sentences.length);
  for (let turn = 0; turn < FOLDS; turn++) {
    const held = fit(news, target, { aux, keep: ({ article }) => article % FOLDS !== turn });
    scoresOf(held, news.features).forEach((score, at) => {
      if (news.sentences[at]!.article % FOLDS === turn) scores[at] = score;
    });
  }
  return scaled(
    fit(news, target, { aux }),
    calibrate(
      scores,
      news.sentences.map((sentence) => target(sentence) ?? 0),
    ),
  );
}

/** Without news labels: debates say what is worth checking, and every factual sentence is an event unless it holds a figure. */
const openHeads = (debate: Linear, fact: Linear): ReadonlyMap<Head, Linear> =>
  new Map<Head, Linear>([
    ['check', debate],
    ['fact', fact],
  ]);

/** Hand-set weights, for what no labels are needed: a teaser is neither worth checking nor a fact. */
const handSet = (cue: number, head: Head): number =>
  head === 'check' || head === 'fact' ? (cues[cue]?.fixed ?? 0) : 0;

function pack(heads: ReadonlyMap<Head, Linear>): Uint8Array {
  const scales = Float64Array.from(
    HEADS,
    (head) => Math.max(1e-9, ...[...(heads.get(head)?.grams.values() ?? [])].map(Math.abs)) / 127,
  );
  const quantised = (gram: number, at: number): number =>
    Math.round((heads.get(HEADS[at]!)?.grams.get(gram) ?? 0) / scales[at]!);
  const all = new Set([...heads.values()].flatMap(({ grams }) => [...grams.keys()]));
  const hashes = Uint32Array.from(
    [...all].filter((gram) => HEADS.some((_, at) => quantised(gram, at) !== 0)),
  ).toSorted();
  const gramWeights = Int8Array.from([...hashes].flatMap((gram) => HEADS.map((_, at) => quantised(gram, at))));
  const cueWeights = Float64Array.from(
    cues.flatMap((_, cue) => HEADS.map((head) => (heads.get(head)?.cues[cue] ?? 0) + handSet(cue, head))),
  );
  const bias = Float64Array.from(HEADS, (head) => heads.get(head)?.bias ?? -9);
  return packClaims({ bias, cueWeights, hashes, gramWeights, scales });
}

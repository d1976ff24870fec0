import { fixedLogit, type Corpus } from './claims-rows.ts';
import { fitHead, heldOutScores, scaled, sumOf, type Linear, type Recipe, type Target } from './claims-linear.ts';
import { fitLogistic, sparseRows } from './logistic.ts';

/** A head, and what it says of each sentence when it never saw its article. */
export interface Learned {
  readonly model: Linear;
  readonly heldOut: Float64Array;
  readonly target: Target;
}

export const learn = (corpus: Corpus, recipe: Recipe): Learned => ({
  model: fitHead(corpus, recipe),
  heldOut: heldOutScores(corpus, recipe),
  target: recipe.target,
});

/**
 * The first head with the help of the others, its log-odds made honest on held-out articles that two readers labelled and a
 * third reading settled (Platt 1999): what looks like opinion is less worth checking than it seems.
 */
export function honest(corpus: Corpus, heads: readonly [Learned, ...Learned[]]): Linear {
  const { target } = heads[0];
  return mixed(corpus, heads, (at) => (corpus.sentences[at]!.isSettled ? target(corpus.sentences[at]!) : null)).model;
}

/**
 * The first head with the help of the others, its zero where, on held-out articles, it is about as good at either answer: how
 * much of what is read is opinion cannot be known beforehand. The line is drawn on settled articles, where there are any.
 */
export function balanced(corpus: Corpus, heads: readonly [Learned, ...Learned[]]): Linear {
  const targets = corpus.sentences.map(heads[0].target);
  const { model, heldOut } = mixed(corpus, heads, (at) => targets[at]!);
  const settled = targets.map((target, at) => (corpus.sentences[at]!.isSettled ? target : null));
  const hasSettled = settled.some((target) => target !== null);
  return shifted(model, -fairThreshold(heldOut, hasSettled ? settled : targets));
}

/** Heads as one, each weighed by what it helps on held-out articles. Linear, so that all of it folds into one set of weights. */
function mixed(
  corpus: Corpus,
  heads: readonly [Learned, ...Learned[]],
  targetOf: (at: number) => 0 | 1 | null,
): Omit<Learned, 'target'> {
  // The weights set by hand are the first head's alone.
  const handSet = corpus.features.map(fixedLogit);
  const scores = heads.map(({ heldOut }, index) =>
    index === 0 ? heldOut.map((score, at) => score + handSet[at]!) : heldOut,
  );
  const targets = corpus.sentences.map((_, at) => targetOf(at));
  const { bias, weights } = fitLogistic({
    rows: sparseRows(
      scores.length,
      targets.map((_, at) => scores.map((column, index): [number, number] => [index, column[at]!])),
    ),
    targets: Float64Array.from(targets, (value) => value ?? 0),
    weights: Float64Array.from(targets, (value) => (value === null ? 0 : 1)),
    penalties: new Float64Array(scores.length),
  });
  return {
    model: shifted(heads.map(({ model }, index) => scaled(model, weights[index]!)).reduce(sumOf), bias),
    heldOut: Float64Array.from(targets, (_, at) =>
      scores.reduce((sum, column, index) => sum + column[at]! * weights[index]!, bias),
    ),
  };
}

/** Between thresholds that differ in mean recall by less than this there is little to choose. */
const NEAR = 0.005;

/** The strictest threshold whose mean of both recalls is near the highest: a missed fact costs less than a marked opinion. */
function fairThreshold(scores: Float64Array, targets: readonly (0 | 1 | null)[]): number {
  const order = [...scores.keys()].filter((at) => targets[at] !== null).toSorted((a, b) => scores[a]! - scores[b]!);
  const positive = order.filter((at) => targets[at] === 1).length;
  const negative = order.length - positive;
  let [lost, won] = [0, 0];
  const fairness = order.map((at) => {
    if (targets[at] === 1) lost++;
    else won++;
    return (1 - lost / positive + won / negative) / 2;
  });
  const best = fairness.reduce((most, fair) => Math.max(most, fair), 0);
  return scores[order[fairness.findLastIndex((fair) => fair >= best - NEAR)]!]!;
}

const shifted = (model: Linear, shift: number): Linear => ({ ...model, bias: model.bias + shift });

import { BEFORE, LABELS, mayClose, mayOpen, OUTSIDE } from '../../lib/detect/names/labels.ts';

/** A stretch of pieces to label: for each piece its features' numbers and the labels it may have (a bit set). */
export interface Stretch {
  readonly features: readonly Int32Array[];
  readonly allowed: Int32Array;
}

export interface Rates {
  /** Step size, and its smoothing. */
  readonly alpha: number;
  readonly beta: number;
  /** Penalties: the first makes most weights exactly nothing. */
  readonly l1: number;
  readonly l2: number;
}

/** Gradients smaller than this change nothing that is seen. */
const NEGLIGIBLE = 0.002;

/**
 * A linear-chain conditional random field, learned stretch by stretch with FTRL-Proximal (McMahan et al. 2013, "Ad click
 * prediction", algorithm 1). Where a piece may have several labels, their summed probability is what is raised.
 * No chance is in it: the same stretches in the same order give the same weights.
 */
export class ChainField {
  /** Of each feature a row of LABELS weights, then what FTRL sums of each: the gradients, and their squares. */
  readonly #cells: Float32Array;
  readonly transitions = new Float64Array(LABELS * LABELS);
  readonly #transitionSquares = new Float64Array(LABELS * LABELS);
  /** exp(transitions), kept in step. */
  readonly #steps = new Float64Array(LABELS * LABELS).fill(1);
  readonly #rates: Rates;

  constructor(features: number, rates: Rates) {
    this.#cells = new Float32Array(features * ROW);
    this.#rates = rates;
  }

  /** The weights of a feature, one a label. */
  weightsOf(feature: number): Float32Array {
    return this.#cells.subarray(feature * ROW, feature * ROW + LABELS);
  }

  /** One step on one stretch. */
  learn(stretch: Stretch): void {
    const length = stretch.features.length;
    const scores = this.#score(stretch.features);
    const free = marginals(scores, length, { steps: this.#steps, allowed: null });
    const { allowed } = stretch;
    const bound = certain(allowed) ?? marginals(scores, length, { steps: this.#steps, allowed });
    const slopes = { labels: new Uint8Array(LABELS), gradients: new Float64Array(LABELS), count: 0 };
    for (let at = 0; at < length; at++) {
      slopes.count = 0;
      for (let label = 0; label < LABELS; label++) {
        const cell = at * LABELS + label;
        const gradient = (free.single[cell] ?? 0) - (bound.single[cell] ?? 0);
        if (gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE) continue;
        slopes.labels[slopes.count] = label;
        slopes.gradients[slopes.count++] = gradient;
      }
      if (slopes.count > 0) this.#move(stretch.features[at] ?? NONE, slopes);
    }
    for (let cell = 0; cell < LABELS * LABELS; cell++) {
      const gradient = (free.pairs[cell] ?? 0) - (bound.pairs[cell] ?? 0);
      if (Math.abs(gradient) < NEGLIGIBLE) continue;
      const squares = (this.#transitionSquares[cell] ?? 0) + gradient * gradient;
      this.#transitionSquares[cell] = squares;
      this.transitions[cell] = (this.transitions[cell] ?? 0) - (0.1 * gradient) / (1 + Math.sqrt(squares));
      this.#steps[cell] = Math.exp(this.transitions[cell] ?? 0);
    }
  }

  /** The best labels. */
  label(features: readonly Int32Array[]): Uint8Array {
    return bestPath(this.#score(features), features.length, this.transitions);
  }

  #score(features: readonly Int32Array[]): Float64Array {
    const cells = this.#cells;
    const scores = new Float64Array(features.length * LABELS);
    features.forEach((row, at) => {
      const to = at * LABELS;
      for (let index = 0; index < row.length; index++) {
        const from = (row[index] ?? 0) * ROW;
        for (let label = 0; label < LABELS; label++)
          scores[to + label] = (scores[to + label] ?? 0) + (cells[from + label] ?? 0);
      }
    });
    return scores;
  }

  #move(features: Int32Array, { labels, gradients, count }: Slopes): void {
    const { alpha, beta, l1, l2 } = this.#rates;
    const cells = this.#cells;
    for (let index = 0; index < features.length; index++) {
      const from = (features[index] ?? 0) * ROW;
      for (let slope = 0; slope < count; slope++) {
        const cell = from + (labels[slope] ?? 0);
        const gradient = gradients[slope] ?? 0;
        const before = cells[cell + 2 * LABELS] ?? 0;
        const square = before + gradient * gradient;
        const root = Math.sqrt(square);
        const weight = cells[cell] ?? 0;
        const moved = weight === 0 ? 0 : ((root - Math.sqrt(before)) / alpha) * weight;
        const sum = (cells[cell + LABELS] ?? 0) + gradient - moved;
        cells[cell + 2 * LABELS] = square;
        cells[cell + LABELS] = sum;
        const over = sum > l1 ? sum - l1 : sum < -l1 ? sum + l1 : 0;
        cells[cell] = over === 0 ? 0 : -over / ((beta + root) / alpha + l2);
      }
    }
  }
}

const NONE = new Int32Array();

/** The labels of a piece whose probability is to change, and by how much. */
interface Slopes {
  readonly labels: Uint8Array;
  readonly gradients: Float64Array;
  readonly count: number;
}

/** Weights, sums of gradients and of their squares lie side by side: one look in memory for all. */
const ROW = 3 * LABELS;

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

/** Divides the LABELS numbers from `from` on; by nothing where their total is 0. */
function scale(numbers: Float64Array, from: number, total: number): void {
  for (let cell = from; cell < from + LABELS; cell++) numbers[cell] = (numbers[cell] ?? 0) / (total || 1);
}

interface Chain {
  /** exp(transitions) */
  readonly steps: Float64Array;
  /** Null: every label is allowed everywhere. */
  readonly allowed: Int32Array | null;
}

interface Marginals {
  /** Probability of each label at each piece. */
  readonly single: Float64Array;
  /** Expected number of times that each label follows each. */
  readonly pairs: Float64Array;
}

/** The same where every piece may have one label only: nothing to sum. Null where one may have several. */
function certain(allowed: Int32Array): Marginals | null {
  const single = new Float64Array(allowed.length * LABELS);
  const pairs = new Float64Array(LABELS * LABELS);
  let before = OUTSIDE;
  for (let at = 0; at < allowed.length; at++) {
    const label = 31 - Math.clz32(allowed[at] ?? 1);
    if (allowed[at] !== 1 << label) return null;
    single[at * LABELS + label] = 1;
    add(pairs, before * LABELS + label, 1);
    before = label;
  }
  return { single, pairs };
}

/** exp(scores), each piece scaled so that its best is 1; 0 where a label may not stand. */
function potentialsOf(scores: Float64Array, length: number, allowed: Int32Array | null): Float64Array {
  const potential = new Float64Array(length * LABELS);
  for (let at = 0; at < length; at++) {
    let most = -Infinity;
    for (let label = 0; label < LABELS; label++) most = Math.max(most, scores[at * LABELS + label] ?? 0);
    for (let label = 0; label < LABELS; label++) {
      const may = !allowed || ((allowed[at] ?? 0) >> label) & 1;
      const ends = (at > 0 || mayOpen(label)) && (at < length - 1 || mayClose(label));
      if (may && ends) potential[at * LABELS + label] = Math.exp((scores[at * LABELS + label] ?? 0) - most);
    }
  }
  return potential;
}

/** Every pair of labels of which one may follow the other: before, after, and their cell among the transitions. */
const PAIRS = Int32Array.from(
  BEFORE.flatMap((befores, label) => befores.flatMap((before) => [before, label, before * LABELS + label])),
);

/** Forward–backward, each piece scaled to sum 1. */
function marginals(scores: Float64Array, length: number, { steps, allowed }: Chain): Marginals {
  const size = length * LABELS;
  const potential = potentialsOf(scores, length, allowed);
  const [forward, backward] = [new Float64Array(size), new Float64Array(size)];
  for (let label = 0; label < LABELS; label++) forward[label] = (steps[label] ?? 0) * (potential[label] ?? 0);
  scale(forward, 0, totalOf(forward, 0));
  for (let at = 1; at < length; at++) {
    const [last, next] = [(at - 1) * LABELS, at * LABELS];
    for (let pair = 0; pair < PAIRS.length; pair += 3)
      add(
        forward,
        next + (PAIRS[pair + 1] ?? 0),
        (forward[last + (PAIRS[pair] ?? 0)] ?? 0) * (steps[PAIRS[pair + 2] ?? 0] ?? 0),
      );
    for (let cell = next; cell < next + LABELS; cell++) forward[cell] = (forward[cell] ?? 0) * (potential[cell] ?? 0);
    scale(forward, next, totalOf(forward, next));
  }
  const pairs = new Float64Array(LABELS * LABELS);
  const flows = new Float64Array(PAIRS.length / 3);
  backward.fill(1, size - LABELS);
  for (let at = length - 1; at > 0; at--) {
    const [last, next] = [(at - 1) * LABELS, at * LABELS];
    for (let cell = next; cell < next + LABELS; cell++)
      potential[cell] = (potential[cell] ?? 0) * (backward[cell] ?? 0);
    let total = 0;
    for (let pair = 0; pair < PAIRS.length; pair += 3) {
      const flow = (steps[PAIRS[pair + 2] ?? 0] ?? 0) * (potential[next + (PAIRS[pair + 1] ?? 0)] ?? 0);
      const before = last + (PAIRS[pair] ?? 0);
      add(backward, before, flow);
      total += flows[pair / 3] = flow * (forward[before] ?? 0);
    }
    for (let pair = 0; pair < flows.length; pair++)
      add(pairs, PAIRS[3 * pair + 2] ?? 0, (flows[pair] ?? 0) / (total || 1));
    scale(backward, last, totalOf(backward, last));
  }
  const single = new Float64Array(size);
  for (let at = 0; at < length; at++) {
    for (let cell = at * LABELS; cell < (at + 1) * LABELS; cell++)
      single[cell] = (forward[cell] ?? 0) * (backward[cell] ?? 0);
    scale(single, at * LABELS, totalOf(single, at * LABELS));
  }
  for (let label = 0; label < LABELS; label++) add(pairs, label, single[label] ?? 0);
  return { single, pairs };
}

function totalOf(numbers: Float64Array, from: number): number {
  let total = 0;
  for (let cell = from; cell < from + LABELS; cell++) total += numbers[cell] ?? 0;
  return total;
}

/** Viterbi. */
function bestPath(scores: Float64Array, length: number, transitions: Float64Array): Uint8Array {
  const best = new Float64Array(length * LABELS).fill(-Infinity);
  const back = new Uint8Array(length * LABELS);
  for (let at = 0; at < length; at++)
    for (let label = 0; label < LABELS; label++) {
      const cell = at * LABELS + label;
      if (at === 0 && mayOpen(label)) best[cell] = (scores[cell] ?? 0) + (transitions[label] ?? 0);
      if (at > 0)
        for (const before of BEFORE[label] ?? []) {
          const score =
            (best[cell - label - LABELS + before] ?? 0) +
            (transitions[before * LABELS + label] ?? 0) +
            (scores[cell] ?? 0);
          if (score > (best[cell] ?? 0)) [best[cell], back[cell]] = [score, before];
        }
    }
  const labels = new Uint8Array(length);
  let label = OUTSIDE;
  const last = (length - 1) * LABELS;
  for (let other = 1; other < LABELS; other++)
    if (mayClose(other) && (best[last + other] ?? 0) > (best[last + label] ?? 0)) label = other;
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at * LABELS + label] ?? OUTSIDE;
  }
  return labels;
}

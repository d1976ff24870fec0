import { seeded, shuffle } from './random.ts';

/** What is known of one row: how often each outcome of each question was seen. */
export interface Counted {
  readonly row: number;
  /** One list of counts a question; all zero where nothing was seen. */
  readonly counts: readonly Float64Array[];
}

export interface NetSize {
  readonly width: number;
  readonly hidden: number;
  /** Number of outcomes of each question. */
  readonly outcomes: readonly number[];
}

const ROUNDS = 20;
const BATCH = 128;
const SPEED = 0.006;
const DECAY = 1e-5;
/** Share of inputs and of hidden units left out at each step, so that none is leant on. */
const [FORGET_INPUT, FORGET_HIDDEN] = [0.1, 0.3];
/** Vectors of length 1 are small for tanh. */
const REACH = 5;
/** A row seen very often says no more than one seen so often (in logarithms). */
const MOST_WEIGHT = 3;

/**
 * A small net with one hidden layer that tells from a word's vector how the word is used: several questions, each with a
 * probability for every outcome. Learned with Adam (Kingma and Ba 2015) from seeded starts: the same rows give the same net.
 */
export class WordNet {
  readonly #size: NetSize;
  readonly #total: number;
  readonly #weights: Float64Array;
  readonly #into: number;
  readonly #bias: number;

  constructor(size: NetSize) {
    this.#size = size;
    this.#total = size.outcomes.reduce((sum, count) => sum + count, 0);
    this.#bias = size.width * size.hidden;
    this.#into = this.#bias + size.hidden;
    const random = seeded(3);
    this.#weights = Float64Array.from({ length: this.#into + (size.hidden + 1) * this.#total }, (_, at) =>
      at >= this.#bias && at < this.#into ? 0 : (random() + random() + random() - 1.5) * 0.2,
    );
  }

  /** Learns from rows of `values`. */
  learn(values: Float32Array, examples: readonly Counted[]): void {
    const order = [...examples];
    const random = seeded(4);
    const slope = new Float64Array(this.#weights.length);
    const [mean, square] = [new Float64Array(slope.length), new Float64Array(slope.length)];
    let steps = 0;
    for (let round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      for (let from = 0; from < order.length; from += BATCH) {
        slope.fill(0);
        const batch = order.slice(from, from + BATCH);
        for (const example of batch) this.#addSlope(values, example, { slope, random, share: 1 / batch.length });
        steps++;
        const [one, two] = [1 - 0.9 ** steps, 1 - 0.999 ** steps];
        for (let at = 0; at < slope.length; at++) {
          const gradient = (slope[at] ?? 0) + DECAY * (this.#weights[at] ?? 0);
          const first = (mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * gradient);
          const second = (square[at] = 0.999 * (square[at] ?? 0) + 0.001 * gradient * gradient);
          this.#weights[at] = (this.#weights[at] ?? 0) - (SPEED * first) / one / (Math.sqrt(second / two) + 1e-8);
        }
      }
    }
  }

  /** The probabilities of all outcomes, question after question, for a row of `values`. */
  answer(values: Float32Array, row: number): Float64Array {
    const { width, hidden } = this.#size;
    const input = Float64Array.from(values.subarray(row * width, (row + 1) * width), (value) => value * REACH);
    const units = this.#hiddenOf(input);
    return this.#outcomesOf(units.subarray(0, hidden));
  }

  #hiddenOf(input: Float64Array): Float64Array {
    const { width, hidden } = this.#size;
    const units = this.#weights.slice(this.#bias, this.#into);
    for (let column = 0; column < width; column++) {
      const value = input[column] ?? 0;
      if (value === 0) continue;
      const from = column * hidden;
      for (let unit = 0; unit < hidden; unit++)
        units[unit] = (units[unit] ?? 0) + value * (this.#weights[from + unit] ?? 0);
    }
    for (let unit = 0; unit < hidden; unit++) units[unit] = Math.tanh(units[unit] ?? 0);
    return units;
  }

  #outcomesOf(units: Float64Array): Float64Array {
    const total = this.#total;
    const scores = this.#weights.slice(this.#into, this.#into + total);
    units.forEach((value, unit) => {
      if (value === 0) return;
      const from = this.#into + (unit + 1) * total;
      for (let at = 0; at < total; at++) scores[at] = (scores[at] ?? 0) + value * (this.#weights[from + at] ?? 0);
    });
    let from = 0;
    for (const count of this.#size.outcomes) {
      softmax(scores.subarray(from, from + count));
      from += count;
    }
    return scores;
  }

  #addSlope(values: Float32Array, { row, counts }: Counted, step: Step): void {
    const { width, hidden } = this.#size;
    const { slope, random, share } = step;
    const input = new Float64Array(width);
    for (let column = 0; column < width; column++)
      if (random() >= FORGET_INPUT) input[column] = ((values[row * width + column] ?? 0) * REACH) / (1 - FORGET_INPUT);
    const units = this.#hiddenOf(input);
    const kept = Float64Array.from(units, () => (random() < FORGET_HIDDEN ? 0 : 1 / (1 - FORGET_HIDDEN)));
    const used = units.map((value, unit) => value * (kept[unit] ?? 0));
    const errors = this.#outcomesOf(used);
    let from = 0;
    for (const seen of counts) {
      intoErrors(errors.subarray(from, from + seen.length), seen, share);
      from += seen.length;
    }
    const total = this.#total;
    for (let at = 0; at < total; at++) slope[this.#into + at] = (slope[this.#into + at] ?? 0) + (errors[at] ?? 0);
    const back = new Float64Array(hidden);
    for (let unit = 0; unit < hidden; unit++) {
      if (kept[unit] === 0) continue;
      const start = this.#into + (unit + 1) * total;
      const value = used[unit] ?? 0;
      let sum = 0;
      for (let at = 0; at < total; at++) {
        const error = errors[at] ?? 0;
        slope[start + at] = (slope[start + at] ?? 0) + error * value;
        sum += error * (this.#weights[start + at] ?? 0);
      }
      back[unit] = sum * (kept[unit] ?? 0) * (1 - (units[unit] ?? 0) ** 2);
      slope[this.#bias + unit] = (slope[this.#bias + unit] ?? 0) + (back[unit] ?? 0);
    }
    for (let column = 0; column < width; column++) {
      const value = input[column] ?? 0;
      if (value === 0) continue;
      const start = column * hidden;
      for (let unit = 0; unit < hidden; unit++)
        slope[start + unit] = (slope[start + unit] ?? 0) + value * (back[unit] ?? 0);
    }
  }
}

interface Step {
  readonly slope: Float64Array;
  readonly random: () => number;
  readonly share: number;
}

function softmax(scores: Float64Array): void {
  const most = Math.max(...scores);
  let total = 0;
  for (let at = 0; at < scores.length; at++) total += scores[at] = Math.exp((scores[at] ?? 0) - most);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / total;
}

/** Probabilities become how far they are from what was seen, times how much the row counts; 0 where nothing was seen. */
function intoErrors(probabilities: Float64Array, seen: Float64Array, share: number): void {
  const total = seen.reduce((sum, count) => sum + count, 0);
  const weight = Math.min(Math.log1p(total), MOST_WEIGHT) * share;
  for (let at = 0; at < seen.length; at++)
    probabilities[at] = total === 0 ? 0 : ((probabilities[at] ?? 0) - (seen[at] ?? 0) / total) * weight;
}

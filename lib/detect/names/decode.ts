import { BEFORE, FREE, goesOn, LABELS, mayClose, OUTSIDE } from './labels.ts';
import { readSums, ROW, SUM } from './sums.ts';

/** Weights of labels after labels, and how far they can matter. */
export interface Transitions {
  /** LABELS × LABELS: weight of `label` after `before` at `before * LABELS + label`. */
  readonly weights: Int16Array;
  /** For each label that a name or none can follow, its lowest and highest weight before any such. */
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
}

export function transitionsOf(weights: Int16Array): Transitions {
  const [lowest, highest] = [new Int32Array(LABELS), new Int32Array(LABELS)];
  for (const before of FREE) {
    const after = OPENING.map((label) => weights[before * LABELS + label] ?? 0);
    lowest[before] = Math.min(...after);
    highest[before] = Math.max(...after);
  }
  return { weights, lowest, highest };
}

/** Labels that may stand last: they leave no name open, and are no "no name". */
const CLOSING: readonly number[] = BEFORE.map((_, label) => label).filter(
  (label) => label !== OUTSIDE && mayClose(label),
);
/** Those that may stand alone. */
const SINGLE: readonly number[] = CLOSING.filter((label) => !goesOn(label));
/** Labels that do not go on with a name: all of them may follow all of FREE. */
const OPENING: readonly number[] = BEFORE.map((_, label) => label).filter((label) => !goesOn(label));
const IMPOSSIBLE = -0x3fffffff;

/** Room to work in, for one stretch after the other. */
let last = new Int32Array(LABELS);
let next = new Int32Array(LABELS);
let back = new Uint8Array(256 * LABELS);
const scores = new Int32Array(4 * ROW);

/** A stretch of pieces `[from, end)`, and where their sums begin: SUM cells a piece (sums.ts). */
export interface Stretch {
  readonly sums: Int32Array;
  readonly to: number;
  readonly from: number;
  readonly end: number;
}

/** Fills `labels[from…end)` with the best sequence (Viterbi). Fifty steps or so a piece; six where it stands alone. */
export function decode(stretch: Stretch, labels: Uint8Array, transitions: Transitions): void {
  const { sums, to, from, end } = stretch;
  readSums(sums, to, scores);
  if (end === from + 1) labels[from] = bestAlone(transitions);
  else decodeChain(stretch, labels, transitions);
}

/** The best label of a piece whose scores are read and that has no other beside it. */
function bestAlone({ weights }: Transitions): number {
  let label = OUTSIDE;
  for (const other of SINGLE)
    if ((scores[other] ?? 0) + (weights[other] ?? 0) > (scores[label] ?? 0) + (weights[label] ?? 0)) label = other;
  return label;
}

function decodeChain({ sums, to, from, end }: Stretch, labels: Uint8Array, transitions: Transitions): void {
  const { weights } = transitions;
  const length = end - from;
  if (back.length < length * LABELS) back = new Uint8Array(2 * length * LABELS);
  last.fill(IMPOSSIBLE);
  for (const label of OPENING) last[label] = (scores[label] ?? 0) + (weights[label] ?? 0);
  for (let step = 1; step < length; step++) {
    const free = worthwhile(transitions);
    readSums(sums, to + step * SUM, scores);
    for (let label = 0; label < LABELS; label++) {
      const befores = goesOn(label) ? (BEFORE[label] ?? free) : free;
      let best = IMPOSSIBLE;
      let bestBefore = OUTSIDE;
      for (let index = 0; index < befores.length; index++) {
        const before = befores[index] ?? OUTSIDE;
        const score = (last[before] ?? 0) + (weights[before * LABELS + label] ?? 0);
        if (score > best) {
          best = score;
          bestBefore = before;
        }
      }
      next[label] = best + (scores[label] ?? 0);
      back[step * LABELS + label] = bestBefore;
    }
    [last, next] = [next, last];
  }
  let label = OUTSIDE;
  for (const other of CLOSING) if ((last[other] ?? 0) > (last[label] ?? 0)) label = other;
  for (let step = length - 1; step >= 0; step--) {
    labels[from + step] = label;
    label = back[step * LABELS + label] ?? OUTSIDE;
  }
}

const kept: number[] = [];

/** Those of FREE that could be the best before some label: not those that another beats whatever follows. Usually one to three. */
function worthwhile({ lowest, highest }: Transitions): readonly number[] {
  let bar = IMPOSSIBLE;
  for (const before of FREE) bar = Math.max(bar, (last[before] ?? 0) + (lowest[before] ?? 0));
  kept.length = 0;
  for (const before of FREE) if ((last[before] ?? 0) + (highest[before] ?? 0) >= bar) kept.push(before);
  return kept;
}

import type { TextDocument } from '../../text/document.ts';
import { MOST_FEATURES, writeFeatures } from './features.ts';
import { BEFORE, LABELS, mayClose, mayOpen, OUTSIDE } from './labels.ts';
import type { NamesModel } from './model.ts';
import { countForms, viewSentence, type SentenceView } from './view.ts';
import { castVotes, MOST_VOTE_FEATURES, writeVoteFeatures, type FirstPass } from './votes.ts';
import { createWordReader } from './word.ts';

/** A sentence with a label for each piece. */
export interface TaggedSentence {
  readonly view: SentenceView;
  readonly labels: Uint8Array;
}

/** Every sentence of a text as the features see it. */
export function viewDocument(document: TextDocument, model: Pick<NamesModel, 'groupsOf'>): readonly SentenceView[] {
  const readWord = createWordReader(model.groupsOf);
  const views = document.sentences.map((sentence) => viewSentence(sentence, readWord));
  views.forEach(countForms);
  return views;
}

/**
 * Labels every piece of a text: once by what stands round it, then once more knowing what the same words were taken for
 * elsewhere in the text. Linear in the length of the text.
 */
export function tagDocument(document: TextDocument, model: NamesModel): readonly TaggedSentence[] {
  const views = viewDocument(document, model);
  const scored = views.map((view) => {
    const sums = scoreSentence(view, model);
    return { view, sums, own: bestLabels(view, sums, model) };
  });
  castVotes(scored);
  return scored.map((pass) => {
    addVotes(pass, { sums: pass.sums, model });
    return { view: pass.view, labels: bestLabels(pass.view, pass.sums, model) };
  });
}

const written = new Int32Array(MOST_FEATURES + MOST_VOTE_FEATURES);

/** LABELS sums for each piece; zero where no name can stand. At most 112 weights of ±127 each: they fit in 16 bits. */
function scoreSentence(view: SentenceView, model: NamesModel): Int16Array {
  const sums = new Int16Array(view.pieces.length * LABELS);
  for (let at = 0; at < view.pieces.length; at++)
    if (view.candidate[at]) addWeights(writeFeatures(view, at, written), at * LABELS, { sums, model });
  return sums;
}

interface Scoring {
  readonly sums: Int16Array;
  readonly model: NamesModel;
}

function addVotes(pass: FirstPass, scoring: Scoring): void {
  for (let at = 0; at < pass.own.length; at++)
    if (pass.view.candidate[at]) addWeights(writeVoteFeatures(pass, at, written), at * LABELS, scoring);
}

function addWeights(count: number, base: number, { sums, model }: Scoring): void {
  const { features, offsets, labels, weights } = model;
  for (let index = 0; index < count; index++) {
    const row = features.find(written[index] ?? 0);
    if (row < 0) continue;
    const end = offsets[row + 1] ?? 0;
    for (let entry = offsets[row] ?? 0; entry < end; entry++) {
      const sum = base + (labels[entry] ?? 0);
      sums[sum] = (sums[sum] ?? 0) + (weights[entry] ?? 0);
    }
  }
}

/** The best sequence of labels (Viterbi), found apart for each stretch of pieces where names can stand. */
function bestLabels(view: SentenceView, sums: Int16Array, model: NamesModel): Uint8Array {
  const labels = new Uint8Array(view.pieces.length);
  for (let at = 0; at < labels.length;) {
    if (!view.candidate[at]) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < labels.length && view.candidate[end]) end++;
    decode(at, end, { sums, model, labels });
    at = end;
  }
  return labels;
}

const IMPOSSIBLE = -0x3fffffff;
const NONE: readonly number[] = [];

/** Fills `labels[from…end)`. About a hundred steps a piece. */
function decode(from: number, end: number, { sums, model, labels }: Scoring & { readonly labels: Uint8Array }): void {
  const length = end - from;
  const back = new Uint8Array(length * LABELS);
  let last = new Int32Array(LABELS).fill(IMPOSSIBLE);
  let next = new Int32Array(LABELS);
  for (let label = 0; label < LABELS; label++)
    if (mayOpen(label)) last[label] = (sums[from * LABELS + label] ?? 0) + (model.transitions[label] ?? 0);
  for (let step = 1; step < length; step++) {
    for (let label = 0; label < LABELS; label++) {
      let [best, bestBefore] = [IMPOSSIBLE, 0];
      const befores = BEFORE[label] ?? NONE;
      for (let index = 0; index < befores.length; index++) {
        const before = befores[index] ?? OUTSIDE;
        const score = (last[before] ?? 0) + (model.transitions[before * LABELS + label] ?? 0);
        if (score > best) [best, bestBefore] = [score, before];
      }
      next[label] = best + (sums[(from + step) * LABELS + label] ?? 0);
      back[step * LABELS + label] = bestBefore;
    }
    [last, next] = [next, last];
  }
  let label = OUTSIDE;
  for (let other = 1; other < LABELS; other++)
    if (mayClose(other) && (last[other] ?? 0) > (last[label] ?? 0)) label = other;
  for (let step = length - 1; step >= 0; step--) {
    labels[from + step] = label;
    label = back[step * LABELS + label] ?? OUTSIDE;
  }
}

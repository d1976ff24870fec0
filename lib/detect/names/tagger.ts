import type { TextDocument } from '../../text/document.ts';
import { decode } from './decode.ts';
import { MOST_FEATURES, OFFSETS, writeJoint, writeOwn } from './features.ts';
import type { NamesModel } from './model.ts';
import { addRows, addSums, ROW, SUM } from './sums.ts';
import { countForms, viewSentence, type SentenceView } from './view.ts';
import { castVotes, MOST_VOTE_FEATURES, writeVoteFeatures, type FirstPass } from './votes.ts';
import { createUses, PLACES, type WordView } from './word.ts';

/** A sentence with a label for each piece. */
export interface TaggedSentence {
  readonly view: SentenceView;
  readonly labels: Uint8Array;
}

/** Every sentence of a text as the features see it. */
export function viewDocument(
  document: TextDocument,
  { readWord }: Pick<NamesModel, 'readWord'>,
): readonly SentenceView[] {
  const useOf = createUses(readWord);
  const views = document.sentences.map((sentence) => viewSentence(sentence, useOf));
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

/** A row of sums for each piece (sums.ts); zero where no name can stand. At most 112 weights each: they fit. */
function scoreSentence(view: SentenceView, model: NamesModel): Int32Array {
  const sums = new Int32Array(view.pieces.length * SUM);
  for (let at = 0; at < view.pieces.length; at++) {
    if (!view.candidate[at]) continue;
    for (let place = 0; place < PLACES; place++) {
      const more = ownSums(view.words[at + (OFFSETS[place] ?? 0)] ?? view.edge, place, model);
      addSums(sums, at * SUM, { more, from: place * SUM });
    }
    addWeights(writeJoint(view, at, written), at * SUM, { sums, model });
  }
  return sums;
}

/** The sums of what a word says by itself, a row for each place; that of this place is ready. Summed once in a word's life. */
function ownSums(word: WordView, place: number, model: NamesModel): Int32Array {
  const { own } = word;
  if ((own.ready & (1 << place)) === 0) {
    if (own.ready === 0) own.sums = new Int32Array(PLACES * SUM);
    own.ready |= 1 << place;
    addWeights(writeOwn(word, place, written), place * SUM, { sums: own.sums, model });
  }
  return own.sums;
}

interface Scoring {
  readonly sums: Int32Array;
  readonly model: NamesModel;
}

function addVotes(pass: FirstPass, scoring: Scoring): void {
  for (let at = 0; at < pass.own.length; at++)
    if (pass.view.candidate[at]) addWeights(writeVoteFeatures(pass, at, written), at * SUM, scoring);
}

function addWeights(count: number, to: number, { sums, model }: Scoring): void {
  const { features, rows } = model;
  const size = features.findAll(written, count, froms);
  for (let index = 0; index < size; index++) froms[index] = (froms[index] ?? 0) * ROW;
  addRows(sums, to, { rows, froms, count: size });
}

const froms = new Int32Array(MOST_FEATURES + MOST_VOTE_FEATURES);

/** The best sequence of labels (Viterbi), found apart for each stretch of pieces where names can stand. */
function bestLabels(view: SentenceView, sums: Int32Array, model: NamesModel): Uint8Array {
  const labels = new Uint8Array(view.pieces.length);
  for (let at = 0; at < labels.length;) {
    if (!view.candidate[at]) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < labels.length && view.candidate[end]) end++;
    decode(at, end, { sums, labels, transitions: model.transitions });
    at = end;
  }
  return labels;
}

import { feature, pair } from './hash.ts';
import { LABELS, OUTSIDE, positionOfLabel, runsOf, typeOfLabel } from './labels.ts';
import { isCapital, type SentenceView } from './view.ts';
import type { WordUse } from './word.ts';

/** A sentence with the labels that the first pass gave its pieces. */
export interface FirstPass {
  readonly view: SentenceView;
  readonly own: Uint8Array;
}

/** Notes the first pass's labels with the words. */
export function castVotes(passes: readonly FirstPass[]): void {
  passes.forEach(({ view, own }) => {
    view.uses.forEach(({ word, votes }, at) => {
      if (isCapital(word)) add(votes, own[at] ?? OUTSIDE);
    });
    for (const { first, end } of runsOf(own)) {
      if (end - first < 2) continue;
      for (let at = first; at < end; at++) {
        const use = view.uses[at];
        if (use) add(use.longVotes, own[at] ?? OUTSIDE);
      }
    }
  });
}

function add(votes: Uint16Array, label: number): void {
  votes[label] = (votes[label] ?? 0) + 1;
}

/** Room that `writeVoteFeatures` needs at most. */
export const MOST_VOTE_FEATURES = 16;

/** The features of the second pass at a piece, after those of the first: own and neighbours' labels, votes elsewhere. */
export function writeVoteFeatures({ view, own }: FirstPass, at: number, out: Int32Array): number {
  let size = 0;
  const put = (template: number, value: number): void => {
    out[size++] = feature(template, value);
  };
  const label = own[at] ?? OUTSIDE;
  put(200, 0);
  put(201, label);
  put(202, pair(own[at - 1] ?? OUTSIDE, label));
  put(203, pair(label, own[at + 1] ?? OUTSIDE));
  const use = view.uses[at];
  if (!use || !isCapital(use.word)) return size;
  const long = isLong(own, at) ? label : OUTSIDE;
  const all = majority(use.votes, label);
  const inLong = majority(use.longVotes, long);
  put(204, all);
  put(205, pair(all, label));
  put(206, inLong);
  put(207, pair(inLong, label));
  put(208, pair(all, inLong));
  const [before, after] = [capitalUse(view, at - 1), capitalUse(view, at + 1)];
  const unseen = -1;
  put(209, pair(all, before ? majority(before.votes, own[at - 1] ?? OUTSIDE) : unseen));
  put(210, pair(all, after ? majority(after.votes, own[at + 1] ?? OUTSIDE) : unseen));
  put(211, pair(inLong, before ? majority(before.longVotes, OUTSIDE) : unseen));
  put(212, pair(inLong, after ? majority(after.longVotes, OUTSIDE) : unseen));
  // "General National Congress (GNC)": what stands in the bracket is what stands before it.
  if (view.words[at - 1]?.text === '(' && view.words[at + 1]?.text === ')')
    put(213, pair(own[at - 2] ?? OUTSIDE, use.word.writing));
  put(214, pair(neighbour(own, at, -1), label));
  put(215, pair(neighbour(own, at, 1), label));
  return size;
}

/** The use of the word at a piece, if it is written with a capital. */
function capitalUse({ uses }: SentenceView, at: number): WordUse | undefined {
  const use = uses[at];
  return use && isCapital(use.word) ? use : undefined;
}

/** The type of the next name to one side that is not this one, at most five pieces away, and how far; 0: none. "Mali, Chad and Niger" */
function neighbour(own: Uint8Array, at: number, step: 1 | -1): number {
  let next = at + step;
  while ((own[next] ?? OUTSIDE) !== OUTSIDE && next > at - 4 && next < at + 4) next += step;
  for (let gap = 0; gap < 3; gap++, next += step) {
    const type = typeOfLabel(own[next] ?? OUTSIDE);
    if (type >= 0) return 1 + type * 4 + gap;
  }
  return 0;
}

function isLong(own: Uint8Array, at: number): boolean {
  const label = own[at] ?? OUTSIDE;
  return label !== OUTSIDE && positionOfLabel(label) !== 3;
}

/**
 * The type and position most often voted for, not counting the vote cast here, with how sure: 0 where nobody else voted,
 * else 1 + 2 × label + (1 if at least three in four agree).
 */
function majority(votes: Uint16Array, own: number): number {
  let [best, bestCount, total] = [0, 0, 0];
  for (let label = 0; label < LABELS; label++) {
    const count = (votes[label] ?? 0) - (label === own && (votes[label] ?? 0) > 0 ? 1 : 0);
    total += count;
    if (count > bestCount) [best, bestCount] = [label, count];
  }
  if (total === 0) return 0;
  return 1 + 2 * best + (4 * bestCount >= 3 * total ? 1 : 0) + 64 * (typeOfLabel(best) + 1);
}

import { CODE, MAJORITIES, WRITINGS } from './codes.ts';
import { LABELS, OUTSIDE, positionOfLabel, typeOfLabel } from './labels.ts';
import { isCapital, type SentenceView } from './view.ts';
import type { WordUse } from './word.ts';

/** A sentence with the labels that the first pass gave its pieces. */
export interface FirstPass {
  readonly view: SentenceView;
  readonly own: Uint8Array;
}

/** Notes the first pass's labels with the words. */
export function castVotes({ view, own }: FirstPass): void {
  const { stretches, uses } = view;
  for (let pair = 0; pair < stretches.length; pair += 2)
    for (let at = stretches[pair] ?? 0; at < (stretches[pair + 1] ?? 0); at++) {
      const use = uses[at];
      if (!use || !isCapital(use.word)) continue;
      const label = own[at] ?? OUTSIDE;
      add((use.votes ??= new Uint16Array(LABELS + 1)), label);
      if (isLong(label)) add((use.longVotes ??= new Uint16Array(LABELS + 1)), label);
    }
}

function add(votes: Uint16Array, label: number): void {
  votes[label] = (votes[label] ?? 0) + 1;
  votes[LABELS] = (votes[LABELS] ?? 0) + 1;
}

/** Is it the label of a piece of a name of several? */
const isLong = (label: number): boolean => label !== OUTSIDE && positionOfLabel(label) !== 3;

/** Room that `writeVoteCodes` needs at most. */
export const MOST_VOTE_CODES = 16;

/** The codes (codes.ts) of the second pass at a piece, after those of the first: own and neighbours' labels, votes elsewhere. */
export function writeVoteCodes({ view, own }: FirstPass, at: number, out: Int32Array): number {
  const label = own[at] ?? OUTSIDE;
  const [labelBefore, labelAfter] = [own[at - 1] ?? OUTSIDE, own[at + 1] ?? OUTSIDE];
  out[0] = CODE.second;
  out[1] = CODE.label + label;
  out[2] = CODE.labelBefore + labelBefore * LABELS + label;
  out[3] = CODE.labelAfter + label * LABELS + labelAfter;
  const use = view.uses[at];
  if (!use || !isCapital(use.word)) return 4;
  const all = majority(use.votes, label);
  const long = majority(use.longVotes, isLong(label) ? label : OUTSIDE);
  out[4] = CODE.all + all;
  out[5] = CODE.allLabel + all * LABELS + label;
  out[6] = CODE.long + long;
  out[7] = CODE.longLabel + long * LABELS + label;
  out[8] = CODE.allLong + all * MAJORITIES + long;
  const [before, after] = [capitalUse(view, at - 1), capitalUse(view, at + 1)];
  const [fromAll, fromLong] = [all * (MAJORITIES + 1), long * (MAJORITIES + 1)];
  out[9] = CODE.allBefore + fromAll + (before ? majority(before.votes, labelBefore) : MAJORITIES);
  out[10] = CODE.allAfter + fromAll + (after ? majority(after.votes, labelAfter) : MAJORITIES);
  out[11] = CODE.longBefore + fromLong + (before ? majority(before.longVotes, OUTSIDE) : MAJORITIES);
  out[12] = CODE.longAfter + fromLong + (after ? majority(after.longVotes, OUTSIDE) : MAJORITIES);
  out[13] = CODE.nameBefore + neighbour(own, at, -1) * LABELS + label;
  out[14] = CODE.nameAfter + neighbour(own, at, 1) * LABELS + label;
  // "General National Congress (GNC)": what stands in the bracket is what stands before it.
  if (view.words[at - 1]?.text !== '(' || view.words[at + 1]?.text !== ')') return 15;
  out[15] = CODE.bracket + (own[at - 2] ?? OUTSIDE) * WRITINGS + use.word.writing;
  return 16;
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

/**
 * The type and position most often voted for, not counting the vote cast here, with how sure: 0 where nobody else voted,
 * else 1 + 2 × label + (1 if at least three in four agree).
 */
function majority(votes: Uint16Array | null, own: number): number {
  if (!votes) return 0;
  const cast = (votes[own] ?? 0) > 0 ? 1 : 0;
  const total = (votes[LABELS] ?? 0) - cast;
  if (total === 0) return 0;
  let [best, bestCount] = [0, 0];
  for (let label = 0; label < LABELS; label++) {
    const count = (votes[label] ?? 0) - (label === own ? cast : 0);
    if (count > bestCount) [best, bestCount] = [label, count];
  }
  return 1 + 2 * best + (4 * bestCount >= 3 * total ? 1 : 0);
}

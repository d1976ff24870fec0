import type { TextSentence } from '../../text/document.ts';
import { listMarks } from './gazetteer.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { INITIAL, LOWER, MIXED, SIGN, UPPER, type WordUse, type WordView } from './word.ts';

/** A sentence as the features see it: its pieces, their words, and where capitals run. */
export interface SentenceView {
  readonly pieces: readonly Piece[];
  readonly words: readonly WordView[];
  /** For each word, how the text uses it. */
  readonly uses: readonly WordUse[];
  /** For the places before the first and after the last piece. */
  readonly edge: WordView;
  /** Where listed names stand (gazetteer.ts). */
  readonly marks: Uint8Array;
  /** For each piece the run of capitals it stands in, `[runStart, runEnd)`; both -1 outside. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** 1 where a name could stand: capitals, what links them and what touches them. Everything else is no name, unseen. */
  readonly candidate: Uint8Array;
  /** The first piece that is no sign. */
  readonly opener: number;
  /** 0 plain, 1 written Like a Headline, 2 ALL CAPITALS. */
  readonly style: number;
}

export const isCapital = (word: WordView | undefined): boolean =>
  word !== undefined && word.writing >= INITIAL && word.writing <= MIXED;

/** At most two links in a row hold a run together: "Bank of the South". */
const LINKS_IN_A_ROW = 2;

export function viewSentence(sentence: TextSentence, useOf: (text: string) => WordUse): SentenceView {
  const pieces = piecesOf(sentence.tokens);
  const uses = pieces.map((piece) => useOf(piece.text));
  const words = uses.map(({ word }) => word);
  const { runStart, runEnd } = findRuns(words);
  const opener = words.findIndex((word) => word.writing !== SIGN);
  return {
    pieces,
    words,
    uses,
    edge: useOf('').word,
    marks: listMarks(pieces, words),
    runStart,
    runEnd,
    candidate: findCandidates(words, runStart),
    opener,
    style: styleOf(words),
  };
}

/** Counts, for every word, how it is written in the text. To be called for all sentences before the features are asked for. */
export function countForms({ uses, opener, style }: SentenceView): void {
  uses.forEach(({ word, forms }, at) => {
    if (word.writing === LOWER) forms.small++;
    else if (at !== opener && style === 0 && word.writing !== SIGN) forms.capital++;
  });
}

function findRuns(words: readonly WordView[]): { readonly runStart: Int32Array; readonly runEnd: Int32Array } {
  const runStart = new Int32Array(words.length).fill(-1);
  const runEnd = new Int32Array(words.length).fill(-1);
  for (let at = 0; at < words.length;) {
    if (!isCapital(words[at])) {
      at++;
      continue;
    }
    const end = endOfRun(words, at);
    runStart.fill(at, at, end);
    runEnd.fill(end, at, end);
    at = end;
  }
  return { runStart, runEnd };
}

function endOfRun(words: readonly WordView[], from: number): number {
  let end = from + 1;
  for (;;) {
    let next = end;
    while (next < end + LINKS_IN_A_ROW && words[next]?.links) next++;
    if (!isCapital(words[next])) return end;
    end = next + 1;
  }
}

function findCandidates(words: readonly WordView[], runStart: Int32Array): Uint8Array {
  const candidate = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const near = isCapital(words[at - 1]) || isCapital(words[at + 1]);
    const linked = at > 1 && isCapital(words[at - 2]) && isCapital(words[at + 2]);
    if ((runStart[at] ?? -1) >= 0 || near || linked) candidate[at] = 1;
  }
  return candidate;
}

function styleOf(words: readonly WordView[]): number {
  let [small, initial, upper] = [0, 0, 0];
  for (const word of words) {
    if (word.writing === LOWER) small += word.text.length > 3 ? 1 : 0;
    else if (word.writing === UPPER) upper++;
    else if (isCapital(word)) initial++;
  }
  if (upper > 3 && upper > 2 * (small + initial)) return 2;
  return initial + upper > 3 && initial + upper > 2 * small ? 1 : 0;
}

import type { TextSentence } from '../../text/document.ts';
import { listMarks } from './gazetteer.ts';
import { piecesOf, type Piece } from './pieces.ts';
import type { Uses } from './uses.ts';
import { BORDERS, JOINS, OPENS, type WordUse, type WordView } from './word.ts';
import { INITIAL, LOWER, MIXED, SIGN, UPPER } from './writing.ts';

/** A sentence as the features see it: its pieces, their words, and where names could stand. */
export interface SentenceView {
  readonly pieces: readonly Piece[];
  readonly words: readonly WordView[];
  /** For each word, how the text uses it. */
  readonly uses: readonly WordUse[];
  /** For the places before the first and after the last piece. */
  readonly edge: WordView;
  /** Where listed names stand (gazetteer.ts). */
  readonly marks: Uint8Array;
  /**
   * Where a name could stand, pairs of a first piece and an end: capitals, what joins and what borders them. Everything else is no
   * name, unseen.
   */
  readonly stretches: readonly number[];
  /** The pieces that may begin an amount. */
  readonly amounts: readonly number[];
  /** The first piece that is no sign. */
  readonly opener: number;
  /** 0 plain, 1 written Like a Headline, 2 ALL CAPITALS. */
  readonly style: number;
}

export const isCapital = (word: WordView | undefined): boolean =>
  word !== undefined && word.writing >= INITIAL && word.writing <= MIXED;

/** Reads a sentence, and counts its words among those of the text. */
export function viewSentence(sentence: TextSentence, { of: useOf, spellings, edge }: Uses): SentenceView {
  const pieces = piecesOf(sentence.tokens, spellings);
  const uses: WordUse[] = [];
  const words: WordView[] = [];
  const amounts: number[] = [];
  for (const piece of pieces) {
    const use = useOf(piece.word);
    if (use.word.opensAmount) amounts.push(uses.length);
    uses.push(use);
    words.push(use.word);
  }
  const opener = words.findIndex((word) => word.writing !== SIGN);
  const style = styleOf(words);
  countForms(uses, opener, style);
  const [marks, stretches] = [listMarks(pieces, words), findStretches(words)];
  return { pieces, words, uses, edge, marks, stretches, amounts, opener, style };
}

/** Counts, for every word, how it is written in the text. */
function countForms(uses: readonly WordUse[], opener: number, style: number): void {
  for (let at = 0; at < uses.length; at++) {
    const use = uses[at];
    if (!use) continue;
    const { writing } = use.word;
    if (writing === LOWER) use.count++;
    else if (at !== opener && style === 0 && writing !== SIGN) use.forms.capital++;
  }
}

/** A run of capitals and what links them, pieces `[start, end)`; it begins and ends with a capital. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** At most two links in a row hold a run together: "Bank of the South". */
const LINKS_IN_A_ROW = 2;

export function endOfRun(words: readonly WordView[], from: number): number {
  let end = from + 1;
  for (;;) {
    let next = end;
    while (next < end + LINKS_IN_A_ROW && words[next]?.links) next++;
    if (!isCapital(words[next])) return end;
    end = next + 1;
  }
}

/** At most so many pieces without a capital stand between two capitals of a name: "Council ‸of the‸ Elders". */
const WIDEST_GAP = 2;

function findStretches(words: readonly WordView[]): readonly number[] {
  const stretches: number[] = [];
  let end = 0;
  for (let at = 0; at < words.length; at++) {
    if (!isCapital(words[at]) || isOnlyOpener(words, at)) continue;
    const from = at > end && roleAt(words, at - 1) & BORDERS ? at - 1 : at;
    if (stretches.length > 0 && from <= end) stretches.pop();
    else stretches.push(from);
    end = endOfJoint(words, at);
    stretches.push(end);
  }
  return stretches;
}

const roleAt = (words: readonly WordView[], at: number): number => words[at]?.role ?? 0;

/** "The", "But", "I" with no capital beside it. */
const isOnlyOpener = (words: readonly WordView[], at: number): boolean =>
  roleAt(words, at) === OPENS && !isCapital(words[at - 1]) && !isCapital(words[at + 1]);

/** Where what a capital holds together ends: with what joins it to the next capital, else with what borders it. */
function endOfJoint(words: readonly WordView[], at: number): number {
  let end = at + 1;
  while (end - at <= WIDEST_GAP && roleAt(words, end) & JOINS) end++;
  if (isCapital(words[end]) && !isOnlyOpener(words, end)) return end;
  return roleAt(words, at + 1) & BORDERS ? at + 2 : at + 1;
}

function styleOf(words: readonly WordView[]): number {
  let [small, initial, upper] = [0, 0, 0];
  for (const { writing, text } of words) {
    if (writing === LOWER) small += text.length > 3 ? 1 : 0;
    else if (writing === UPPER) upper++;
    else if (writing === INITIAL || writing === MIXED) initial++;
  }
  if (upper > 3 && upper > 2 * (small + initial)) return 2;
  return initial + upper > 3 && initial + upper > 2 * small ? 1 : 0;
}

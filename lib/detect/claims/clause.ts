import type { Attribution } from '../../domain/finding.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import {
  COMMA,
  ENDS_IN_ING,
  JOINING,
  PAUSE,
  QUOTE,
  SUBORDINATING,
  THAT,
  TRAILING,
  VERB,
  WELL,
} from './clause-words.ts';
import type { SentenceView } from './cue.ts';
import { MARK } from './word.ts';

/** A sentence of so many words or fewer is read at a glance and needs no part picked out. */
const LONG = 25;
/** A clause says something in so many words or more. */
const LEAST = 5;
/** What is nearly the whole sentence is not worth picking out: share of its words. */
const NEARLY_ALL = 0.85;

/** A verb that says that a clause follows "and" stands among so many tokens. */
const REACH = 7;

/** What a sentence's clauses are weighed by. */
export interface Weighed {
  readonly view: SentenceView;
  /** Whoever is given as the source of the sentence. */
  readonly attribution: Attribution | null;
  /** For each token, what it adds to the log-odds of being worth checking. */
  readonly pulls: Float64Array;
}

/** Tokens from `from` up to `to`. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Has a sentence so many words that a part of it is picked out? */
export const isLong = ({ wordCount }: SentenceView): boolean => wordCount > LONG;

/**
 * The clause of a long sentence that carries its claim, or null where the sentence is short or of one piece:
 * "The mayor, who took office in May, said on Friday that [the dam had killed 41 people], while others kept silent."
 * It is the clause whose words speak most for checking it; who says so is left out. Linear in the number of tokens.
 * The price: clauses are told by their marks and first words alone, so that one without either stays in the one before.
 */
export function clauseOf({ view, attribution, pulls }: Weighed): Span | null {
  if (!isLong(view)) return null;
  const said = clausesOf(view, attribution);
  // "…, who is accused of bribery": what is said is no clause, so that the whole sentence is looked at.
  const clauses = said.length > 0 ? said : clausesOf(view, null);
  let [best, most] = [null as Run | null, -Infinity];
  for (const run of clauses) {
    let weight = 0;
    for (let at = run.from; at < run.to; at++) weight += pulls[at] ?? 0;
    if (weight > most) [best, most] = [run, weight];
  }
  return best && wordsIn(view, best) < NEARLY_ALL * view.wordCount ? spanOf(view, best) : null;
}

const isMark = ({ words }: SentenceView, at: number): boolean => ((words[at]?.bits ?? 0) & MARK) !== 0;

function wordsIn(view: SentenceView, { from, to }: Run): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!isMark(view, at)) count++;
  return count;
}

function spanOf({ tokens }: SentenceView, { from, to }: Run): Span | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The clauses of a sentence, in order, without the words that name the source and say that it speaks. */
function clausesOf(view: SentenceView, attribution: Attribution | null): readonly Run[] {
  const lastComma = lastCommaIn(view);
  const runs: Run[] = [];
  let [from, words] = [0, 0];
  const end = (at: number): void => {
    const run = trimmed(view, { from, to: at });
    if (words >= LEAST && wordsIn(view, run) >= LEAST) runs.push(run);
    words = 0;
  };
  for (let at = 0; at < view.tokens.length; at++) {
    const isOutside = attribution !== null && !isSaid(view, at, attribution);
    if (isOutside || (words >= LEAST && isBorder(view, at, lastComma))) {
      end(at);
      from = isOutside ? at + 1 : at;
    }
    if (!isOutside && !isMark(view, at)) words++;
  }
  end(view.tokens.length);
  return runs;
}

/** Does a token belong to what is said, rather than to who says it? */
function isSaid({ tokens }: SentenceView, at: number, { content, cue, source }: Attribution): boolean {
  const token = tokens[at];
  return !token || (overlaps(token, content) && !(cue && overlaps(token, cue)) && !(source && overlaps(token, source)));
}

/** Is the word at a place one of these to the clauses (clause-words.ts)? */
const is = ({ words }: SentenceView, at: number, bits: number): boolean => ((words[at]?.bits ?? 0) & bits) !== 0;

function lastCommaIn(view: SentenceView): number {
  let at = view.words.length - 1;
  while (at >= 0 && !is(view, at, COMMA)) at--;
  return at;
}

/** Does a clause begin with the token at a place? */
function isBorder(view: SentenceView, at: number, lastComma: number): boolean {
  if (is(view, at - 1, PAUSE)) return true;
  if (is(view, at, SUBORDINATING) && !is(view, at + 1, ENDS_IN_ING)) return true;
  if (!is(view, at - 1, COMMA)) return false;
  if (is(view, at, TRAILING)) return at > lastComma && !is(view, at + 1, WELL);
  return is(view, at, JOINING) && verbWithin(view, at + 1);
}

function verbWithin(view: SentenceView, from: number): boolean {
  for (let at = from; at < from + REACH; at++) if (is(view, at, VERB)) return true;
  return false;
}

/** Without marks and joining words at either end: ", and that the dam broke, since" is "the dam broke". */
function trimmed(view: SentenceView, run: Run): Run {
  let { from, to } = run;
  const isBare = (at: number): boolean => isMark(view, at) && !is(view, at, QUOTE);
  while (from < to && (isBare(from) || is(view, from, JOINING | THAT))) from++;
  while (to > from && (isBare(to - 1) || is(view, to - 1, JOINING | THAT | TRAILING))) to--;
  return { from, to };
}

import type { Attribution } from '../../domain/finding.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { words as listed, type SentenceView } from './cue.ts';

/** A sentence of so many words or fewer is read at a glance and needs no part picked out. */
const LONG = 25;
/** A clause says something in so many words or more. */
const LEAST = 5;
/** What is nearly the whole sentence is not worth picking out: share of its words. */
const NEARLY_ALL = 0.85;

const PAUSES = new Set([';', ':', '—', '–', '--']);
// ", but the bridge was closed": after a comma these join a clause to the one before, if a verb follows soon.
const JOINING = new Set(listed('and but or nor so yet'));
// "because the dam broke": these begin a clause wherever they stand, but for "while keeping the peace".
const SUBORDINATING = new Set(listed('because although though whereas while unless'));
// ", which killed twelve people.", ", after the dam broke.": behind the last comma only; what stands in the midst of a
// sentence parts a subject from its verb.
const TRAILING = new Set(listed('which who whose where as after before when if since until despite following'));
const VERBS = new Set(
  listed('is are was were be been has have had do does did will would can could may might must should said says'),
);
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

/**
 * The clause of a long sentence that carries its claim, or null where the sentence is short or of one piece:
 * "The mayor, who took office in May, said on Friday that [the dam had killed 41 people], while others kept silent."
 * It is the clause whose words speak most for checking it; who says so is left out. Linear in the number of tokens.
 * The price: clauses are told by their marks and first words alone, so that one without either stays in the one before.
 */
export function clauseOf({ view, attribution, pulls }: Weighed): Span | null {
  const all = wordsIn(view, { from: 0, to: view.tokens.length });
  if (all <= LONG) return null;
  const said = clausesOf(view, attribution);
  // "…, who is accused of bribery": what is said is no clause, so that the whole sentence is looked at.
  const clauses = said.length > 0 ? said : clausesOf(view, null);
  let [best, most] = [null as Run | null, -Infinity];
  for (const run of clauses) {
    let weight = 0;
    for (let at = run.from; at < run.to; at++) weight += pulls[at] ?? 0;
    if (weight > most) [best, most] = [run, weight];
  }
  return best && wordsIn(view, best) < NEARLY_ALL * all ? spanOf(view, best) : null;
}

function wordsIn({ tokens }: SentenceView, { from, to }: Run): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'punctuation') count++;
  return count;
}

function spanOf({ tokens }: SentenceView, { from, to }: Run): Span | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The clauses of a sentence, in order, without the words that name the source and say that it speaks. */
function clausesOf(view: SentenceView, attribution: Attribution | null): readonly Run[] {
  const borders = bordersIn(view);
  const runs: Run[] = [];
  let [from, words] = [0, 0];
  const end = (at: number): void => {
    const run = trimmed(view, { from, to: at });
    if (words >= LEAST && wordsIn(view, run) >= LEAST) runs.push(run);
    words = 0;
  };
  for (let at = 0; at < view.tokens.length; at++) {
    const isOutside = !isSaid(view, at, attribution);
    if (isOutside || (borders[at] === 1 && words >= LEAST)) {
      end(at);
      from = isOutside ? at + 1 : at;
    }
    if (!isOutside && view.tokens[at]?.kind !== 'punctuation') words++;
  }
  end(view.tokens.length);
  return runs;
}

/** Does a token belong to what is said, rather than to who says it? */
function isSaid({ tokens }: SentenceView, at: number, attribution: Attribution | null): boolean {
  const token = tokens[at];
  if (!attribution || !token) return true;
  const { content, cue, source } = attribution;
  return overlaps(token, content) && !(cue && overlaps(token, cue)) && !(source && overlaps(token, source));
}

/** 1 for each token that a clause begins with. */
function bordersIn({ tokens, words }: SentenceView): Uint8Array {
  const borders = new Uint8Array(tokens.length);
  const lastComma = words.lastIndexOf(',');
  for (let at = 1; at < tokens.length; at++) {
    const [before, word] = [words[at - 1] ?? '', words[at] ?? ''];
    const isBorder =
      PAUSES.has(before) ||
      (SUBORDINATING.has(word) && !words[at + 1]?.endsWith('ing')) ||
      (before === ',' &&
        ((TRAILING.has(word) && at > lastComma && words[at + 1] !== 'well') ||
          (JOINING.has(word) && verbWithin(words, at + 1))));
    if (isBorder) borders[at] = 1;
  }
  return borders;
}

const verbWithin = (words: readonly string[], from: number): boolean =>
  words.slice(from, from + REACH).some((word) => VERBS.has(word) || (word.length > 4 && word.endsWith('ed')));

const QUOTES = new Set(['"', '“', '”', "'", '‘', '’', '(', ')', '[', ']']);

/** Without marks and joining words at either end: ", and that the dam broke, since" is "the dam broke". */
function trimmed({ tokens, words }: SentenceView, run: Run): Run {
  let { from, to } = run;
  const isMark = (at: number): boolean => tokens[at]?.kind === 'punctuation' && !QUOTES.has(words[at] ?? '');
  const isLink = (at: number): boolean => JOINING.has(words[at] ?? '') || words[at] === 'that';
  while (from < to && (isMark(from) || isLink(from))) from++;
  while (to > from && (isMark(to - 1) || isLink(to - 1) || TRAILING.has(words[to - 1] ?? ''))) to--;
  return { from, to };
}

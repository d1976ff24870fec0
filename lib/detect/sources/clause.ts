import { baseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import { isTime, startsCircumstance, type Phrase } from './phrases.ts';
import { COLON, WH } from './word-kinds.ts';
import type { Block, Word } from './words.ts';
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  BRACKET,
  COMMA,
  DASH,
  DET,
  ED,
  ING,
  MODAL,
  NAME,
  NEGATION,
  NOUN,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  STOP,
  SUBORDINATOR,
  TO,
  VERB,
  isAny,
} from './tags.ts';

/** What stands where the content of a cue would begin. */
export type Opening = 'that' | 'wh' | 'quote' | 'colon' | 'to' | 'clause' | 'np' | 'ing' | 'preposition' | 'none';

export const sentenceOf = (block: Block, at: number): Phrase =>
  block.sentences[block.words[at]?.sentence ?? 0] ?? { from: 0, to: block.words.length };

const BE = new Set([
  'be',
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  "wasn't",
  "weren't",
  "isn't",
  "aren't",
]);

/** The auxiliaries before a verb: "has also ‸ said". */
export interface VerbGroup {
  readonly from: number;
  readonly passive: boolean;
  readonly infinitive: boolean;
  readonly modal: boolean;
  readonly negated: boolean;
  readonly progressive: boolean;
}

const isPast = (word: Word | undefined): boolean =>
  word?.entry.verb?.form === 'past' || word?.entry.verb?.form === 'participle';

export function verbGroup(words: readonly Word[], at: number, floor: number): VerbGroup {
  let from = at;
  const seen = { be: false, infinitive: false, modal: false, negated: false };
  for (let k = at - 1; k >= Math.max(floor, at - 8); k--) {
    const word = words[k];
    if (!word || !isAny(word, AUXILIARY | MODAL | NEGATION | ADVERB | TO)) break;
    if (word.tag === ADVERB && k > floor && words[k - 1]?.tag === COMMA && word.lower.length > 4) break;
    if (word.tag === AUXILIARY) {
      if (BE.has(word.lower)) seen.be = true;
      if (word.lower.endsWith("n't")) seen.negated = true;
    }
    if (word.tag === TO) seen.infinitive = true;
    if (word.tag === MODAL) seen.modal = true;
    if (word.tag === NEGATION) seen.negated = true;
    from = k;
  }
  const participle = isPast(words[at]);
  return {
    from,
    passive: seen.be && participle,
    infinitive: seen.infinitive,
    modal: seen.modal,
    negated: seen.negated,
    progressive: seen.be && !participle,
  };
}

const isVerbal = (word: Word | undefined): boolean => isAny(word, AUXILIARY | MODAL | VERB | ED);

/** Does a clause with a finite verb of its own begin here: "‸ the ministry will pay"? */
export function startsClause(words: readonly Word[], at: number, limit: number): boolean {
  const first = words[at];
  if (!first || at >= limit) return false;
  if (first.tag === PRONOUN) return isVerbal(words[at + 1]) || words[at + 1]?.tag === ADVERB;
  if (first.lower === 'there') return true;
  const end = baseAfter(words, at, limit);
  if (end === null) return false;
  let next = end;
  while (isAny(words[next], ADVERB | NEGATION)) next++;
  if (isAny(words[next], COMMA | PRONOUN)) return words[next]?.tag === PRONOUN;
  return next < limit && isVerbal(words[next]);
}

/** "‸ the fires that broke out have been fed by": a verb further on, where the phrase itself is long. */
function hasFiniteVerb(words: readonly Word[], at: number, limit: number): boolean {
  for (let k = at + 1; k < Math.min(limit, at + 25); k++) {
    const word = words[k];
    if (!word || word.quote >= 0 || (word.tag === STOP && word.text === ';')) return false;
    if (isAny(word, AUXILIARY | MODAL | VERB) && words[k - 1]?.tag !== TO)
      if (!/^(?:who|which|that)$/.test(words[k - 1]?.lower ?? '')) return true;
    if (word.tag === SUBORDINATOR && word.lower !== 'that') return false;
  }
  return false;
}

export function openingAt(words: readonly Word[], at: number, limit: number): Opening {
  const word = words[at];
  if (!word || at >= limit) return 'none';
  if (word.tag === QUOTE) return 'quote';
  if (word.entry.is & COLON) return 'colon';
  if (word.tag === COMMA && words[at + 1]?.tag === QUOTE) return 'quote';
  if (isAny(word, STOP | COMMA | DASH) || (word.tag === BRACKET && word.text === ')')) return 'none';
  if (word.lower === 'that' && words[at + 1]?.tag !== STOP && words[at + 1]?.tag !== COMMA) return 'that';
  if (word.entry.is & WH) return 'wh';
  if (word.tag === TO) return 'to';
  if (word.tag === ING) return 'ing';
  if (isAny(word, PREPOSITION | SUBORDINATOR))
    return word.tag === PREPOSITION && isTime(words[at + 1]) ? 'none' : 'preposition';
  if (startsClause(words, at, limit)) return 'clause';
  if (word.tag !== ED && hasFiniteVerb(words, at, limit)) return 'clause';
  if (isAny(word, DET | POSSESSIVE | NOUN | NAME | ADJECTIVE | NUMBER | PRONOUN | ADVERB | ED)) return 'np';
  return 'none';
}

const BEFORE_CONTENT = new Set('to with in on at during after of about from before outside into'.split(' '));

/** Past what says when, where and to whom it was said: "‸ on Monday in a statement to the court ‸ that". */
export function skipCircumstances(words: readonly Word[], start: number, limit: number): number {
  let at = start;
  for (let rounds = 0; rounds < 8; rounds++) {
    const word = words[at];
    if (!word || at >= limit) return at;
    if (isTime(word) && word.tag !== AUXILIARY) at++;
    else if (isTime(words[at + 1]) && /^(?:last|this|late|early)$/.test(word.lower)) at += 2;
    else if (word.tag === ADVERB && !startsClause(words, at, limit)) at++;
    else if (
      (word.tag === PREPOSITION || (word.tag === TO && words[at + 1]?.tag !== VERB)) &&
      (startsCircumstance(words, at) || endsWell(words, at, limit))
    ) {
      at = circumstanceEnd(words, at, limit);
    } else if (word.tag === COMMA && words[at + 1]?.tag === PREPOSITION && startsCircumstance(words, at + 1)) {
      const end = circumstanceEnd(words, at + 1, limit);
      if (words[end]?.tag !== COMMA) return at;
      at = end + 1;
    } else return at;
  }
  return at;
}

const circumstanceEnd = (words: readonly Word[], at: number, limit: number): number => {
  const end = baseAfter(words, at + 1, limit);
  return Math.max(at + 1, end ?? at + 1);
};

/** "said in Juba ‸ that", "told to the paper ‸ .": the phrase stands between the cue and its content, or closes the sentence. */
function endsWell(words: readonly Word[], at: number, limit: number): boolean {
  if (!BEFORE_CONTENT.has(words[at]?.lower ?? '')) return false;
  const end = baseAfter(words, at + 1, limit);
  if (end === null) return false;
  const next = words[end];
  return (
    next === undefined ||
    end >= limit ||
    next.lower === 'that' ||
    isAny(next, QUOTE | STOP | COMMA | PRONOUN) ||
    isTime(next) ||
    next.tag === PREPOSITION
  );
}

/** "After the votes were in, ‸ Roy": where the main clause begins; the sentence's start where nothing stands in front. */
function afterFront(words: readonly Word[], { from }: Phrase, at: number): number {
  if (words[from]?.tag !== SUBORDINATOR && !/^(?:after|before|since|until|with)$/.test(words[from]?.lower ?? ''))
    return from;
  for (let k = from + 1; k < at; k++) if (words[k]?.tag === COMMA) return k + 1;
  return from;
}

/** The subject of the nearest finite verb before `at` in its sentence that has one, nearest to the sentence's start first. */
export function firstSubject(block: Block, at: number): Phrase | null {
  const { words } = block;
  const sentence = sentenceOf(block, at);
  for (let k = afterFront(words, sentence, at) + 1; k < at; k++) {
    const word = words[k];
    if (!word || !isAny(word, AUXILIARY | MODAL | VERB | ED)) continue;
    const before = words[k - 1];
    if (!before || !isAny(before, NOUN | NAME | PRONOUN | NUMBER | COMMA | ADVERB | BRACKET)) continue;
    const group = verbGroup(words, k, sentence.from);
    const phrase = phraseBefore(words, Math.min(k, group.from), sentence.from);
    if (phrase) return phrase;
  }
  return null;
}

import { OCCASION, TIME } from './word-kinds.ts';
import type { Word } from './words.ts';
import {
  ADJECTIVE,
  COMMA,
  DET,
  ED,
  GENITIVE,
  ING,
  NAME,
  NOUN,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  isAny,
} from './tags.ts';

/** A run of words `[from, to)` by index. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A phrase longer than this is no source; it also keeps every search bounded. */
export const LONGEST = 40;
export const NOMINAL = NAME | NOUN | ADJECTIVE | NUMBER | GENITIVE | ING | ED;
/** Prepositions that may stand inside a source: "a spokesman for the ministry in Juba". */
export const INNER = new Set([
  'of',
  'for',
  'at',
  'from',
  'in',
  'with',
  'on',
  'by',
  'to',
  'about',
  'near',
  'against',
  'behind',
  'within',
  'between',
  'like',
  'among',
]);

export const isTime = (word: Word | undefined): boolean => word !== undefined && (word.entry.is & TIME) !== 0;

export const isNominal = (word: Word | undefined): boolean =>
  word !== undefined && (isAny(word, NOMINAL | DET | POSSESSIVE) || word.text === '%');

const WHILE = new Set(['after', 'before', 'during', 'via', 'through']);
const SAID_AT = new Set(['in', 'at', 'on', 'by', 'to']);

/** "in a statement", "at a news conference", "to reporters": how and where it was said, no part of who said it. */
export function startsCircumstance(words: readonly Word[], at: number): boolean {
  const preposition = words[at];
  if (!preposition || preposition.tag !== PREPOSITION) return false;
  const { lower } = preposition;
  if (WHILE.has(lower)) return true;
  if (!SAID_AT.has(lower)) return false;
  const next = words[at + 1];
  if (isTime(next) || isTime(words[at + 2]) || (lower === 'in' && next?.tag === NUMBER)) return true;
  if (lower !== 'by' && (next?.tag !== DET || next.lower === 'the')) return false;
  for (let k = at + 1; k < at + 5; k++) if ((words[k]?.entry.is ?? 0) & OCCASION) return true;
  return false;
}

/** "prosecutors ‸ representing the state", "a statement ‸ issued by": a participle that says more of the noun before it. */
const isAfterNoun = (words: readonly Word[], at: number): boolean =>
  isAny(words[at], ING | ED) &&
  isAny(words[at - 1], NOUN | NAME) &&
  (isTime(words[at + 1]) || isAny(words[at + 1], DET | NAME | POSSESSIVE | PREPOSITION | PRONOUN));

/** The index of the head noun: the last of the phrase before a preposition, comma or relative clause. */
export function headOf(words: readonly Word[], { from, to }: Phrase): number {
  let head = from;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) break;
    if (
      at > from &&
      (isAny(word, PREPOSITION | COMMA | SUBORDINATOR) ||
        word.lower === 'who' ||
        word.lower === 'whose' ||
        isAfterNoun(words, at) ||
        word.text === '(') &&
      !(word.entity && words[at - 1]?.entity === word.entity)
    )
      break;
    if (isAny(word, NOUN | NAME | NUMBER | ING | DET)) head = at;
    if (word.tag === ADJECTIVE && (words[at + 1] === undefined || at + 1 === to)) head = at;
  }
  return head;
}

/** "a worker ‸ named Ana Roy": a participle that gives the name. */
export const isNaming = (words: readonly Word[], at: number): boolean =>
  /^(?:named|called|identified|known|nicknamed)$/.test(words[at]?.lower ?? '') &&
  (words[at + 1]?.tag === NAME || (words[at + 1]?.lower === 'as' && words[at + 2]?.tag === NAME));

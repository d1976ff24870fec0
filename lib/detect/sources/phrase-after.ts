import { BODY_NOUNS, DOCUMENT_NOUNS, OFFICE_NOUNS, PERSON_NOUNS } from '../lists/source-nouns.ts';
import { hasNoun } from './nouns.ts';
import {
  headOf,
  INNER,
  isNaming,
  isNominal,
  isTime,
  LONGEST,
  NOMINAL,
  startsCircumstance,
  type Phrase,
} from './phrases.ts';
import type { Word } from './words.ts';
import {
  ADJECTIVE,
  ADVERB,
  BRACKET,
  COMMA,
  COORDINATOR,
  DASH,
  DET,
  ED,
  MARK,
  NAME,
  NOUN,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  STOP,
  TO,
  isAny,
} from './tags.ts';

/** The noun phrase that starts at `start`, with what hangs on it: ", a lawyer for the family". Null where none does. */
export function phraseAfter(words: readonly Word[], start: number, ceiling: number): Phrase | null {
  const first = words[start];
  if (!first || start >= ceiling) return null;
  if (first.tag === PRONOUN) return { from: start, to: start + 1 };
  const limit = Math.min(ceiling, start + LONGEST);
  let to = baseAfter(words, start, limit);
  if (to === null) return null;
  const related = relativeEnd(words, to, limit);
  if (related !== null) return { from: start, to: related };
  if (!isDocument(words, { from: start, to }) || words[to]?.tag !== COMMA) to = apposition(words, to, limit);
  return { from: start, to };
}

/** Where a plain noun phrase from `start` ends, prepositions included; null where there is none. */
export function baseAfter(words: readonly Word[], start: number, limit: number): number | null {
  let at = start;
  let nouns = 0;
  for (; at < limit; at++) {
    const word = words[at];
    const next = words[at + 1];
    if (!word || word.sentence !== words[start]?.sentence) break;
    if (isAny(word, QUOTE | COMMA | DASH | BRACKET)) break;
    if (nouns > 0 && isTime(next) && /^(?:last|this|next|late|early|earlier)$/.test(word.lower)) break;
    if (word.tag === STOP) {
      if (
        word.text === '.' &&
        next &&
        words[at - 1]?.end === word.start &&
        word.sentence === next.sentence &&
        (next.tag === NAME || next.start === word.end)
      )
        continue;
      break;
    }
    if (isAny(word, DET | POSSESSIVE)) {
      if (at > start && !isAny(words[at - 1], PREPOSITION | COORDINATOR | DET | TO)) break;
    } else if (isAny(word, NOMINAL)) {
      if (word.tag === ED && at > start && isAny(words[at - 1], NOUN | NAME) && !isNaming(words, at)) break;
      if (
        at > start &&
        isTime(word) &&
        word.tag !== NAME &&
        words[at - 1]?.tag !== ADJECTIVE &&
        words[at - 1]?.tag !== DET
      )
        break;
      if (word.tag !== ADJECTIVE) nouns++;
    } else if (word.tag === TO) {
      // "the former envoy ‸ to the lake states"
      if (nouns === 0 || !next || !isAny(next, DET | POSSESSIVE | NAME) || !isOffice(words[at - 1])) break;
    } else if (word.tag === PREPOSITION) {
      if (nouns === 0 || !INNER.has(word.lower) || !isNominal(next) || isTime(next) || startsCircumstance(words, at))
        break;
    } else if (word.tag === COORDINATOR) {
      if (nouns === 0 || !isNominal(next)) break;
    } else if (word.tag === MARK) {
      if (!['%', '/', '$', '+'].includes(word.text)) break;
    } else if (word.tag === ADVERB) {
      if (!isAny(next, ADJECTIVE | NUMBER | ED)) break;
    } else break;
  }
  return nouns === 0 ? null : at;
}

/** ", a lawyer for the family" and "(R-Ohio)" after a phrase: where the whole ends. */
function apposition(words: readonly Word[], to: number, limit: number): number {
  const [mark, next] = [words[to], words[to + 1]];
  if (!mark || !next) return to;
  if (mark.text === '(') {
    for (let at = to + 1; at < Math.min(limit, to + 12); at++)
      if (words[at]?.text === ')') return apposition(words, at + 1, limit);
    return to;
  }
  if (mark.tag !== COMMA || next.sentence !== mark.sentence) return to;
  const relative = next.lower === 'who' || next.lower === 'whose' || next.lower === 'which';
  if (relative) {
    for (let at = to + 2; at < limit; at++) {
      const word = words[at];
      if (!word || word.sentence !== mark.sentence || isAny(word, COMMA | STOP | QUOTE | DASH)) return at;
    }
    return limit;
  }
  const describes = isAny(next, DET | POSSESSIVE | NOUN | ADJECTIVE | NAME | NUMBER);
  if (!describes) return to;
  const end = baseAfter(words, to + 1, limit);
  if (end === null) return to;
  const whole = relativeEnd(words, end, limit) ?? end;
  if (!endsCleanly(words, whole, mark.sentence)) return to;
  if (headsOffice(words, to + 1, end)) return apposition(words, whole, limit);
  const isPerson = words[to - 1]?.tag === NAME && /^(?:a|an|the)$/.test(next.lower);
  return isPerson || isAny(next, NUMBER | NAME) ? whole : to;
}

const endsCleanly = (words: readonly Word[], end: number, sentence: number): boolean => {
  const after = words[end];
  return (
    after === undefined ||
    after.sentence !== sentence ||
    isAny(after, COMMA | STOP | QUOTE | DASH) ||
    startsCircumstance(words, end)
  );
};

/** "a farmer ‸ who owns the field": where a relative clause without a comma ends; null where none begins. */
function relativeEnd(words: readonly Word[], at: number, limit: number): number | null {
  if (!/^(?:who|whose)$/.test(words[at]?.lower ?? '')) return null;
  for (let end = at + 2; end < limit; end++)
    if (isAny(words[end], COMMA | STOP | QUOTE | DASH) || words[end]?.sentence !== words[at]?.sentence)
      return words[end]?.text === '.' && words[end]?.end === words[end + 1]?.start ? null : end;
  return limit;
}

const isOffice = (word: Word | undefined): boolean =>
  word !== undefined && (hasNoun(PERSON_NOUNS, word.lower) || hasNoun(OFFICE_NOUNS, word.lower));

/** A paper is not followed by who or what it is: "according to the report, ‸ Velden grew". */
const isDocument = (words: readonly Word[], phrase: Phrase): boolean =>
  hasNoun(DOCUMENT_NOUNS, words[headOf(words, phrase)]?.lower ?? '');

const headsOffice = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some((word) => hasNoun(PERSON_NOUNS, word.lower) || hasNoun(BODY_NOUNS, word.lower));

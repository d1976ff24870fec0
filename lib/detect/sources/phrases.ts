import { BODY_NOUNS, PERSON_NOUNS } from '../lists/source-nouns.ts';
import { hasNoun } from './nouns.ts';
import { TIMES, type Word } from './words.ts';

/** A run of words `[from, to)` by index. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A phrase longer than this is no source; it also keeps every search bounded. */
const LONGEST = 40;
const NOMINAL = new Set(['name', 'noun', 'adjective', 'number', 'genitive', 'ing', 'ed']);
/** Prepositions that may stand inside a source: "a spokesman for the ministry in Juba". */
const INNER = new Set([
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

const isTime = (word: Word | undefined): boolean => word !== undefined && TIMES.has(word.lower);

/**
 * The noun phrase that ends before `end`: "a spokesman for the ministry ‸ said". Null where none stands there.
 * An apposition or relative clause between commas belongs to it: "Ana Roy, who heads the body, ‸ said".
 */
export function phraseBefore(words: readonly Word[], before: number, floor: number): Phrase | null {
  const end = withoutTime(words, before, floor);
  const last = words[end - 1];
  if (!last || end <= floor) return null;
  if (last.tag === 'comma' || last.tag === 'dash' || last.text === ')') {
    const opening = openingOf(words, end - 1, floor);
    if (opening < 0) return null;
    const base = wholeBefore(words, opening, floor);
    return base && { from: base.from, to: end - (last.text === ')' ? 0 : 1) };
  }
  const base = baseBefore(words, end, floor);
  return base && withLeadingApposition(words, base, floor);
}

/** "Ana Roy ‸ on Sunday said": where the phrase ends once the time between it and the verb is left out. */
function withoutTime(words: readonly Word[], end: number, floor: number): number {
  let to = end;
  while (to - 1 > floor && isTime(words[to - 1]) && words[to - 1]?.tag !== 'name') to--;
  if (to === end) return end;
  while (to - 1 > floor && /^(?:on|in|at|since|last|this|next|early|late|the)$/.test(words[to - 1]?.lower ?? '')) to--;
  return ['noun', 'name', 'pronoun', 'comma', 'number'].includes(words[to - 1]?.tag ?? '') ? to : end;
}

/** "Ana Roy, of Lyon‸, France, said": the phrase before the comma may hang on one further left. */
function wholeBefore(words: readonly Word[], end: number, floor: number): Phrase | null {
  const base = baseBefore(words, end, floor);
  // "Ana Roy, 38‸, a nurse, said": the age is no name.
  const age =
    base && base.to - base.from === 1 && words[base.from]?.tag === 'number' && words[base.from - 1]?.tag === 'comma';
  if (age) return baseBefore(words, base.from - 1, floor);
  if (!base || words[base.from - 1]?.tag !== 'preposition' || words[base.from - 2]?.tag !== 'comma') return base;
  return baseBefore(words, base.from - 2, floor) ?? base;
}

/** The comma, dash or bracket that opens the insertion closed at `close`, or -1. */
function openingOf(words: readonly Word[], close: number, floor: number): number {
  const mark = words[close];
  const limit = Math.max(floor, close - LONGEST);
  for (let at = close - 1; at > limit; at--) {
    const word = words[at];
    if (!word || word.sentence !== mark?.sentence) return -1;
    if (word.tag === 'quote' && mark.text !== ')') return -1;
    if (mark.text === ')' ? word.text === '(' : word.tag === mark.tag) return at;
  }
  return -1;
}

function baseBefore(words: readonly Word[], end: number, floor: number): Phrase | null {
  const last = words[end - 1];
  if (!last || end - 1 < floor) return null;
  if (last.tag === 'pronoun') return { from: end - 1, to: end };
  let from = end;
  const limit = Math.max(floor, end - LONGEST);
  while (from > limit && accepts(words, from - 1, end)) {
    from--;
    if (words[from]?.tag === 'det' || words[from]?.tag === 'possessive') {
      if (words[from - 1]?.tag === 'preposition' || /^(?:all|both|half|of)$/.test(words[from - 1]?.lower ?? ''))
        continue;
      break;
    }
  }
  return trimmed(words, { from, to: end });
}

/** May the phrase that starts after `at` take this word in? */
function accepts(words: readonly Word[], at: number, end: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]];
  if (!word || (after && word.sentence !== after.sentence)) return false;
  if (word.tag === 'det' || word.tag === 'possessive')
    return at < end - 1 || ['that', 'this', 'those', 'some', 'all', 'both', 'many'].includes(word.lower);
  if (word.tag === 'ed' && at < end - 1 && after?.tag === 'preposition')
    return before?.tag === 'noun' || before?.tag === 'name';
  if (word.tag === 'ing' || word.tag === 'ed')
    return (
      at < end - 1 &&
      isNominal(after) &&
      (before === undefined ||
        ['det', 'adjective', 'adverb', 'name', 'noun', 'preposition', 'genitive', 'possessive'].includes(before.tag))
    );
  if (NOMINAL.has(word.tag))
    return !(isTime(word) && at < end - 1 && words[at + 1]?.tag !== 'genitive' && words[at + 1]?.tag !== 'noun');
  if (at >= end - 1) return false;
  if (word.tag === 'preposition') return INNER.has(word.lower) && isNominal(before) && !isTime(after);
  if (word.tag === 'coordinator') return isNominal(before) && isNominal(after) && before?.tag !== 'ed';
  if (word.tag === 'adverb') return after?.tag === 'adjective' || after?.tag === 'number';
  if (word.tag === 'mark') return word.text === '%' || word.text === '/' || word.text === '$' || word.text === '.';
  return word.text === '.' && before?.end === word.start;
}

const isNominal = (word: Word | undefined): boolean =>
  word !== undefined && (NOMINAL.has(word.tag) || word.tag === 'det' || word.tag === 'possessive' || word.text === '%');

/** Without leading words that belong to the clause, not to the phrase. Null if no noun is left. */
function trimmed(words: readonly Word[], { from, to }: Phrase): Phrase | null {
  while (
    from < to &&
    ['preposition', 'coordinator', 'adverb', 'mark', 'genitive', 'ed'].includes(words[from]?.tag ?? '')
  )
    from++;
  for (let at = from; at < to; at++) {
    const tag = words[at]?.tag;
    if (tag === 'name' || tag === 'noun' || tag === 'number' || (tag === 'adjective' && at === to - 1))
      return { from, to };
    if (tag === 'det' && to - from === 1) return { from, to };
  }
  return null;
}

/** "the company's chief, Ana Roy ‸ said": the office before a comma belongs to the name after it. */
function withLeadingApposition(words: readonly Word[], base: Phrase, floor: number): Phrase {
  const comma = base.from - 1;
  if (words[comma]?.tag !== 'comma' || words[base.from]?.tag !== 'name' || comma <= floor) return base;
  const office = baseBefore(words, comma, floor);
  const head = office && words[office.to - 1];
  if (!office || !head || !hasNoun(PERSON_NOUNS, head.lower)) return base;
  const first = words[office.from];
  return first &&
    (first.tag === 'det' || first.tag === 'possessive' || first.tag === 'name' || first.tag === 'genitive')
    ? { from: office.from, to: base.to }
    : base;
}

/** The noun phrase that starts at `start`, with what hangs on it: ", a lawyer for the family". Null where none does. */
export function phraseAfter(words: readonly Word[], start: number, ceiling: number): Phrase | null {
  const first = words[start];
  if (!first || start >= ceiling) return null;
  if (first.tag === 'pronoun') return { from: start, to: start + 1 };
  const limit = Math.min(ceiling, start + LONGEST);
  let to = baseAfter(words, start, limit);
  if (to === null) return null;
  to = apposition(words, to, limit);
  return { from: start, to };
}

/** Where a plain noun phrase from `start` ends, prepositions included; null where there is none. */
export function baseAfter(words: readonly Word[], start: number, limit: number): number | null {
  let at = start;
  let nouns = 0;
  for (; at < limit; at++) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || word.sentence !== words[start]?.sentence) break;
    if (word.tag === 'quote' || word.tag === 'comma' || word.tag === 'dash' || word.tag === 'bracket') break;
    if (word.tag === 'stop') {
      if (
        word.text === '.' &&
        next &&
        words[at - 1]?.end === word.start &&
        word.sentence === next.sentence &&
        next.tag === 'name'
      )
        continue;
      break;
    }
    if (word.tag === 'det' || word.tag === 'possessive') {
      if (at > start && !['preposition', 'coordinator', 'det'].includes(words[at - 1]?.tag ?? '')) break;
    } else if (NOMINAL.has(word.tag)) {
      if (word.tag === 'ed' && at > start && ['noun', 'name'].includes(words[at - 1]?.tag ?? '')) break;
      if (
        at > start &&
        isTime(word) &&
        word.tag !== 'name' &&
        words[at - 1]?.tag !== 'adjective' &&
        words[at - 1]?.tag !== 'det'
      )
        break;
      if (word.tag !== 'adjective') nouns++;
    } else if (word.tag === 'preposition') {
      if (nouns === 0 || !INNER.has(word.lower) || !isNominal(next) || isTime(next) || startsCircumstance(words, at))
        break;
    } else if (word.tag === 'coordinator') {
      if (nouns === 0 || !isNominal(next)) break;
    } else if (word.tag === 'mark') {
      if (!['%', '/', '$', '+'].includes(word.text)) break;
    } else if (word.tag === 'adverb') {
      if (!['adjective', 'number', 'ed'].includes(next?.tag ?? '')) break;
    } else break;
  }
  return nouns === 0 ? null : at;
}

const OCCASIONS = new Set(
  'statement interview report news conference briefing tweet email letter post speech telephone phone memo filing release court message book blog video meeting hearing response reply answer reference'.split(
    ' ',
  ),
);

/** "in a statement", "at a news conference", "to reporters": how and where it was said, no part of who said it. */
export function startsCircumstance(words: readonly Word[], at: number): boolean {
  const [preposition, ...rest] = words.slice(at, at + 5);
  if (!preposition || preposition.tag !== 'preposition') return false;
  if (['after', 'before', 'during', 'via', 'through'].includes(preposition.lower)) return true;
  if (!['in', 'at', 'on', 'by', 'to', 'of'].includes(preposition.lower)) return false;
  if (preposition.lower === 'of') return false;
  if (preposition.lower === 'in' && rest[0]?.tag === 'number') return true;
  const determined = rest[0]?.tag === 'det' && rest[0].lower !== 'the';
  return (
    rest.some((word, index) => isTime(word) && index < 2) ||
    ((determined || preposition.lower === 'by') && rest.some((word) => OCCASIONS.has(word.lower)))
  );
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
  if (mark.tag !== 'comma' || next.sentence !== mark.sentence) return to;
  const relative = next.lower === 'who' || next.lower === 'whose' || next.lower === 'which';
  if (relative) {
    for (let at = to + 2; at < limit; at++) {
      const word = words[at];
      if (!word || word.sentence !== mark.sentence || ['comma', 'stop', 'quote', 'dash'].includes(word.tag)) return at;
    }
    return limit;
  }
  const describes = ['det', 'possessive', 'noun', 'adjective', 'name', 'number'].includes(next.tag);
  if (!describes) return to;
  const end = baseAfter(words, to + 1, limit);
  if (end === null) return to;
  const after = words[end];
  const clean =
    after === undefined ||
    after.sentence !== mark.sentence ||
    ['comma', 'stop', 'quote', 'dash'].includes(after.tag) ||
    startsCircumstance(words, end);
  if (!clean) return to;
  return headsOffice(words, to + 1, end)
    ? apposition(words, end, limit)
    : next.tag === 'number' || next.tag === 'name'
      ? end
      : to;
}

const headsOffice = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some((word) => hasNoun(PERSON_NOUNS, word.lower) || hasNoun(BODY_NOUNS, word.lower));

/** The index of the head noun: the last of the phrase before a preposition, comma or relative clause. */
export function headOf(words: readonly Word[], { from, to }: Phrase): number {
  let head = from;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) break;
    if (
      at > from &&
      (word.tag === 'preposition' ||
        word.tag === 'comma' ||
        word.tag === 'subordinator' ||
        word.lower === 'who' ||
        word.text === '(') &&
      !(word.entity && words[at - 1]?.entity === word.entity)
    )
      break;
    if (word.tag === 'noun' || word.tag === 'name' || word.tag === 'number' || word.tag === 'ing' || word.tag === 'det')
      head = at;
    if (word.tag === 'adjective' && (words[at + 1] === undefined || at + 1 === to)) head = at;
  }
  return head;
}

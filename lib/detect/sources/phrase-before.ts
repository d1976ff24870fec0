import { PERSON_NOUNS } from '../lists/source-nouns.ts';
import { hasNoun, isSpeakerNoun } from './nouns.ts';
import { INNER, isNaming, isNominal, isTime, LONGEST, NOMINAL, type Phrase } from './phrases.ts';
import { type Word, wordAt } from './words.ts';
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  BRACKET,
  COMMA,
  COORDINATOR,
  DASH,
  DET,
  ED,
  GENITIVE,
  ING,
  MARK,
  MODAL,
  NAME,
  NOUN,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  STOP,
  TO,
  VERB,
  isAny,
} from './tags.ts';

/**
 * The noun phrase that ends before `end`: "a spokesman for the ministry ‸ said". Null where none stands there.
 * An apposition or relative clause between commas belongs to it: "Ana Roy, who heads the body, ‸ said".
 */
export function phraseBefore(words: readonly Word[], before: number, floor: number): Phrase | null {
  const end = withoutTime(words, before, floor);
  const last = wordAt(words, end - 1);
  if (!last || end <= floor) return null;
  if (isAny(last, COMMA | DASH) || last.text === ')') {
    const opening = openingOf(words, end - 1, floor);
    // "The agency‸, said": a comma that nothing opens.
    if (opening < 0) return last.tag === COMMA ? leadingBase(words, end - 1, floor) : null;
    const base = wholeBefore(words, opening, floor);
    if (base && (isAct(words, opening + 1) || isDay(words, opening + 1, end - 1))) return base;
    return base && { from: base.from, to: end - (last.text === ')' ? 0 : 1) };
  }
  const related = withRelative(words, end, floor);
  if (related) return related;
  const base = baseBefore(words, end, floor);
  return base && withLeadingName(words, withLeadingApposition(words, base, floor), floor);
}

function leadingBase(words: readonly Word[], end: number, floor: number): Phrase | null {
  const base = baseBefore(words, end, floor);
  return base?.from === floor ? base : null;
}

/** "Ana Roy, ‸ citing the file, said", "Roy, ‸ who said so before, said": what the source did besides, no part of who it is. */
const isAct = (words: readonly Word[], at: number): boolean => {
  const [first, second] = [words[at], words[at + 1]];
  if (first?.tag === ING) return true;
  const verb = /^(?:who|which)$/.test(first?.lower ?? '') ? second?.entry.verb : undefined;
  return verb?.strong === true;
};

/** "Ana Roy, ‸ 28 April, told": when, no part of who. */
function isDay(words: readonly Word[], from: number, to: number): boolean {
  let told = false;
  for (let at = from; at < to; at++) {
    if (isTime(words[at])) told = true;
    else if (!isAny(words[at], NUMBER | PREPOSITION | DET)) return false;
  }
  return told;
}

/** "the group that ‸ owns it", though nothing else says that "owns" is a verb; not "the report that ‸ critics in Velden doubted". */
const tellsOfThing = (word: Word | undefined): boolean =>
  isAny(word, FINITE) ||
  (word !== undefined && word.tag === NOUN && /[^s]s$/.test(word.lower) && !isSpeakerNoun(word.lower));

const FINITE = AUXILIARY | MODAL | VERB | ED;

/** How far back the "who" of a relative clause is looked for. */
const RELATIVE = 18;

/** "a senior official who asked not to be named ‸ said": whom the clause tells more of, and the clause. Null where there is none. */
function withRelative(words: readonly Word[], end: number, floor: number): Phrase | null {
  for (let at = end - 1; at > Math.max(floor, end - RELATIVE); at--) {
    const word = words[at];
    if (!word || isAny(word, COMMA | STOP | QUOTE | DASH | BRACKET | COORDINATOR)) return null;
    const isThing = word.lower === 'that' || word.lower === 'which';
    if (!isThing && word.lower !== 'who' && word.lower !== 'whose') continue;
    const head = words[at - 1];
    const next = words[at + 1];
    const tells = at + 2 < end && (isThing ? tellsOfThing(next) : isAny(next, FINITE | ADVERB | NOUN));
    const speaks = head !== undefined && isSpeakerNoun(head.lower);
    const fits = speaks || (!isThing && isAny(head, NAME | NOUN));
    const base = tells && fits ? baseBefore(words, at, floor) : null;
    return base && { from: base.from, to: end };
  }
  return null;
}

/** "Ana Roy ‸ on Sunday said": where the phrase ends once the time between it and the verb is left out. */
function withoutTime(words: readonly Word[], end: number, floor: number): number {
  let to = end;
  while (to - 1 > floor && isTime(words[to - 1]) && words[to - 1]?.tag !== NAME) to--;
  if (to === end) return end;
  while (to - 1 > floor && /^(?:on|in|at|since|last|this|next|early|late|the)$/.test(words[to - 1]?.lower ?? '')) to--;
  return isAny(words[to - 1], NOUN | NAME | PRONOUN | COMMA | NUMBER) ? to : end;
}

/** "‸ editor at large of the Velden Post": an office without an article. */
const isPost = ({ tag, lower }: Word): boolean => tag === NOUN && hasNoun(PERSON_NOUNS, lower) && !lower.endsWith('s');

/** "Ana Roy, of Lyon‸, France, said": the phrase before the comma may hang on one further left. */
function wholeBefore(words: readonly Word[], end: number, floor: number): Phrase | null {
  // "Ana Roy (Velden)‸, a nurse, said": the brackets belong to the name before them.
  if (words[end - 1]?.text === ')') {
    const opening = openingOf(words, end - 1, floor);
    const before = opening < 0 ? null : baseBefore(words, opening, floor);
    return before && { from: before.from, to: end };
  }
  // "The group that owns the pier‸, Harrow Holdings, said": the group, and what is told of it.
  const related = withRelative(words, end, floor);
  if (related) return related;
  const base = baseBefore(words, end, floor);
  // "Ana Roy, a nurse from Velden‸, Lund, said": the nurse is told of the name before.
  const first = base && words[base.from];
  const told =
    first && wordAt(words, base.from - 1)?.tag === COMMA && (/^(?:a|an|the)$/.test(first.lower) || isPost(first));
  if (base && told && words[base.to - 1]?.tag === NAME) {
    const age = words[base.from - 2]?.tag === NUMBER && words[base.from - 3]?.tag === COMMA ? 2 : 0;
    if (words[base.from - 2 - age]?.tag === NAME) return baseBefore(words, base.from - 1 - age, floor) ?? base;
  }
  // "Ana Roy, 38‸, a nurse, said": the age is no name.
  const age =
    base && base.to - base.from === 1 && words[base.from]?.tag === NUMBER && words[base.from - 1]?.tag === COMMA;
  if (age) return baseBefore(words, base.from - 1, floor);
  if (!base || wordAt(words, base.from - 1)?.tag !== PREPOSITION || wordAt(words, base.from - 2)?.tag !== COMMA)
    return base;
  return baseBefore(words, base.from - 2, floor) ?? base;
}

/** The comma, dash or bracket that opens the insertion closed at `close`, or -1. */
function openingOf(words: readonly Word[], close: number, floor: number): number {
  const mark = words[close];
  const limit = Math.max(floor, close - LONGEST);
  for (let at = close - 1; at > limit; at--) {
    const word = words[at];
    if (!word || word.sentence !== mark?.sentence) return -1;
    if (word.tag === QUOTE && mark.text !== ')') return -1;
    if (mark.text === ')' ? word.text === '(' : word.tag === mark.tag) return at;
  }
  return -1;
}

function baseBefore(words: readonly Word[], end: number, floor: number): Phrase | null {
  const last = words[end - 1];
  if (!last || end - 1 < floor) return null;
  if (last.tag === PRONOUN) return withPartner(words, end, floor);
  let from = end;
  const limit = Math.max(floor, end - LONGEST);
  while (from > limit && accepts(words, from - 1, end)) {
    from--;
    if (isAny(words[from], DET | POSSESSIVE)) {
      if (goesOnBefore(words, from)) continue;
      break;
    }
  }
  const base = trimmed(words, { from, to: end });
  return base && withLeader(words, base, floor);
}

/** "she and ‸ her aides", "about ‸ a third of them": what stands before a phrase and belongs to it. */
function withLeader(words: readonly Word[], { from, to }: Phrase, floor: number): Phrase {
  const before = wordAt(words, from - 1);
  const further = wordAt(words, from - 2);
  if (before?.lower === 'and' && further?.tag === PRONOUN && from - 2 >= floor) return { from: from - 2, to };
  const counted = words[from]?.tag === NUMBER || /^(?:a|half|the)$/.test(words[from]?.lower ?? '');
  const rough = /^(?:about|around|nearly|almost|roughly|approximately)$/.test(before?.lower ?? '');
  const opens = from - 1 === floor || isAny(further, COMMA | COORDINATOR);
  return counted && rough && opens && from - 1 >= floor ? { from: from - 1, to } : { from, to };
}

/** "most of them ‸", "he and Roy": a pronoun with what stands before it. */
function withPartner(words: readonly Word[], end: number, floor: number): Phrase {
  const of = wordAt(words, end - 2);
  const head = wordAt(words, end - 3);
  const partitive = of?.lower === 'of' && head !== undefined && isAny(head, NUMBER | DET | PRONOUN | NOUN);
  return partitive && end - 3 >= floor ? { from: end - 3, to: end } : { from: end - 1, to: end };
}

/** Does a phrase whose article stands at `at` hang on words further left: "a spokesman for ‸ the", "the mayor and ‸ the"? */
function goesOnBefore(words: readonly Word[], at: number): boolean {
  const before = wordAt(words, at - 1);
  const further = wordAt(words, at - 2);
  if (!before || before.sentence !== words[at]?.sentence) return false;
  if (isAny(before, PREPOSITION | TO)) return true;
  if (before.tag === COORDINATOR) return before.lower === 'and' && isNominal(further);
  // "prosecutors representing ‸ the state said"
  if (before.tag === ING) return further?.tag === NOUN && isSpeakerNoun(further.lower);
  return /^(?:all|both|half|even)$/.test(before.lower);
}

const ABBREVIATED = /^(?:jr|sr|inc|corp|co|ltd|llc|bros|[a-z])$/;

/** May the phrase that starts after `at` take this word in? */
function accepts(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at];
  const before = wordAt(words, at - 1);
  const after = words[at + 1];
  if (!word || (after && word.sentence !== after.sentence)) return false;
  // "those surveyed ‸ said"
  if (word.tag === ED && at === end - 1 && before?.lower === 'those') return true;
  // "Ana Roy Jr. ‸ said"
  if (word.text === '.' && at === end - 1) return before?.end === word.start && ABBREVIATED.test(before.lower);
  if (word.tag === ED && at < end - 1 && isNaming(words, at)) return before?.tag === NOUN;
  if (isAny(word, DET | POSSESSIVE))
    return at < end - 1 || ['that', 'this', 'those', 'some', 'all', 'both', 'many'].includes(word.lower);
  if (word.tag === ED && at < end - 1 && after?.tag === PREPOSITION) return isAny(before, NOUN | NAME);
  // "familiar with the thinking ‸ said": a noun, after an article or a genitive.
  if (word.tag === ING && at === end - 1)
    return before !== undefined && isAny(before, DET | POSSESSIVE | GENITIVE | ADJECTIVE);
  if (isAny(word, ING | ED))
    return (
      at < end - 1 &&
      isNominal(after) &&
      (before === undefined ||
        isAny(before, DET | ADJECTIVE | ADVERB | NAME | NOUN | PREPOSITION | GENITIVE | POSSESSIVE))
    );
  if (isAny(word, NOMINAL))
    return !(isTime(word) && at < end - 1 && words[at + 1]?.tag !== GENITIVE && words[at + 1]?.tag !== NOUN);
  if (at >= end - 1) return false;
  if (word.tag === PREPOSITION) return INNER.has(word.lower) && isNominal(before) && !isTime(after);
  if (word.tag === COORDINATOR)
    return isNominal(before) && (isNominal(after) || after?.lower === 'even') && before?.tag !== ED;
  // "an aide close ‸ to the band"
  if (word.tag === TO) return isNominal(before) && isAny(after, DET | POSSESSIVE | NAME);
  if (word.tag === ADVERB) return isAny(after, ADJECTIVE | NUMBER) || before?.tag === COORDINATOR;
  if (word.tag === MARK) return word.text === '%' || word.text === '/' || word.text === '$' || word.text === '.';
  return word.text === '.' && before?.end === word.start;
}

/** "‸ all three of them", "‸ only two officials" */
const QUANTIFIES = /^(?:all|only|just|nearly|almost|roughly|approximately|even)$/;

/** Without leading words that belong to the clause, not to the phrase. Null if no noun is left. */
function trimmed(words: readonly Word[], { from, to }: Phrase): Phrase | null {
  // "half of what ‸ researchers said", "which ‸ officials said"
  for (let at = to - 2; at >= from; at--) if (/^(?:what|which|whatever)$/.test(words[at]?.lower ?? '')) from = at + 1;
  while (
    from < to &&
    isAny(words[from], PREPOSITION | COORDINATOR | ADVERB | MARK | GENITIVE | ED) &&
    !(QUANTIFIES.test(words[from]?.lower ?? '') && isAny(words[from + 1], NUMBER | DET | POSSESSIVE))
  )
    from++;
  if (words[from]?.lower === 'those' && words[to - 1]?.tag === ED) return { from, to };
  for (let at = from; at < to; at++) {
    const tag = words[at]?.tag;
    if (tag === NAME || tag === NOUN || tag === NUMBER || (tag === ADJECTIVE && at === to - 1)) return { from, to };
    if (tag === DET && to - from === 1) return { from, to };
  }
  return null;
}

/** "Ana Roy, spokeswoman for the port ‸ said": an office without an article, left open, belongs to the name before it. */
function withLeadingName(words: readonly Word[], base: Phrase, floor: number): Phrase {
  const first = words[base.from];
  const comma = wordAt(words, base.from - 1);
  const name = wordAt(words, base.from - 2);
  if (first?.tag !== NOUN || comma?.tag !== COMMA || name?.tag !== NAME || base.from - 2 < floor) return base;
  if (!hasNoun(PERSON_NOUNS, first.lower) || first.lower.endsWith('s') || base.to - base.from < 2) return base;
  return { from: baseBefore(words, base.from - 1, floor)?.from ?? base.from, to: base.to };
}

/** "the company's chief, Ana Roy ‸ said": the office before a comma belongs to the name after it. */
function withLeadingApposition(words: readonly Word[], base: Phrase, floor: number): Phrase {
  const comma = base.from - 1;
  if (words[comma]?.tag !== COMMA || words[base.from]?.tag !== NAME || comma <= floor) return base;
  const office = baseBefore(words, comma, floor);
  const head = office && words[office.to - 1];
  if (!office || !head || !hasNoun(PERSON_NOUNS, head.lower)) return base;
  const first = words[office.from];
  return first && isAny(first, DET | POSSESSIVE | NAME | GENITIVE) ? { from: office.from, to: base.to } : base;
}

import { fnv1a } from '../hash.ts';
import type { Candidate } from './candidate.ts';
import type { VerbGroup } from './clause.ts';
import { pair, type Features } from './features.ts';
import { DOCUMENT_NOUN, FEELING, FIRST_PERSON, IS, QUESTION_MARK, SPEAKER_NOUN, WAS, YOU } from './word-kinds.ts';
import { singularOf } from './nouns.ts';
import { headOf, type Phrase } from './phrases.ts';
import {
  AUXILIARY,
  COMMA,
  COORDINATOR,
  DASH,
  DET,
  ED,
  isAny,
  MARK,
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
  VERB,
} from './tags.ts';
import { type Word, wordAt } from './words.ts';

/** The kinds of features of a cue; those of the end of a content follow from 100. */
const KIND = {
  lemma: 1,
  lemmaBuild: 2,
  lemmaWay: 3,
  lemmaForm: 4,
  lemmaParticle: 5,
  lemmaNext: 6,
  lemmaSource: 7,
  lemmaHook: 8,
  buildWay: 9,
  buildSource: 10,
  waySource: 11,
  formWay: 12,
  formBuild: 13,
  frames: 14,
  strong: 15,
  strongSource: 16,
  head: 17,
  group: 18,
  bent: 19,
  quoted: 20,
  length: 21,
  before: 22,
  next: 23,
  plain: 24,
  hook: 25,
  order: 26,
  sourceLength: 27,
  last: 28,
  opener: 29,
  openerTag: 30,
  to: 31,
  toLemma: 32,
  object: 33,
  objectLemma: 34,
  own: 35,
  asks: 36,
  feels: 37,
  modal: 38,
  figure: 39,
  you: 40,
  names: 41,
  negated: 42,
  time: 43,
} as const;

/** The words that features are read off, and where they go. */
export interface Ground {
  readonly words: readonly Word[];
  readonly features: Features;
}

/** Two answers as one number. */
const both = (first: boolean, second: boolean): number => (first ? 2 : 0) + (second ? 1 : 0);

/**
 * Adds what is known of a candidate. No feature holds more than two words of a text. `said + clause + named` is one: the verb,
 * what follows it and what kind of source it has. `plain`: is it an attribution by its form alone?
 */
export function addFeatures({ words, features }: Ground, candidate: Candidate, plain: boolean): void {
  const { fronted, group, contents, cue, strong } = candidate;
  const [firstWord, lastWord] = [words[cue.from], words[cue.to - 1]];
  const lemma = fnv1a(candidate.lemma);
  const build = fnv1a(candidate.construction);
  const form = firstWord?.entry.verb ? fnv1a(firstWord.entry.verb.form) : (lastWord?.tag ?? 0);
  const source = candidate.source ? sourceClass(words, candidate.source) : NOBODY;
  const way = fronted ? 1 : fnv1a(candidate.opening);
  const isStrong = strong ? 1 : 0;
  features.add(KIND.lemma, lemma);
  features.add(KIND.lemmaBuild, lemma, build);
  features.add(KIND.lemmaWay, lemma, way);
  features.add(KIND.lemmaForm, lemma, form);
  features.add(KIND.lemmaParticle, lemma, cue.to - cue.from > 1 ? (lastWord?.entry.print ?? 0) : 0);
  features.add(KIND.lemmaSource, lemma, source);
  features.add(KIND.buildWay, build, way);
  features.add(KIND.buildSource, build, source);
  features.add(KIND.waySource, way, source);
  features.add(KIND.formWay, form, way);
  features.add(KIND.formBuild, form, build);
  features.add(KIND.frames, pair(fnv1a(candidate.frames), isStrong), way);
  features.add(KIND.strong, pair(isStrong, build), way);
  features.add(KIND.strongSource, isStrong, source);
  features.add(KIND.plain, plain ? 1 : 0);
  const head = candidate.source && words[headOf(words, candidate.source)];
  if (head && source !== NAMED && source !== head.entry.print) features.add(KIND.head, fnv1a(singularOf(head.lower)));
  if (group) features.add(KIND.group, bitsOf(group));
  if (group?.modal || group?.infinitive || group?.negated) features.add(KIND.bent, isStrong, way);
  features.add(KIND.quoted, contents.some((content) => holdsQuote(words, content)) ? 1 : 0, way);
  features.add(KIND.length, lengthOf(contents), way);
  const before = wordAt(words, (candidate.source?.from ?? cue.from) - 1);
  if (before) features.add(KIND.before, isAny(before, SUBORDINATOR | PRONOUN) ? before.entry.print : before.tag, build);
  const next = words[cue.to];
  if (next) {
    features.add(KIND.next, isAny(next, PREPOSITION | DET) ? next.entry.print : next.tag, isStrong);
    features.add(KIND.lemmaNext, lemma, next.kind === 'word' ? next.entry.print : next.tag);
  }
  const hook = hookBefore(words, candidate);
  features.add(KIND.hook, hook, isStrong);
  features.add(KIND.lemmaHook, lemma, hook);
  features.add(KIND.order, orderOf(candidate), build);
  features.add(KIND.sourceLength, candidate.source ? Math.min(6, candidate.source.to - candidate.source.from) : 0);
  features.add(KIND.last, firstWord?.sentence === next?.sentence ? 1 : 0, way);
  const first = contents[0];
  const opener = first && (words[first.from]?.tag === QUOTE ? words[first.from + 1] : words[first.from]);
  if (opener) {
    features.add(KIND.opener, opener.entry.print, isStrong);
    features.add(KIND.openerTag, opener.tag, lemma);
  }
  addHead({ words, features }, candidate, lemma);
  addVoice({ words, features }, contents, isStrong);
}

const bitsOf = ({ passive, infinitive, modal, negated, progressive }: VerbGroup): number =>
  8 * both(passive, infinitive) + 2 * both(modal, negated) + (progressive ? 1 : 0);

/** What hangs the clause on what stands before it, where that is no word of its own: else the print of "after", "who". */
const START = 1;
const QUOTED = 2;
const VERBAL = 3;

/** The word that hangs the clause on what stands before it in the sentence: "after ‸ Roy said", "who ‸ said". */
export function hookBefore(words: readonly Word[], { source, cue, group }: Candidate): number {
  const start = Math.min(source?.from ?? cue.from, group?.from ?? cue.from, cue.from);
  const sentence = words[start]?.sentence;
  for (let at = start - 1; at >= Math.max(0, start - 12); at--) {
    const word = words[at];
    if (!word || word.sentence !== sentence) return START;
    if (word.quote >= 0) return QUOTED;
    if (word.tag === SUBORDINATOR || word.lower === 'who' || word.lower === 'which') return word.entry.print;
    if (isAny(word, COMMA | STOP | DASH | COORDINATOR)) return word.tag;
    if (isAny(word, VERB | AUXILIARY | MODAL)) return VERBAL;
  }
  return START;
}

/** In what order source, cue and contents stand: each pair is one bit. */
function orderOf({ source, cue, contents }: Candidate): number {
  let order = source ? both(true, source.from < cue.from) : 0;
  for (const { from } of contents) order = 4 * order + both(from < cue.from, source !== null && from < source.from);
  return order;
}

/** "issued ‸ a statement": what a verb with a noun phrase is about. */
function addHead({ words, features }: Ground, { contents: [first], opening }: Candidate, lemma: number): void {
  if (!first) return;
  if (opening === 'to') {
    const verb = words[first.from + 1]?.entry.print ?? 0;
    features.add(KIND.to, verb);
    features.add(KIND.toLemma, verb, lemma);
  }
  if (opening !== 'np' && opening !== 'preposition') return;
  const head = words[headOf(words, { from: first.from, to: Math.min(first.to, first.from + 8) })];
  if (!head) return;
  const noun = head.tag === NAME ? NAME : fnv1a(singularOf(head.lower));
  features.add(KIND.object, noun);
  features.add(KIND.objectLemma, noun, lemma);
}

/** None, one, many. */
const level = (count: number): number => Math.min(2, count);

/** Does the content speak of the speaker, ask, feel, count? What somebody feels is no fact that they are the source of. */
function addVoice({ words, features }: Ground, contents: readonly Phrase[], strong: number): void {
  let [own, asks, feels, modal, figure, you, name, negated] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [past, present, quoted] = [0, 0, 0];
  for (const { from, to } of contents) {
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (!word) continue;
      const { tag, entry } = word;
      if (word.quote >= 0) quoted = 1;
      if (tag & (NUMBER | MARK)) figure++;
      else if (tag === NAME) name++;
      else if (tag === MODAL) modal++;
      else if (tag === NEGATION) negated++;
      if (tag === ED || entry.is & WAS) past++;
      if (!(entry.is & (FIRST_PERSON | QUESTION_MARK | FEELING | YOU | IS))) continue;
      if (entry.is & FIRST_PERSON) own++;
      if (entry.is & QUESTION_MARK) asks++;
      if (entry.is & FEELING) feels++;
      if (entry.is & YOU) you++;
      if (entry.is & IS) present++;
    }
  }
  features.add(KIND.own, level(own), quoted);
  features.add(KIND.asks, level(asks));
  features.add(KIND.feels, level(feels), quoted);
  features.add(KIND.modal, level(modal), quoted);
  features.add(KIND.figure, level(figure), quoted);
  features.add(KIND.you, level(you), quoted);
  features.add(KIND.names, level(name), strong);
  features.add(KIND.negated, level(negated));
  features.add(KIND.time, pair(level(past), level(present)), quoted);
}

const holdsQuote = (words: readonly Word[], { from, to }: Phrase): boolean =>
  (words[from]?.quote ?? -1) >= 0 || (words[to - 1]?.quote ?? -1) >= 0;

/** Fewer than three words, fewer than eight, more. */
function lengthOf(contents: readonly Phrase[]): number {
  let words = 0;
  for (const { from, to } of contents) words += to - from;
  return words < 3 ? 0 : words < 8 ? 1 : 2;
}

const NOBODY = 0;
const DOCUMENT = 1;
const SPEAKER = 2;
const NAMED = 3;
const NEAR_NAME = 4;
const THING = 5;

/** What a source looks like: one of these, or the print of a pronoun. */
function sourceClass(words: readonly Word[], { from, to }: Phrase): number {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return NOBODY;
  if (to - from === 1 && isAny(first, PRONOUN | POSSESSIVE | DET | SUBORDINATOR | NUMBER)) return first.entry.print;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word || isAny(word, PREPOSITION | COMMA)) break;
    if (word.entry.is & DOCUMENT_NOUN) return DOCUMENT;
    if (word.tag === NOUN && word.entry.is & SPEAKER_NOUN) return SPEAKER;
  }
  if (first.tag === NAME || last.tag === NAME) return NAMED;
  for (let at = from; at < to; at++) if (words[at]?.tag === NAME) return NEAR_NAME;
  return THING;
}

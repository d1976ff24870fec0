import { CLAUSE_NOUNS } from '../lists/cue-nouns.ts';
import { DOCUMENT_NOUNS } from '../lists/source-nouns.ts';
import type { Candidate } from './candidate.ts';
import { hasNoun } from './nouns.ts';
import { headOf } from './phrases.ts';
import type { Word } from './words.ts';
import { NOUN } from './tags.ts';

/** Verbs whose agentless passive means "somebody said so": "it is believed that", "has been described as", "is said to". */
const HEARSAY_PASSIVES = new Set(
  'say believe report allege think rumor rumour understand describe claim quote'.split(' '),
);
/** What papers and data do. */
const SHOWING = new Set('show find indicate suggest reveal report note conclude estimate confirm'.split(' '));
const OWN_VOICE = new Set('recall report note write reveal mention announce'.split(' '));
/** Nouns that are themselves an act of saying, so that "X that …" needs no proof. */
const SPEECH_NOUNS = new Set(
  'claim allegation accusation assertion statement announcement report warning insistence contention denial complaint admission argument rumour rumor assurance suggestion'.split(
    ' ',
  ),
);

/** Readings that are an attribution by their form alone; the trained score is asked about all others. One row each, with an example. */
const PLAIN: readonly ((candidate: Candidate, words: readonly Word[]) => boolean)[] = [
  // "According to Roy, it rained." · "The fund reportedly lost." · "Roy: “It rained.”"
  ({ construction }) => construction === 'according' || construction === 'hearsay' || construction === 'colon',
  // "“It rained,” said Roy." · "It rained, said Roy."
  ({ construction, strong }) => construction === 'inverted' && strong,
  // "“It rained,” Roy said." · "Roy said “it rained”." · "Roy said that it rained."
  (candidate, words) =>
    isFiniteSpeech(candidate) &&
    (candidate.opening === 'that' ||
      candidate.opening === 'quote' ||
      candidate.opening === 'colon' ||
      startsQuoted(candidate, words)),
  // "He added the port was full."
  ({ construction, opening, lemma, source, group }) =>
    construction === 'subject' && opening === 'clause' && lemma === 'add' && source !== null && !group?.modal,
  // "“It rained,” Roy told the paper."
  (candidate, words) =>
    candidate.construction === 'subject' &&
    candidate.lemma === 'tell' &&
    candidate.source !== null &&
    !candidate.group?.negated &&
    startsQuoted(candidate, words),
  // "The port was full, court records show." · "A study found that bees sleep."
  ({ construction, lemma, fronted, opening, source }, words) =>
    construction === 'subject' &&
    SHOWING.has(lemma) &&
    (fronted || opening === 'that') &&
    source !== null &&
    hasNoun(DOCUMENT_NOUNS, words[headOf(words, source)]?.lower ?? ''),
  // "Critics fear that it will rain."
  ({ construction, opening, lemma, source, group }, words) =>
    construction === 'subject' &&
    opening === 'that' &&
    /^(?:believe|fear|hope)$/.test(lemma) &&
    source !== null &&
    !group?.modal &&
    !/^(?:i|we|you|that|which)$/.test(words[source.from]?.lower ?? ''),
  // "It is believed that …" · "has been described as …" · "the road said to be …"
  ({ construction, lemma, opening, cue }, words) =>
    (construction === 'passive' || construction === 'reduced') &&
    HEARSAY_PASSIVES.has(lemma) &&
    (opening === 'that' || opening === 'to' || words[cue.to]?.lower === 'as'),
  // "The deal was first reported by CNN."
  ({ construction, lemma, source }) => construction === 'agent' && lemma === 'report' && source !== null,
  // "We recall that …"
  ({ source, lemma, opening }, words) =>
    source !== null && words[source.from]?.lower === 'we' && OWN_VOICE.has(lemma) && opening === 'that',
  // "Roy's claim that …" · "allegations that …" · "expressed concern that …"
  ({ construction, lemma, opening, source, cue }, words) =>
    construction === 'noun' &&
    opening === 'that' &&
    (SPEECH_NOUNS.has(lemma) || (source !== null && CLAUSE_NOUNS.has(lemma) && words[cue.from]?.tag === NOUN)),
];

export const isPlain = (candidate: Candidate, words: readonly Word[]): boolean =>
  PLAIN.some((rule) => rule(candidate, words));

/** A verb of saying in a finite form, with somebody to say it; no wish, plan or question. */
const isFiniteSpeech = ({ strong, frames, group, source, lemma }: Candidate): boolean =>
  strong &&
  frames.includes('c') &&
  frames.includes('q') &&
  !frames.includes('t') &&
  lemma !== 'ask' &&
  source !== null &&
  group !== null &&
  !group.infinitive &&
  !group.modal &&
  !group.negated;

const startsQuoted = ({ fronted, contents }: Candidate, words: readonly Word[]): boolean =>
  fronted && contents.some(({ from, to }) => (words[from]?.quote ?? -1) >= 0 && (words[to - 1]?.quote ?? -1) >= 0);

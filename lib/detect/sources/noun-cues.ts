import { CLAUSE_NOUNS, OBJECT_NOUNS } from '../lists/cue-nouns.ts';
import { otherCandidate, type Candidate, type Reading } from './candidate.ts';
import { firstSubject, openingAt, sentenceOf, verbGroup } from './clause.ts';
import { contentAfter } from './contents.ts';
import { singularOf } from './nouns.ts';
import { baseAfter, phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import { isTime, type Phrase } from './phrases.ts';
import type { Word } from './words.ts';
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  COMMA,
  DET,
  ED,
  GENITIVE,
  ING,
  MODAL,
  NOUN,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  STOP,
  VERB,
  isAny,
} from './tags.ts';

/** The nouns of OBJECT_NOUNS without what follows them. */
const LEADS: ReadonlySet<string> = new Set([...OBJECT_NOUNS.keys()].map((pair) => pair.slice(0, pair.indexOf(' '))));

/** "Roy's claim that …", "the statement by Roy that …", "allegations that …", "criticism of …" */
export function readNoun(reading: Reading, at: number): Candidate | null {
  const { words } = reading.block;
  const word = words[at];
  if (!word || word.tag !== NOUN) return null;
  const next = words[at + 1];
  const pair = next && LEADS.has(word.lower) ? OBJECT_NOUNS.get(`${word.lower} ${next.lower}`) : undefined;
  if (!CLAUSE_NOUNS.has(word.lower) && pair === undefined) return null;
  const sentence = sentenceOf(reading.block, at);
  const by = next && /^(?:by|from)$/.test(next.lower) ? phraseAfter(words, at + 2, sentence.to) : null;
  const start = by ? by.to : at + 1;
  const opening = openingAt(words, start, sentence.to);
  if (opening !== 'that' && pair === undefined) return null;
  if (opening === 'that' && isRelative(words, start, sentence.to)) return null;
  const source = by ?? ownerBefore(reading, at) ?? expresser(reading, at, sentence);
  const content = contentAfter(reading, pair !== undefined && pair !== 'to' ? at + 2 : start, sentence);
  if (!content) return null;
  return otherCandidate({
    strong: false,
    cue: { from: at, to: at + 1 },
    lemma: singularOf(word.lower),
    construction: 'noun',
    opening,
    source,
    contents: [content],
  });
}

const PUBLISHED = /^(?:publish|release|issue|commission|file|compil|draft|circulat|sign|submit|prepar|produc|leak)/;

/** "a report that ‸ described", "a report that the office ‸ published in May": the clause tells which report, not what it says. */
function isRelative(words: readonly Word[], that: number, limit: number): boolean {
  if (isAny(words[that + 1], VERB | ED | AUXILIARY | MODAL)) return true;
  const end = baseAfter(words, that + 1, limit);
  const [verb, next] = [words[end ?? limit], words[(end ?? limit) + 1]];
  if (!verb || verb.tag !== ED || !PUBLISHED.test(verb.lower)) return false;
  return next === undefined || isAny(next, PREPOSITION | STOP | COMMA | ADVERB) || isTime(next);
}

const HOLDS = /^(?:express|voice|make|issue|have|repeat|raise|reject|deny|give|share|offer|release|hold)/;
const EXPRESSED = new Set([
  'expressed',
  'voiced',
  'made',
  'issued',
  'has',
  'had',
  'have',
  'repeated',
  'raised',
  'gave',
  'released',
  'expressing',
  'voicing',
  'expresses',
  'express',
  'making',
  'holds',
]);

/** "She expressed concern ‸ that": the concern is hers. */
function expresser({ block, lastSource }: Reading, at: number, sentence: Phrase): Phrase | null {
  const { words } = block;
  for (let k = at - 1; k >= Math.max(sentence.from, at - 4); k--) {
    const word = words[k];
    if (!word) return null;
    if (EXPRESSED.has(word.lower) || (word.tag === ED && HOLDS.test(word.lower))) {
      const group = verbGroup(words, k, sentence.from);
      return phraseBefore(words, group.from, sentence.from) ?? lastSource ?? firstSubject(block, k);
    }
    if (!isAny(word, ADJECTIVE | DET | ADVERB | NOUN)) return null;
  }
  return null;
}

/** "their ‸", "Kenya's ‸", "the minister's strong ‸": whose it is. */
export function ownerBefore({ block }: Reading, at: number): Phrase | null {
  const { words } = block;
  const sentence = sentenceOf(block, at);
  let k = at - 1;
  while (k > sentence.from && isAny(words[k], ADJECTIVE | ADVERB | NUMBER | ING | ED | NOUN) && k > at - 4) k--;
  const word = words[k];
  if (word?.tag === POSSESSIVE) return { from: k, to: k + 1 };
  if (word?.tag === GENITIVE) return phraseBefore(words, k, sentence.from);
  if (word?.text === '’' || word?.text === "'")
    return words[k - 1]?.lower.endsWith('s') ? phraseBefore(words, k, sentence.from) : null;
  return null;
}

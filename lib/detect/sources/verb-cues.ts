import { readActive } from './active-cues.ts';
import { candidateOf, type Candidate, type Reading, type Site } from './candidate.ts';
import { sentenceOf, skipCircumstances, startsClause, verbGroup } from './clause.ts';
import { contentBefore, pieceAfter } from './contents.ts';
import { readPassive } from './passive-cues.ts';
import { phraseAfter } from './phrase-after.ts';
import { isTime, type Phrase } from './phrases.ts';
import { type Word, wordAt } from './words.ts';
import { AUXILIARY, COMMA, DASH, ED, ING, MODAL, PRONOUN, QUOTE, TO, VERB, isAny } from './tags.ts';

/** The candidate whose cue is the verb at `at`, or null where that word is no verb that could be one. */
export function readVerb(reading: Reading, at: number): Candidate | null {
  const { block } = reading;
  const word = block.words[at];
  const verb = word?.entry.verb;
  if (!verb || !isAny(word, VERB | ED | ING)) return null;
  const sentence = sentenceOf(block, at);
  const group = verbGroup(block.words, at, sentence.from);
  const site = { reading, at, verb, group, sentence };
  if (word.tag === ED && group.passive) return readPassive(site);
  return readInverted(site) ?? readActive(site);
}

/** "Roy, a farmer, told the paper": after these stands who hears it, never who says it. */
const NEVER_FIRST = new Set(['tell', 'inform', 'assure', 'notify', 'persuade']);

const holdsVerb = (words: readonly Word[], { from, to }: Phrase): boolean =>
  words.slice(from, to).some(({ tag }) => tag === AUXILIARY || tag === MODAL || tag === VERB || tag === ED);

/** "“It rained,” ‸ said one who was there": after a closing mark, or a comma after one, a verb of saying takes its speaker. */
const closesQuote = (words: readonly Word[], at: number): boolean =>
  words[at]?.tag === QUOTE || (words[at]?.tag === COMMA && words[at - 1]?.tag === QUOTE);

/** "“We are ready,” said Ana Roy, a farmer." and "It rained, says the paper." */
function readInverted(site: Site): Candidate | null {
  const { reading, at, verb, group, sentence } = site;
  const { words } = reading.block;
  if (NEVER_FIRST.has(verb.lemma)) return null;
  if (group.from !== at || !verb.quotes || verb.form === 'ing' || verb.form === 'participle') return null;
  const before = wordAt(words, at - 1);
  if (!before || !isAny(before, COMMA | QUOTE | DASH)) return null;
  if (before.tag === COMMA && words[at - 2]?.tag !== QUOTE && words[at + 1]?.tag === PRONOUN) return null;
  const source = phraseAfter(words, at + 1, sentence.to);
  if (!source || isTime(words[at + 1]) || (!closesQuote(words, at - 1) && startsClause(words, at + 1, sentence.to)))
    return null;
  const next = words[source.to];
  if (next && (next.tag === TO || next.lower === 'that')) return null;
  const front = contentBefore(reading, at - 1, sentence);
  // "Ana Roy, a nurse, ‸ says nights are long": what stands in front says nothing.
  if (!front || (before.tag === COMMA && !closesQuote(words, at - 1) && !holdsVerb(words, front))) return null;
  const after = skipCircumstances(words, source.to, sentence.to);
  const contents = [front, ...pieceAfter(reading, after, sentence)];
  return candidateOf(site, {
    cue: { from: at, to: at + 1 },
    construction: 'inverted',
    opening: 'none',
    fronted: true,
    source,
    contents,
  });
}

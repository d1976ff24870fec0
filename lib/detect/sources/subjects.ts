import { candidateOf, type Candidate, type Construction, type Site } from './candidate.ts';
import { firstSubject, startsClause, type Opening } from './clause.ts';
import { contentAfter } from './contents.ts';
import { baseAfter, phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Phrase } from './phrases.ts';
import type { CueVerb } from './verbs.ts';
import { type Block, type Word, wordAt } from './words.ts';
import {
  ADVERB,
  COMMA,
  COORDINATOR,
  NAME,
  NOUN,
  NUMBER,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TO,
  isAny,
} from './tags.ts';

/** Whoever speaks, thinks or wants, for a verb in the active voice. */
export function findSource({ reading, at, verb, group, sentence }: Site): {
  source: Phrase | null;
  construction: Construction;
} {
  const { block, lastSource } = reading;
  const { words } = block;
  const before = wordAt(words, group.from - 1);
  if (verb.form === 'ing' && !group.progressive) {
    const noun = before && isAny(before, NOUN | NAME | NUMBER) ? phraseBefore(words, group.from, sentence.from) : null;
    // "Ana Roy, ‸ citing the file, said"
    const told = before?.tag === COMMA && !lastSource ? phraseBefore(words, group.from - 1, sentence.from) : null;
    if (told && told.from === sentence.from) return { source: told, construction: 'participle' };
    if (opensSentence(words, group.from, sentence.from))
      return { source: subjectAfterComma(block, at, sentence), construction: 'participle' };
    return { source: noun ?? lastSource ?? firstSubject(block, at), construction: 'participle' };
  }
  if (group.infinitive) return { source: lastSource ?? firstSubject(block, at), construction: 'infinitive' };
  // "The plan‸, first reported by CNN, is": what it hangs on stands before the comma.
  const byAgent = verb.form === 'past' && words[at + 1]?.lower === 'by';
  if (byAgent && (words[leadOf(words, group.from)]?.tag === COMMA || before?.lower === 'when'))
    return { source: null, construction: 'reduced' };
  if (before?.tag === COORDINATOR)
    return { source: lastSource ?? firstSubject(block, group.from), construction: 'coordinated' };
  const source = phraseBefore(words, group.from, sentence.from);
  if (source && verb.form === 'past' && group.from === at && isReduced(words, at, verb))
    return { source, construction: 'reduced' };
  if (source) return { source, construction: 'subject' };
  return { source: lastSource ?? firstSubject(block, group.from), construction: 'coordinated' };
}

/** The index of the word before a verb group and its adverb: "The plan‸, first reported". */
const leadOf = (words: readonly Word[], from: number): number =>
  words[from - 1]?.tag === ADVERB ? from - 2 : from - 1;

/** "‸ Noting that", "After ‸ noting that", "But in ‸ noting that" */
function opensSentence(words: readonly Word[], at: number, floor: number): boolean {
  let from = at;
  while (from > floor && isAny(words[from - 1], PREPOSITION | SUBORDINATOR | COORDINATOR | ADVERB)) from--;
  return from === floor;
}

/** "a man accused ‸ of theft", "the road said ‸ to be the oldest": a participle, not what the noun before it did. */
function isReduced(words: readonly Word[], at: number, verb: CueVerb): boolean {
  const next = words[at + 1];
  if (!next || verb.lemma === 'write') return false;
  if (next.lower === 'by') return true;
  if (next.tag === TO && ['be', 'have'].includes(words[at + 2]?.lower ?? ''))
    return verb.frames.includes('c') && !verb.frames.includes('t');
  return next.lower === 'of' && (verb.lemma === 'accuse' || verb.lemma === 'suspect');
}

export function readReduced(site: Site, opening: Opening): Candidate | null {
  const { reading, at, group, sentence } = site;
  const { words } = reading.block;
  const lead = leadOf(words, group.from);
  const aside = words[lead]?.tag === COMMA;
  const agent = words[at + 1]?.lower === 'by' ? phraseAfter(words, at + 2, sentence.to) : null;
  const from = agent ? agent.to : at + 1;
  const content = aside
    ? phraseBefore(words, lead, sentence.from)
    : (contentAfter(reading, from, sentence) ?? (agent ? phraseBefore(words, at, sentence.from) : null));
  if (aside && !agent) return null;
  return (
    content &&
    candidateOf(site, {
      cue: { from: at, to: at + 1 },
      construction: agent ? 'agent' : 'reduced',
      opening,
      fronted: false,
      source: agent,
      contents: [content],
    })
  );
}

/** "Noting that it rained, ‸ Ana Roy closed the fair." */
function subjectAfterComma(block: Block, at: number, sentence: Phrase): Phrase | null {
  const { words } = block;
  for (let k = at + 2; k < sentence.to; k++) {
    if (words[k]?.tag !== COMMA || !startsClause(words, k + 1, sentence.to)) continue;
    if (words[k + 1]?.tag === PRONOUN) return { from: k + 1, to: k + 2 };
    const end = baseAfter(words, k + 1, sentence.to);
    if (end !== null) return { from: k + 1, to: end };
  }
  return null;
}

import { candidateOf, type Candidate, type Site } from './candidate.ts';
import { type Opening, openingAt, skipCircumstances } from './clause.ts';
import { contentAfter, contentBefore, pieceAfter } from './contents.ts';
import { findSource, readReduced } from './subjects.ts';
import { baseAfter } from './phrase-after.ts';
import { PARTICLE } from './word-kinds.ts';
import type { Phrase } from './phrases.ts';
import type { CueVerb } from './verbs.ts';
import { type Word, wordAt } from './words.ts';
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  COMMA,
  COORDINATOR,
  DET,
  ED,
  MODAL,
  NAME,
  NOUN,
  NUMBER,
  POSSESSIVE,
  PRONOUN,
  QUOTE,
  STOP,
  SUBORDINATOR,
  TO,
  VERB,
  isAny,
} from './tags.ts';

const SHORTEST_CLAUSE = 3;
const OPENS_CLAUSE = DET | NAME | NOUN | PRONOUN | POSSESSIVE | NUMBER | ADJECTIVE;

/** The candidate of a verb in the active voice: “Roy said that it rained”, “noting that it rained”. */
export function readActive(site: Site): Candidate | null {
  const { reading, at, verb, sentence } = site;
  const { words } = reading.block;
  let cueEnd = at + 1;
  const particle = words[cueEnd];
  if (
    particle &&
    particle.entry.is & PARTICLE &&
    particle.sentence === words[at]?.sentence &&
    takesParticle(verb, particle, words[cueEnd + 1])
  )
    cueEnd++;
  if (verb.lemma === 'report' && words[cueEnd]?.lower === 'from') return null; // a byline: "Ana Roy reported from Velden."
  let start = skipCircumstances(words, cueEnd, sentence.to);
  start = overAside(words, start, sentence.to);
  if (verb.takesListener) start = afterListener(words, start, { sentence, verb });
  const opening = isAside(words, start, verb) ? 'none' : openingAt(words, start, sentence.to);
  const { source, construction } = findSource(site);
  if (construction === 'reduced') return readReduced(site, opening);
  const ahead = source ? contentBefore(reading, Math.min(source.from, site.group.from) - 1, sentence) : null;
  const closes = opening === 'none' || opening === 'preposition' || opening === 'quote';
  // "“It rained,” she said ‸ of the fair": what is in marks right before its speaker is the content, whatever follows.
  const front =
    ahead && (closes || (verb.strong && verb.quotes && opening !== 'that' && isQuoted(words, ahead))) ? ahead : null;
  const contents: Phrase[] = [];
  const interrupts = opening === 'none' && words[start]?.tag === COMMA;
  const hooked = source && opening === 'none' ? asHooked(site, source, start) : null;
  if (hooked) return candidateOf(site, { cue: { from: at, to: cueEnd }, construction, opening, source, ...hooked });
  const fronted = front !== null && (isQuoted(words, front) || (opening !== 'quote' && isFront(words, front, opening)));
  if (fronted) contents.push(front, ...pieceAfter(reading, start, sentence));
  else if (opening !== 'none' || (interrupts && front !== null)) {
    if (interrupts && front) contents.push(front);
    const leads = construction === 'participle' && source !== null && source.from > at;
    const open = opening === 'to' && verb.takesListener ? skipCircumstances(words, cueEnd, sentence.to) : start;
    const after = contentAfter(reading, open, leads ? { from: sentence.from, to: source.from } : sentence);
    if (after) contents.push(after);
  }
  const earlier = contents.length === 0 && opening === 'none' && source ? quotedBefore(site, source) : null;
  if (earlier)
    return candidateOf(site, {
      cue: { from: at, to: cueEnd },
      construction,
      opening: 'quote',
      fronted: true,
      source,
      contents: [earlier],
    });
  if (contents.length === 0 && !(opening === 'colon' && start + 1 === sentence.to)) return null;
  return candidateOf(site, { cue: { from: at, to: cueEnd }, construction, opening, fronted, source, contents });
}

/** "As Roy told the paper, ‸ the tram was late." · "The tram was late, as Roy noted." */
function asHooked(
  { reading, sentence }: Site,
  source: Phrase,
  start: number,
): Pick<Candidate, 'fronted' | 'contents'> | null {
  const { words } = reading.block;
  const as = source.from - 1;
  if (words[as]?.lower !== 'as' || as < sentence.from) return null;
  const leads = as === sentence.from || (words[as - 1]?.tag === COORDINATOR && as - 1 <= sentence.from);
  if (leads) {
    const content = words[start]?.tag === COMMA ? contentAfter(reading, start, sentence) : null;
    return content && { fronted: false, contents: [content] };
  }
  const content = words[as - 1]?.tag === COMMA ? contentBefore(reading, as - 1, sentence) : null;
  return content && { fronted: true, contents: [content] };
}

/** "“It rained. We left.” ‸ Roy said.": the quotation that ends where the sentence of its speaker begins. */
function quotedBefore({ reading, verb, sentence }: Site, source: Phrase): Phrase | null {
  const { words } = reading.block;
  const mark = wordAt(words, sentence.from - 1);
  if (!verb.strong || !verb.quotes || source.from !== sentence.from) return null;
  const quotation = mark?.tag === QUOTE ? reading.quotations[mark.quote] : undefined;
  return quotation && quotation.closed && quotation.to === sentence.from - 1
    ? { from: quotation.from, to: quotation.to + 1 }
    : null;
}

const isQuoted = (words: readonly Word[], { from, to }: Phrase): boolean =>
  (words[from]?.quote ?? -1) >= 0 || (words[to - 1]?.quote ?? -1) >= 0;

/**
 * "In March, ‸ he said it rained": what stands in front is no content unless it has a verb. Where nothing follows that
 * could be said instead, a front that begins like a clause is one: "Inflation erodes wages, ‸ the bank said."
 */
function isFront(words: readonly Word[], { from, to }: Phrase, opening: Opening): boolean {
  // "As the port closed, ‸ Roy testified before the court": when it was said.
  if (words[from]?.tag === SUBORDINATOR && !words.slice(from, to).some(({ tag }) => tag === COMMA)) return false;
  for (let at = from; at < to; at++) if (isAny(words[at], AUXILIARY | MODAL | VERB | ED)) return true;
  let first = from;
  while (isAny(words[first], COORDINATOR | ADVERB | COMMA)) first++;
  return opening === 'none' && to - from >= SHORTEST_CLAUSE && isAny(words[first], OPENS_CLAUSE);
}

function takesParticle(verb: CueVerb, particle: Word, next: Word | undefined): boolean {
  if (particle.tag === TO)
    return (
      next?.tag !== VERB &&
      [
        'refer',
        'point',
        'allude',
        'react',
        'respond',
        'object',
        'speak',
        'talk',
        'admit',
        'agree',
        'respond',
        'listen',
      ].includes(verb.lemma)
    );
  if (['say', 'tell', 'add', 'write', 'tweet', 'announce', 'report'].includes(verb.lemma))
    return particle.lower === 'of' || particle.lower === 'about';
  return true;
}

function skipListener(words: readonly Word[], start: number, limit: number): number {
  const first = words[start];
  if (!first || isAny(first, QUOTE | SUBORDINATOR | STOP | COMMA | TO)) return start;
  if (first.lower === 'that') return start;
  const that = thatAfter(words, start, limit);
  if (that !== null) return that;
  const end = first.tag === PRONOUN ? start + 1 : baseAfter(words, start, limit);
  return end === null ? start : skipCircumstances(words, end, limit);
}

const LONGEST_ASIDE = 14;

/** "said‸, with the benefit of hindsight, ‸ that it rained": past what stands between commas before the clause word. */
function overAside(words: readonly Word[], start: number, limit: number): number {
  if (words[start]?.tag !== COMMA) return start;
  for (let at = start + 2; at < Math.min(limit - 1, start + LONGEST_ASIDE); at++) {
    const word = words[at];
    if (!word || isAny(word, QUOTE | STOP)) return start;
    if (word.tag === COMMA) return words[at + 1]?.lower === 'that' ? at + 1 : start;
  }
  return start;
}

/** Past the listener; where nothing is left, what looked like the listener was the content: "a poll showed ‸ a small lead". */
function afterListener(
  words: readonly Word[],
  start: number,
  { sentence, verb }: { readonly sentence: Phrase; readonly verb: CueVerb },
): number {
  const end = skipListener(words, start, sentence.to);
  return verb.takesNoun && openingAt(words, end, sentence.to) === 'none' ? start : end;
}

/** "“Yes,” he said ‸ when asked about it": on what occasion, not what. */
const isAside = (words: readonly Word[], start: number, verb: CueVerb): boolean =>
  verb.lemma !== 'ask' &&
  /^(?:when|after|before)$/.test(words[start]?.lower ?? '') &&
  /^(?:asked|pressed|questioned|reached|contacted|told)$/.test(words[start + 1]?.lower ?? '');

/** "told the court (PMLA) in Velden ‸ that": the clause word, if only the listener stands before it. */
function thatAfter(words: readonly Word[], start: number, limit: number): number | null {
  for (let at = start; at < Math.min(limit, start + 16); at++) {
    const word = words[at];
    if (!word || isAny(word, COMMA | STOP | QUOTE | VERB | AUXILIARY | MODAL | PRONOUN)) return null;
    if (word.lower === 'that' && word.tag === SUBORDINATOR) return at;
  }
  return null;
}

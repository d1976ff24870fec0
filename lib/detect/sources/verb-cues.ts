import {
  firstSubject,
  openingAt,
  sentenceOf,
  skipCircumstances,
  startsClause,
  verbGroup,
  type Block,
  type Opening,
  type VerbGroup,
} from './clause.ts';
import { contentAfter, contentBefore } from './contents.ts';
import { baseAfter, phraseAfter, phraseBefore, type Phrase } from './phrases.ts';
import type { Quotation } from './quotations.ts';
import { verbForms, type CueVerb } from './verbs.ts';
import type { Word } from './words.ts';

/** How a cue stands to its source and content: one name a construction. */
export type Construction =
  | 'subject'
  | 'inverted'
  | 'coordinated'
  | 'participle'
  | 'passive'
  | 'agent'
  | 'reduced'
  | 'infinitive';

/** A cue that may carry an attribution. Everything is in word indices of one block. */
export interface Candidate {
  readonly cue: Phrase;
  readonly lemma: string;
  readonly construction: string;
  readonly opening: Opening;
  readonly fronted: boolean;
  readonly strong: boolean;
  readonly frames: string;
  readonly group: VerbGroup | null;
  readonly source: Phrase | null;
  readonly contents: readonly Phrase[];
}

export interface Reading {
  readonly block: Block;
  readonly quotations: readonly Quotation[];
  /** The source of the last cue in the same sentence, for "… said X, adding that". */
  readonly lastSource: Phrase | null;
}

const PARTICLES = new Set([
  'for',
  'on',
  'of',
  'about',
  'to',
  'against',
  'with',
  'at',
  'out',
  'off',
  'back',
  'up',
  'upon',
  'over',
  'by',
  'as',
  'in',
]);

/** The candidate whose cue is the verb at `at`, or null where that word is no verb that could be one. */
export function readVerb(reading: Reading, at: number): Candidate | null {
  const { block } = reading;
  const word = block.words[at];
  const verb = word && verbForms.get(word.lower);
  if (!verb || !['verb', 'ed', 'ing'].includes(word.tag)) return null;
  const sentence = sentenceOf(block, at);
  const group = verbGroup(block.words, at, sentence.from);
  const site = { reading, at, verb, group, sentence };
  if (word.tag === 'ed' && group.passive) return readPassive(site);
  return readInverted(site) ?? readActive(site);
}

interface Site {
  readonly reading: Reading;
  readonly at: number;
  readonly verb: CueVerb;
  readonly group: VerbGroup;
  readonly sentence: Phrase;
}

const make = (site: Site, rest: Omit<Candidate, 'lemma' | 'strong' | 'frames' | 'group'>): Candidate => ({
  lemma: site.verb.lemma,
  strong: site.verb.strong,
  frames: site.verb.frames,
  group: site.group,
  ...rest,
});

/** "“We are ready,” said Ana Roy, a farmer." and "It rained, says the paper." */
function readInverted(site: Site): Candidate | null {
  const { reading, at, verb, group, sentence } = site;
  const { words } = reading.block;
  if (group.from !== at || !verb.frames.includes('q') || verb.form === 'ing' || verb.form === 'participle') return null;
  const before = words[at - 1];
  if (!before || !(before.tag === 'comma' || before.tag === 'quote' || before.tag === 'dash')) return null;
  if (before.tag === 'comma' && words[at - 2]?.tag !== 'quote' && words[at + 1]?.tag === 'pronoun') return null;
  const source = phraseAfter(words, at + 1, sentence.to);
  if (!source || startsClause(words, at + 1, sentence.to)) return null;
  const next = words[source.to];
  if (next && (next.tag === 'to' || next.lower === 'that')) return null;
  const front = contentBefore(reading, at - 1, sentence);
  if (!front) return null;
  const after = skipCircumstances(words, source.to, sentence.to);
  const contents = [front, ...pieceAfter(reading, after, sentence)];
  return make(site, {
    cue: { from: at, to: at + 1 },
    construction: 'inverted',
    opening: 'none',
    fronted: true,
    source,
    contents,
  });
}

/** The second half of a quotation: "… ,” he said, ‸ “but we stay.”" */
function pieceAfter({ block, quotations }: Reading, at: number, sentence: Phrase): readonly Phrase[] {
  const { words } = block;
  let from = at;
  while (words[from] && from < sentence.to && ['comma', 'stop', 'dash'].includes(words[from]?.tag ?? '')) from++;
  const quotation = from > at || words[from]?.tag === 'quote' ? quotations[words[from]?.quote ?? -1] : undefined;
  return quotation && quotation.from === from ? [{ from, to: quotation.to + 1 }] : [];
}

function readActive(site: Site): Candidate | null {
  const { reading, at, verb, sentence } = site;
  const { words } = reading.block;
  let cueEnd = at + 1;
  const particle = words[cueEnd];
  if (
    particle &&
    PARTICLES.has(particle.lower) &&
    particle.sentence === words[at]?.sentence &&
    takesParticle(verb, particle, words[cueEnd + 1])
  )
    cueEnd++;
  let start = skipCircumstances(words, cueEnd, sentence.to);
  if (verb.frames.includes('r')) start = skipListener(words, start, sentence.to);
  const opening = openingAt(words, start, sentence.to);
  const { source, construction } = findSource(site);
  if (construction === 'reduced') return readReduced(site, opening);
  const front =
    source && (opening === 'none' || opening === 'preposition' || opening === 'quote')
      ? contentBefore(reading, Math.min(source.from, site.group.from) - 1, sentence)
      : null;
  const contents: Phrase[] = [];
  const interrupts = opening === 'none' && words[start]?.tag === 'comma';
  const fronted = front !== null && (isQuoted(words, front) || (opening !== 'quote' && isFront(words, front)));
  if (fronted) contents.push(front, ...pieceAfter(reading, start, sentence));
  else if (opening !== 'none' || (interrupts && front !== null)) {
    if (interrupts && front) contents.push(front);
    const leads = construction === 'participle' && source !== null && source.from > at;
    const after = contentAfter(reading, start, leads ? { from: sentence.from, to: source.from } : sentence);
    if (after) contents.push(after);
  }
  if (contents.length === 0 && !(opening === 'colon' && start + 1 === sentence.to)) return null;
  return make(site, { cue: { from: at, to: cueEnd }, construction, opening, fronted, source, contents });
}

const isQuoted = (words: readonly Word[], { from, to }: Phrase): boolean =>
  (words[from]?.quote ?? -1) >= 0 || (words[to - 1]?.quote ?? -1) >= 0;

/** "In March, ‸ he said": what stands in front is no content unless it has a verb. */
function isFront(words: readonly Word[], { from, to }: Phrase): boolean {
  for (let at = from; at < to; at++)
    if (['auxiliary', 'modal', 'verb', 'ed'].includes(words[at]?.tag ?? '')) return true;
  return false;
}

function takesParticle(verb: CueVerb, particle: Word, next: Word | undefined): boolean {
  if (particle.tag === 'to')
    return (
      next?.tag !== 'verb' &&
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
  if (
    !first ||
    first.tag === 'quote' ||
    first.tag === 'subordinator' ||
    first.tag === 'stop' ||
    first.tag === 'comma' ||
    first.tag === 'to'
  )
    return start;
  if (first.lower === 'that') return start;
  const end = first.tag === 'pronoun' ? start + 1 : baseAfter(words, start, limit);
  return end === null ? start : skipCircumstances(words, end, limit);
}

/** Whoever speaks, thinks or wants, for a verb in the active voice. */
function findSource({ reading, at, verb, group, sentence }: Site): {
  source: Phrase | null;
  construction: Construction;
} {
  const { block, lastSource } = reading;
  const { words } = block;
  const before = words[group.from - 1];
  if (verb.form === 'ing' && !group.progressive) {
    const noun =
      before && (before.tag === 'noun' || before.tag === 'name')
        ? phraseBefore(words, group.from, sentence.from)
        : null;
    if (group.from === sentence.from)
      return { source: subjectAfterComma(block, at, sentence), construction: 'participle' };
    return { source: noun ?? lastSource ?? firstSubject(block, at), construction: 'participle' };
  }
  if (group.infinitive) return { source: lastSource ?? firstSubject(block, at), construction: 'infinitive' };
  if (before?.tag === 'coordinator')
    return { source: lastSource ?? firstSubject(block, group.from), construction: 'coordinated' };
  const source = phraseBefore(words, group.from, sentence.from);
  if (source && verb.form === 'past' && group.from === at && isReduced(words, at, verb))
    return { source, construction: 'reduced' };
  if (source) return { source, construction: 'subject' };
  return { source: lastSource ?? firstSubject(block, group.from), construction: 'coordinated' };
}

/** "a man accused ‸ of theft", "the road said ‸ to be the oldest": a participle, not what the noun before it did. */
function isReduced(words: readonly Word[], at: number, verb: CueVerb): boolean {
  const next = words[at + 1];
  if (!next || verb.lemma === 'write') return false;
  if (next.lower === 'by') return true;
  if (next.tag === 'to' && ['be', 'have'].includes(words[at + 2]?.lower ?? ''))
    return verb.frames.includes('c') && !verb.frames.includes('t');
  return next.lower === 'of' && (verb.lemma === 'accuse' || verb.lemma === 'suspect');
}

function readReduced(site: Site, opening: Opening): Candidate | null {
  const { reading, at, sentence } = site;
  const { words } = reading.block;
  const agent = words[at + 1]?.lower === 'by' ? phraseAfter(words, at + 2, sentence.to) : null;
  const from = agent ? agent.to : at + 1;
  const content = contentAfter(reading, from, sentence) ?? (agent ? phraseBefore(words, at, sentence.from) : null);
  return (
    content &&
    make(site, {
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
    if (words[k]?.tag !== 'comma' || !startsClause(words, k + 1, sentence.to)) continue;
    if (words[k + 1]?.tag === 'pronoun') return { from: k + 1, to: k + 2 };
    const end = baseAfter(words, k + 1, sentence.to);
    if (end !== null) return { from: k + 1, to: end };
  }
  return null;
}

/** "It is believed that …", "She was criticised by the union for …", "He was told that …" */
function readPassive(site: Site): Candidate | null {
  const { reading, at, group, sentence } = site;
  const { words } = reading.block;
  if (site.verb.lemma === 'quote' && words[at + 1]?.lower === 'as') return readQuoted(site);
  const by = agentMark(words, at, sentence.to);
  const agent = by === null ? null : phraseAfter(words, by + 1, sentence.to);
  const start = skipCircumstances(words, agent && by === at + 1 ? agent.to : at + 1, sentence.to);
  const opening = openingAt(words, start, sentence.to);
  const after =
    opening === 'none'
      ? null
      : contentAfter(
          reading,
          start,
          agent && by !== at + 1 && by !== null ? { from: sentence.from, to: by } : sentence,
        );
  const subject = phraseBefore(words, group.from, sentence.from);
  const impersonal = subject !== null && words[subject.from]?.lower === 'it';
  const contents = [...(subject && !impersonal ? [subject] : []), ...(after ? [after] : [])];
  if (contents.length === 0) return null;
  const cue = { from: group.from, to: by === at + 1 ? at + 2 : at + 1 };
  return make(site, {
    cue,
    construction: agent ? 'agent' : 'passive',
    opening,
    fronted: false,
    source: agent,
    contents,
  });
}

/** "Roy was quoted ‸ as saying that it rained." The subject is the source. */
function readQuoted(site: Site): Candidate | null {
  const { reading, at, group, sentence } = site;
  const { words } = reading.block;
  const source = phraseBefore(words, group.from, sentence.from);
  const start = skipCircumstances(words, words[at + 2]?.tag === 'ing' ? at + 3 : at + 2, sentence.to);
  const opening = openingAt(words, start, sentence.to);
  const front = source && opening === 'none' ? contentBefore(reading, source.from - 1, sentence) : null;
  const content = front ?? contentAfter(reading, start, sentence);
  if (!source || !content) return null;
  const cue = { from: group.from, to: start };
  return make(site, { cue, construction: 'subject', opening, fronted: front !== null, source, contents: [content] });
}

/** The "by" of a passive's agent, at most a few words after the verb. */
function agentMark(words: readonly Word[], at: number, limit: number): number | null {
  for (let k = at + 1; k < Math.min(limit, at + 14); k++) {
    const word = words[k];
    if (!word || word.tag === 'comma' || word.tag === 'stop' || word.lower === 'that') return null;
    if (word.lower === 'by') return words[k + 1]?.tag === 'ing' ? null : k;
  }
  return null;
}

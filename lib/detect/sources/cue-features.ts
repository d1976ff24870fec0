import { DOCUMENT_NOUNS } from '../lists/source-nouns.ts';
import { hasNoun, isSpeakerNoun, singularOf } from './nouns.ts';
import { headOf } from './phrases.ts';
import { type Phrase } from './phrases.ts';
import { isPlain } from './plain.ts';
import { verbForms } from './verbs.ts';
import type { Candidate } from './candidate.ts';
import type { Word } from './words.ts';

/**
 * What is known of a candidate, as names of features. No feature holds more than two words of a text.
 * `said + clause + named` is one: the verb, what follows it and what kind of source it has.
 */
export function featuresOf(words: readonly Word[], candidate: Candidate): readonly string[] {
  const { construction, opening, fronted, group, lemma, contents, cue } = candidate;
  const form = verbForms.get(words[cue.from]?.lower ?? '')?.form ?? words[cue.to - 1]?.tag ?? '';
  const source = candidate.source ? sourceClass(words, candidate.source) : 'nobody';
  const way = fronted ? 'front' : opening;
  const particle = cue.to - cue.from > 1 ? (words[cue.to - 1]?.lower ?? '') : '';
  const features = [
    'bias',
    `lemma ${lemma}`,
    `lemma ${lemma} ${construction}`,
    `lemma ${lemma} ${way}`,
    `lemma ${lemma} ${form}`,
    `lemma ${lemma} ${particle}`,
    `build ${construction} ${way}`,
    `build ${construction} ${source}`,
    `way ${way} ${source}`,
    `form ${form} ${way}`,
    `form ${form} ${construction}`,
    `frames ${candidate.frames} ${candidate.strong} ${way}`,
    `strong ${candidate.strong} ${construction} ${way}`,
    `source ${source} ${candidate.strong}`,
  ];
  const head = candidate.source && words[headOf(words, candidate.source)];
  if (head && source !== 'named' && source !== head.lower) features.push(`head ${singularOf(head.lower)}`);
  if (group)
    features.push(
      `group ${['passive', 'infinitive', 'modal', 'negated', 'progressive'].filter((key) => group[key as 'passive']).join(' ')}`,
    );
  if (group?.modal || group?.infinitive || group?.negated) features.push(`bent ${candidate.strong} ${way}`);
  features.push(
    `quoted ${contents.some((content) => holdsQuote(words, content))} ${way}`,
    `long ${lengthOf(contents)} ${way}`,
  );
  const before = words[(candidate.source?.from ?? cue.from) - 1];
  if (before)
    features.push(
      `before ${before.tag === 'subordinator' || before.tag === 'pronoun' ? before.lower : before.tag} ${construction}`,
    );
  const next = words[cue.to];
  if (next)
    features.push(
      `next ${next.tag === 'preposition' || next.tag === 'det' ? next.lower : next.tag} ${candidate.strong}`,
      `lemma ${lemma} next ${next.kind === 'word' ? next.lower : next.tag}`,
    );
  features.push(
    `lemma ${lemma} ${source}`,
    `plain ${isPlain(candidate, words)}`,
    `hook ${hookBefore(words, candidate)} ${candidate.strong}`,
    `lemma ${lemma} hook ${hookBefore(words, candidate)}`,
    `order ${orderOf(candidate)} ${construction}`,
    `source length ${candidate.source ? Math.min(6, candidate.source.to - candidate.source.from) : 0}`,
    `last ${words[cue.from]?.sentence === words[cue.to]?.sentence} ${way}`,
  );
  const first = contents[0];
  if (first) {
    const opener = words[first.from]?.tag === 'quote' ? words[first.from + 1] : words[first.from];
    if (opener) features.push(`opener ${opener.lower} ${candidate.strong}`, `opener ${opener.tag} ${lemma}`);
    features.push(...headFeatures(words, first, candidate));
  }
  features.push(...voiceFeatures(words, contents, candidate.strong));
  return features;
}

/** The word that hangs the clause on what stands before it in the sentence: "after ‸ Roy said", "who ‸ said". */
export function hookBefore(words: readonly Word[], { source, cue, group }: Candidate): string {
  const start = Math.min(source?.from ?? cue.from, group?.from ?? cue.from, cue.from);
  const sentence = words[start]?.sentence;
  for (let at = start - 1; at >= Math.max(0, start - 12); at--) {
    const word = words[at];
    if (!word || word.sentence !== sentence) return 'start';
    if (word.quote >= 0) return 'quote';
    if (word.tag === 'subordinator' || word.lower === 'who' || word.lower === 'which') return word.lower;
    if (word.tag === 'comma' || word.tag === 'stop' || word.tag === 'dash' || word.tag === 'coordinator')
      return word.tag;
    if (word.tag === 'verb' || word.tag === 'auxiliary' || word.tag === 'modal') return 'verb';
  }
  return 'start';
}

const orderOf = ({ source, cue, contents }: Candidate): string =>
  [source && ['s', source.from], ['c', cue.from], ...contents.map(({ from }) => ['x', from] as const)]
    .filter((part) => part !== null)
    .toSorted((a, b) => Number(a[1]) - Number(b[1]))
    .map(([letter]) => letter)
    .join('');

/** "issued ‸ a statement": what a verb with a noun phrase is about. */
function headFeatures(words: readonly Word[], first: Phrase, { opening, lemma }: Candidate): readonly string[] {
  if (opening !== 'np' && opening !== 'preposition' && opening !== 'to') return [];
  if (opening === 'to') {
    const verb = words[first.from + 1]?.lower ?? '';
    return [`to ${verb}`, `to ${verb} ${lemma}`];
  }
  const head = words[headOf(words, { from: first.from, to: Math.min(first.to, first.from + 8) })];
  if (!head) return [];
  const noun = head.tag === 'name' ? 'Name' : singularOf(head.lower);
  return [`object ${noun}`, `object ${noun} ${lemma}`];
}

const level = (count: number): string => (count === 0 ? 'none' : count === 1 ? 'one' : 'many');

const FIRST_PERSON = /^(?:i|we|my|our|me|us|i'm|i've|we're|we've|myself|ourselves)$/;
const FEELING =
  /^(?:think|feel|believe|hope|love|hate|want|wish|guess|glad|happy|sad|proud|sorry|great|good|bad|terrible|wonderful|best|worst|sure|really|very|need|should|must)$/;

/** Does the content speak of the speaker, ask, feel, count? What somebody feels is no fact that they are the source of. */
function voiceFeatures(words: readonly Word[], contents: readonly Phrase[], strong: boolean): readonly string[] {
  let [own, asks, feels, modal, figure, you, name, negated] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [past, present] = [0, 0];
  let quoted = 0;
  for (const { from, to } of contents) {
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (!word) continue;
      if (word.quote >= 0) quoted++;
      if (FIRST_PERSON.test(word.lower)) own++;
      if (word.text === '?') asks++;
      if (FEELING.test(word.lower)) feels++;
      if (word.tag === 'modal') modal++;
      if (word.tag === 'number' || word.tag === 'mark') figure++;
      if (word.lower === 'you' || word.lower === 'your') you++;
      if (word.tag === 'name') name++;
      if (word.tag === 'negation') negated++;
      if (/^(?:was|were|had|did)$/.test(word.lower) || word.tag === 'ed') past++;
      if (/^(?:is|are|has|have|do|does|'s|'re)$/.test(word.lower)) present++;
    }
  }
  const q = quoted > 0 ? 'quoted' : 'plain';
  return [
    `own ${level(own)} ${q}`,
    `asks ${level(asks)}`,
    `feels ${level(feels)} ${q}`,
    `modal ${level(modal)} ${q}`,
    `figure ${level(figure)} ${q}`,
    `you ${level(you)} ${q}`,
    `names ${level(name)} ${strong}`,
    `negated ${level(negated)}`,
    `time ${level(past)} ${level(present)} ${q}`,
  ];
}

const holdsQuote = (words: readonly Word[], { from, to }: Phrase): boolean =>
  (words[from]?.quote ?? -1) >= 0 || (words[to - 1]?.quote ?? -1) >= 0;

const lengthOf = (contents: readonly Phrase[]): string => {
  const words = contents.reduce((sum, { from, to }) => sum + to - from, 0);
  return words < 3 ? 'short' : words < 8 ? 'some' : 'full';
};

/** What a source looks like, in one word. */
function sourceClass(words: readonly Word[], { from, to }: Phrase): string {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return 'nobody';
  if (to - from === 1 && ['pronoun', 'possessive', 'det', 'subordinator', 'number'].includes(first.tag))
    return first.lower;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word?.tag === 'preposition' || word?.tag === 'comma') break;
    if (word && hasNoun(DOCUMENT_NOUNS, word.lower)) return 'document';
    if (word && word.tag === 'noun' && isSpeakerNoun(word.lower)) return 'speaker';
  }
  if (first.tag === 'name' || last.tag === 'name') return 'named';
  return words.slice(from, to).some((word) => word.tag === 'name') ? 'near-name' : 'thing';
}

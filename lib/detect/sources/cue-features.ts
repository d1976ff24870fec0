import { DOCUMENT_NOUNS } from '../lists/source-nouns.ts';
import { hasNoun, isSpeakerNoun, singularOf } from './nouns.ts';
import { headOf } from './phrases.ts';
import { type Phrase } from './phrases.ts';
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
    );
  return features;
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

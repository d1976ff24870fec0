import { startsClause } from './clause.ts';
import type { Candidate } from './candidate.ts';
import { hookBefore } from './cue-features.ts';
import { scoreOf, type SourcesModel } from './cue-model.ts';
import type { Phrase } from './phrases.ts';
import { verbForms } from './verbs.ts';
import { TIMES, type Word } from './words.ts';

/** Words at which a content may end, besides commas, dashes and the words that join or subordinate clauses. */
const LOOSE = new Set('after before during despite on in at with amid following since until by for from'.split(' '));

/** A content is not read further than this many words for a place to end: keeps the search bounded. */
const LONGEST = 80;

/** Where in a content the sentence may go on with something else, in order: "it rained ‸, while others said". */
export function boundariesOf(words: readonly Word[], { from, to }: Phrase): readonly number[] {
  const found: number[] = [];
  for (let at = from + 1; at < Math.min(to - 1, from + LONGEST); at++) {
    const word = words[at];
    if (word && word.quote < 0 && isBoundary(word)) found.push(at);
  }
  return found;
}

const isBoundary = ({ tag, lower }: Word): boolean =>
  tag === 'comma' ||
  tag === 'dash' ||
  tag === 'coordinator' ||
  (tag === 'subordinator' && lower !== 'that' && lower !== 'whether') ||
  lower === 'who' ||
  lower === 'which' ||
  lower === ':' ||
  LOOSE.has(lower);

/** What is known of a place at which a content may end, as names of features. No feature holds more than two words of a text. */
export function boundaryFeatures(
  words: readonly Word[],
  candidate: Candidate,
  { content, at }: { readonly content: Phrase; readonly at: number },
): readonly string[] {
  const [mark, next, further] = [words[at], words[at + 1], words[at + 2]];
  if (!mark || !next) return [];
  const own = mark.tag === 'comma' || mark.tag === 'dash' ? mark.tag : mark.lower;
  const first = next.kind === 'punctuation' || next.tag === 'name' || next.tag === 'noun' ? next.tag : next.lower;
  const way = candidate.opening;
  const hook = hookBefore(words, candidate);
  const verbs = countVerbs(words, content.from, at);
  const ahead = aheadOf(words, at + 1, content.to);
  const length = levelOf(at - content.from);
  const rest = levelOf(content.to - at);
  const before = words[at - 1];
  const back =
    before?.quote !== undefined && before.quote >= 0
      ? 'quote'
      : TIMES.has(before?.lower ?? '')
        ? 'time'
        : (before?.tag ?? '');
  return [
    'bias',
    'end',
    `end ${own}`,
    `end ${own} ${first}`,
    `end ${own} ${next.tag} ${further?.tag ?? ''}`,
    `end ${own} ${way}`,
    `end ${own} ${way} ${next.tag}`,
    `end ${own} verbs ${verbs} ${way}`,
    `end ${own} ahead ${ahead}`,
    `end ${own} ahead ${ahead} hook ${hook}`,
    `end ${own} hook ${hook}`,
    `end hook ${hook} ${next.tag}`,
    `end ${own} length ${length} ${way}`,
    `end ${own} rest ${rest}`,
    `end ${own} back ${back}`,
    `end ${own} lemma ${candidate.lemma}`,
    `end ${own} strong ${candidate.strong} ahead ${ahead}`,
    `end ${candidate.construction} ${way} ${own}`,
    `end ${candidate.construction} ${own} ahead ${ahead}`,
    `end clause ${startsClause(words, at + 1, content.to)} ${own} ${candidate.strong}`,
    `end clause ${startsClause(words, at + 1, content.to)} verbs ${verbs} ${way}`,
    `end closes ${closesLater(words, at + 1, content.to)} ${own} ${way}`,
    `end pair ${before?.tag ?? ''} ${own} ${next.tag}`,
  ];
}

const levelOf = (count: number): string => (count < 3 ? 'few' : count < 6 ? 'some' : count < 12 ? 'many' : 'full');

function countVerbs(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 2; at++)
    if (['auxiliary', 'modal', 'verb', 'ed'].includes(words[at]?.tag ?? '')) count++;
  return count;
}

/** What the next finite verb after a boundary is, and whether somebody stands before it. */
function aheadOf(words: readonly Word[], from: number, limit: number): string {
  for (let at = from; at < Math.min(limit, from + 16); at++) {
    const word = words[at];
    if (!word || word.quote >= 0) return 'quote';
    if (at > from && (word.tag === 'comma' || word.tag === 'stop')) return 'mark';
    if (
      word.tag !== 'verb' &&
      word.tag !== 'ed' &&
      word.tag !== 'auxiliary' &&
      word.tag !== 'modal' &&
      word.tag !== 'ing'
    )
      continue;
    const verb = verbForms.get(word.lower);
    const strength = verb ? (verb.strong ? (verb.frames.includes('q') ? 'says' : 'strong') : 'weak') : 'other';
    return `${word.tag === 'ing' ? 'ing' : 'finite'} ${strength} ${at === from ? 'at-once' : 'subject'}`;
  }
  return 'none';
}

/** Does another comma follow? */
function closesLater(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]?.tag === 'comma' && (words[at]?.quote ?? -1) < 0) return true;
  return false;
}

/** The candidate with what follows its cue cut where the model holds it to end. */
export function withEnds(words: readonly Word[], candidate: Candidate, model: SourcesModel): Candidate {
  const { cue, contents } = candidate;
  if (!contents.some(({ from }) => from >= cue.to)) return candidate;
  const endOf = (content: Phrase): number =>
    boundariesOf(words, content).find(
      (at) => scoreOf(model, boundaryFeatures(words, candidate, { content, at })) > 0,
    ) ?? content.to;
  return {
    ...candidate,
    contents: contents.map((content) => (content.from < cue.to ? content : { from: content.from, to: endOf(content) })),
  };
}

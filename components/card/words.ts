import { type Annotation, type KeptSource, verdictOf } from '../../lib/domain/annotation.ts';
import type { Topic } from './topic.ts';
import { dayWords } from '../../lib/words/values.ts';
import { say } from '../../lib/words/say.ts';
import { cueWords } from '../../lib/words/reasons.ts';

/** What the head of a card says. */
export function titleOf(topic: Topic): string {
  switch (topic.kind) {
    case 'claim':
      return say(`claim_${topic.type}`);
    case 'words':
      return say('card_your_words');
    case 'source':
      return say('card_source');
    case 'name':
      return say(`entity_${topic.type}`);
    case 'notice':
      return topic.title;
  }
}

/** A source's name; null where nobody is named. */
export const sourceName = (source: KeptSource | null): string | null =>
  source === null || source.name === '' || source.rung === 6 ? null : source.name;

/** "US Assistant Secretary of State · named person", "counted, unnamed", "second-hand: reported by another outlet". */
export function sourceFacts(source: KeptSource): string {
  const { kind, role, affiliation, rung, secondHand, relayedBy } = source;
  const known = kind === 'unnamed' || rung === 2 ? say(`rung_${rung}`) : say(`source_${kind}`);
  return [
    sourceName(source) && role,
    sourceName(source) && affiliation && !role?.includes(affiliation) && affiliation,
    sourceName(source) && known,
    secondHand && (relayedBy ? say('second_hand_by', { name: relayedBy }) : say('second_hand')),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Why a source is not named: the text's words, or that it gives none. Null for who is named, or holds a named office. */
export function anonymityLine({ kind, rung, anonymityReason }: KeptSource): string | null {
  if (kind !== 'unnamed' || rung === 2 || rung === 6) return null;
  return anonymityReason ? say('card_not_named_because', { reason: anonymityReason }) : say('card_no_reason_given');
}

/** Three reasons at most of those that speak for the mark, in the order in which they were found to matter. */
export const reasonsOf = (topic: Extract<Topic, { kind: 'claim' }>): readonly string[] =>
  topic.why
    .filter(({ weight }) => weight > 0)
    .slice(0, 3)
    .map(({ cue }) => cueWords(cue));

/** "you judged this on 12 March 2026: mixed"; null while nothing was judged. */
export function judgedLine(annotation: Annotation | null): string | null {
  const last = annotation?.verdicts.at(-1);
  if (!annotation || !last || verdictOf(annotation) === 'unchecked') return null;
  return say('card_judged', { day: dayWords(last.at) ?? '', verdict: say(`verdict_${last.verdict}`) });
}

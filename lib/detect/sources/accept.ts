import type { Candidate } from './verb-cues.ts';

/** Is this candidate an attribution? Verbs that nearly always are need little; the others need the right company. */
export function isAttribution(candidate: Candidate): boolean {
  const { construction, opening, fronted, strong, frames, source, lemma, group } = candidate;
  if (['according', 'hearsay', 'colon', 'adjective'].includes(construction)) return true;
  if (construction === 'noun') return source !== null || opening === 'that';
  if (construction === 'inverted') return strong || lemma === 'continue' || lemma === 'conclude';
  if (construction === 'passive')
    return /^(?:say|believe|think|report|allege|expect|describe|call|know|accuse|rumor|understand|estimate|quote|consider)$/.test(
      lemma,
    );
  if (construction === 'agent') return strong;
  if (construction === 'reduced') return strong;
  if (!source) return false;
  if (fronted) return strong ? frames.includes('q') : false;
  if (group?.infinitive || group?.modal) return strong && ['that', 'quote', 'clause'].includes(opening);
  if (opening === 'that' || opening === 'quote') return frames.includes('c') || strong;
  if (opening === 'clause' || opening === 'wh') return frames.includes('c');
  if (opening === 'to') return frames.includes('t') || frames.includes('r');
  if (opening === 'np' || opening === 'preposition' || opening === 'ing')
    return strong && (frames.includes('n') || candidate.cue.to - candidate.cue.from > 1);
  return strong && frames.includes('q');
}

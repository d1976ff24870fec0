import type { Cue, SentenceView } from '../cue.ts';

/** Six words or fewer seldom say anything to check. */
export const veryShort: Cue = { name: 'very short', strength: (view: SentenceView) => (view.wordCount <= 6 ? 1 : 0) };

export const short: Cue = { name: 'short', strength: (view: SentenceView) => (view.wordCount <= 12 ? 1 : 0) };

/** Long sentences carry more: grows with the length, up to sixty words. */
export const long: Cue = {
  name: 'says much in one sentence',
  strength: (view: SentenceView) => Math.log2(1 + Math.min(60, view.wordCount)) / 3 - 1.5,
};

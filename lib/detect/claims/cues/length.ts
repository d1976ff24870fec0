import type { Cue, SentenceView } from '../cue.ts';

const wordCount = (view: SentenceView): number =>
  view.tokens.reduce((sum, { kind }) => sum + (kind === 'punctuation' ? 0 : 1), 0);

/** Six words or fewer seldom say anything to check. */
export const veryShort: Cue = { name: 'very short', strength: (view: SentenceView) => (wordCount(view) <= 6 ? 1 : 0) };

export const short: Cue = { name: 'short', strength: (view: SentenceView) => (wordCount(view) <= 12 ? 1 : 0) };

/** Long sentences carry more: grows with the length, up to sixty words. */
export const long: Cue = {
  name: 'says much in one sentence',
  strength: (view: SentenceView) => Math.log2(1 + Math.min(60, wordCount(view))) / 3 - 1.5,
};

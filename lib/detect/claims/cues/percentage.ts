import type { Cue, SentenceView } from '../cue.ts';

/** "up 50 %", "two per cent of voters", "3 percentage points". */
export const percentage: Cue = {
  name: 'a percentage',
  strength: (view: SentenceView) =>
    view.words.some(
      (word, at) =>
        word === '%' ||
        word === 'percent' ||
        word === 'percentage' ||
        (word === 'cent' && view.words[at - 1] === 'per'),
    )
      ? 1
      : 0,
};

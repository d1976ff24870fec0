import type { Cue, SentenceView } from '../cue.ts';

/** "in 1993", "May 2019": an event with its year. */
export const year: Cue = {
  name: 'a year is given',
  strength: (view: SentenceView) =>
    view.tokens.some(({ text }) => text.length === 4 && /^(?:1[5-9]|20)\d\d$/.test(text)) ? 1 : 0,
};

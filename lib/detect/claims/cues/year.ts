import { ANY_NUMBER, wordAt, type Cue } from '../cue.ts';

/** "in 1993", "May 2019": an event with its year. */
export const year: Cue = {
  name: 'a year is given',
  at: [ANY_NUMBER],
  holds: (view, at) => /^(?:1[5-9]|20)\d\d$/.test(wordAt(view, at)),
};

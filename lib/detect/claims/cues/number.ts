import { ANY_NUMBER, wordAt, type Cue } from '../cue.ts';

const YEAR = /^(?:1[89]|20)\d\d$/;

/** Any number that is not a year: "45 seats", "the 12th". Counted up to three. */
export const number: Cue = {
  name: 'numbers',
  at: [ANY_NUMBER],
  holds: (view, at) => !YEAR.test(wordAt(view, at)),
  most: 3,
};

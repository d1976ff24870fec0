import { wordAt, words, type Cue } from '../cue.ts';

const PARTICIPLE = /(?:ed|en|wn|ught|ound|ut|ld|de|ne)$/;

/** "was convicted", "were stationed": something was done to somebody. */
export const done: Cue = {
  name: 'something was done',
  at: words('was were been being'),
  holds: (view, at) => PARTICIPLE.test(wordAt(view, at + 1)),
};

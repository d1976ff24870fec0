import { phrases, words, type Cue } from '../cue.ts';

/** "if", "unless", "would have": nothing is stated to be so. */
export const conditional: Cue = {
  name: 'only if',
  phrases: [...words("if unless whether would wouldn't otherwise"), ...phrases('as long as, provided that, in case')],
};

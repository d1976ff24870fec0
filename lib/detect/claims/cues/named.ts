import type { Cue } from '../cue.ts';
import { ACRONYM, SMALL } from '../word.ts';

/** Runs of capitalised words after the first word: who and what is named. Counted up to four, and halved. */
export const named: Cue = {
  name: 'people, bodies or places are named',
  strength: ({ capitalRuns }) => Math.min(4, capitalRuns) / 2,
};

/** "The GNC", "WHO": bodies that act. Silent where all is in capitals. */
export const acronym: Cue = {
  name: 'a body is named by its letters',
  strength: ({ bits }) => (bits & ACRONYM && bits & SMALL ? 1 : 0),
};

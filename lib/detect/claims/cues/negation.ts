import { words, type Cue } from '../cue.ts';

/** "did not", "without", "failed to". */
export const negation: Cue = {
  name: 'something is denied or did not happen',
  phrases: words(
    "not no n't never without neither nor failed fails fail failure cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't hasn't haven't hadn't couldn't shouldn't lack lacks lacking unable refused",
  ),
};

import { phrases, verbs, words, type Cue } from '../cue.ts';

/** "rose by", "fell to", "a drop of": something went up or down. */
export const change: Cue = {
  name: 'something rose or fell',
  phrases: [
    ...verbs(
      'increase decrease decline drop+ climb surge soar plunge plummet slump jump reduce expand exceed double triple halve slow worsen improve',
    ),
    ...words(
      'rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing shrink shrank shrinking growth reduction loss losses gain gains cut cuts',
    ),
    ...phrases('went up, went down, goes up, record high, record low'),
  ],
};

import { phrases, words, type Cue } from '../cue.ts';

/** "on Monday", "yesterday", "last week". */
export const day: Cue = {
  name: 'a day or month is given',
  phrases: [
    ...words(
      'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday today tonight',
    ),
    ...phrases('last week, last month, last year, this week, this month, this year, so far, earlier this'),
  ],
};

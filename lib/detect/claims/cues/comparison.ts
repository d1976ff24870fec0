import { phrases, type Cue } from '../cue.ts';

/** "more than", "up from", "compared with": a comparison can be checked. */
export const comparison: Cue = {
  name: 'a comparison',
  phrases: phrases(
    'more than, less than, fewer than, higher than, lower than, greater than, larger than, bigger than, smaller than, better than, worse than, faster than, older than, younger than, longer than, at least, at most, compared with, compared to, in comparison, up from, down from, as many as, as much as, as high as, twice as, times as, times more, over the same period, year-on-year, from a year earlier, than ever',
  ),
};

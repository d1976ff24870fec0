import { phrases, type Cue } from '../cue.ts';

/** "the first time", "never before", "the only": a claim to be alone or first. */
export const first: Cue = {
  name: 'said to be the first or the only',
  phrases: phrases(
    'for the first time, the first time, first ever, first-ever, the first, never before, unprecedented, the only, the last time, ever recorded, on record, in history, record-breaking, since records began',
  ),
};

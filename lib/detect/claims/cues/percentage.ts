import { wordAt, words, type Cue } from '../cue.ts';

/** "up 50 %", "two per cent of voters", "3 percentage points". */
export const percentage: Cue = {
  name: 'a percentage',
  at: words('% percent percentage cent'),
  holds: (view, at) => wordAt(view, at) !== 'cent' || wordAt(view, at - 1) === 'per',
};

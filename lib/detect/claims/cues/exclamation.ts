import type { Cue } from '../cue.ts';
import { endsIn } from '../ending.ts';

/** "What a day!" */
export const exclamation: Cue = {
  name: 'an exclamation',
  strength: ({ text }) => (endsIn(text, '!') ? 1 : 0),
};

import type { Cue } from '../cue.ts';
import { endsIn } from '../ending.ts';

/** "Who is General Haftar?" asks and states nothing. A question inside a quotation that somebody "asked" counts as well. */
export const question: Cue = {
  name: 'a question',
  fixed: -2.5,
  strength: ({ text }) => (endsIn(text, '?') ? 1 : 0),
};

import type { Cue, SentenceView } from '../cue.ts';

/** "What a day!" */
export const exclamation: Cue = {
  name: 'an exclamation',
  strength: (view: SentenceView) => (/!["”’)\]]*$/.test(view.text) ? 1 : 0),
};

import type { Cue, SentenceView } from '../cue.ts';

/** "Read more: …", "Sign up for our newsletter", "Photo: …": not the story. A rule of the house: never marked. */
export const boilerplate: Cue = {
  name: 'a teaser, notice or credit',
  fixed: -7,
  strength: (view: SentenceView) => (view.boilerplate ? 1 : 0),
};

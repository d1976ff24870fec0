import { words, type Cue } from '../cue.ts';

/** "all", "every", "never", "nobody": one counterexample settles it. */
export const universal: Cue = {
  name: 'all, every, never or none',
  phrases: words('all every never none nobody everyone everybody always nothing no-one entire entirely'),
};

import type { Cue, SentenceView } from '../cue.ts';

const PRONOUNS = new Set('he she it they this that these those there'.split(' '));

/** "He was born…", "This is why…": leans on the sentence before. */
export const leans: Cue = {
  name: 'begins with he, she, it or this',
  strength: (view: SentenceView) => (PRONOUNS.has(view.words.find((word) => /^\p{L}/u.test(word)) ?? '') ? 1 : 0),
};

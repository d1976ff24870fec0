import { words, type Cue } from '../cue.ts';

/** "He was born…", "This is why…": leans on the sentence before. */
export const leans: Cue = {
  name: 'begins with he, she, it or this',
  at: words('he she it they this that these those there'),
  holds: ({ opener }, at) => at === opener,
};

import type { Cue, SentenceView } from '../cue.ts';

const PASSIVE = new Set('was were been being'.split(' '));

/** "was convicted", "were stationed": something was done to somebody. */
export const done: Cue = {
  name: 'something was done',
  strength: (view: SentenceView) =>
    view.words.some(
      (word, at) => PASSIVE.has(word) && /(?:ed|en|wn|ught|ound|ut|ld|de|ne)$/.test(view.words[at + 1] ?? ''),
    )
      ? 1
      : 0,
};

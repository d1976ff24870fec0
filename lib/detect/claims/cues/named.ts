import type { Cue, SentenceView } from '../cue.ts';

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Runs of capitalised words after the first word: who and what is named. Counted up to four, and halved. */
export const named: Cue = {
  name: 'people, bodies or places are named',
  strength: (view: SentenceView) => {
    let runs = 0;
    for (let at = 1; at < view.tokens.length; at++) {
      const [before, token] = [view.tokens[at - 1], view.tokens[at]];
      if (token && isCapital(token.text) && !(before && isCapital(before.text) && at > 1)) runs++;
    }
    return Math.min(4, runs) / 2;
  },
};

/** "The GNC", "WHO": bodies that act. */
export const acronym: Cue = {
  name: 'a body is named by its letters',
  strength: (view: SentenceView) =>
    view.tokens.some(({ text }) => /^\p{Lu}{2,6}$/u.test(text)) && /\p{Ll}/u.test(view.text) ? 1 : 0,
};

import { opensWithCapital } from '../../../text/characters.ts';
import type { Cue, SentenceView } from '../cue.ts';

/** Runs of capitalised words after the first word: who and what is named. Counted up to four, and halved. */
export const named: Cue = {
  name: 'people, bodies or places are named',
  strength: (view: SentenceView) => {
    let [runs, goesOn] = [0, false];
    for (let at = 1; at < view.tokens.length; at++) {
      const isCapital = opensWithCapital(view.tokens[at]?.text ?? '');
      if (isCapital && !goesOn) runs++;
      goesOn = isCapital;
    }
    return Math.min(4, runs) / 2;
  },
};

/** "The GNC", "WHO": bodies that act. */
export const acronym: Cue = {
  name: 'a body is named by its letters',
  strength: (view: SentenceView) =>
    view.tokens.some(({ text }) => opensWithCapital(text) && /^\p{Lu}{2,6}$/u.test(text)) && /\p{Ll}/u.test(view.text)
      ? 1
      : 0,
};

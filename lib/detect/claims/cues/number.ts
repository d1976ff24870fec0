import type { Cue, SentenceView } from '../cue.ts';

const isYear = (text: string): boolean => /^(?:1[89]|20)\d\d$/.test(text);

/** Any number that is not a year: "45 seats", "the 12th". Counted up to three. */
export const number: Cue = {
  name: 'numbers',
  strength: (view: SentenceView) =>
    Math.min(3, view.tokens.filter(({ kind, text }) => kind === 'number' && !isYear(text)).length),
};

import type { Cue, SentenceView } from '../cue.ts';
import { endsIn } from '../ending.ts';

/** A line without a full stop, such as a headline is. */
const isBare = ({ kind, text }: SentenceView): boolean => kind === 'heading' || !endsIn(text, '.!?…:;,');

/** "By Ana Holt", "KUWAIT:" and the like say nothing; a headline says it in so many words or more. */
const LEAST_WORDS = 5;

const isHeadline = (view: SentenceView): boolean =>
  view.place === 0 && isBare(view) && view.tokens.filter(({ kind }) => kind === 'word').length >= LEAST_WORDS;

/** "Ferry sinks off Tarvik": the bare line that an article opens with tells the news in short. */
export const headline: Cue = { name: 'the headline', strength: (view: SentenceView) => (isHeadline(view) ? 1 : 0) };

/** Any other heading or bare line: a credit, a subheading, a row of a table. */
export const heading: Cue = {
  name: 'a heading or a bare line',
  strength: (view: SentenceView) => (isBare(view) && !isHeadline(view) ? 1 : 0),
};

export const caption: Cue = { name: 'a caption', strength: (view: SentenceView) => (view.kind === 'caption' ? 1 : 0) };

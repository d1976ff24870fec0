import type { Cue, SentenceView } from '../cue.ts';

/** The lead carries the news. */
export const lead: Cue = { name: 'opens the article', strength: (view: SentenceView) => (view.place === 0 ? 1 : 0) };

/** The first fifth. */
export const early: Cue = { name: 'stands near the top', strength: (view: SentenceView) => (view.place < 0.2 ? 1 : 0) };

/** The last tenth: background, credits, notices. */
export const late: Cue = { name: 'stands near the end', strength: (view: SentenceView) => (view.place > 0.9 ? 1 : 0) };

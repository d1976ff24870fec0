import type { Cue, SentenceView } from '../cue.ts';

const MOST = new Set(
  'largest biggest smallest highest lowest worst best oldest youngest longest shortest fastest slowest deadliest richest poorest greatest strongest weakest busiest latest earliest most least top'.split(
    ' ',
  ),
);
const NOT_BEFORE = new Set(['at', 'top']);

/** "the largest in Europe", "the most powerful": a rank that can be checked. Silent on "at most", "at least". */
export const superlative: Cue = {
  name: 'a superlative',
  strength: (view: SentenceView) =>
    view.words.some((word, at) => MOST.has(word) && word !== 'latest' && !NOT_BEFORE.has(view.words[at - 1] ?? ''))
      ? 1
      : 0,
};

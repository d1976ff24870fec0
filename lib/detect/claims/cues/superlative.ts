import { wordAt, words, type Cue } from '../cue.ts';

const NOT_BEFORE = new Set(['at', 'top']);

/** "the largest in Europe", "the most powerful": a rank that can be checked. Silent on "at most", "at least". */
export const superlative: Cue = {
  name: 'a superlative',
  at: words(
    'largest biggest smallest highest lowest worst best oldest youngest longest shortest fastest slowest deadliest richest poorest greatest strongest weakest busiest earliest most least top',
  ),
  holds: (view, at) => !NOT_BEFORE.has(wordAt(view, at - 1)),
};

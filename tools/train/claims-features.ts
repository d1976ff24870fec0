import type { SentenceView } from '../../lib/detect/claims/cue.ts';
import { cues } from '../../lib/detect/claims/cues.ts';
import { look, roomForStrengths } from '../../lib/detect/claims/signs.ts';
import { pairOf, START } from '../../lib/detect/claims/word.ts';

/** What a sentence looks like to the linear model. */
export interface Features {
  /** One strength for each cue, in the order of the list. */
  readonly cues: Float64Array;
  /** Hashes of the single words and pairs of neighbours, each once. */
  readonly grams: Uint32Array;
  /** For each hash, 1 for a pair. */
  readonly isPair: Uint8Array;
}

export function featuresOf(view: SentenceView): Features {
  const strengths = roomForStrengths();
  look(view, strengths);
  const pairs = new Map<number, 0 | 1>();
  let before = START;
  for (const { gram } of view.words) {
    if (gram === 0) continue;
    for (const [hash, isPair] of [
      [gram, 0],
      [pairOf(before, gram), 1],
    ] as const)
      if (!pairs.has(hash >>> 0)) pairs.set(hash >>> 0, isPair);
    before = gram;
  }
  return {
    cues: strengths.slice(0, cues.length),
    grams: Uint32Array.from(pairs.keys()),
    isPair: Uint8Array.from(pairs.values()),
  };
}

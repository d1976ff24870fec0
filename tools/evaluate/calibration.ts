import type { Span } from '../../lib/domain/span.ts';
import type { Pair } from './scores.ts';

const BINS = 10;

interface Checked extends Span {
  readonly check: 0 | 1 | 2;
}

/**
 * Expected calibration error of the sentence scores, 0 to 1: over ten bins of score, the mean distance of the mean score
 * from the share of sentences worth checking, weighted by the size of the bin. Each labelled sentence takes the score of
 * the found one that it shares most with.
 */
export function calibrationError(pairs: readonly Pair[]): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, score: 0, worth: 0 }));
  let count = 0;
  for (const { gold, pred } of pairs) {
    for (const sentence of (gold as unknown as { readonly sentences: readonly Checked[] }).sentences) {
      const score = scoreOf(sentence, pred.sentences);
      const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))];
      if (!bin) continue;
      count++;
      bin.count++;
      bin.score += score;
      bin.worth += sentence.check === 2 ? 1 : 0;
    }
  }
  return bins.reduce((sum, { score, worth }) => sum + Math.abs(score - worth), 0) / Math.max(1, count);
}

function scoreOf(span: Span, sentences: readonly (Span & { readonly score: number })[]): number {
  let [most, score] = [0, 0];
  for (const sentence of sentences) {
    const shared = Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start);
    if (shared > most) [most, score] = [shared, sentence.score];
  }
  return score;
}

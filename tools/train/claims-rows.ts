import { MEANING_PRIOR } from '../../lib/detect/claims/claims-model.ts';
import { cues } from '../../lib/detect/claims/cues.ts';
import { featureReader, type Features } from '../../lib/detect/claims/features.ts';
import type { Labelled } from './claims-data.ts';
import { sparseRows, type SparseRows } from './logistic.ts';
import type { WordVectors } from './vectors.ts';

/** Labelled sentences, read once. */
export interface Corpus {
  readonly sentences: readonly Labelled[];
  readonly features: readonly Features[];
  /** Mean vector of each sentence's words. */
  readonly meanings: readonly Float64Array[];
}

const read = featureReader(cues);

export function corpusOf(sentences: readonly Labelled[], vectors: WordVectors): Corpus {
  const features = sentences.map(({ view }) => read(view));
  return { sentences, features, meanings: features.map((feature) => meaningOf(feature, vectors)) };
}

function meaningOf({ grams, at }: Features, { width, byHash }: WordVectors): Float64Array {
  const sum = new Float64Array(width);
  let known = 0;
  grams.forEach((gram, index) => {
    const vector = at[index]! < 0 ? undefined : byHash.get(gram);
    if (!vector) return;
    known++;
    vector.forEach((value, column) => (sum[column]! += value));
  });
  return sum.map((value) => value / (known + MEANING_PRIOR));
}

/** Words and pairs that stand in at least `least` sentences of a set, each with its column. */
export function vocabularyOf(features: readonly Features[], least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { grams } of features) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const kept = [...counts].filter(([gram, count]) => count >= least && gram !== 0).map(([gram]) => gram);
  return new Map(kept.toSorted((a, b) => a - b).map((gram, index) => [gram, index]));
}

/** Cues whose weight is set by hand take no part in training; the model adds them afterwards. */
const isFixed = (cue: number): boolean => cues[cue]?.fixed !== undefined;

/** Log-odds that the hand-set cues add to whether a sentence is worth checking, or a fact. */
export const fixedLogit = ({ cues: strengths }: Features): number =>
  cues.reduce((sum, cue, at) => sum + (cue.fixed ?? 0) * strengths[at]!, 0);

/** Columns: the cues, the meanings, the vocabulary. */
export function rowsOf(corpus: Corpus, vocabulary: ReadonlyMap<number, number>): SparseRows {
  const width = corpus.meanings[0]?.length ?? 0;
  const rows = corpus.features.map(({ cues: strengths, grams }, index) => {
    const row: [number, number][] = [];
    strengths.forEach((value, cue) => value !== 0 && !isFixed(cue) && row.push([cue, value]));
    corpus.meanings[index]!.forEach((value, at) => row.push([cues.length + at, value]));
    for (const gram of grams) {
      const column = vocabulary.get(gram);
      if (column !== undefined) row.push([cues.length + width + column, 1]);
    }
    return row;
  });
  return sparseRows(cues.length + width + vocabulary.size, rows);
}

import { cues } from '../../lib/detect/claims/cues.ts';
import { featureReader, type Features } from '../../lib/detect/claims/features.ts';
import type { Labelled } from './claims-data.ts';
import { sparseRows, type SparseRows } from './logistic.ts';

const read = featureReader(cues);

/** The features of every sentence. */
export const featuresOf = (sentences: readonly Labelled[]): readonly Features[] =>
  sentences.map(({ view }) => read(view));

/** Words and pairs that stand in at least `least` sentences of a set, each with its column. */
export function vocabularyOf(features: readonly Features[], least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { grams } of features) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const kept = [...counts].filter(([gram, count]) => count >= least && gram !== 0).map(([gram]) => gram);
  return new Map(kept.toSorted((a, b) => a - b).map((gram, index) => [gram, index]));
}

/** Cues whose weight is set by hand take no part in training; the model adds them afterwards. */
export const isFixed = (cue: number): boolean => cues[cue]?.fixed !== undefined;

/** Columns: the cues, then the extra ones, then the vocabulary. */
export function rowsOf(
  features: readonly Features[],
  vocabulary: ReadonlyMap<number, number>,
  extra: readonly Float64Array[] = [],
): SparseRows {
  const first = cues.length + extra.length;
  const rows = features.map(({ cues: strengths, grams }, index) => {
    const row: [number, number][] = [];
    strengths.forEach((value, cue) => value !== 0 && !isFixed(cue) && row.push([cue, value]));
    extra.forEach((values, at) => row.push([cues.length + at, values[index]!]));
    for (const gram of grams) {
      const column = vocabulary.get(gram);
      if (column !== undefined) row.push([first + column, 1]);
    }
    return row;
  });
  return sparseRows(first + vocabulary.size, rows);
}

/** Penalties to go with `rowsOf`. */
export function penaltiesOf(
  vocabulary: number,
  extra: number,
  { cue, gram }: { cue: number; gram: number },
): Float64Array {
  return Float64Array.from({ length: cues.length + extra + vocabulary }, (_, at) =>
    at < cues.length ? cue : at < cues.length + extra ? 0.1 : gram,
  );
}

/** Log-odds that the hand-set cues add to whether a sentence is worth checking. */
export const fixedLogit = ({ cues: strengths }: Features): number =>
  cues.reduce((sum, cue, at) => sum + (cue.fixed ?? 0) * strengths[at]!, 0);

import { tableOf, type FingerprintTable } from '../table.ts';
import type { Features } from './features.ts';

/** A trained linear score of cues: log-odds = Σ weight of each feature. An attribution scores more than `threshold`. */
export interface SourcesModel {
  readonly threshold: number;
  /** By the print of a feature, the place of its weight. */
  readonly features: FingerprintTable;
  readonly weights: Float64Array;
  /** The prints of common words. */
  readonly words: FingerprintTable;
}

/** What training found: weights by the prints of features, and the prints of common words. */
export interface Learnt {
  readonly threshold: number;
  readonly weights: ReadonlyMap<number, number>;
  readonly words: readonly number[];
}

const MAGIC = 0x32435253; // "SRC2"
const HEADER = 16;
/** Weights are kept as whole numbers of this part of a log-odd. */
const UNIT = 1 / 256;

const places = new Int32Array(256);

/** How much the features speak for an attribution, in log-odds. */
export function scoreOf({ features, weights }: SourcesModel, { prints, count }: Features): number {
  const found = features.findAll(prints, count, places);
  let sum = 0;
  for (let at = 0; at < found; at++) sum += weights[places[at] ?? 0] ?? 0;
  return sum;
}

/**
 * The file: magic, number of features and of words (three Uint32), threshold (Float32), prints of the features and of the words, both in
 * ascending order (Uint32), weights (Int16, in 1/256). Little endian. Weights that round to nothing are left out.
 */
export function packSources({ threshold, weights, words }: Learnt): Uint8Array {
  const rows = [...weights]
    .map(([print, weight]) => [print >>> 0, Math.max(-32767, Math.min(32767, Math.round(weight / UNIT)))] as const)
    .filter(([, weight]) => weight !== 0)
    .toSorted((a, b) => a[0] - b[0]);
  const prints = [...new Set(words.map((print) => print >>> 0))].toSorted((a, b) => a - b);
  const [features, common] = [rows.length, prints.length];
  const buffer = new ArrayBuffer(HEADER + features * 6 + common * 4);
  new Uint32Array(buffer, 0, 3).set([MAGIC, features, common]);
  new Float32Array(buffer, 12, 1)[0] = threshold;
  new Uint32Array(buffer, HEADER, features).set(rows.map(([print]) => print));
  new Uint32Array(buffer, HEADER + features * 4, common).set(prints);
  new Int16Array(buffer, HEADER + (features + common) * 4, features).set(rows.map(([, weight]) => weight));
  return new Uint8Array(buffer);
}

/** Reads a file of `packSources`. Throws where it is none. */
export function readSources(bytes: Uint8Array): SourcesModel {
  // A copy with a buffer of its own: a small file that Node read lies in the middle of a larger one.
  const { buffer } = Uint8Array.from(bytes);
  const [magic, features = 0, common = 0] = buffer.byteLength < HEADER ? [] : new Uint32Array(buffer, 0, 3);
  if (magic !== MAGIC || buffer.byteLength !== HEADER + features * 6 + common * 4)
    throw new Error('The sources model is not one that this version reads; build it anew with: npm run train');
  const values = new Int16Array(buffer, HEADER + (features + common) * 4, features);
  return {
    threshold: new Float32Array(buffer, 12, 1)[0] ?? 0,
    features: tableOf(new Int32Array(buffer, HEADER, features)),
    weights: Float64Array.from(values, (value) => value * UNIT),
    words: tableOf(new Int32Array(buffer, HEADER + features * 4, common)),
  };
}

import { fnv1a } from '../hash.ts';
import { tableOf, type FingerprintTable } from '../table.ts';

/** A trained linear score of cues: log-odds = Σ weight of each feature. An attribution scores more than `threshold`. */
export interface SourcesModel {
  readonly threshold: number;
  /** By the hash (`fnv1a`) of a feature's name, the place of its weight. */
  readonly features: FingerprintTable;
  readonly weights: Float64Array;
}

const MAGIC = 0x31435253; // "SRC1"
/** Weights are kept as whole numbers of this part of a log-odd. */
const UNIT = 1 / 256;

/** How much the features speak for an attribution, in log-odds. */
export function scoreOf(model: SourcesModel, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) {
    const place = model.features.find(fnv1a(feature) | 0);
    if (place >= 0) sum += model.weights[place] ?? 0;
  }
  return sum;
}

/**
 * The file: magic, number of features (two Uint32), threshold (Float32), hashes in ascending order (Uint32), weights (Int16, in 1/256).
 * Little endian. Weights that round to nothing are left out.
 */
export function packSources(threshold: number, weights: ReadonlyMap<string, number>): Uint8Array {
  const rows = [...weights]
    .map(([name, weight]) => [fnv1a(name), Math.max(-32767, Math.min(32767, Math.round(weight / UNIT)))] as const)
    .filter(([, weight]) => weight !== 0)
    .toSorted((a, b) => a[0] - b[0]);
  const buffer = new ArrayBuffer(12 + rows.length * 6);
  new Uint32Array(buffer, 0, 2).set([MAGIC, rows.length]);
  new Float32Array(buffer, 8, 1)[0] = threshold;
  new Uint32Array(buffer, 12, rows.length).set(rows.map(([hash]) => hash));
  new Int16Array(buffer, 12 + rows.length * 4, rows.length).set(rows.map(([, weight]) => weight));
  return new Uint8Array(buffer);
}

/** Reads a file of `packSources`. Throws where it is none. */
export function readSources(bytes: Uint8Array): SourcesModel {
  // A copy with a buffer of its own: a small file that Node read lies in the middle of a larger one.
  const { buffer } = Uint8Array.from(bytes);
  const [magic, count] = buffer.byteLength < 12 ? [] : new Uint32Array(buffer, 0, 2);
  if (magic !== MAGIC || count === undefined || buffer.byteLength !== 12 + count * 6)
    throw new Error('The sources model is not one that this version reads; build it anew with: npm run train');
  const hashes = new Uint32Array(buffer, 12, count);
  const values = new Int16Array(buffer, 12 + count * 4, count);
  const weights = Float64Array.from(values, (value) => value * UNIT);
  return { threshold: new Float32Array(buffer, 8, 1)[0] ?? 0, features: tableOf(new Int32Array(hashes)), weights };
}

import { CLAIM_TYPES } from '../../domain/finding.ts';

/** What the linear model answers for a sentence, in the order of the columns of its table: two questions and one for each type. */
export const HEADS = ['check', 'fact', ...CLAIM_TYPES] as const;
export type Head = (typeof HEADS)[number];

/** A linear model: logit = bias + Σ cue strength × weight + gramScale × Σ word weight. */
export interface ClaimsModel {
  readonly bias: Float64Array;
  /** Row-major, one row a cue, one column a head. */
  readonly cueWeights: Float64Array;
  readonly cueCount: number;
  /** Open addressing, a power of two long; 0 is an empty place. */
  readonly slots: Uint32Array;
  /** For each slot, the row of its weights. */
  readonly rows: Uint32Array;
  /** Row-major, one row a word or pair, one column a head; times `scales` of the head. */
  readonly gramWeights: Int8Array;
  readonly scales: Float64Array;
}

/** The parts as they are trained, before they are packed. */
export interface ClaimsParts {
  readonly bias: Float64Array;
  readonly cueWeights: Float64Array;
  /** Ascending, none twice, none 0. */
  readonly hashes: Uint32Array;
  readonly gramWeights: Int8Array;
  readonly scales: Float64Array;
}

const MAGIC = 0x314d4c43; // "CLM1"

/**
 * The file: magic, heads, cues, words (four Uint32); then bias, scales and cue weights as Float32, hashes as Uint32,
 * word weights as Int8, column by column (zeros stand together and compress well). Little endian.
 */
export function packClaims(parts: ClaimsParts): Uint8Array {
  const [heads, cues, grams] = [HEADS.length, parts.cueWeights.length / HEADS.length, parts.hashes.length];
  const floats = heads * 2 + cues * heads;
  const buffer = new ArrayBuffer(16 + floats * 4 + grams * 4 + grams * heads);
  new Uint32Array(buffer, 0, 4).set([MAGIC, heads, cues, grams]);
  new Float32Array(buffer, 16, floats).set([...parts.bias, ...parts.scales, ...parts.cueWeights]);
  new Uint32Array(buffer, 16 + floats * 4, grams).set(parts.hashes);
  const columns = new Int8Array(buffer, 16 + floats * 4 + grams * 4);
  for (let row = 0; row < grams; row++)
    for (let head = 0; head < heads; head++) columns[head * grams + row] = parts.gramWeights[row * heads + head] ?? 0;
  return new Uint8Array(buffer);
}

/** Reads a file of `packClaims`. Throws where it is none, or was made for another list of cues. */
export function readClaims(bytes: Uint8Array, cueCount: number): ClaimsModel {
  const buffer = bytes.slice().buffer;
  const [magic, heads, cues, grams] = buffer.byteLength < 16 ? [] : new Uint32Array(buffer, 0, 4);
  if (magic !== MAGIC || heads !== HEADS.length || cues === undefined || grams === undefined)
    throw new Error('The claims model is not one that this version reads; build it anew with: npm run train');
  if (cues !== cueCount)
    throw new Error(`The claims model knows ${cues} cues, the list has ${cueCount}; build it anew with: npm run train`);
  const floats = heads * 2 + cues * heads;
  if (buffer.byteLength !== 16 + floats * 4 + grams * 4 + grams * heads)
    throw new Error('The claims model is cut short.');
  const numbers = Float64Array.from(new Float32Array(buffer, 16, floats));
  const hashes = new Uint32Array(buffer, 16 + floats * 4, grams);
  const columns = new Int8Array(buffer, 16 + floats * 4 + grams * 4);
  const gramWeights = new Int8Array(grams * heads);
  for (let head = 0; head < heads; head++)
    for (let row = 0; row < grams; row++) gramWeights[row * heads + head] = columns[head * grams + row] ?? 0;
  return {
    bias: numbers.subarray(0, heads),
    scales: numbers.subarray(heads, heads * 2),
    cueWeights: numbers.subarray(heads * 2),
    cueCount: cues,
    ...tableOf(hashes),
    gramWeights,
  };
}

function tableOf(hashes: Uint32Array): { readonly slots: Uint32Array; readonly rows: Uint32Array } {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const [slots, rows] = [new Uint32Array(size), new Uint32Array(size)];
  hashes.forEach((hash, row) => {
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = hash;
    rows[slot] = row;
  });
  return { slots, rows };
}

/** The row of a word or pair, or -1. */
export function rowOf({ slots, rows }: ClaimsModel, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask)
    if (slots[slot] === hash) return rows[slot] ?? -1;
  return -1;
}

import { CLAIM_TYPES } from '../../domain/finding.ts';
import { WordNotes } from '../../text/words.ts';
import { packedRows, type PackedRows } from './row-sums.ts';
import type { Word } from './word.ts';

/** What the linear model answers for a sentence, in the order of the columns of its table: two questions and one for each type. */
export const HEADS = ['check', 'fact', ...CLAIM_TYPES] as const;
export type Head = (typeof HEADS)[number];

/**
 * Columns of the table of meanings: those of the heads, then what a word of the article says of every sentence in it, as
 * log-odds of being worth checking.
 */
export const MEANING_COLUMNS = HEADS.length + 1;

/** Weights by the hash of a word or pair, one row each. */
export interface WeightTable extends PackedRows {
  /** Open addressing, a power of two long: in turn a hash and the row of its weights. Hash 0 is an empty place. */
  readonly slots: Int32Array;
  /** What the weights of each column are times. */
  readonly scales: Float64Array;
}

/**
 * A linear model: logit = bias + Σ cue strength × weight + Σ weight of each word and pair
 * + (Σ weight of each word's meaning) ÷ (words with a meaning + 3)
 * + (Σ over the article's words of what they say of it) ÷ (words of the article with a meaning + 100).
 */
export interface ClaimsModel {
  readonly bias: Float64Array;
  /** Row-major, one row a cue, one column a head. */
  readonly cueWeights: Float64Array;
  readonly cueCount: number;
  readonly grams: WeightTable;
  readonly meanings: WeightTable;
  /** What is noted of words (word.ts). */
  readonly notes: WordNotes<Word>;
}

/** Added to the number of words over which meanings are averaged: one word alone does not decide. */
export const MEANING_PRIOR = 3;
/** The same for the words of the article: a short text is about nothing in particular. */
export const TOPIC_PRIOR = 100;

/** A table as it is trained, before it is packed. */
export interface TableParts {
  /** Ascending, none twice, none 0. */
  readonly hashes: Uint32Array;
  readonly weights: Int8Array;
  readonly scales: Float64Array;
}

/** The parts as they are trained, before they are packed. */
export interface ClaimsParts {
  readonly bias: Float64Array;
  readonly cueWeights: Float64Array;
  readonly grams: TableParts;
  readonly meanings: TableParts;
}

const MAGIC = 0x334d4c43; // "CLM3"
const HEADER = 5;

/**
 * The file, little endian: magic, heads, cues, rows of words and pairs, rows of meanings (Uint32 each); bias, scales of
 * both tables and cue weights (Float32); hashes of both tables (Uint32); weights of both (Int8), column by column: zeros
 * stand together and compress well.
 */
export function packClaims({ bias, cueWeights, grams, meanings }: ClaimsParts): Uint8Array {
  const [heads, cues] = [HEADS.length, cueWeights.length / HEADS.length];
  const [first, second] = [grams.hashes.length, meanings.hashes.length];
  const words = Uint32Array.from([MAGIC, heads, cues, first, second]);
  const floats = Float32Array.from([...bias, ...grams.scales, ...meanings.scales, ...cueWeights]);
  const parts = [
    words,
    floats,
    grams.hashes,
    meanings.hashes,
    turned(grams.weights, heads),
    turned(meanings.weights, MEANING_COLUMNS),
  ];
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return packed;
}

/** A table of rows of `width` as one of columns. */
function turned(cells: Int8Array, width: number): Int8Array {
  const rows = cells.length / width;
  const result = new Int8Array(cells.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < width; column++) result[column * rows + row] = cells[row * width + column] ?? 0;
  return result;
}

/** Reads a file of `packClaims`. Throws where it is none, is cut short, or was made for another list of cues. */
export function readClaims(bytes: Uint8Array, cueCount: number): ClaimsModel {
  const buffer = bytes.slice().buffer;
  const [magic, heads, cues, first, second] = buffer.byteLength < HEADER * 4 ? [] : new Uint32Array(buffer, 0, HEADER);
  if (magic !== MAGIC || heads !== HEADS.length || cues === undefined || first === undefined || second === undefined)
    throw new Error('The claims model is not one that this version reads; build it anew with: npm run train');
  if (cues !== cueCount)
    throw new Error(`The claims model knows ${cues} cues, the list has ${cueCount}; build it anew with: npm run train`);
  const floats = heads * (2 + cues) + MEANING_COLUMNS;
  const hashesAt = (HEADER + floats) * 4;
  const weightsAt = hashesAt + (first + second) * 4;
  if (buffer.byteLength !== weightsAt + first * heads + second * MEANING_COLUMNS)
    throw new Error('The claims model is cut short; build it anew with: npm run train');
  const numbers = Float64Array.from(new Float32Array(buffer, HEADER * 4, floats));
  return {
    bias: numbers.subarray(0, heads),
    cueWeights: numbers.subarray(heads * 2 + MEANING_COLUMNS),
    cueCount: cues,
    grams: {
      ...slotsOf(new Uint32Array(buffer, hashesAt, first)),
      ...packedRows(new Int8Array(buffer, weightsAt, first * heads), heads),
      scales: numbers.subarray(heads, heads * 2),
    },
    meanings: {
      ...slotsOf(new Uint32Array(buffer, hashesAt + first * 4, second)),
      ...packedRows(new Int8Array(buffer, weightsAt + first * heads), MEANING_COLUMNS),
      scales: numbers.subarray(heads * 2, heads * 2 + MEANING_COLUMNS),
    },
    notes: new WordNotes(),
  };
}

function slotsOf(hashes: Uint32Array): Pick<WeightTable, 'slots'> {
  let size = 16;
  while (size < hashes.length * 1.5) size *= 2;
  const slots = new Int32Array(2 * size);
  hashes.forEach((hash, row) => {
    let slot = hash & (size - 1);
    while (slots[2 * slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[2 * slot] = hash | 0;
    slots[2 * slot + 1] = row;
  });
  return { slots };
}

/** What stands in the first place where a hash may stand; 0: it stands nowhere. */
export const firstAt = ({ slots }: WeightTable, hash: number): number =>
  slots[2 * (hash & (slots.length / 2 - 1))] ?? 0;

/** The row of a word or pair, or -1. */
export function rowOf({ slots }: WeightTable, hash: number): number {
  const mask = slots.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const held = slots[2 * slot] ?? 0;
    if (held === 0) return -1;
    if (held === hash) return slots[2 * slot + 1] ?? -1;
  }
}

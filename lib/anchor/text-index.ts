import { firstWhere } from '../domain/search.ts';
import { fold, type Folded } from './fold.ts';
import { type Word, wordsOf } from './words.ts';

/** A text made ready to find many quotes in it: folded, cut into words, each with the places where it stands. */
export interface TextIndex {
  readonly original: string;
  readonly folded: Folded;
  readonly words: readonly Word[];
  /** Key of a word → numbers of the words that have it, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Is this word written in lower case anywhere? */
  readonly seenLower: (key: string) => boolean;
}

/** Reads a text once, for any number of quotes. Linear: about what one walk over the page costs. */
export function indexText(original: string): TextIndex {
  const folded = fold(original);
  const words = wordsOf(folded.text);
  const places = new Map<string, number[]>();
  const lower = new Set<string>();
  words.forEach((word, at) => {
    const known = places.get(word.key);
    if (known) known.push(at);
    else places.set(word.key, [at]);
    if (!word.capital) lower.add(word.key);
  });
  return { original, folded, words, places, seenLower: (key) => lower.has(key) };
}

/** The number of the first word that ends after a folded position. */
export const wordAt = (words: readonly Word[], position: number): number =>
  firstWhere(words, ({ end }) => end > position);

/** Of a sorted list, the part nearest to a value: at most `most` entries. */
export function nearest(sorted: readonly number[], value: number, most: number): readonly number[] {
  if (sorted.length <= most) return sorted;
  const low = firstWhere(sorted, (entry) => entry >= value);
  const from = Math.min(Math.max(0, low - (most >> 1)), sorted.length - most);
  return sorted.slice(from, from + most);
}

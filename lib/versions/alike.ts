import { fold } from '../anchor/fold.ts';
import { wordsOf } from '../anchor/words.ts';

/** At most so many sentences are looked at for one that is alike. */
export const CANDIDATES = 24;
/** A word that stands in more of the sentences that are left tells none of them. */
const COMMON = 30;

/** The words of a sentence, each once, typography aside. */
export const wordSet = (sentence: string): ReadonlySet<string> =>
  new Set(wordsOf(fold(sentence).text).map(({ key }) => key));

/** A sentence by its words. */
export interface Worded {
  readonly at: number;
  readonly words: ReadonlySet<string>;
}

/** Sentences that others are compared with, found by their words. */
export class Candidates {
  readonly #all: readonly Worded[];
  readonly #places = new Map<string, number[]>();

  constructor(all: readonly Worded[]) {
    this.#all = all;
    all.forEach(({ words }, index) => {
      for (const word of words) {
        const known = this.#places.get(word);
        if (known) known.push(index);
        else this.#places.set(word, [index]);
      }
    });
  }

  /** Those that share most of the rarer of some words. */
  of(words: ReadonlySet<string>): readonly Worded[] {
    const votes = new Map<number, number>();
    for (const word of words) {
      const known = this.#places.get(word) ?? [];
      if (known.length <= COMMON) for (const index of known) votes.set(index, (votes.get(index) ?? 0) + 1);
    }
    return [...votes]
      .toSorted(([a, left], [b, right]) => right - left || a - b)
      .slice(0, CANDIDATES)
      .flatMap(([index]) => this.#all[index] ?? []);
  }
}

/**
 * The share of words that two sentences have in common (Dice). One that holds nearly all of a longer one's words, as when a clause was added, counts
 * as half alike.
 */
export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const shorter = Math.min(a.size, b.size);
  const dice = (2 * shared) / Math.max(1, a.size + b.size);
  return shorter >= 6 && shared >= 0.8 * shorter && dice >= 0.35 ? Math.max(dice, 0.5) : dice;
}

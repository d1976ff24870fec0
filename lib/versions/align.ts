import { fold } from '../anchor/fold.ts';
import { wordsOf } from '../anchor/words.ts';

/** A sentence of one version beside the one it became in another; null: there is none. */
export interface Pair {
  readonly was: number | null;
  readonly now: number | null;
  /** Does it read the same, typography aside? Two sentences that were joined, or one that was parted, do. */
  readonly isSame: boolean;
}

/**
 * Which sentence of a version is which of another, in the order of the newer one; what was removed follows what stood before it. The same
 * words first, wherever they stand now (a sentence that only moved did not change); then sentences joined or parted; then
 * what is alike in half of its words. Costs the words of both, and a little for each sentence that is not the same.
 */
export function alignSentences(was: readonly string[], now: readonly string[]): readonly Pair[] {
  const table = new Table(was.map(keyOf), now.map(keyOf));
  table.pairEqual();
  table.pairParted();
  table.pairAlike(was, now);
  return table.pairs();
}

/** A sentence without its typography and its white space. */
const keyOf = (sentence: string): string => fold(sentence).text.replaceAll(' ', '');

/** At most so many sentences are looked at for one that is alike. */
const CANDIDATES = 24;
/** A word that stands in more of the sentences that are left tells none of them. */
const COMMON = 30;

class Table {
  readonly #was: readonly string[];
  readonly #now: readonly string[];
  readonly #nowOf: (number | null)[];
  readonly #wasOf: (number | null)[];
  /** Sentences whose words stand in another, joined or parted: nothing to say of them. */
  readonly #absorbedWas = new Set<number>();
  readonly #absorbedNow = new Set<number>();
  readonly #edited = new Set<number>();

  constructor(was: readonly string[], now: readonly string[]) {
    this.#was = was;
    this.#now = now;
    this.#nowOf = was.map(() => null);
    this.#wasOf = now.map(() => null);
  }

  /** The first of those that read the same with the first, the second with the second. */
  pairEqual(): void {
    const places = Map.groupBy(this.#now.keys(), (at) => this.#now[at] ?? '');
    const used = new Map<string, number>();
    this.#was.forEach((key, at) => {
      const nth = used.get(key) ?? 0;
      const place = places.get(key)?.[nth];
      used.set(key, nth + 1);
      if (place !== undefined) this.#pair(at, place);
    });
  }

  /** "A. B." that became "A B.", and the other way round. */
  pairParted(): void {
    for (const [one, many] of this.#runs(this.#looseWas(), this.#now, this.#isLooseNow)) {
      const [first, ...others] = many;
      if (first === undefined) continue;
      this.#pair(one, first);
      for (const at of others) this.#absorbedNow.add(at);
    }
    const nows = [...this.#now.keys()].filter(this.#isLooseNow);
    const loose = nows.map((at) => [at, this.#now[at] ?? ''] as const);
    for (const [one, many] of this.#runs(loose, this.#was, this.#isLooseWas)) {
      const [first, ...others] = many;
      if (first === undefined) continue;
      this.#pair(first, one);
      for (const at of others) this.#absorbedWas.add(at);
    }
  }

  /** Those that share half of their words, the likest first. */
  pairAlike(was: readonly string[], now: readonly string[]): void {
    const left = this.#looseWas().map(([at]) => ({ at, words: wordSet(was[at] ?? '') }));
    const right = [...now.keys()].filter(this.#isLooseNow).map((at) => ({ at, words: wordSet(now[at] ?? '') }));
    const places = new Map<string, number[]>();
    right.forEach(({ words }, index) => {
      for (const word of words) {
        const known = places.get(word);
        if (known) known.push(index);
        else places.set(word, [index]);
      }
    });
    const found = left.flatMap((one) =>
      candidatesFor(one.words, places).flatMap((index) => {
        const other = right[index];
        const likeness = other ? likenessOf(one.words, other.words) : 0;
        return other && likeness >= 0.5 ? [{ was: one.at, now: other.at, likeness }] : [];
      }),
    );
    for (const pair of found.toSorted((a, b) => b.likeness - a.likeness || drift(a) - drift(b))) {
      if (!this.#isLooseWas(pair.was) || !this.#isLooseNow(pair.now)) continue;
      this.#pair(pair.was, pair.now);
      this.#edited.add(pair.was);
    }
  }

  pairs(): readonly Pair[] {
    const pairs: Pair[] = [];
    let told = 0;
    const tellRemoved = (until: number): void => {
      for (; told < until; told++) if (this.#isLooseWas(told)) pairs.push({ was: told, now: null, isSame: false });
    };
    this.#wasOf.forEach((was, now) => {
      if (this.#absorbedNow.has(now)) return;
      if (was !== null && was >= told) {
        tellRemoved(was);
        told = was + 1;
      }
      pairs.push({ was, now, isSame: was !== null && !this.#edited.has(was) });
    });
    tellRemoved(this.#was.length);
    return pairs;
  }

  #pair(was: number, now: number): void {
    this.#nowOf[was] = now;
    this.#wasOf[now] = was;
  }

  readonly #isLooseWas = (at: number): boolean => this.#nowOf[at] === null && !this.#absorbedWas.has(at);
  readonly #isLooseNow = (at: number): boolean => this.#wasOf[at] === null && !this.#absorbedNow.has(at);

  #looseWas(): readonly (readonly [number, string])[] {
    return [...this.#was.keys()].filter(this.#isLooseWas).map((at) => [at, this.#was[at] ?? ''] as const);
  }

  /** For each of some sentences, the sentences of the other version that follow one another and together read the same. */
  *#runs(
    wholes: readonly (readonly [number, string])[],
    parts: readonly string[],
    isLoose: (at: number) => boolean,
  ): Generator<readonly [number, readonly number[]]> {
    const byHead = Map.groupBy(
      [...parts.keys()].filter((at) => isLoose(at) && parts[at] !== ''),
      (at) => (parts[at] ?? '').slice(0, HEAD),
    );
    for (const [whole, key] of wholes) {
      const starts = byHead.get(key.slice(0, HEAD)) ?? [];
      const run = starts
        .slice(0, CANDIDATES)
        .map((start) => runFrom(start, key, parts))
        .find((one) => one.length > 1 && one.every(isLoose));
      if (run) yield [whole, run];
    }
  }
}

/** Enough of a sentence to find where it may begin. */
const HEAD = 8;

/** The parts from one on that together are the whole, letter by letter; none where they are not. */
function runFrom(start: number, whole: string, parts: readonly string[]): readonly number[] {
  const run: number[] = [];
  let read = 0;
  for (let at = start; at < parts.length && read < whole.length; at++) {
    const part = parts[at] ?? '';
    if (part === '' || !whole.startsWith(part, read)) return [];
    run.push(at);
    read += part.length;
  }
  return read === whole.length ? run : [];
}

/** How far a sentence would have moved. */
const drift = ({ was, now }: { readonly was: number; readonly now: number }): number => Math.abs(was - now);

const wordSet = (sentence: string): ReadonlySet<string> => new Set(wordsOf(fold(sentence).text).map(({ key }) => key));

/** The sentences that share most of the rarer words. */
function candidatesFor(words: ReadonlySet<string>, places: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const votes = new Map<number, number>();
  for (const word of words) {
    const known = places.get(word) ?? [];
    if (known.length <= COMMON) for (const index of known) votes.set(index, (votes.get(index) ?? 0) + 1);
  }
  return [...votes]
    .toSorted(([a, left], [b, right]) => right - left || a - b)
    .slice(0, CANDIDATES)
    .map(([index]) => index);
}

/**
 * The share of words that two sentences have in common (Dice). One that holds nearly all of a longer one's words, as when a clause was added, counts
 * as half alike.
 */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const shorter = Math.min(a.size, b.size);
  const dice = (2 * shared) / Math.max(1, a.size + b.size);
  return shorter >= 6 && shared >= 0.8 * shorter && dice >= 0.35 ? Math.max(dice, 0.5) : dice;
}

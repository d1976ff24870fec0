import { fold } from '../anchor/fold.ts';
import type { Version } from '../domain/version.ts';
import { CANDIDATES, Candidates, likenessOf, wordSet } from './alike.ts';

/**
 * A sentence of one version beside the one it became in another; null: there is none. Numbers of `sentences`, and, from their
 * count on, of `hidden`.
 */
export interface Pair {
  readonly was: number | null;
  readonly now: number | null;
  /** Does it read the same, typography aside? Two sentences that were joined, or one that was parted, do. */
  readonly isSame: boolean;
}

/** The words of a version: what was shown of it, and what stood there without being shown. */
export type Words = Pick<Version, 'sentences' | 'hidden'>;

/** The sentence of a pair's number. */
export const sentenceAt = ({ sentences, hidden }: Words, at: number): string =>
  sentences[at] ?? hidden?.[at - sentences.length] ?? '';

/**
 * Which sentence of a version is which of another, in the order of the newer one; what was removed, or is only hidden now, follows
 * what stood before it. The same words first, wherever they stand now (a sentence that only moved, or that was opened or shut, did
 * not change); then sentences joined or parted; then what is alike in half of its words. A pair has a side that is shown. Costs
 * the words of both, and a little for each sentence that is not the same.
 */
export function alignVersions(was: Words, now: Words): readonly Pair[] {
  const table = new Table(textOf(was), textOf(now));
  table.pairEqual();
  table.pairParted();
  table.pairAlike();
  return table.pairs();
}

/** All sentences of a version: those that were shown, and after them those that were not. */
interface Text {
  readonly sentences: readonly string[];
  readonly keys: readonly string[];
  /** Each key once. */
  readonly known: ReadonlySet<string>;
  /** How many were shown. */
  readonly shown: number;
}

function textOf({ sentences, hidden = [] }: Words): Text {
  const all = [...sentences, ...hidden];
  const keys = all.map(keyOf);
  return { sentences: all, keys, known: new Set(keys), shown: sentences.length };
}

/** A sentence without its typography and its white space. */
const keyOf = (sentence: string): string => fold(sentence).text.replaceAll(' ', '');

class Table {
  readonly #was: Text;
  readonly #now: Text;
  readonly #nowOf: (number | null)[];
  readonly #wasOf: (number | null)[];
  /** Sentences whose words stand in another, joined or parted: nothing to say of them. */
  readonly #absorbedWas = new Set<number>();
  readonly #absorbedNow = new Set<number>();
  readonly #edited = new Set<number>();

  constructor(was: Text, now: Text) {
    this.#was = was;
    this.#now = now;
    this.#nowOf = was.keys.map(() => null);
    this.#wasOf = now.keys.map(() => null);
  }

  /**
   * The first of those that read the same with the first, the second with the second: what is shown with what is shown, so that a
   * copy out of sight stays the copy; then what is hidden with what is hidden; then what was opened or shut.
   */
  pairEqual(): void {
    this.#pairAmong(this.#isShownWas, this.#isShownNow);
    this.#pairAmong(
      (at) => !this.#isShownWas(at),
      (at) => !this.#isShownNow(at),
    );
    this.#pairAmong(
      () => true,
      () => true,
    );
  }

  /** "A. B." that became "A B.", and the other way round. */
  pairParted(): void {
    for (const [one, many] of this.#runs(this.#looseWas(), this.#now.keys, this.#isLooseNow)) {
      const [first, ...others] = many;
      if (first === undefined) continue;
      this.#pair(one, first);
      for (const at of others) this.#absorbedNow.add(at);
    }
    const loose = this.#looseNow().map((at) => [at, this.#now.keys[at] ?? ''] as const);
    for (const [one, many] of this.#runs(loose, this.#was.keys, this.#isLooseWas)) {
      const [first, ...others] = many;
      if (first === undefined) continue;
      this.#pair(first, one);
      for (const at of others) this.#absorbedWas.add(at);
    }
  }

  /**
   * Those that share half of their words, the likest first; of two as like the one that is shown on both sides. Of what was never
   * shown nothing is told. Two sentences that both stand in both versions are none that became the other.
   */
  pairAlike(): void {
    const left = this.#looseWas().map(([at]) => ({ at, words: wordSet(this.#was.sentences[at] ?? '') }));
    const right = this.#looseNow().map((at) => ({ at, words: wordSet(this.#now.sentences[at] ?? '') }));
    const shown = new Candidates(right.filter(({ at }) => this.#isShownNow(at)));
    const hidden = new Candidates(right.filter(({ at }) => !this.#isShownNow(at)));
    const found = left.flatMap((one) => {
      const others = this.#isShownWas(one.at) ? [...shown.of(one.words), ...hidden.of(one.words)] : shown.of(one.words);
      return others.flatMap((other) => {
        const likeness = likenessOf(one.words, other.words);
        const isPair = likeness >= 0.5 && !this.#areBoth(one.at, other.at);
        return isPair ? [{ was: one.at, now: other.at, likeness, isShown: this.#areShown(one.at, other.at) }] : [];
      });
    });
    const byLikeness = found.toSorted(
      (a, b) => b.likeness - a.likeness || Number(b.isShown) - Number(a.isShown) || drift(a) - drift(b),
    );
    for (const pair of byLikeness) {
      if (!this.#isLooseWas(pair.was) || !this.#isLooseNow(pair.now)) continue;
      this.#pair(pair.was, pair.now);
      this.#edited.add(pair.was);
    }
  }

  pairs(): readonly Pair[] {
    const pairs: Pair[] = [];
    let told = 0;
    const tellUnshown = (until: number): void => {
      for (; told < until; told++) {
        const now = this.#nowOf[told] ?? null;
        const isGone = this.#isLooseWas(told) && !this.#now.known.has(this.#was.keys[told] ?? '');
        if (isGone || (now !== null && !this.#isShownNow(now))) pairs.push(this.#pairOf(told, now));
      }
    };
    for (let now = 0; now < this.#now.shown; now++) {
      const was = this.#wasOf[now] ?? null;
      if (this.#absorbedNow.has(now)) continue;
      if (was === null && this.#was.known.has(this.#now.keys[now] ?? '')) continue;
      if (was !== null && this.#isShownWas(was) && was >= told) {
        tellUnshown(was);
        told = was + 1;
      }
      pairs.push(this.#pairOf(was, now));
    }
    tellUnshown(this.#was.shown);
    return pairs;
  }

  #pairAmong(isOfWas: (at: number) => boolean, isOfNow: (at: number) => boolean): void {
    const loose = this.#looseNow().filter(isOfNow);
    const places = Map.groupBy(loose, (at) => this.#now.keys[at] ?? '');
    const used = new Map<string, number>();
    for (const [at, key] of this.#looseWas()) {
      if (!isOfWas(at)) continue;
      const nth = used.get(key) ?? 0;
      const place = places.get(key)?.[nth];
      used.set(key, nth + 1);
      if (place !== undefined) this.#pair(at, place);
    }
  }

  #pairOf(was: number | null, now: number | null): Pair {
    return { was, now, isSame: was !== null && now !== null && !this.#edited.has(was) };
  }

  #pair(was: number, now: number): void {
    this.#nowOf[was] = now;
    this.#wasOf[now] = was;
  }

  /** Do both sentences stand in both versions? */
  #areBoth(was: number, now: number): boolean {
    return this.#now.known.has(this.#was.keys[was] ?? '') && this.#was.known.has(this.#now.keys[now] ?? '');
  }

  #areShown(was: number, now: number): boolean {
    return this.#isShownWas(was) && this.#isShownNow(now);
  }

  readonly #isShownWas = (at: number): boolean => at < this.#was.shown;
  readonly #isShownNow = (at: number): boolean => at < this.#now.shown;
  readonly #isLooseWas = (at: number): boolean => this.#nowOf[at] === null && !this.#absorbedWas.has(at);
  readonly #isLooseNow = (at: number): boolean => this.#wasOf[at] === null && !this.#absorbedNow.has(at);

  #looseWas(): readonly (readonly [number, string])[] {
    return [...this.#was.keys.keys()].filter(this.#isLooseWas).map((at) => [at, this.#was.keys[at] ?? ''] as const);
  }

  #looseNow(): readonly number[] {
    return [...this.#now.keys.keys()].filter(this.#isLooseNow);
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

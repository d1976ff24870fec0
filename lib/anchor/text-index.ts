import { firstWhere } from '../domain/search.ts';
import { CAPITAL, Keys } from './keys.ts';
import { type Blocks, readDraft, type Reading } from './reading.ts';
import { firstVersion, nextVersion, piecesOf, type Version } from './since.ts';
import { OPENS, type Words } from './words.ts';

/**
 * A text made ready to find many quotes in it: read, with the places where each word stands. What is asked of a quote that stands
 * where it stood is at hand; the rest is made when first asked for.
 */
export interface TextIndex extends Reading, Pick<Version, 'spans' | 'since'> {
  /** Numbers of words by their key, in order: those with key `k` are `places[firsts[k]]` to `places[firsts[k + 1] - 1]`. */
  readonly places: Uint32Array;
  readonly firsts: Uint32Array;
  /** How words are written in this text. */
  readonly usage: Usage;
}

/** How a word is written, by its key: in small letters somewhere, with a capital where none was needed. */
export interface Usage {
  isSeenSmall(key: number): boolean;
  isSeenAsName(key: number): boolean;
}

/** Reads a text once, for any number of quotes. Linear. */
export const indexText = (original: string): TextIndex => new Index(firstVersion(original, new Keys()));

/** Words that a page may bring up, one version after another, before its words are numbered anew. */
const MOST_KEYS = 200_000;

/**
 * The index of a newer version of a text. What is found with it is what is found with `indexText`; a block that stood in the older
 * version is not read again, wherever it stands now.
 */
export const reindex = (older: TextIndex, original: string): TextIndex =>
  older instanceof Index && older.keys.size <= MOST_KEYS ? older.next(original) : indexText(original);

/** Blocks that were read one by one since all were read together. */
const MOST_LOOSE = 64;

class Index implements TextIndex {
  #version: Version;
  #reading: Reading | null = null;
  #order: Pick<TextIndex, 'places' | 'firsts'> | null = null;
  #usage: Usage | null = null;

  constructor(version: Version) {
    this.#version = version;
    const [first] = version.pieces;
    if (first?.source.original === version.original) this.#reading = first.source;
  }

  get original(): string {
    return this.#version.original;
  }
  get keys(): Keys {
    return this.#version.keys;
  }
  get spans(): Version['spans'] {
    return this.#version.spans;
  }
  get since(): Version['since'] {
    return this.#version.since;
  }
  get text(): string {
    return this.#read().text;
  }
  get blocks(): Blocks {
    return this.#read().blocks;
  }
  get words(): Words {
    return this.#read().words;
  }
  get places(): Uint32Array {
    return this.#ordered().places;
  }
  get firsts(): Uint32Array {
    return this.#ordered().firsts;
  }
  get usage(): Usage {
    this.#usage ??= usageIn([this.#read()]);
    return this.#usage;
  }

  next(original: string): TextIndex {
    const next = new Index(nextVersion(this.#version, original));
    const loose = new Set(next.#version.pieces.map(({ source }) => source));
    if (loose.size > MOST_LOOSE) next.#read();
    return next;
  }

  /** From then on the older versions, which some blocks were read in, are not needed any more. */
  #read(): Reading {
    if (this.#reading) return this.#reading;
    const reading = readDraft(this.#version);
    this.#reading = reading;
    this.#version = { ...this.#version, pieces: piecesOf(reading) };
    return reading;
  }

  #ordered(): Pick<TextIndex, 'places' | 'firsts'> {
    this.#order ??= ordered(this.#read());
    return this.#order;
  }
}

function ordered({ words: { count, keys: order }, keys }: Reading): Pick<TextIndex, 'places' | 'firsts'> {
  const firsts = new Uint32Array(keys.size + 1);
  for (let at = 0; at < count; at++) {
    const key = order[at] ?? 0;
    firsts[key] = (firsts[key] ?? 0) + 1;
  }
  let sum = 0;
  for (let key = 0; key < firsts.length; key++) {
    sum += firsts[key] ?? 0;
    firsts[key] = sum;
  }
  const places = new Uint32Array(count);
  for (let at = count - 1; at >= 0; at--) {
    const key = order[at] ?? 0;
    const place = (firsts[key] ?? 1) - 1;
    firsts[key] = place;
    places[place] = at;
  }
  return { places, firsts };
}

/** How often a word stands in a text, by its key. */
export const frequencyOf = ({ firsts }: TextIndex, key: number): number => (firsts[key + 1] ?? 0) - (firsts[key] ?? 0);

/** Where a word stands: of its places, in order, the part nearest to a word's number, at most `most`. */
export function placesOf(
  { firsts, places }: TextIndex,
  key: number,
  [value, most]: readonly [number, number],
): Uint32Array {
  const sorted = places.subarray(firsts[key] ?? 0, firsts[key + 1] ?? firsts[key] ?? 0);
  if (sorted.length <= most) return sorted;
  const low = firstWhere(sorted, (entry) => entry >= value);
  const from = Math.min(Math.max(0, low - (most >> 1)), sorted.length - most);
  return sorted.subarray(from, from + most);
}

/** How words are written in some texts read with the same keys; looked at only when first asked. */
export function usageIn(readings: readonly Reading[]): Usage {
  let seen: Uint8Array | null = null;
  const marks = (key: number): number => (seen ??= look(readings))[key] ?? 0;
  return { isSeenSmall: (key) => (marks(key) & SMALL) > 0, isSeenAsName: (key) => (marks(key) & NAME) > 0 };
}

const SMALL = 1;
const NAME = 2;

function look(readings: readonly Reading[]): Uint8Array {
  const seen = new Uint8Array(Math.max(1, ...readings.map(({ keys }) => keys.size)));
  for (const { words } of readings) {
    for (let at = 0; at < words.count; at++) {
      const [key = 0, marks = 0] = [words.keys[at], words.marks[at]];
      if ((marks & CAPITAL) === 0) seen[key] = (seen[key] ?? 0) | SMALL;
      else if ((marks & OPENS) === 0) seen[key] = (seen[key] ?? 0) | NAME;
    }
  }
  return seen;
}

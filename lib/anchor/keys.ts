import { SPELLINGS } from './guarded-words.ts';

/** It begins with a capital. */
export const CAPITAL = 1;
/** A capital stands within it, after a small letter: "iPhone", "McAuley". */
export const INNER_CAPITAL = 2;

/** Numbers for the words that texts are made of: two words that say the same have the same number. Only ever grows. */
export class Keys {
  readonly #names: string[] = [];
  readonly #ofKey = new Map<string, number>();
  readonly #ofWord = new Map<string, number>();

  get size(): number {
    return this.#names.length;
  }

  /**
   * A word as it is written in a folded text: four times the number of its key, and its capitals. Costs one look-up where the word
   * was met before.
   */
  read(raw: string): number {
    const known = this.#ofWord.get(raw);
    if (known !== undefined) return known;
    const key = keyOf(raw);
    const number = this.#ofKey.get(key) ?? this.#names.length;
    if (number === this.#names.length) {
      this.#names.push(key);
      this.#ofKey.set(key, number);
    }
    const read = 4 * number + capitalsOf(raw);
    this.#ofWord.set(raw, read);
    return read;
  }

  nameOf(number: number): string {
    return this.#names[number] ?? '';
  }
}

const PLAIN = /^[a-z]+$/;

const capitalsOf = (raw: string): number =>
  PLAIN.test(raw) ? 0 : (/^\p{Lu}/u.test(raw) ? CAPITAL : 0) | (/\p{Ll}\p{Lu}/u.test(raw) ? INNER_CAPITAL : 0);

/** Written in capitals or with points these are names, in small letters they are not. */
const NAMES_IN_CAPITALS: ReadonlySet<string> = new Set(['us', 'it', 'who']);

/**
 * What a word says, however it is written: "Five" is "5", "U.K." is "uk", "Haftar's" is "haftar", "1,500" is "1500"; but "US" and
 * "U.S." are not "us".
 */
export function keyOf(raw: string): string {
  if (PLAIN.test(raw)) return SPELLINGS.get(raw) ?? raw;
  if (/^\p{N}/u.test(raw)) return raw.replaceAll(',', '');
  const bare = raw.replace(/'s$/i, '');
  const plain = bare.toLowerCase().replaceAll('.', '');
  if (NAMES_IN_CAPITALS.has(plain) && bare === bare.toUpperCase()) return `${plain}.`;
  return SPELLINGS.get(plain) ?? plain;
}

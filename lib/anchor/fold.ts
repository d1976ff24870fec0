import { firstWhere } from '../domain/search.ts';
import { isSpace } from '../text/white-space.ts';

/**
 * A text with its typography folded away, and where each unit of it came from: `text[i]` stands for the units
 * `[starts[i], ends[i])` of the original. “Yes” and "Yes", a non-breaking and a plain space, an en dash and a hyphen,
 * "é" in one unit or two: the same. Letters keep their case.
 */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const ELLIPSIS = 0x2026;

const ALIKE: readonly (readonly [string, string])[] = [
  ["'", '‘’‚‛′´`ʼ'],
  ['"', '“”„‟«»″'],
  ['-', '‐‑‒–—―−⁃'],
  ['', '\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF'],
];
/** Unit → the unit that stands for it; 0 leaves it out. */
const FOLD = new Map(
  ALIKE.flatMap(([to, from]) => [...from].map((unit) => [unit.charCodeAt(0), to === '' ? 0 : to.charCodeAt(0)])),
);

/** Folds a text. Linear; a text of plain letters comes back unit by unit. */
export function fold(original: string): Folded {
  const units = new Writer(original.length + 2 * countOf(original, ELLIPSIS));
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at);
    if (isSpace(unit)) units.once(SPACE, at);
    else if (unit === HYPHEN) units.once(HYPHEN, at);
    else if (unit < 0x80 && unit !== 0x60) units.put(unit, at);
    else if (unit === ELLIPSIS) for (let dot = 0; dot < 3; dot++) units.put(DOT, at);
    else if (unit >= 0x300 && unit < 0x370) units.combine(unit, at);
    else {
      const folded = FOLD.get(unit) ?? unit;
      if (folded === HYPHEN) units.once(HYPHEN, at);
      else if (folded !== 0) units.put(folded, at);
    }
  }
  return units.done();
}

/** The folded position that stands for a position of the original: the first unit that ends after it. */
export const foldedAt = ({ ends }: Folded, original: number): number => firstWhere(ends, (end) => end > original);

function countOf(text: string, unit: number): number {
  const wanted = String.fromCharCode(unit);
  let count = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) count++;
  return count;
}

class Writer {
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity);
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
  }

  put(unit: number, at: number): void {
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = at;
    this.#ends[this.#length] = at + 1;
    this.#length++;
  }

  /** Runs of it count as one: "  ", "--". */
  once(unit: number, at: number): void {
    const last = this.#length - 1;
    if (this.#units[last] === unit && last >= 0) this.#ends[last] = at + 1;
    else this.put(unit, at);
  }

  /** "e" and a combining acute are "é". */
  combine(mark: number, at: number): void {
    const last = this.#length - 1;
    const composed = last < 0 ? '' : String.fromCharCode(this.#units[last] ?? 0, mark).normalize('NFC');
    if (composed.length !== 1) return this.put(mark, at);
    this.#units[last] = composed.charCodeAt(0);
    this.#ends[last] = at + 1;
  }

  done(): Folded {
    const parts: string[] = [];
    for (let from = 0; from < this.#length; from += 8192) {
      parts.push(String.fromCharCode(...this.#units.subarray(from, Math.min(from + 8192, this.#length))));
    }
    return {
      text: parts.join(''),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }
}

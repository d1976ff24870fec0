import { firstWhere } from '../domain/search.ts';
import { isSpace } from '../text/white-space.ts';

/**
 * A text with its typography folded away, and where each unit of it came from: `text[i]` stands for the units
 * `[starts[i], ends[i])` of the original; null where every unit stands for itself. “Yes” and "Yes", a non-breaking and a plain
 * space, an en dash and a hyphen, "é" in one unit or two: the same. Letters keep their case.
 */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array | null;
  readonly ends: Uint32Array | null;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const ELLIPSIS = 0x2026;

const SPACES = '\\t-\\r\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const HYPHENS = '‐‑‒–—―−⁃';
const NOTHING =
  '\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF';
const ALIKE: readonly (readonly [string, string])[] = [
  ["'", '‘’‚‛′´`ʼ'],
  ['"', '“”„‟«»″'],
  ['-', HYPHENS],
  ['', NOTHING],
];
/** Unit → the unit that stands for it; 0 leaves it out. */
const FOLD = new Map(
  ALIKE.flatMap(([to, from]) => [...from].map((unit) => [unit.charCodeAt(0), to === '' ? 0 : to.charCodeAt(0)])),
);
const SIGNS: ReadonlyMap<string, string> = new Map(
  ALIKE.slice(0, 3).flatMap(([to, from]) => [...from].map((unit) => [unit, to] as const)),
);

/** Is this unit left out of a folded text? */
export const isNothing = (unit: number): boolean => FOLD.get(unit) === 0;

/** What does not stand for itself, unit by unit: runs of spaces or hyphens, combining marks, "…", what is left out. */
const UNEVEN = new RegExp(`[ ${SPACES}]{2}|[-${HYPHENS}]{2}|[\\u0300-\\u036f…${NOTHING}]`);
const FOREIGN = new RegExp(
  `[${SPACES}]|[${ALIKE.slice(0, 3)
    .map(([, from]) => from)
    .join('')}]`,
  'g',
);

/** Folds a text. Linear; the common case, unit for unit, costs two searches. */
export function fold(original: string): Folded {
  if (UNEVEN.test(original)) return foldUneven(original);
  const text = original.replace(FOREIGN, (unit) => SIGNS.get(unit) ?? ' ');
  return { text, starts: null, ends: null };
}

/** Where a unit of the folded text begins in the original, and where it ends. */
export const startOf = ({ starts }: Folded, at: number): number => (starts ? (starts[at] ?? 0) : at);
export const endOf = ({ ends }: Folded, at: number): number => (ends ? (ends[at] ?? 0) : at + 1);

/** The folded position that stands for a position of the original: the first unit that ends after it. */
export const foldedAt = ({ ends, text }: Folded, original: number): number =>
  ends ? firstWhere(ends, (end) => end > original) : Math.min(original, text.length);

function foldUneven(original: string): Folded {
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

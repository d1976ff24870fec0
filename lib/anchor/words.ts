import type { Span } from '../domain/span.ts';
import { CAPITAL, Keys } from './keys.ts';

/**
 * Words, numbers and signs of a folded text, in order, as numbers: as objects the words of a long page would cost more than all
 * the rest. Word `n` is `[starts[n], ends[n])`; two words with the same key say the same; marks are `CAPITAL`, `INNER_CAPITAL`,
 * `OPENS` and `BEGINS`.
 */
export interface Words {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly keys: Uint32Array;
  readonly marks: Uint8Array;
}

/** A sentence, a quotation or a bracket begins with it: then its capital says little. */
export const OPENS = 4;
/** A sentence begins with it. */
export const BEGINS = 8;

const copy = <T extends Uint32Array | Uint8Array>(from: T, to: T): T => (to.set(from), to);

/** Words that are being written. */
export class WordList implements Words {
  count = 0;
  starts: Uint32Array;
  ends: Uint32Array;
  keys: Uint32Array;
  marks: Uint8Array;

  constructor(room: number) {
    [this.starts, this.ends, this.keys] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)];
    this.marks = new Uint8Array(room);
  }

  /** Makes room for so many more. */
  #reserve(more: number): void {
    const needed = this.count + more;
    if (needed <= this.marks.length) return;
    const room = Math.max(needed, this.marks.length * 2);
    this.starts = copy(this.starts, new Uint32Array(room));
    this.ends = copy(this.ends, new Uint32Array(room));
    this.keys = copy(this.keys, new Uint32Array(room));
    this.marks = copy(this.marks, new Uint8Array(room));
  }

  /**
   * Cuts a folded block that stands at `offset` of its text. Linear; plain English is read unit by unit, anything else
   * by `WORD`.
   */
  cut(text: string, offset: number, keys: Keys): void {
    const first = this.count;
    let [opening, isStopped] = [OPENS | BEGINS, false];
    for (let at = 0; at < text.length;) {
      const kind = classAt(text, at);
      const end = endOfWord(text, at, kind);
      if (end === at) {
        if (kind === STOP) [opening, isStopped] = [opening | OPENS, true];
        else if (kind === OPENER) opening |= OPENS;
        else if (kind === SPACE && isStopped) opening |= BEGINS;
        else if (kind !== CLOSER && kind !== SPACE) isStopped = false;
        at++;
        continue;
      }
      const raw = text.slice(at, end);
      if (opening >= BEGINS && this.count > first) {
        const last = text.slice((this.starts[this.count - 1] ?? 0) - offset, (this.ends[this.count - 1] ?? 0) - offset);
        if (TITLES.has(last)) opening = 0;
        else if (kind === SMALL) opening = OPENS;
      }
      const read = keys.read(raw);
      this.#reserve(1);
      this.starts[this.count] = offset + at;
      this.ends[this.count] = offset + end;
      this.keys[this.count] = read >>> 2;
      this.marks[this.count++] = opening | (read & 3);
      [opening, isStopped, at] = [0, false, end];
    }
  }

  /** Takes over words of another text, which stand `shift` units further on here. */
  take({ starts, ends, keys, marks }: Words, [from, to]: readonly [number, number], shift: number): void {
    this.#reserve(to - from);
    this.keys.set(keys.subarray(from, to), this.count);
    this.marks.set(marks.subarray(from, to), this.count);
    for (let at = from; at < to; at++) {
      this.starts[this.count] = (starts[at] ?? 0) + shift;
      this.ends[this.count++] = (ends[at] ?? 0) + shift;
    }
  }
}

/** A word by itself. */
export interface Word extends Span {
  readonly key: string;
  readonly capital: boolean;
  readonly opens: boolean;
}

/** The words of a folded sentence, for those who look at a few. */
export function wordsOf(text: string): readonly Word[] {
  const [keys, words] = [new Keys(), new WordList(text.length >> 2)];
  words.cut(text, 0, keys);
  return Array.from({ length: words.count }, (_, at) => {
    const marks = words.marks[at] ?? 0;
    return {
      start: words.starts[at] ?? 0,
      end: words.ends[at] ?? 0,
      key: keys.nameOf(words.keys[at] ?? 0),
      capital: (marks & CAPITAL) > 0,
      opens: (marks & OPENS) > 0,
    };
  });
}

/** "Mr. Holm": no sentence ends at the point. */
const TITLES: ReadonlySet<string> = new Set(
  'Mr Mrs Ms Dr St Gen Sen Rep Gov Lt Col Sgt Capt Cpl Maj Adm Rev Fr Hon Pres Prof No Jr Sr vs'.split(' '),
);

// Scripts that are written without spaces are read sign by sign; "U.S." is one word; "1,500" and "10:30" are one number;
// a minus that stands before a number is a word.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:'[\p{L}\p{M}]+)*|\p{N}+(?:[.,:]\p{N}+)*|[%$€£¥₹₽°]|(?<=^|[\s(])-(?=[\p{N}$€£])/uy;

function endByPattern(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at;
}

const OTHER = 0;
const SMALL = 1;
const LARGE = 2;
const DIGIT = 3;
const SIGN = 4;
const MINUS = 5;
const STOP = 6;
const OPENER = 7;
const CLOSER = 8;
const SPACE = 9;
const FOREIGN = 10;

/** What each unit of ASCII is to the cutter. */
const CLASSES = new Uint8Array(128);
for (const [kind, units] of [
  [SMALL, 'abcdefghijklmnopqrstuvwxyz'],
  [LARGE, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [DIGIT, '0123456789'],
  [SIGN, '%$'],
  [MINUS, '-'],
  [STOP, '.?!'],
  [OPENER, ':;"(['],
  [CLOSER, "'])"],
  [SPACE, ' '],
] as const) {
  for (const unit of units) CLASSES[unit.charCodeAt(0)] = kind;
}

function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  return CLASSES[text.charCodeAt(at)] ?? FOREIGN;
}
const isLetter = (kind: number): boolean => kind === SMALL || kind === LARGE;

const POINT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const APOSTROPHE = 0x27;

/** Where the word that begins here ends; here, if none does. */
function endOfWord(text: string, at: number, kind: number): number {
  if (isLetter(kind)) return text.charCodeAt(at + 1) === POINT ? endByPattern(text, at) : endOfLetters(text, at);
  if (kind === DIGIT) return endOfNumber(text, at);
  if (kind === SIGN) return at + 1;
  return kind === MINUS || kind === FOREIGN ? endByPattern(text, at) : at;
}

function endOfLetters(text: string, from: number): number {
  for (let at = from + 1; ; at++) {
    const kind = classAt(text, at);
    if (isLetter(kind)) continue;
    if (kind === FOREIGN) return endByPattern(text, from);
    if (text.charCodeAt(at) !== APOSTROPHE) return at;
    const next = classAt(text, at + 1);
    if (next === FOREIGN) return endByPattern(text, from);
    if (!isLetter(next)) return at;
  }
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const kind = classAt(text, at);
    if (kind === DIGIT) at++;
    else if (kind === FOREIGN) return endByPattern(text, from);
    else {
      const unit = text.charCodeAt(at);
      if (unit !== POINT && unit !== COMMA && unit !== COLON) return at;
      const next = classAt(text, at + 1);
      if (next === FOREIGN) return endByPattern(text, from);
      if (next !== DIGIT) return at;
      at += 2;
    }
  }
}

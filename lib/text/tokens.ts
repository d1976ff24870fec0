import type { Span } from '../domain/span.ts';
import { classAt, DIGIT, LETTER, MARK, SPACE, widthAt } from './characters.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A word, a number or one mark of punctuation. `text` is `source.slice(start, end)`. */
export interface Token extends Span {
  readonly text: string;
  /** In lower case, its curly apostrophes made straight: "Don’t" is "don't". */
  readonly lower: string;
  readonly kind: TokenKind;
}

/**
 * The tokens of a span of a text, in order, never overlapping; what lies between them is white space (or characters
 * nobody sees). Linear: every reader below moves forward only and looks at most three characters further.
 *
 * "U.S." and "a.m." are one token; so are "don't", "O'Brien", "Jean-Pierre", "COVID-19", "AT&T", "12,500.5", "1990s", "100m".
 * The possessive "'s" is a token of its own, so that names end before it.
 */
export function tokenize(text: string, span: Span): readonly Token[] {
  const tokens: Token[] = [];
  const end = Math.min(span.end, text.length);
  for (let at = span.start; at < end;) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const reader = kind === LETTER ? 'word' : kind === DIGIT ? 'number' : 'punctuation';
    let to = Math.min(end, READERS[reader](text, at));
    let read: TokenKind = reader;
    if (isPossessive(text, at, end)) [to, read] = [at + 2, 'word'];
    const word = text.slice(at, to);
    tokens.push({ start: at, end: to, text: word, lower: lowered(word), kind: read });
    at = to;
  }
  return tokens;
}

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Each answers the offset after the token that begins at `at`. */
const READERS: Readonly<Record<TokenKind, (text: string, at: number) => number>> = {
  word: readWord,
  number: readNumber,
  punctuation: readMark,
};

const isApostrophe = (unit: string | undefined): boolean => unit === "'" || unit === '’' || unit === '`';
const isHyphen = (unit: string | undefined): boolean => unit === '-' || unit === '‐' || unit === '‑';

/** "Haftar's": an apostrophe and an s that end a word. */
function isPossessive(text: string, at: number, end: number): boolean {
  if (!isApostrophe(text[at]) || text[at] === '`' || at + 1 >= end) return false;
  const [s, after] = [text[at + 1], at + 2 < end ? classAt(text, at + 2) : SPACE];
  return (s === 's' || s === 'S') && after !== LETTER && after !== MARK && after !== DIGIT;
}

function readWord(text: string, from: number): number {
  const abbreviation = readAbbreviation(text, from);
  if (abbreviation > from) return abbreviation;
  let at = readLetters(text, from);
  for (;;) {
    const next = classAt(text, at + 1);
    if (isApostrophe(text[at]) && next === LETTER && !isPossessive(text, at, text.length))
      at = readLetters(text, at + 1);
    else if (isHyphen(text[at]) && (next === LETTER || next === DIGIT)) at = readLettersAndDigits(text, at + 1);
    else if (text[at] === '&' && next === LETTER && isCapital(text, at + 1)) at = readLetters(text, at + 1);
    else return at;
  }
}

/** "U.S.", "a.m.", "U.S.A": single letters, each with its full stop. `from` where none stands. */
function readAbbreviation(text: string, from: number): number {
  let at = from;
  while (text[at + 1] === '.' && classAt(text, at) === LETTER) at += 2;
  if (at < from + 4) return from;
  const isLast = classAt(text, at) === LETTER && classAt(text, at + 1) !== LETTER && isCapital(text, at);
  return isLast ? at + 1 : at;
}

const isCapital = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at, at + 2));

function readLetters(text: string, from: number): number {
  let at = from;
  for (let kind = classAt(text, at); kind === LETTER || kind === MARK; kind = classAt(text, at))
    at += widthAt(text, at);
  return at;
}

function readLettersAndDigits(text: string, from: number): number {
  let at = from;
  for (let kind = classAt(text, at); kind === LETTER || kind === MARK || kind === DIGIT; kind = classAt(text, at))
    at += widthAt(text, at);
  return at;
}

/** "12,500.5", "2:30", then letters that touch: "1990s", "100m", "21st". */
function readNumber(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (classAt(text, at) === DIGIT) at += widthAt(text, at);
    const mark = text[at];
    if ((mark !== '.' && mark !== ',' && mark !== ':') || classAt(text, at + 1) !== DIGIT) break;
    at++;
  }
  return readLettersAndDigits(text, at);
}

/** "..." and "--" are one token, every other mark is one character. */
function readMark(text: string, from: number): number {
  const mark = text[from];
  let at = from + widthAt(text, from);
  if (mark === '.' || mark === '-') while (text[at] === mark) at++;
  return at;
}

/** How many words or numbers a text holds. */
export const countWords = (text: string): number => wordsAmong(tokenize(text, { start: 0, end: text.length }));

/** How many tokens are words or numbers. */
export function wordsAmong(tokens: readonly Token[]): number {
  let count = 0;
  for (const { kind } of tokens) if (kind !== 'punctuation') count++;
  return count;
}

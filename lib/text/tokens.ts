import type { Span } from '../domain/span.ts';
import { classAt, DIGIT, LETTER, MARK, SPACE, widthAt } from './characters.ts';
import { Spellings, type Spelling } from './words.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A word, a number or one mark of punctuation. `text` is `source.slice(start, end)`. */
export interface Token extends Span {
  readonly text: string;
  /** In lower case, its curly apostrophes made straight: "Don’t" is "don't". */
  readonly lower: string;
  readonly kind: TokenKind;
  /** The same for all tokens of a text that are written alike. */
  readonly word: Spelling;
}

/**
 * The tokens of a span of a text, in order, never overlapping; what lies between them is white space (or characters
 * nobody sees). Linear: every reader below moves forward only and looks at most three characters further.
 *
 * "U.S." and "a.m." are one token; so are "don't", "O'Brien", "Jean-Pierre", "COVID-19", "AT&T", "12,500.5", "1990s", "100m".
 * The possessive "'s" is a token of its own, so that names end before it.
 */
export function tokenize(text: string, span: Span, spellings: Spellings = new Spellings()): readonly Token[] {
  const tokens: Token[] = [];
  const end = Math.min(span.end, text.length);
  for (let at = span.start; at < end;) {
    const first = classAt(text, at);
    if (first === SPACE) {
      at++;
      continue;
    }
    const owns = isPossessive(text, at, end);
    const kind = owns || first === LETTER ? 'word' : first === DIGIT ? 'number' : 'punctuation';
    const to = Math.min(end, owns ? at + 2 : endOfToken(text, at, kind));
    const word = spellings.at(text, at, to);
    tokens.push({ start: at, end: to, text: word.text, lower: word.lower, kind, word });
    at = to;
  }
  return tokens;
}

/** The offset after the token that begins at `at`. */
function endOfToken(text: string, at: number, kind: TokenKind): number {
  if (kind === 'word') return readWord(text, at);
  return kind === 'number' ? readNumber(text, at) : readMark(text, at);
}

const unitOf = (character: string): number => character.charCodeAt(0);
const [BLANK, FULL_STOP, AMPERSAND] = [unitOf(' '), unitOf('.'), unitOf('&')];
const [STRAIGHT, CURLY, BACKTICK] = [unitOf("'"), unitOf('’'), unitOf('`')];
const [HYPHEN_MINUS, HYPHEN, HARD_HYPHEN] = [unitOf('-'), unitOf('\u2010'), unitOf('\u2011')];
const isApostrophe = (unit: number): boolean => unit === STRAIGHT || unit === CURLY || unit === BACKTICK;
const isHyphen = (unit: number): boolean => unit === HYPHEN_MINUS || unit === HYPHEN || unit === HARD_HYPHEN;

/** "Haftar's": an apostrophe and an s that end a word. */
function isPossessive(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit !== STRAIGHT && unit !== CURLY) || at + 1 >= end) return false;
  const [s, after] = [text[at + 1], at + 2 < end ? classAt(text, at + 2) : SPACE];
  return (s === 's' || s === 'S') && after !== LETTER && after !== MARK && after !== DIGIT;
}

function readWord(text: string, from: number): number {
  const abbreviation = readAbbreviation(text, from);
  if (abbreviation > from) return abbreviation;
  let at = readLetters(text, from);
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === BLANK) return at;
    const next = classAt(text, at + 1);
    if (isApostrophe(unit) && next === LETTER && !isPossessive(text, at, text.length)) at = readLetters(text, at + 1);
    else if (isHyphen(unit) && (next === LETTER || next === DIGIT)) at = readLettersAndDigits(text, at + 1);
    else if (unit === AMPERSAND && next === LETTER && isCapital(text, at + 1)) at = readLetters(text, at + 1);
    else return at;
  }
}

/** "U.S.", "a.m.", "U.S.A": single letters, each with its full stop. `from` where none stands. */
function readAbbreviation(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at + 1) === FULL_STOP && classAt(text, at) === LETTER) at += 2;
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

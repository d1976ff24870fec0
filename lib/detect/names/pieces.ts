import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { BODIES } from '../lists/bodies.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { DEMONYMS } from '../lists/demonyms.ts';

/** What the tagger labels: a token, or a part of a hyphenated one. */
export interface Piece extends Span {
  readonly text: string;
}

// "Tripoli-based", "NATO-led": the name ends before the hyphen. "Jean-Pierre", "Yoo-hee", "Al-Masad" stay whole.
const TAILS = new Set(
  (
    'based led backed run owned style wide like listed era funded born controlled oriented language speaking made recognized ' +
    'recognised held occupied ruled sponsored supported trained built educated flagged friendly bound dominated registered ' +
    'aligned allied affiliated linked related mandated brokered majority mediated imposed type only wide born area level'
  ).split(' '),
);
const HEADS = new Set('anti pro ex non post pre intra inter trans mid zero sub cross former then'.split(' '));

/** The tokens of a sentence, with compounds cut at a hyphen that a name does not cross: "US-China" is three pieces. */
export function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const hyphen = token.kind === 'word' && token.end - token.start > 3 ? token.text.indexOf('-') : -1;
    if (hyphen > 0 && hyphen < token.text.length - 1) cut(token, hyphen, pieces);
    else pieces.push(token);
  }
  return pieces;
}

function cut(token: Token, hyphen: number, pieces: Piece[]): void {
  const parts = token.text.split('-');
  const [head, tail] = [parts[0] ?? '', parts.at(-1) ?? ''];
  const apart =
    HEADS.has(head.toLowerCase()) ||
    TAILS.has(tail) ||
    (parts.length === 2 && isKnown(head) && isKnown(tail) && !DEMONYMS.has(token.text));
  if (!apart) {
    pieces.push(token);
    return;
  }
  const at = TAILS.has(tail) && !HEADS.has(head.toLowerCase()) ? token.text.length - tail.length - 1 : hyphen;
  const middle = token.start + at;
  pieces.push(
    { start: token.start, end: middle, text: token.text.slice(0, at) },
    { start: middle, end: middle + 1, text: '-' },
    { start: middle + 1, end: token.end, text: token.text.slice(at + 1) },
  );
}

const isKnown = (word: string): boolean => COUNTRIES.has(word) || DEMONYMS.has(word) || BODIES.has(word);

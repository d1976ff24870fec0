import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Spelling, Spellings } from '../../text/words.ts';
import { BODIES } from '../lists/bodies.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { DEMONYMS } from '../lists/demonyms.ts';

/** What the tagger labels: a token, or a part of a hyphenated one. */
export interface Piece extends Span {
  readonly text: string;
  readonly word: Spelling;
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

/**
 * The tokens of a sentence, with compounds cut at a hyphen that a name does not cross: "US-China" is three pieces. The same list
 * where nothing is cut.
 */
export function piecesOf(tokens: readonly Token[], spellings: Spellings): readonly Piece[] {
  let pieces: Piece[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const parts = token.kind === 'word' && token.end - token.start > 3 ? partsOf(token, spellings) : null;
    if (parts) (pieces ??= tokens.slice(0, at)).push(...parts);
    else if (pieces) pieces.push(token);
  }
  return pieces ?? tokens;
}

/** The parts of a compound that is cut; null for every other word. */
function partsOf(token: Token, spellings: Spellings): readonly Piece[] | null {
  const hyphen = token.text.indexOf('-');
  if (hyphen <= 0 || hyphen >= token.text.length - 1) return null;
  const parts = token.text.split('-');
  const [head, tail] = [parts[0] ?? '', parts.at(-1) ?? ''];
  const apart =
    HEADS.has(head.toLowerCase()) ||
    TAILS.has(tail) ||
    (parts.length === 2 && isKnown(head) && isKnown(tail) && !DEMONYMS.has(token.text));
  if (!apart) return null;
  const at = TAILS.has(tail) && !HEADS.has(head.toLowerCase()) ? token.text.length - tail.length - 1 : hyphen;
  const middle = token.start + at;
  const pieceOf = (start: number, end: number): Piece => {
    const word = spellings.of(token.text.slice(start - token.start, end - token.start));
    return { start, end, text: word.text, word };
  };
  return [pieceOf(token.start, middle), pieceOf(middle, middle + 1), pieceOf(middle + 1, token.end)];
}

const isKnown = (word: string): boolean => COUNTRIES.has(word) || DEMONYMS.has(word) || BODIES.has(word);

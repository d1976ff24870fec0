import { BODIES } from '../lists/bodies.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { DEMONYMS } from '../lists/demonyms.ts';
import { PLACES } from '../lists/places.ts';
import type { Piece } from './pieces.ts';
import type { WordView } from './word.ts';

const LISTS: readonly ReadonlySet<string>[] = [COUNTRIES, PLACES, BODIES, DEMONYMS];
const LONGEST = 4;

/** Words that begin a name of several words in a list: most words begin none, and cost one look. */
const OPENERS: ReadonlySet<string> = new Set(
  LISTS.flatMap((list) =>
    [...list].filter((name) => name.includes(' ')).map((name) => name.slice(0, name.indexOf(' '))),
  ),
);

/** May a listed name of several words begin with this word? */
export const opensListed = (text: string): boolean => OPENERS.has(text);

/** The list that has this name, or -1. A small letter begins none, "al-" aside. */
export function listOf(name: string): number {
  const code = name.charCodeAt(0);
  if (code >= 97 && code <= 122 && !name.startsWith('al-')) return -1;
  return LISTS.findIndex((list) => list.has(name));
}

/**
 * Where listed names stand: for each piece 0, or 1 + 4 × list + position (0 begins, 1 goes on, 2 ends, 3 alone), by the
 * longest match from the left. At most four looks a piece.
 */
export function listMarks(pieces: readonly Piece[], words: readonly WordView[]): Uint8Array {
  const marks = new Uint8Array(pieces.length);
  for (let at = 0; at < pieces.length;) {
    const word = words[at];
    if (word && (word.listed >= 0 || word.opensListed)) at += markFrom(word, at, { pieces, marks });
    else at++;
  }
  return marks;
}

interface Marking {
  readonly pieces: readonly Piece[];
  readonly marks: Uint8Array;
}

/** Marks the longest listed name that begins here; answers how many pieces to go on. */
function markFrom(word: WordView, at: number, { pieces, marks }: Marking): number {
  let name = word.text;
  let [bestList, bestLength] = [word.listed, 1];
  if (word.opensListed)
    for (let length = 2; length <= LONGEST && at + length <= pieces.length; length++) {
      name += ` ${pieces[at + length - 1]?.text ?? ''}`;
      const list = listOf(name);
      if (list >= 0) [bestList, bestLength] = [list, length];
    }
  if (bestList < 0) return 1;
  for (let step = 0; step < bestLength; step++) {
    const position = bestLength === 1 ? 3 : step === 0 ? 0 : step === bestLength - 1 ? 2 : 1;
    marks[at + step] = 1 + 4 * bestList + position;
  }
  return bestLength;
}

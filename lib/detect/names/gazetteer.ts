import { BODIES } from '../lists/bodies.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { DEMONYMS } from '../lists/demonyms.ts';
import { PLACES } from '../lists/places.ts';
import type { Piece } from './pieces.ts';
import type { WordView } from './word.ts';

export const LISTS: readonly ReadonlySet<string>[] = [COUNTRIES, PLACES, BODIES, DEMONYMS];
const LONGEST = 4;

/** Words that begin a name of several words in a list. */
export const OPENERS: ReadonlySet<string> = new Set(
  LISTS.flatMap((list) =>
    [...list].filter((name) => name.includes(' ')).map((name) => name.slice(0, name.indexOf(' '))),
  ),
);

/** Each listed name with the first of the lists that has it. */
export const LISTED: ReadonlyMap<string, number> = new Map(
  LISTS.flatMap((list, index) => [...list].map((name) => [name, index] as const)).toReversed(),
);

/** The list that has this name, or -1. A small letter begins none, "al-" aside. */
function listOf(name: string): number {
  const code = name.charCodeAt(0);
  if (code >= 97 && code <= 122 && !name.startsWith('al-')) return -1;
  return LISTED.get(name) ?? -1;
}

/** One more than the highest mark. */
export const MARKS = 1 + 4 * LISTS.length;

/**
 * Where listed names stand: for each piece 0, or 1 + 4 × list + position (0 begins, 1 goes on, 2 ends, 3 alone), by the
 * longest match from the left. At most four looks a piece. Empty where none stands.
 */
export function listMarks(pieces: readonly Piece[], words: readonly WordView[]): Uint8Array {
  let marks = NONE;
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word || (word.listed < 0 && !word.opensListed)) {
      at++;
      continue;
    }
    if (marks === NONE) marks = new Uint8Array(words.length);
    at += markFrom(word, at, { pieces, marks });
  }
  return marks;
}

const NONE = new Uint8Array();

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

/** What a character is to the tokenizer. */
export const SPACE = 1;
export const LETTER = 2;
/** Combining marks, soft hyphens and joiners: part of the word they stand in. */
export const MARK = 3;
export const DIGIT = 4;
export const OTHER = 5;
export type CharacterClass = typeof SPACE | typeof LETTER | typeof MARK | typeof DIGIT | typeof OTHER;

const RULES: readonly (readonly [RegExp, CharacterClass])[] = [
  // Zero-width spaces and marks of direction part words as a space does; nobody sees them.
  [/[\s\u0085\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u, SPACE],
  [/\p{L}/u, LETTER],
  [/[\p{M}\u00ad\u200c\u200d]/u, MARK],
  [/\p{N}/u, DIGIT],
];

/** Classes of the code units met so far; 0: not met. One table for the life of the program, 64 KB. */
const known = new Uint8Array(0x10000);

/** The class of the character at `at`; past the end stands space. Half a surrogate pair alone is `OTHER`. */
export function classAt(text: string, at: number): CharacterClass {
  if (at >= text.length) return SPACE;
  const unit = text.charCodeAt(at);
  const remembered = known[unit];
  if (remembered) return remembered as CharacterClass;
  if (unit >= 0xd800 && unit <= 0xdfff) return judge(text.codePointAt(at) ?? unit);
  const judged = judge(unit);
  known[unit] = judged;
  return judged;
}

function judge(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint);
  return RULES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
}

/** Code units of the character at `at`: 2 for a whole surrogate pair, else 1. */
export function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Does a text begin with a capital letter? Asked of nearly every word: plain letters are told without a pattern. */
export function opensWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return CAPITAL.test(text);
}

const CAPITAL = /^\p{Lu}/u;

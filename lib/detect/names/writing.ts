/** How a word is written. */
export const LOWER = 0;
export const INITIAL = 1;
export const UPPER = 2;
export const MIXED = 3;
export const FIGURE = 4;
export const SIGN = 5;

/** What a character is: a letter in small or large, a figure, a letter that has no cases, else the character itself. */
const [SMALL_LETTER, LARGE_LETTER, DIGIT, CASELESS] = ['x', 'X', 'd', '?'].map((kind) => kind.charCodeAt(0));

function kindAt(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if (code >= 97 && code <= 122) return SMALL_LETTER;
    if (code >= 65 && code <= 90) return LARGE_LETTER;
    return code >= 48 && code <= 57 ? DIGIT : code;
  }
  const character = text[at] ?? '';
  if (character.toLowerCase() !== character) return LARGE_LETTER;
  return character.toUpperCase() === character ? CASELESS : SMALL_LETTER;
}

/** How far into a word its letters are looked at. */
const LOOKED_AT = 24;

/** "Haftar" → Xx, "McCain" → XxXx, "MQ-9" → X-d: runs of the same kind count once (a run of capitals twice: "US"). */
export function shapeOf(text: string): number {
  let [hash, last, repeats] = [17, 0, 0];
  for (let at = 0; at < text.length && at < LOOKED_AT; at++) {
    const kind = kindAt(text, at) ?? 0;
    repeats = kind === last ? repeats + 1 : 0;
    if (repeats > 0 && !(kind === LARGE_LETTER && repeats === 1)) continue;
    hash = Math.imul(hash, 31) + kind;
    last = kind;
  }
  return hash | 0;
}

/** How a word is written: one of the above. */
export function writingOf(text: string): number {
  let [capitals, smalls, figures, unknown] = [0, 0, 0, 0];
  for (let at = 0; at < text.length && at < LOOKED_AT; at++) {
    const kind = kindAt(text, at);
    if (kind === LARGE_LETTER) capitals++;
    else if (kind === SMALL_LETTER) smalls++;
    else if (kind === DIGIT) figures++;
    else if (kind === CASELESS) unknown++;
  }
  const first = kindAt(text, 0);
  if (capitals > 0) {
    if (smalls === 0) return text.length === 1 ? INITIAL : UPPER;
    return first === LARGE_LETTER && capitals === 1 ? INITIAL : MIXED;
  }
  if (smalls > 0) return first === DIGIT ? FIGURE : LOWER;
  if (figures > 0) return FIGURE;
  return unknown > 0 && /\p{L}/u.test(text) ? LOWER : SIGN;
}

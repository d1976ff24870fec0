/** Scripts that are written without spaces: each of their characters is a word, and words of them are phrases. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, 'gu');
const PLAIN_WORD = /[a-z0-9]+/g;
// oxlint-disable-next-line no-control-regex -- what is not ASCII is asked for
const FOREIGN = /[^\u0000-\u007f]/;

/** Letters that no decomposition takes apart, but that many people type without their stroke. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  ħ: 'h',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** "Zürich", "ZURICH" and "Zu\u0308rich" are one word to somebody who searches: no case, no accents, no typography. */
export function fold(text: string): string {
  if (!FOREIGN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200c\u200d]+/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/**
 * The words of a text, folded, in order: runs of letters and digits. "Don’t" is "don", "t", and "12,500" is "12", "500", in a
 * query as in a text, so that one finds the other. Linear.
 */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(FOREIGN.test(folded) ? WORD : PLAIN_WORD) ?? [];
}

/** A word list written as running text: words parted by white space, `_` standing for a space inside a name. */
export const wordList = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));

export const wordSet = (text: string): ReadonlySet<string> => new Set(wordList(text));

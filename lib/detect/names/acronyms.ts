const SMALL = /^(?:of|the|and|for|de|la|del|des|du|da|do|y|e|et|in|on|to|&)$/i;

/**
 * What a name of several words may be shortened to, in small letters: "General National Congress" → gnc; with or without its
 * small words ("Department of Trade": dt, dot), without its first word where three letters are left ("Lasa Produce Market
 * Committee": pmc), with more of its last word ("West Shipping Corporation": wsco). A dozen at most.
 */
export function acronymsOf(name: string): ReadonlySet<string> {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}\d&]/u.test(word));
  const large = words.filter((word) => !SMALL.test(word));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  const short = new Set<string>();
  if (large.length < 2) return short;
  const last = large.at(-1) ?? '';
  for (const list of [large, words, capital]) {
    const initials = initialsOf(list);
    short.add(initials);
    if (initials.length > 3) short.add(initials.slice(1));
  }
  const head = initialsOf(large.slice(0, -1));
  if (head.length > 1) for (const length of [2, 3]) short.add(head + last.slice(0, length).toLowerCase());
  return short;
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0).toLowerCase()).join('');

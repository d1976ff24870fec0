import { BODY_NOUNS, OFFICE_NOUNS } from '../lists/source-nouns.ts';
import { hasNoun } from './nouns.ts';
import type { Phrase } from './phrases.ts';
import { type Word, wordAt } from './words.ts';
import { GENITIVE } from './tags.ts';

const BELONGS = new Set(['of', 'for', 'at', 'with', 'from', 'in']);
/** People who speak for the place that stands before them: "Velden officials". */
const SPEAKS_FOR_PLACE = /^(?:officials?|police|authorities|government|prosecutors?|mayor|council\w*)$/;

/**
 * The body that somebody in a phrase belongs to or speaks for, as the phrase gives it: "a spokeswoman for ‸ the Harbour Board",
 * "‸ Treasury officials"; else the place that an office is of: "mayor of ‸ Velden". `fullName` knows the body that "the board" is.
 */
export function affiliationIn(
  words: readonly Word[],
  { from, to }: Phrase,
  fullName: (noun: string) => string | null,
): string | null {
  let body: string | null = null;
  let place: string | null = null;
  for (let at = from; at < to; at++) {
    const word = words[at];
    const before = wordAt(words, at - 1);
    const next = words[at + 1];
    if (!word) break;
    if (word.entity?.type === 'organization') return word.entity.name;
    const isBody =
      before?.lower === 'the' && BELONGS.has(wordAt(words, at - 2)?.lower ?? '') && hasNoun(BODY_NOUNS, word.lower);
    if (isBody && at - 2 >= from) body ??= fullName(word.lower) ?? `the ${word.text}`;
    if (word.entity?.type !== 'place' || wordAt(words, at - 1)?.entity === word.entity) continue;
    let last = at;
    while (words[last + 1]?.entity === word.entity) last++;
    const holder = last === at ? next : words[last + 1];
    const isOf = at > from && /^(?:of|for)$/.test(before?.lower ?? '') && holdsOffice(words, { from, to: at });
    const leads =
      last + 1 < to && holder !== undefined && (SPEAKS_FOR_PLACE.test(holder.lower) || OFFICE_NOUNS.has(holder.lower));
    if (isOf || leads || holder?.tag === GENITIVE) place ??= word.entity.name;
  }
  return body ?? place;
}

const holdsOffice = (words: readonly Word[], { from, to }: Phrase): boolean => {
  for (let at = from; at < to; at++) {
    const lower = words[at]?.lower ?? '';
    if (OFFICE_NOUNS.has(lower) || SPEAKS_FOR_PLACE.test(lower) || lower.startsWith('spokes')) return true;
  }
  return false;
};

import type { EntityType } from '../../domain/finding.ts';
import type { Token } from '../../text/tokens.ts';
import { BODIES, BODY_NOUNS } from '../lists/bodies.ts';
import { MONTHS, WEEKDAYS } from '../lists/calendar.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { DEMONYMS } from '../lists/demonyms.ts';
import { GIVEN_NAMES } from '../lists/given-names.ts';
import { PLACES, PLACE_NOUNS } from '../lists/places.ts';
import { TITLES } from '../lists/titles.ts';
import type { Found } from './names.ts';

const LINKS = new Set('of de del da di du la le van von der den bin ibn al el and for the'.split(' '));

/** Capitalised runs, typed by small lists. */
export function findCapitals(tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length;) {
    if (!isCapital(tokens[at])) {
      at++;
      continue;
    }
    let end = at + 1;
    while (
      isCapital(tokens[end]) ||
      (LINKS.has(tokens[end]?.text ?? '') && tokens[end]?.text !== 'and' && isCapital(tokens[end + 1]))
    )
      end++;
    let first = at;
    while (first < end && TITLES.has(tokens[first]?.text.toLowerCase() ?? '')) first++;
    const words = tokens.slice(first, end).map((token) => token.text);
    const type = typeOf(words, { opens: first === 0, titled: first > at });
    if (type && words.length > 0) found.push({ first, end, type });
    at = end;
  }
  return found;
}

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && !WEEKDAYS.has(token.text) && !MONTHS.has(token.text);

function typeOf(words: readonly string[], { opens, titled }: { opens: boolean; titled: boolean }): EntityType | null {
  const name = words.join(' ');
  const last = words.at(-1) ?? '';
  if (COUNTRIES.has(name) || PLACES.has(name)) return 'place';
  if (BODIES.has(name)) return 'organization';
  if (DEMONYMS.has(name) || DEMONYMS.has(name.replace(/s$/, ''))) return 'group';
  if (
    BODY_NOUNS.has(last.toLowerCase()) ||
    words.some((word, index) => index > 0 && BODY_NOUNS.has(word.toLowerCase()))
  )
    return 'organization';
  if (PLACE_NOUNS.has(last.toLowerCase())) return 'place';
  if (GIVEN_NAMES.has(words[0] ?? '') || titled) return 'person';
  if (/^[A-Z]{2,6}$/.test(name)) return 'organization';
  if (words.length === 1) return opens ? null : 'person';
  return 'person';
}

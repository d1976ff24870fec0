import { BODY_NOUNS } from '../lists/bodies.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { DEMONYMS } from '../lists/demonyms.ts';
import { isAcronym, type Book, type Thing } from './book.ts';

/** Names that everybody uses one for the other. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'united states',
    usa: 'united states',
    'united states of america': 'united states',
    america: 'united states',
    uk: 'united kingdom',
    britain: 'united kingdom',
    'great britain': 'united kingdom',
    uae: 'united arab emirates',
    un: 'united nations',
    eu: 'european union',
    au: 'african union',
    who: 'world health organization',
    'world health organisation': 'world health organization',
    imf: 'international monetary fund',
    icc: 'international criminal court',
    drc: 'democratic republic of the congo',
    prc: 'china',
    czechia: 'czech republic',
  }),
);

/**
 * Bodies and places of one text. Acronyms stand for what the text defines them as, else for the body whose initials they
 * are; "Fitch" for "Fitch Ratings"; "the Court" for the court last named.
 */
export function createBodyBook(open: () => Thing, definitions: ReadonlyMap<string, string>): Book {
  const things = new Map<string, Thing>();
  const byInitials = new Map<string, string>();
  const byFirstWord = new Map<string, string>();
  const latestByNoun = new Map<string, string>();
  const defined = new Map([...definitions].map(([acronym, name]) => [keyOf(acronym), keyOf(name)]));

  const resolve = (name: string): string => {
    const key = keyOf(name);
    const meaning = defined.get(key);
    if (meaning !== undefined) return meaning;
    if (key.includes(' ')) return key;
    if (isAcronym(name) && name.length > 2 && byInitials.has(key)) return byInitials.get(key) ?? key;
    if (BODY_NOUNS.has(key)) return latestByNoun.get(key) ?? key;
    if (COUNTRIES.has(name) || DEMONYMS.has(name)) return key;
    return byFirstWord.get(key) ?? key;
  };
  return {
    note: (name) => {
      const key = keyOf(name);
      const words = key.split(' ');
      if (words.length < 2) return;
      setOnce(byInitials, initialsOf(name), key);
      // "Fitch Ratings", "Acme Inc": the first word alone is the body; not so "Supreme Court" or "Paris Club".
      if (words.length === 2 && BODY_NOUNS.has(words[1] ?? '')) setOnce(byFirstWord, words[0] ?? '', key);
    },
    meant: (name) => {
      const key = resolve(name);
      const words = key.split(' ');
      for (const noun of [words[0], words.at(-1)])
        if (noun && words.length > 1 && BODY_NOUNS.has(noun)) latestByNoun.set(noun, key);
      const thing = things.get(key) ?? open();
      things.set(key, thing);
      return thing;
    },
  };
}

/** Lower case, no full stops, no legal form at the end, aliases made one. */
function keyOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/,? (?:inc|ltd|llc|plc|corp|co|gmbh|sa|ag)$/, '');
  return ALIASES.get(plain) ?? plain;
}

/** "General National Congress" → gnc. */
const initialsOf = (name: string): string =>
  [...name.matchAll(/(?<![\p{L}'’])\p{Lu}/gu)].map((match) => match[0].toLowerCase()).join('');

/** The first meaning stays; a second one makes it nobody's. */
function setOnce(map: Map<string, string>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, value);
  else if (known !== value) map.set(key, key);
}

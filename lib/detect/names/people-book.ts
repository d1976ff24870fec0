import { MENS_NAMES, WOMENS_NAMES } from '../lists/name-genders.ts';
import { TITLES } from '../lists/titles.ts';
import type { Book, Thing } from './book.ts';
import { personWords } from './person-words.ts';

/** A person known by a name of several words. */
interface Person {
  readonly thing: Thing;
  readonly words: readonly string[];
  /** What stands before the full name: "mr", "cr". */
  readonly titles: Set<string>;
}

/** No more people of one name are thought of: it keeps the time linear. */
const NAMESAKES = 8;

/**
 * People of one text. A full name is the same person as one that begins and ends alike ("Khalifa Belqasim Haftar", "K.
 * Haftar"). Of those who bear a single name, it means whose surname it is rather than whose given name, and of several
 * the one who is called by it already, else the one last named in full; a title may tell better ("Mrs Haftar").
 */
export function createPeopleBook(open: () => Thing, aliases: ReadonlyMap<string, string>): Book {
  const full = new Map<string, Person>();
  const byWord = new Map<string, Person[]>();
  const latest = new Map<string, Person>();
  const called = new Map<string, Person>();
  const single = new Map<string, Thing>();
  const others = new Set([...aliases.keys()].map((alias) => keyOf(personWords(alias))));
  const noted = new Map<string, { readonly words: readonly string[]; readonly titles: Set<string> }>();
  let isSettled = false;

  const settle = (): void => {
    isSettled = true;
    const longestFirst = [...noted].toSorted(([, a], [, b]) => b.words.length - a.words.length);
    for (const [key, { words, titles }] of longestFirst) {
      if (words.length < 2 || others.has(key)) continue;
      const known = [...(byWord.get(words.at(-1) ?? '') ?? []), ...(byWord.get(words[0] ?? '') ?? [])];
      const person = known.find((other) => isSamePerson(other.words, words)) ?? { thing: open(), words, titles };
      for (const title of titles) person.titles.add(title);
      full.set(key, person);
      enter(person, words);
    }
    for (const [alias, name] of aliases) {
      const own = personWords(name);
      const person = full.get(keyOf(own)) ?? { thing: open(), words: own, titles: new Set<string>() };
      const words = personWords(alias);
      for (const key of [own, words].map(keyOf)) full.set(key, person);
      enter(person, words);
    }
  };
  const enter = (person: Person, words: readonly string[]): void => {
    for (const word of new Set(words)) {
      const namesakes = byWord.get(word) ?? [];
      if (word.length > 1 && namesakes.length < NAMESAKES && !namesakes.includes(person))
        byWord.set(word, [...namesakes, person]);
    }
  };
  return {
    note: ({ name, before }) => {
      const words = personWords(name);
      const entry = noted.get(keyOf(words)) ?? { words, titles: new Set<string>() };
      noted.set(keyOf(words), entry);
      if (TITLES.has(before)) entry.titles.add(before);
    },
    meant: ({ name, before }) => {
      if (!isSettled) settle();
      const words = personWords(name);
      const key = keyOf(words);
      const person = full.get(key);
      if (person) {
        latest.set(person.words.at(-1) ?? '', person);
        return person.thing;
      }
      const namesakes = mostAlike(key, byWord.get(key) ?? [], before);
      const meant =
        [called.get(key), latest.get(key)].find((other) => other && namesakes.includes(other)) ?? namesakes[0];
      if (meant) called.set(key, meant);
      const thing = meant?.thing ?? single.get(key) ?? open();
      single.set(key, thing);
      return thing;
    },
  };
}

const keyOf = (words: readonly string[]): string => words.join(' ');

/** Those whose surname it is, else whose given name, else anybody; of these the ones whom the title fits best. */
function mostAlike(name: string, people: readonly Person[], title: string): readonly Person[] {
  if (people.length < 2) return people;
  const rankOf = ({ words, titles }: Person): number =>
    (fitsTitle(words[0] ?? '', title) ? 100 : 0) +
    (words.at(-1) === name ? 20 : words[0] === name ? 10 : 0) +
    (titles.has(title) ? 1 : 0);
  const best = Math.max(...people.map(rankOf));
  return people.filter((person) => rankOf(person) === best);
}

const fitsTitle = (given: string, title: string): boolean =>
  !(/^(?:mr|sir|lord)$/.test(title) && WOMENS_NAMES.has(given)) &&
  !(/^(?:mrs|ms|miss|lady|dame)$/.test(title) && MENS_NAMES.has(given));

/** Does the shorter name end like the longer and begin with one of its words (or its initial), or begin like it and end within? */
function isSamePerson(longer: readonly string[], shorter: readonly string[]): boolean {
  const [first, last] = [shorter[0] ?? '', shorter.at(-1) ?? ''];
  const begins = longer.some(
    (word, index) => index < longer.length - 1 && (word === first || isInitial(first, word) || isInitial(word, first)),
  );
  if (longer.at(-1) === last && begins) return true;
  return longer[0] === first && longer.length > shorter.length && longer.includes(last, 1);
}

const isInitial = (initial: string, word: string): boolean => initial.length === 1 && word.startsWith(initial);

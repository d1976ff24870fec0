import type { Book, Thing } from './book.ts';

/** A person known by a name of several words. */
interface Person {
  readonly thing: Thing;
  readonly words: readonly string[];
}

/** No more people of one name are thought of: it keeps the time linear. */
const NAMESAKES = 8;

/**
 * People of one text. A full name is the same person as one that begins and ends alike ("Khalifa Belqasim Haftar", "K.
 * Haftar"); a single name is the person last spoken of by a full name that ends, else begins, with it; else the next such.
 */
export function createPeopleBook(open: () => Thing): Book {
  const full = new Map<string, Person>();
  const byWord = new Map<string, Person[]>();
  const latest = new Map<string, Person>();
  const single = new Map<string, Thing>();
  const noted = new Set<string>();
  let isSorted = false;

  const register = (words: readonly string[]): Person => {
    const person = { thing: open(), words };
    for (const word of new Set([words[0] ?? '', words.at(-1) ?? ''])) {
      const namesakes = byWord.get(word) ?? [];
      if (namesakes.length < NAMESAKES) byWord.set(word, [...namesakes, person]);
    }
    return person;
  };
  /** Longest names first: the shorter ones find them. */
  const settle = (): void => {
    isSorted = true;
    for (const key of [...noted].toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)) {
      const words = wordsOf(key);
      if (words.length < 2) continue;
      const known = [...(byWord.get(words.at(-1) ?? '') ?? []), ...(byWord.get(words[0] ?? '') ?? [])];
      full.set(key, known.find((person) => isSamePerson(person.words, words)) ?? register(words));
    }
  };
  return {
    note: (name) => noted.add(name.toLowerCase()),
    meant: (name) => {
      if (!isSorted) settle();
      const key = name.toLowerCase();
      const person = full.get(key);
      if (person) {
        latest.set(person.words.at(-1) ?? '', person);
        return person.thing;
      }
      const namesakes = byWord.get(key) ?? [];
      const bySurname = namesakes.find((other) => other.words.at(-1) === key);
      const meant = latest.get(key) ?? bySurname ?? namesakes[0];
      const thing = meant?.thing ?? single.get(key) ?? open();
      single.set(key, thing);
      return thing;
    },
  };
}

const wordsOf = (name: string): readonly string[] =>
  name.split(/[\s.]+/).filter((word) => word !== '' && !SUFFIXES.has(word));
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

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

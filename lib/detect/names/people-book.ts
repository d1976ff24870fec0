import { MENS_NAMES, WOMENS_NAMES } from '../lists/name-genders.ts';
import { TITLES } from '../lists/titles.ts';
import type { Book, Thing } from './book.ts';
import { personWords } from './person-words.ts';
import { remember } from './remember.ts';

/** A person known by a name of several words. */
interface Person {
  readonly thing: Thing;
  readonly words: readonly string[];
  /** What stands before the name: "mr", "cr". */
  readonly titles: Set<string>;
  /** How often the text uses a name that is this person's alone. */
  uses: number;
}

/** A name of the text, and how it is used. */
interface Noted {
  readonly words: readonly string[];
  readonly titles: Set<string>;
  uses: number;
}

/** No more people of one name are thought of: it keeps the time linear. */
const NAMESAKES = 8;

/**
 * People of one text. A full name is the same person as one that begins and ends alike ("Khalifa Belqasim Haftar", "K.
 * Haftar"). Of those who bear a single name, it means whose surname it is rather than whose given name, and of several
 * the one who is called by it already, else the one the text speaks of most, else the one last named in full; a title may tell
 * better ("Mrs Haftar").
 */
export function createPeopleBook(open: () => Thing, aliases: ReadonlyMap<string, string>): Book {
  const full = new Map<string, Person>();
  const byWord = new Map<string, Person[]>();
  const latest = new Map<string, Person>();
  const called = new Map<string, Person>();
  const single = new Map<string, Thing>();
  const wordsOf = remember(personWords);
  const keyFor = remember((name) => keyOf(wordsOf(name)));
  const others = new Set([...aliases.keys()].map(keyFor));
  const noted = new Map<string, Noted>();
  let isSettled = false;

  const enter = (person: Person, words: readonly string[]): void => {
    for (const word of new Set(words)) {
      const namesakes = byWord.get(word) ?? [];
      if (word.length > 1 && namesakes.length < NAMESAKES && !namesakes.includes(person))
        byWord.set(word, [...namesakes, person]);
    }
  };
  const settle = (): void => {
    isSettled = true;
    const longestFirst = [...noted].toSorted(([, a], [, b]) => b.words.length - a.words.length);
    for (const [key, { words, titles, uses }] of longestFirst) {
      if (words.length < 2 || others.has(key)) continue;
      const known = [...(byWord.get(words.at(-1) ?? '') ?? []), ...(byWord.get(words[0] ?? '') ?? [])];
      const person = known.find((other) => isSamePerson(other.words, words)) ?? newPerson(open(), words);
      for (const title of titles) person.titles.add(title);
      person.uses += uses;
      full.set(key, person);
      enter(person, words);
    }
    for (const [alias, name] of aliases) {
      const [words, own] = [wordsOf(alias), wordsOf(name)];
      const person = full.get(keyOf(own)) ?? newPerson(open(), own);
      for (const key of [own, words].map(keyOf)) full.set(key, person);
      enter(person, words);
    }
    for (const [key, { words, uses }] of longestFirst) {
      const [only, ...more] = byWord.get(key) ?? [];
      if (words.length === 1 && only && more.length === 0) only.uses += uses;
    }
  };
  return {
    note: ({ name, before }) => {
      const key = keyFor(name);
      const entry = noted.get(key) ?? { words: wordsOf(name), titles: new Set<string>(), uses: 0 };
      noted.set(key, entry);
      entry.uses++;
      if (TITLES.has(before)) entry.titles.add(before);
    },
    meant: ({ name, before }) => {
      if (!isSettled) settle();
      const key = keyFor(name);
      const person = full.get(key);
      if (person) {
        latest.set(person.words.at(-1) ?? '', person);
        return person.thing;
      }
      const namesakes = mostAlike(key, byWord.get(key) ?? [], before);
      const usual = GENDERS.has(before) ? [latest.get(key), called.get(key)] : [called.get(key)];
      const meant = usual.find((other) => other && namesakes.includes(other)) ?? mostNamed(namesakes, latest.get(key));
      if (meant) called.set(key, meant);
      const thing = meant?.thing ?? single.get(key) ?? open();
      single.set(key, thing);
      return thing;
    },
  };
}

const newPerson = (thing: Thing, words: readonly string[]): Person => ({ thing, words, titles: new Set(), uses: 0 });

const keyOf = (words: readonly string[]): string => words.join(' ');

/** The one spoken of most; of several such the one last named in full. */
function mostNamed(people: readonly Person[], latest: Person | undefined): Person | undefined {
  const most = Math.max(...people.map(({ uses }) => uses));
  const best = people.filter(({ uses }) => uses === most);
  return best.find((person) => person === latest) ?? best[0];
}

/** Those whose surname it is, else whose given name, else anybody; of these the ones whom the title fits best. */
function mostAlike(name: string, people: readonly Person[], title: string): readonly Person[] {
  if (people.length < 2) return people;
  const rankOf = (person: Person): number =>
    100 * fitOf(person, title) +
    (person.words.at(-1) === name ? 20 : person.words[0] === name ? 10 : 0) +
    (person.titles.has(title) ? 1 : 0);
  const best = Math.max(...people.map(rankOf));
  return people.filter((person) => rankOf(person) === best);
}

/** Titles that tell a man or a woman. */
const GENDERS: ReadonlyMap<string, 'man' | 'woman'> = new Map([
  ...'mr sir lord'.split(' ').map((title) => [title, 'man'] as const),
  ...'mrs ms miss lady dame madam'.split(' ').map((title) => [title, 'woman'] as const),
]);

/** How a title fits somebody whose given name or titles tell a man or a woman: 2 well, 1 perhaps, 0 not. */
function fitOf({ words, titles }: Person, title: string): number {
  const asked = GENDERS.get(title);
  if (asked === undefined) return 1;
  const told = new Set([...titles].map((other) => GENDERS.get(other)).filter((gender) => gender !== undefined));
  if (WOMENS_NAMES.has(words[0] ?? '')) told.add('woman');
  else if (MENS_NAMES.has(words[0] ?? '')) told.add('man');
  return told.size === 0 ? 1 : told.has(asked) ? 2 : 0;
}

/** Does the shorter name end like the longer and begin with one of its words (or its initial), or begin like it and end within? */
function isSamePerson(longer: readonly string[], shorter: readonly string[]): boolean {
  const [first, last] = [shorter[0] ?? '', shorter.at(-1) ?? ''];
  if (haveOtherInitials(longer, shorter)) return false;
  const begins = longer.some(
    (word, index) => index < longer.length - 1 && (word === first || isInitial(first, word) || isInitial(word, first)),
  );
  if (longer.at(-1) === last && begins) return true;
  return longer[0] === first && longer.length > shorter.length && longer.includes(last, 1);
}

/** "George H. W. Roy" is not "George W. Roy". */
function haveOtherInitials(longer: readonly string[], shorter: readonly string[]): boolean {
  const [a, b] = [longer, shorter].map((words) =>
    words
      .slice(1, -1)
      .filter((word) => word.length === 1)
      .join(''),
  );
  return a !== '' && b !== '' && a !== b;
}

const isInitial = (initial: string, word: string): boolean => initial.length === 1 && word.startsWith(initial);

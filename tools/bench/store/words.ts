import { chanceOf, type Chance } from './chance.ts';

/** The words of a notebook about nobody: none of its places, people and bodies exists. Commonest first in every list. */
export interface Stock {
  /** Invented words, in lower case. */
  readonly words: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly Person[];
  readonly bodies: readonly string[];
  readonly outlets: readonly Outlet[];
  readonly tags: readonly string[];
}

export interface Person {
  readonly name: string;
  readonly role: string | null;
}

export interface Outlet {
  readonly name: string;
  readonly host: string;
}

const FUNCTION_WORDS = (
  'the of and to in a that is was for on with as by at from it be has had were are an this not which or but they his ' +
  'her will who been have their said would about more after could when than there into other some two also first new'
).split(' ');

const STARTS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr r s sh sk st t th tr v w wh'.split(' ');
const MIDDLES = 'a ai e ea i ie o oa ou u'.split(' ');
const ENDS = ['', '', '', 'l', 'm', 'n', 'nd', 'r', 'rd', 'rn', 's', 'sk', 'st', 't'];
const ENDINGS = ['', '', '', '', 'ed', 'er', 'ing', 'ly', 'ment', 'ness', 's', 'tion'];
const ROLES = ['minister', 'spokesman', 'director', 'mayor', 'professor', 'deputy', 'engineer', 'colonel', 'analyst'];
const BODY_KINDS = ['Board', 'Ministry', 'Council', 'Institute', 'Union', 'Office', 'Agency', 'University', 'Bank'];
const OUTLET_KINDS = ['Courier', 'Herald', 'Post', 'Observer', 'Gazette', 'Tribune', 'Chronicle', 'Echo', 'Dispatch'];

const SIZES = { words: 30_000, places: 2_000, people: 3_000, bodies: 600, outlets: 200, tags: 300 };

/** The stock of a seed. */
export function stockOf(seed: number): Stock {
  const chance = chanceOf(seed);
  const syllable = (): string => chance.pick(STARTS) + chance.pick(MIDDLES) + chance.pick(ENDS);
  const root = (least: number, most: number): string =>
    Array.from({ length: chance.between(least, most) }, syllable).join('');
  const name = (): string => capitalised(root(1, 2) + chance.pick(['', 'a', 'en', 'o', 'by', 'ton', 'wick']));
  const places = distinct(SIZES.places, name);
  const outlets = distinct(SIZES.outlets, () => `${chance.pick(places)} ${chance.pick(OUTLET_KINDS)}`);
  return {
    // As in every language, the words that are used most are short.
    words: distinct(SIZES.words, () => root(1, 3) + chance.pick(ENDINGS)).toSorted((a, b) => a.length - b.length),
    places,
    people: distinct(SIZES.people, () => `${name()} ${name()}`).map((one) => ({
      name: one,
      role: chance.often(0.7) ? chance.pick(ROLES) : null,
    })),
    bodies: distinct(SIZES.bodies, () => `${chance.pick(places)} ${chance.pick(BODY_KINDS)}`),
    outlets: outlets.map((one) => ({
      name: `The ${one}`,
      host: `www.${one.toLowerCase().replaceAll(' ', '-')}.example`,
    })),
    tags: distinct(SIZES.tags, () => root(1, 2)),
  };
}

function distinct(count: number, make: () => string): readonly string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A sentence of so many words: four of ten are function words, one of ten is a name or a number. */
export function sentenceOf(chance: Chance, stock: Stock, length: number): string {
  const words = Array.from({ length }, () => wordOf(chance, stock));
  return `${capitalised(words.join(' '))}.`;
}

function wordOf({ between, often, pickZipf }: Chance, { words, places, people, bodies }: Stock): string {
  if (often(0.4)) return pickZipf(FUNCTION_WORDS);
  if (often(0.85)) return pickZipf(words);
  if (often(0.25)) return String(between(2, 9_000));
  if (often(0.5)) return pickZipf(places);
  return often(0.7) ? pickZipf(people).name : pickZipf(bodies);
}

/** Sentences of so many characters, cut at the end of a word. */
export function passageOf(chance: Chance, stock: Stock, length: number): string {
  let text = sentenceOf(chance, stock, chance.between(8, 22));
  while (text.length < length) text += ` ${sentenceOf(chance, stock, chance.between(8, 22))}`;
  const end = text.lastIndexOf(' ', length);
  return text.length === length || end < 0 ? text.slice(0, length) : text.slice(0, end);
}

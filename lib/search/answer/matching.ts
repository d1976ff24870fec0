import { STANCES, STATUSES, VERDICTS, EVIDENCE_RATINGS } from '../../domain/annotation.ts';
import { CLAIM_FLAGS, CLAIM_TYPES, SOURCE_KINDS } from '../../domain/finding.ts';
import { type Column, type Lists, type PageEntry, type Segment } from '../index/segment.ts';
import { HAVES } from '../language/fields.ts';
import type { Phrase, Term, Value } from '../language/query.ts';
import { nameKey } from '../language/values.ts';
import { wordsOf } from '../words.ts';
import { ALL_PARTS, bitOf, type PartBits, partsWith } from './phrases.ts';

/** What the index does not hold because it changes without the items: what projects are called, by their ids. */
export interface Around {
  readonly projects: ReadonlyMap<string, string>;
}

type FieldTerm = Exclude<Term, { in: 'text' }>;

/** For each item of a segment, does it answer a term (anything but 0)? For words: the parts they stand in. `not` is not applied. */
export function matchesOf(segment: Segment, term: Term, around: Around): Uint8Array {
  switch (term.in) {
    case 'text':
      return partsWith(segment, term);
    case 'source':
    case 'page':
    case 'quote':
    case 'about':
    case 'note':
    case 'evidence':
      return eitherPhrase(segment, term, bitOf(term.in));
    case 'outlet':
      return byPage(segment, phraseTest(term.either), ({ outlet }) => outlet);
    case 'site':
      return byPage(segment, nameTest(term.either, isSiteOf), ({ site }) => site);
    case 'lang':
      return byPage(segment, nameTest(term.either, isLanguageOf), ({ language }) => language);
    case 'tag':
      return byList(segment.tags, segment.tagNames.map(({ key }) => key).map(nameTest(term.either, isNameOf)));
    case 'project': {
      const names = segment.projectIds.map((id) => nameKey(around.projects.get(id) ?? ''));
      return byList(segment.projects, names.map(nameTest(term.either, isNameOf)));
    }
    case 'verdict':
      return byPlace(segment.columns.verdict, VERDICTS, term);
    case 'status':
      return byPlace(segment.columns.status, STATUSES, term);
    case 'kind':
      return byPlace(segment.columns.kind, SOURCE_KINDS, term);
    case 'type':
      return byPlace(segment.columns.type, CLAIM_TYPES, term);
    case 'flag':
      return byBits(segment.columns.flags, CLAIM_FLAGS, term);
    case 'stance':
      return byBits(segment.columns.stances, STANCES, term);
    case 'rating':
      return byBits(segment.columns.ratings, EVIDENCE_RATINGS, term);
    case 'has':
      return byBits(segment.columns.haves, HAVES, term);
    case 'rung':
      return byRange(segment.columns.rung, term);
    case 'due':
      return byRange(segment.columns.due, term);
    case 'spoken':
      return byList(segment.spoken, rangeTest(term));
    case 'after':
    case 'before':
      return byPage(segment, rangeTest(term), ({ published }) => published);
    case 'seen':
      return byPage(segment, rangeTest(term), ({ seen }) => seen);
  }
}

function eitherPhrase(segment: Segment, { either }: FieldTerm, asked: PartBits): Uint8Array {
  const found = new Uint8Array(segment.size);
  for (const value of either) {
    if (value.is !== 'phrase') continue;
    const parts = partsWith(segment, value);
    for (let item = 0; item < found.length; item++)
      found[item] = (found[item] ?? 0) | ((parts[item] ?? 0) & asked & ALL_PARTS);
  }
  return found;
}

const phraseTest =
  (either: readonly Value[]) =>
  (text: string): boolean => {
    const words = wordsOf(text);
    return either.some((value) => value.is === 'phrase' && holds(words, value));
  };

/** Do the words of a phrase stand in some words one after the other? */
export function holds(words: readonly string[], { words: wanted, prefix }: Phrase): boolean {
  const last = wanted.length - 1;
  return words.some((_, from) =>
    wanted.every((word, at) => {
      const there = words[from + at];
      return there !== undefined && (prefix && at === last ? there.startsWith(word) : there === word);
    }),
  );
}

type IsNamed = (there: string, name: string, prefix: boolean) => boolean;

const nameTest =
  (either: readonly Value[], isNamed: IsNamed) =>
  (there: string): boolean =>
    either.some((value) => value.is === 'name' && isNamed(there, value.name, value.prefix));

export const isNameOf: IsNamed = (there, name, prefix) => (prefix ? there.startsWith(name) : there === name);

/** "courier.example" is the site of "www.courier.example" and "shop.courier.example". */
export const isSiteOf: IsNamed = (there, name, prefix) => {
  const host = `.${there}`;
  return prefix ? host.includes(`.${name}`) : host.endsWith(`.${name}`);
};

/** "en" is the language of "en-GB". */
export const isLanguageOf: IsNamed = (there, name, prefix) =>
  prefix ? there.startsWith(name) : there === name || there.startsWith(`${name}-`);

const rangeTest =
  ({ either }: FieldTerm) =>
  (there: number): boolean =>
    either.some((value) => value.is === 'range' && value.from <= there && there <= value.to);

function byPage<T>(segment: Segment, test: (value: T) => boolean, valueOf: (page: PageEntry) => T): Uint8Array {
  const answers = new Map<T, boolean>();
  const ofPage = Uint8Array.from(segment.pages, (page) => {
    const value = valueOf(page);
    const known = answers.get(value) ?? test(value);
    answers.set(value, known);
    return known ? 1 : 0;
  });
  const { page } = segment.columns;
  return Uint8Array.from(page, (at) => ofPage[at] ?? 0);
}

/** Items of which one value at least passes: a test of values, or a table of those that do. */
function byList({ starts, items }: Lists, passes: readonly boolean[] | ((value: number) => boolean)): Uint8Array {
  const test = typeof passes === 'function' ? passes : (value: number) => passes[value] === true;
  const found = new Uint8Array(starts.length - 1);
  for (let item = 0; item < found.length; item++) {
    const end = starts[item + 1] ?? 0;
    for (let at = starts[item] ?? 0; at < end; at++) if (test(items[at] ?? 0)) found[item] = 1;
  }
  return found;
}

const keysOf = ({ either }: FieldTerm): readonly string[] =>
  either.flatMap((value) => (value.is === 'one' ? [value.key] : []));

function byPlace(column: Column, list: readonly string[], term: FieldTerm): Uint8Array {
  const wanted = new Uint8Array(256);
  for (const key of keysOf(term)) wanted[list.indexOf(key)] = 1;
  return mapped(column, (value) => wanted[value] ?? 0);
}

function byBits(column: Column, list: readonly string[], term: FieldTerm): Uint8Array {
  const wanted = keysOf(term).reduce((bits, key) => bits | (1 << list.indexOf(key)), 0);
  return mapped(column, (bits) => ((bits & wanted) === 0 ? 0 : 1));
}

function byRange(column: Column, term: FieldTerm): Uint8Array {
  const test = rangeTest(term);
  return mapped(column, (value) => (value !== 0 && test(value) ? 1 : 0));
}

function mapped(column: Column, answer: (value: number) => number): Uint8Array {
  const found = new Uint8Array(column.length);
  for (let item = 0; item < found.length; item++) found[item] = answer(column[item] ?? 0);
  return found;
}

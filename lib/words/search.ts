import { type FieldName, fieldOf, FIELDS } from '../search/language/fields.ts';
import type { Names, Problem } from '../search/language/query.ts';
import { fold } from '../search/words.ts';
import { say, sayIfKnown } from './say.ts';
import { dayHere } from './values.ts';

/** What a field of the query language means, for the help beside the search box. */
export const fieldWords = (name: FieldName): string => say(`find_field_${name}`);

/** What could not be taken as it was typed, and what to type instead. */
export function hintWords({ about, field, value }: Problem): string {
  switch (about) {
    case 'no_such_field':
      return say('find_no_such_field', { field, choices: FIELDS.map(({ name }) => name).join(', ') });
    case 'no_value':
      return say('find_no_value', { field, choices: choicesOf(field) });
    case 'no_such_value':
      return say('find_no_such_value', { field, value, choices: choicesOf(field) });
    case 'no_date':
      return say('find_no_date', { value, today: say('find_day_today') });
    case 'no_number':
      return say('find_no_number', { value, choices: choicesOf(field) });
    case 'too_long':
      return say('find_too_long');
  }
}

function choicesOf(name: string): string {
  const field = fieldOf(name);
  if (field === undefined) return '';
  if (field.reads.as !== 'one') return say('find_for_example', { example: field.example });
  const names = listNames()[field.name] ?? {};
  return say('find_one_of', { choices: field.reads.keys.map((key) => names[key] ?? key).join(', ') });
}

/** Fields whose values have names in the catalogues, and the family of their keys. */
const FAMILIES: readonly (readonly [FieldName, string])[] = [
  ['verdict', 'verdict'],
  ['status', 'status'],
  ['kind', 'source'],
  ['type', 'claim'],
  ['flag', 'flag'],
  ['stance', 'stance'],
];

/** Words for days, and how many days from today each is. */
const DAYS = { yesterday: -1, today: 0, tomorrow: 1 } as const;

/** The days that words stand for at some time, by what they are called in every language and in the one that is spoken. */
const dayNames = (now: Date): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(DAYS).flatMap(([key, later]) => {
      const day = dayHere(now, later);
      return [
        [fold(key), day],
        [fold(sayIfKnown(`find_day_${key}`) ?? key), day],
      ];
    }),
  );

/** What verdicts, statuses, days and the like are called in the language that is spoken, at some time: for `parseQuery`. */
export const valueNames = (now: Date = new Date()): Names => ({
  ...Object.fromEntries(FIELDS.flatMap(({ name, reads }) => (reads.as === 'day' ? [[name, dayNames(now)]] : []))),
  ...listNames(),
});

const listNames = (): Names =>
  Object.fromEntries(
    FAMILIES.map(([name, family]) => {
      const reads = fieldOf(name)?.reads;
      const keys = reads?.as === 'one' ? reads.keys : [];
      return [name, Object.fromEntries(keys.map((key) => [key, sayIfKnown(`${family}_${key}`) ?? key]))];
    }),
  );

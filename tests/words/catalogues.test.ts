/** What holds of every catalogue. To add a language, translate one file: `public/_locales/xx/messages.json`. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STANCES, STATUSES, VERDICTS } from '../../lib/domain/annotation.ts';
import { CHANGE_KINDS } from '../../lib/domain/changes.ts';
import {
  CITATION_FORMS,
  CLAIM_FLAGS,
  CLAIM_TYPES,
  ENTITY_TYPES,
  QUOTE_FORMS,
  SOURCE_KINDS,
} from '../../lib/domain/finding.ts';
import { FIELDS } from '../../lib/search/language/fields.ts';
import { ROOT } from '../../tools/run.ts';
import type { Catalogue, Entry } from '../../tools/english.ts';
import { filesOf } from '../architecture/sources.ts';

const LOCALES = join(ROOT, 'public', '_locales');

const catalogueOf = (language: string): Catalogue =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8')) as Catalogue;

const LANGUAGES = globSync('*/messages.json', { cwd: LOCALES }).map((path) => basename(dirname(path)));
const english = catalogueOf('en');

/** "count_page" where there is "count_page_other". */
const STEMS = Object.keys(english)
  .filter((key) => key.endsWith('_other'))
  .map((key) => key.slice(0, -'_other'.length));
const stemOf = (key: string): string | undefined =>
  STEMS.find((stem) => key.startsWith(`${stem}_`) && !key.slice(stem.length + 1).includes('_'));

const slotsOf = ({ placeholders = {} }: Entry): readonly string[] => Object.keys(placeholders).toSorted();
const named = (entry: Entry): readonly string[] =>
  [...new Set([...entry.message.matchAll(/\$(\w+)\$/g)].map((match) => (match[1] ?? '').toLowerCase()))].toSorted();

test('there is English and one language more at least', () => {
  expect(LANGUAGES).toContain('en');
  expect(LANGUAGES.length).toBeGreaterThan(1);
});

describe.each(LANGUAGES)('%s', (language) => {
  const own = catalogueOf(language);
  const { message: tag = '' } = own['language_tag'] ?? {};
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

  test('it has every text of the English one, and nothing more', () => {
    const expected = Object.keys(english).flatMap((key) => {
      const stem = stemOf(key);
      return stem === undefined ? [key] : forms.map((form) => `${stem}_${form}`);
    });
    expect(Object.keys(own).toSorted()).toEqual([...new Set(expected)].toSorted());
  });

  test('what depends on a number has a form for every kind of number that the language knows', () => {
    const missing = STEMS.flatMap((stem) => forms.map((form) => `${stem}_${form}`)).filter((key) => !(key in own));
    expect(missing).toEqual([]);
  });

  test('texts are in the order of their keys, so that two catalogues lie beside one another', () => {
    expect(Object.keys(own)).toEqual(Object.keys(own).toSorted());
  });

  test('no text is empty, none ends in blank space', () => {
    const wrong = Object.entries(own).filter(([, { message }]) => message.trim() === '' || message !== message.trim());
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('every text names what the English one names', () => {
    const wrong = Object.entries(own).filter(([key, entry]) => {
      const stem = stemOf(key);
      const measure = english[key] ?? english[`${stem}_other`];
      // "one page" need not say its number.
      const left = stem === undefined ? [] : ['count'];
      const expected = measure ? slotsOf(measure) : [];
      return (
        slotsOf(entry).join() !== expected.join() ||
        expected.some((name) => !named(entry).includes(name) && !left.includes(name)) ||
        named(entry).some((name) => !expected.includes(name))
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('values are numbered by the alphabet of their names: $1 is the first of them', () => {
    const wrong = Object.entries(own).filter(([, { placeholders = {} }]) =>
      Object.keys(placeholders)
        .toSorted()
        .some((name, index) => placeholders[name]?.content !== `$${index + 1}`),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('a dollar stands nowhere but around names, and no mark of ours in a text', () => {
    const wrong = Object.entries(own).filter(([, { message }]) =>
      /[$\ue000-\uf8ff]/.test(message.replace(/\$\w+\$/g, '')),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('it says which language it is, and from which side it is read', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(tag.split('-')[0]).toBe(language.split('_')[0]);
    expect(['ltr', 'rtl']).toContain(own['language_direction']?.message);
  });
});

/** Keys that are made of a value: each family has a text for every value there is, and for nothing else. */
const FAMILIES: Readonly<Record<string, readonly (string | number)[]>> = {
  verdict: VERDICTS,
  claim: CLAIM_TYPES,
  flag: CLAIM_FLAGS,
  entity: [...ENTITY_TYPES, 'none'],
  source: SOURCE_KINDS,
  rung: [1, 2, 3, 4, 5, 6],
  stance: STANCES,
  status: STATUSES,
  change: CHANGE_KINDS,
  quote: QUOTE_FORMS,
  citation: CITATION_FORMS,
  find_field: FIELDS.map(({ name }) => name),
};

test.each(Object.entries(FAMILIES))('the family %s', (family, values) => {
  const keys = Object.keys(english).filter((key) => key.startsWith(`${family}_`));
  expect(keys).toEqual(values.map((value) => `${family}_${value}`).toSorted());
});

test('every text is said somewhere', () => {
  const code = filesOf('{lib,components,entrypoints,tools}/**/*.{ts,tsx}', 'wxt.config.ts')
    .map(({ text }) => text)
    .join('\n');
  // `say(`verdict_${verdict}`)`, `sayCount(`changes_${kind}`, count)`, `lookedUp(`why_${slug}`)`
  const families = [...code.matchAll(/`([a-z_]+_)\$\{/g)].map((match) => match[1] ?? '');
  const isSaid = (key: string): boolean =>
    code.includes(`'${key}'`) || code.includes(`__MSG_${key}__`) || families.some((family) => key.startsWith(family));
  const silent = Object.keys(english).filter((key) => !isSaid(key) && !isSaid(stemOf(key) ?? key));
  expect(silent, 'Delete what is not said any more, in every language.').toEqual([]);
});

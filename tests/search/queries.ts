import * as fc from 'fast-check';
import { CLAIM_FLAGS, CLAIM_TYPES, SOURCE_KINDS } from '../../lib/domain/finding.ts';
import { STANCES, STATUSES, VERDICTS } from '../../lib/domain/annotation.ts';
import { FIELDS, HAVES } from '../../lib/search/language/fields.ts';

// What people type, and what they do not: random queries that often find something in the notebooks of notebooks.ts.

/** Few words, so that texts and queries often share some. */
export const word = fc.constantFrom(
  'dam',
  'Damm',
  'dámp',
  'mayor',
  'Mayor',
  'tunnel',
  'cost',
  'x',
  '40',
  'Łódź',
  '港',
  '湾',
  'the',
);

const day = fc.constantFrom(
  '2026',
  '2026-01',
  '2026-01-15',
  '2025-12',
  '2025',
  '2026-02-31',
  '20',
  '2026-1',
  'soon',
  'today',
  'Tomorrow',
  'yest',
  '',
);
const sign = fc.constantFrom('', '', '<', '<=', '>', '>=', '=');
const range = fc.oneof(
  fc.tuple(sign, day).map((parts) => parts.join('')),
  fc.tuple(day, day).map((parts) => parts.join('..')),
  fc.tuple(sign, fc.integer({ min: 0, max: 7 })).map((parts) => parts.join('')),
);
const name = fc.constantFrom(
  'water',
  'wat',
  'two words',
  'dam',
  'en',
  'en-gb',
  'courier.example',
  'example',
  'Valley',
  'd, e',
  'a*b',
);
const key = fc.constantFrom<string>(
  ...VERDICTS,
  ...STATUSES,
  ...STANCES,
  ...CLAIM_TYPES,
  ...CLAIM_FLAGS,
  ...SOURCE_KINDS,
  ...HAVES,
  'mostly',
  'to check',
  'strong',
  'perhaps',
);
const quoted = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.constantFrom('', '"', '“', '"*')).map(([inner, mark]) => {
    if (mark === '') return inner;
    return mark === '"*' ? `"${inner}"*` : `${mark}${inner}${mark === '“' ? '”' : '"'}`;
  });
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
const value = quoted(fc.oneof(words, name, key, range, fc.string({ maxLength: 6 })));
const not = fc.constantFrom('', '', '', '-');

/** A field and what it may well be compared with. */
const field = fc.constantFrom(...FIELDS).chain(({ name: called, reads }) => {
  const fitting = { words, name, one: key, day: range, number: range }[reads.as];
  return fc
    .tuple(not, fc.array(fc.oneof({ weight: 5, arbitrary: quoted(fitting) }, value), { minLength: 1, maxLength: 2 }))
    .map(([no, values]) => `${no}${called}:${values.join(',')}`);
});

const part = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(not, quoted(words)).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: field },
  {
    weight: 1,
    arbitrary: fc.constantFrom('-', '"', ':', ',', '*', 'foo:bar', '--x', '-"', 'a"b', 'tag:,', 'http://x.example'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

export const typedQuery = fc
  .tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom('', '', ' '))
  .map(([parts, end]) => parts.join(' ') + end);

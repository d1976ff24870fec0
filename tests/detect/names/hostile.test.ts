import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { isSpanOf } from '../../../lib/domain/span.ts';
import { entitiesIn } from './marked.ts';

const words = constantFrom(
  'Nadia',
  'Brandt',
  'the',
  'of',
  'US',
  'U.S.',
  '-',
  'al-Nuri',
  'May',
  '5',
  '$',
  'million',
  'Court',
  '(',
  ')',
  '"',
  '’s',
  '.',
  '?',
  '\n',
  'GHC',
  'COVID-19',
  '\ud800',
  '\udc00',
  '👍🏽',
  'שלום',
  'مرحبا',
  '\u200b',
  '\u202e',
  'É',
  'ſ',
  'ŉ',
  '１２',
  '²',
  'İ',
  '中国',
);
const hostile = oneof(
  string({ unit: 'binary', maxLength: 80 }),
  array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
  array(words, { maxLength: 30 }).map((parts) => parts.join('')),
);

test('any text: entities lie in order, never overlap, are within the text, and are numbered from 0', () => {
  assert(
    property(hostile, (text) => {
      let [end, known] = [0, 0];
      return entitiesIn(text).every((entity) => {
        const isGood =
          isSpanOf(text.length, entity) && entity.start >= end && entity.mentionOf <= known && entity.name !== '';
        end = entity.end;
        known = Math.max(known, entity.mentionOf + 1);
        return isGood;
      });
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test.each([
  ['one word without end', 'A'.repeat(50_000)],
  ['a run of capitals without end', 'Brandt '.repeat(8_000)],
  ['different people of one surname', Array.from({ length: 5_000 }, (_, at) => `A${at.toString(36)} Vale`).join(', ')],
  [
    'bodies that begin and end alike',
    Array.from({ length: 2_000 }, (_, at) => `Ork A${at.toString(36)} Council`).join(', '),
  ],
  ['a body of many words', `${'Ork '.repeat(6_000)}Council. Ork. The Council.`],
  ['names joined', `${'Ork Glass of '.repeat(3_500)}Ork. Ork Glass.`],
  ['names defined', 'Ork Front, known as Ork Front, or OF (OF), '.repeat(1_100)],
  ['hyphens', `A${'-b'.repeat(25_000)}`],
  ['figures', '1,'.repeat(25_000)],
  ['sums', '$1 '.repeat(17_000)],
  ['loose sums', 'millions of '.repeat(4_000)],
  ['links', `Bank ${'of the '.repeat(7_000)}`],
  ['brackets', 'GHC ('.repeat(10_000)],
  ['all capitals', 'THE MAYOR OF SPRINGFIELD SAID NO. '.repeat(1_500)],
])(
  '50,000 characters of %s get an answer',
  (_, text) => {
    for (const entity of entitiesIn(text)) expect(isSpanOf(text.length, entity)).toBe(true);
  },
  60_000,
);

import { expect, test } from 'vitest';
import { sizeWords, valueWords } from '../../lib/words/values.ts';

const measure = { amount: 5e6, upTo: null, unit: 'EUR', rough: false };

test.each([
  ['a sum', measure, '5,000,000 EUR'],
  ['a range', { ...measure, upTo: 7e6 }, '5,000,000 to 7,000,000 EUR'],
  ['millions of dollars', { ...measure, amount: 1e6, unit: 'USD', rough: true }, 'at least 1,000,000 USD'],
  ['a share', { ...measure, amount: 37.5, unit: '%' }, '37.5 %'],
  ['things counted', { ...measure, amount: 24, unit: null }, '24'],
  ['a day', { date: '2019-07-14', until: null }, '2019-07-14'],
  ['some days', { date: '2019-07-14', until: '2019-07-16' }, '2019-07-14 to 2019-07-16'],
])('%s', (_, value, words) => expect(valueWords(value)).toBe(words));

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [348_000, '348 kB'],
  [3_400_000, '3.4 MB'],
  [5_000_000_000_000, '5,000 GB'],
])('%d bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

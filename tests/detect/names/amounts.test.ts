import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../../lib/detect/names/amounts.ts';
import { tokenize } from '../../../lib/text/tokens.ts';

const read = (text: string) =>
  findAmounts(tokenize(text, { start: 0, end: text.length })).map(
    ({ start, end, type, value, unit }) => `${text.slice(start, end)} = ${type} ${value} ${unit}`,
  );

describe('findAmounts', () => {
  test.each([
    ['It cost $4.2 billion.', ['$4.2 billion = money 4200000000 USD']],
    ['It cost US$100m.', ['US$100m = money 100000000 USD']],
    ['It cost €12,500.50.', ['€12,500.50 = money 12500.5 EUR']],
    ['Rs 900 million, Rs. 50 crore', ['Rs 900 million = money 900000000 INR', 'Rs. 50 crore = money 500000000 INR']],
    ['ZAR30 million and R50,000', ['ZAR30 million = money 30000000 ZAR', 'R50,000 = money 50000 ZAR']],
    ['5 million US dollars', ['5 million US dollars = money 5000000 us dollars']],
    ['50 Singapore dollars', ['50 Singapore dollars = money 50 singapore dollars']],
    ['300 Hong Kong dollars', ['300 Hong Kong dollars = money 300 hong kong dollars']],
    ['two million euros', ['two million euros = money 2000000 euros']],
    ['hundreds of thousands of euros', ['hundreds of thousands of euros = money null euros']],
    ['up 12 per cent', ['12 per cent = percent 12 %']],
    [
      'up 0.5%, then 3 percentage points',
      ['0.5% = percent 0.5 %', '3 percentage points = percent 3 percentage points'],
    ],
    ['20 kilometres away', ['20 kilometres = quantity 20 kilometres']],
    ['a 300-mile walk', ['300-mile = quantity 300 mile']],
    ['on 27th of January, 2014', ['27th of January, 2014 = date null null']],
    ['on Dec. 12 or Thursday, July 14', ['Dec. 12 = date null null', 'Thursday, July 14 = date null null']],
    ['from 2022-2023, since the 1990s', ['2022-2023 = date null null', '1990s = date null null']],
    ['on 2014-05-01', ['2014-05-01 = date null null']],
    ['in May', ['May = date null null']],
    ['open on Sundays', ['Sundays = date null null']],
    ['In May, it rained', ['May = date null null']],
    ['N$100 000 or 20CUP', ['N$100 000 = money 100000 NGN', '20CUP = money 20 CUP']],
    [
      '$4.9 billion dollars, GHS2.8billion',
      ['$4.9 billion dollars = money 4900000000 USD', 'GHS2.8billion = money 2800000000 GHS'],
    ],
    ['20 square kilometres', ['20 square kilometres = quantity 20 square kilometres']],
    // Silence.
    ['A1 and N10, P 3', []],
    ['they may march in the sun', []],
    ['May he rest', []],
    ['the 12 men and 3 dogs', []],
    ['A 5-year-old', []],
    ['the Sun said', []],
    ['12 Singapore players paid dollars', []],
    ['one of them, a second time', []],
    ['', []],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});

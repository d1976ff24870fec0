import { assert, constantFrom, date, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateValue, Measure } from '../../../lib/domain/finding.ts';
import { findAmounts } from '../../../lib/detect/names/amounts.ts';
import { tokenize } from '../../../lib/text/tokens.ts';

const written = (value: Measure | DateValue | null): string => {
  if (!value) return '?';
  if ('date' in value) return value.until === null ? value.date : `${value.date}/${value.until}`;
  const { amount, upTo, unit, rough } = value;
  return `${rough ? '≥' : ''}${amount}${upTo === null ? '' : `…${upTo}`} ${unit}`;
};

const read = (text: string) =>
  findAmounts(tokenize(text, { start: 0, end: text.length })).map(
    ({ start, end, type, value }) => `${text.slice(start, end)} = ${type} ${written(value)}`,
  );

describe('findAmounts', () => {
  test.each([
    ['It cost $4.2 billion.', ['$4.2 billion = money 4200000000 USD']],
    ['It cost US$100m.', ['US$100m = money 100000000 USD']],
    ['It cost €12,500.50.', ['€12,500.50 = money 12500.5 EUR']],
    ['Rs 900 million, Rs. 50 crore', ['Rs 900 million = money 900000000 INR', 'Rs. 50 crore = money 500000000 INR']],
    ['ZAR30 million and R50,000', ['ZAR30 million = money 30000000 ZAR', 'R50,000 = money 50000 ZAR']],
    ['5 million US dollars', ['5 million US dollars = money 5000000 USD']],
    ['50 Singapore dollars', ['50 Singapore dollars = money 50 SGD']],
    ['300 Hong Kong dollars', ['300 Hong Kong dollars = money 300 HKD']],
    ['two million euros', ['two million euros = money 2000000 EUR']],
    ['hundreds of thousands of euros', ['hundreds of thousands of euros = money ≥100000 EUR']],
    ['up 12 per cent', ['12 per cent = percent 12 %']],
    [
      'up 0.5%, then 3 percentage points',
      ['0.5% = percent 0.5 %', '3 percentage points = percent 3 percentage points'],
    ],
    ['20 kilometres away', ['20 kilometres = quantity 20 km']],
    ['a 300-mile walk', ['300-mile = quantity 300 mi']],
    ['on 27th of January, 2014', ['27th of January, 2014 = date 2014-01-27']],
    ['on Dec. 12 or Thursday, July 14', ['Dec. 12 = date --12-12', 'Thursday, July 14 = date --07-14']],
    ['from 2022-2023, since the 1990s', ['2022-2023 = date 2022/2023', '1990s = date 1990/1999']],
    ['on 2014-05-01', ['2014-05-01 = date 2014-05-01']],
    ['in May', ['May = date --05']],
    ['open on Sundays', ['Sundays = date ?']],
    ['In May, it rained', ['May = date --05']],
    ['N$100 000 or 20CUP', ['N$100 000 = money 100000 NGN', '20CUP = money 20 CUP']],
    [
      '$4.9 billion dollars, GHS2.8billion',
      ['$4.9 billion dollars = money 4900000000 USD', 'GHS2.8billion = money 2800000000 GHS'],
    ],
    ['20 square kilometres', ['20 square kilometres = quantity 20 square km']],
    // Ranges: the word of size is for both ends.
    ['5-7 million euros', ['5-7 million euros = money 5000000…7000000 EUR']],
    ['worth $5-7 million', ['$5-7 million = money 5000000…7000000 USD']],
    ['between 5 and 7 km', ['5 and 7 km = quantity 5…7 km']],
    ['5 to 7 per cent', ['5 to 7 per cent = percent 5…7 %']],
    ['rose from 5 to 7 per cent', ['7 per cent = percent 7 %']],
    ['14-16 July 2019', ['14-16 July 2019 = date 2019-07-14/2019-07-16']],
    ['July 14-16', ['July 14-16 = date --07-14/--07-16']],
    ['in 2011-12', ['2011-12 = date 2011/2012']],
    // Words of size, shares, rough orders.
    ['4.35 million crowns', ['4.35 million crowns = money 4350000 crown']],
    ['US$5bn', ['US$5bn = money 5000000000 USD']],
    ['half a million voters', ['half a million = quantity 500000 null']],
    ['two dozen goats', ['two dozen = quantity 24 null']],
    ['dozens of people', ['dozens = quantity ≥12 null']],
    ['hundreds of thousands of people', ['hundreds of thousands = quantity ≥100000 null']],
    ['millions of barrels', ['millions of barrels = quantity ≥1000000 barrel']],
    ['a 20,000-strong crowd', ['20,000-strong = quantity 20000 null']],
    ['two thirds of them', ['two thirds = percent 66.67 %']],
    ['three-quarters of it', ['three-quarters = percent 75 %']],
    ['at 35 C or 95°F', ['35 C = quantity 35 °C', '95°F = quantity 95 °F']],
    ['in January 2015, on 31 February', ['January 2015 = date 2015-01', '31 February = date ?']],
    ['Sept. 3, 1987', ['Sept. 3, 1987 = date 1987-09-03']],
    // Silence.
    ['the 2-1 win', []],
    ['one half-time talk', []],
    ['35 Coins', []],
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

/** The signs of the units that the grammar below writes. */
const UNITS = { kilometres: 'km', tonnes: 't', barrels: 'barrel', hectares: 'ha' } as const;
const SIZES = { '': 1, ' thousand': 1e3, ' million': 1e6, ' billion': 1e9 } as const;

test('what is written is what is read: any figure, size, unit and day', () => {
  const units = constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[]));
  const sizes = constantFrom(...(Object.keys(SIZES) as (keyof typeof SIZES)[]));
  assert(
    property(
      integer({ min: 2, max: 999_999 }),
      integer({ min: 1, max: 9 }),
      sizes,
      units,
      (whole, tenth, size, unit) => {
        const text = `It took ${whole.toLocaleString('en')}.${tenth}${size} ${unit}.`;
        const [found] = findAmounts(tokenize(text, { start: 0, end: text.length }));
        expect(found?.value).toEqual({
          amount: Number(((whole + tenth / 10) * SIZES[size]).toPrecision(12)),
          upTo: null,
          unit: UNITS[unit],
          rough: false,
        });
      },
    ),
  );
  assert(
    property(date({ min: new Date('1500-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (day) => {
      const text = `On ${day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })} it rained.`;
      const [found] = findAmounts(tokenize(text, { start: 0, end: text.length }));
      expect(found?.value).toEqual({ date: day.toISOString().slice(0, 10), until: null });
    }),
  );
});

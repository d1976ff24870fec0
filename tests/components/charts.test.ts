import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bar, sumOf } from '../../components/pictures/chart.ts';
import { countsOf } from '../../entrypoints/library/pictures/article.ts';
import {
  articleChart,
  inTime,
  sourcingChart,
  spokenChart,
  unnamedChart,
  verdictChart,
} from '../../entrypoints/library/pictures/charts.ts';
import { placeIn } from '../../entrypoints/library/route.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Count } from '../../lib/search/answer/tally.ts';
import { example } from '../formats/example.ts';

const count = (times: number, ...keys: readonly string[]): Count => ({ keys, labels: keys, count: times });
const bar = (key: string, value = 1): Bar => ({ key, label: key, values: [value] });
const sum = (some: readonly Bar[]) => sumOf(some.map(({ values }) => sumOf(values)));
const rows = (bars: readonly Bar[]) => bars.map(({ key, values }) => [key, ...values]);

describe('what a picture is drawn from', () => {
  test('the kinds of source of each outlet, the largest first', () => {
    const { chart, field } = sourcingChart(
      [
        count(2, 'courier', 'unnamed'),
        count(7, 'gazette', 'document'),
        count(1, 'courier', 'named_person'),
        count(9, '', 'unnamed'),
      ],
      'outlet',
    );
    expect(rows(chart.bars)).toEqual([
      ['gazette', 0, 0, 7, 0, 0],
      ['courier', 1, 0, 0, 2, 0],
    ]);
    expect([field, chart.series.map(({ key }) => key)]).toEqual([
      'outlet',
      ['named_person', 'named_org', 'document', 'unnamed', 'self'],
    ]);
  });

  test('the share of unnamed sources: the writer is no source, and few claims say nothing', () => {
    const { chart } = unnamedChart([
      count(1, 'courier', 'unnamed'),
      count(9, 'courier', 'named_org'),
      count(4, 'gazette', 'unnamed'),
      count(4, 'gazette', 'named_org'),
      count(50, 'gazette', 'self'),
      count(4, 'herald', 'unnamed'),
    ]);
    expect(rows(chart.drawn)).toEqual([
      ['gazette', 4, 4],
      ['courier', 1, 9],
    ]);
    expect(rows(chart.bars)[0]).toEqual(['herald', 4, 0]);
  });

  test('verdicts month by month; what nobody judged is no verdict', () => {
    const { chart } = verdictChart([
      count(1, '2026-01', 'wrong'),
      count(2, '2026-03', 'wrong'),
      count(5, '', 'unchecked'),
    ]);
    expect(chart.bars.map(({ key }) => key)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(chart.bars.map(({ values }) => values[chart.series.findIndex(({ key }) => key === 'wrong')])).toEqual([
      1, 0, 2,
    ]);
  });

  test('the days that claims speak of', () => {
    expect(rows(spokenChart([count(3, '2019-05'), count(1, '')]).chart.bars)).toEqual([['2019-05', 3]]);
  });
});

describe('bars in time', () => {
  test.each<[string, readonly Bar[], readonly (readonly [string, number])[]]>([
    ['nothing', [], []],
    [
      'over the end of a year',
      [bar('2026-01'), bar('2025-11')],
      [
        ['2025-11', 1],
        ['2025-12', 0],
        ['2026-01', 1],
      ],
    ],
    [
      'a year among months: years',
      [bar('2024'), bar('2025-03'), bar('2025-07', 2)],
      [
        ['2024', 1],
        ['2025', 3],
      ],
    ],
    [
      'decades: years',
      [bar('2020-01'), bar('2026-01')],
      [2020, 2021, 2022, 2023, 2024, 2025, 2026].map(
        (year) => [String(year), year === 2020 || year === 2026 ? 1 : 0] as const,
      ),
    ],
  ])('%s', (_name, bars, shown) => {
    expect(rows(inTime(bars).drawn)).toEqual(shown);
    expect(rows(inTime(bars).bars)).toEqual(shown);
    expect(inTime(bars).beyond).toBeNull();
  });

  test.each<[string, readonly Bar[], readonly string[], readonly string[], string]>([
    [
      'one claim about 2300',
      [bar('2014-03', 2), bar('2026-01', 9), bar('2300')],
      ['2014', '2026'],
      ['2014', '2026', '2300'],
      '1 is of another time than 2014 to 2026: it stands in the table alone.',
    ],
    [
      'months stay months',
      [bar('2025-12', 3), bar('2026-01', 9), bar('2300'), bar('1066-10')],
      ['2025-12', '2026-01'],
      ['1066-10', '2025-12', '2026-01', '2300'],
      '2 are of other times than 2025-12 to 2026-01: they stand in the table alone.',
    ],
    [
      'as many long ago: the later',
      [bar('1066-10'), bar('2026-01')],
      ['2026-01', '2026-01'],
      ['1066-10', '2026-01'],
      '1 is of another time than 2026-01 to 2026-01: it stands in the table alone.',
    ],
  ])('%s', (_name, bars, ends, table, said) => {
    const { drawn, bars: all, beyond } = inTime(bars);
    expect([drawn[0]?.key, drawn.at(-1)?.key]).toEqual(ends);
    expect(all.filter(({ values }) => values[0] !== 0).map(({ key }) => key)).toEqual(table);
    expect(beyond).toBe(said);
  });

  const keys = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(12)).map(([year, month]) => {
    const key = String(year).padStart(4, '0');
    return month === 0 ? key : `${key}-${String(month).padStart(2, '0')}`;
  });

  test('whatever the times, the table holds every claim, and no more is drawn than can be told apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(keys, { maxLength: 30 }), (times) => {
        const given = times.map((key, nth) => bar(key, nth + 1));
        const { drawn, bars } = inTime(given);
        expect(sum(bars)).toBe(sum(given));
        expect(bars.map(({ key }) => key)).toEqual(bars.map(({ key }) => key).toSorted());
        expect(drawn.length).toBeLessThanOrEqual(120);
        expect(drawn.every((one) => bars.includes(one))).toBe(true);
        expect(sum(drawn)).toBeGreaterThanOrEqual(Math.max(0, ...given.map(({ values }) => sumOf(values))));
      }),
    );
  });
});

describe('rows of too many', () => {
  const counts = Array.from({ length: 57 }, (_, nth) => count(nth < 50 ? 60 - nth : 1, `outlet ${nth}`, 'unnamed'));

  test.each([
    ['sourcing', sourcingChart(counts, 'outlet').chart, 20],
    ['unnamed', unnamedChart(counts).chart, 20],
    ['unnamed, few of which say much', unnamedChart(counts.slice(45)).chart, 5],
  ])('%s: the largest are drawn, the table holds all', (_name, { bars, drawn, beyond }, most) => {
    expect(drawn).toHaveLength(most);
    expect(bars.length).toBeGreaterThan(most);
    expect(beyond).toBe(`${most} of ${bars.length} are drawn; the table holds them all.`);
  });
});

describe('one article', () => {
  const [claim] = example.annotations;
  const of = (more: Partial<Annotation>): Annotation => ({ ...claim!, ...more });
  const source = claim!.source!;
  const finding = claim!.finding!;

  test('its claims by the kind of their source: all, then each type, as the reader corrected them', () => {
    const { sourcing } = countsOf([
      of({}),
      of({ source: { ...source, kind: 'unnamed' } }),
      of({ source: { ...source, kind: 'unnamed' }, finding: { ...finding, type: 'event' } }),
      of({ finding: null }),
      of({ source: null }),
      of({ correction: { source: '', passage: '', at: 0 } }),
    ]);
    const chart = articleChart(sourcing);
    expect(chart.bars.map(({ label, values }) => [label, values])).toEqual([
      ['all claims', [0, 2, 0, 2, 0]],
      ['quantity', [0, 1, 0, 1, 0]],
      ['event', [0, 0, 0, 1, 0]],
    ]);
  });

  test('its verdicts by month, and the times that it speaks of, each once for a claim', () => {
    const { judged, spoken } = countsOf([
      of({ finding: { ...finding, dates: ['2019-05-01', '2019-05-20', '2021'] } }),
      of({ verdicts: [] }),
    ]);
    expect(judged).toMatchObject([{ keys: ['2026-03', 'mostly_wrong'], count: 1 }]);
    expect(spoken).toMatchObject([
      { keys: ['2019-05'], count: 1 },
      { keys: ['2021'], count: 1 },
    ]);
  });

  test.each([
    ['#pictures', null],
    ['#pictures=https%3A%2F%2Fa.example%2Fx', 'https://a.example/x'],
    ['#pictures=%', null],
  ])('%s', (hash, pageId) => {
    expect(placeIn(hash)).toEqual({ section: 'pictures', query: '', pageId });
  });
});

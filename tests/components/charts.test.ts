import { describe, expect, test } from 'vitest';
import type { Bar } from '../../components/pictures/chart.ts';
import {
  inTime,
  sourcingChart,
  spokenChart,
  unnamedChart,
  verdictChart,
} from '../../entrypoints/library/pictures/charts.ts';
import type { Count } from '../../lib/search/answer/tally.ts';

const count = (times: number, ...keys: readonly string[]): Count => ({ keys, labels: keys, count: times });
const bar = (key: string, value = 1): Bar => ({ key, label: key, values: [value] });
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
    expect(rows(chart.bars)).toEqual([
      ['gazette', 4, 4],
      ['courier', 1, 9],
    ]);
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
    expect(rows(inTime(bars))).toEqual(shown);
  });

  test('of a thousand years the last hundred and twenty', () => {
    const shown = inTime([bar('1066-10'), bar('2026-01')]);
    expect([shown.length, shown[0]?.key, shown.at(-1)?.key]).toEqual([121, '1906', '2026']);
  });
});

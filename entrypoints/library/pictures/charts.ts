import type { Bar, Chart } from '../../../components/pictures/chart.ts';
import { sumOf } from '../../../components/pictures/chart.ts';
import { VERDICTS } from '../../../lib/domain/annotation.ts';
import { SOURCE_KINDS } from '../../../lib/domain/finding.ts';
import type { Count } from '../../../lib/search/answer/tally.ts';
import { say } from '../../../lib/words/say.ts';

/** What a picture is made of: the figures, by which dimensions they are counted, and what a click on a bar asks for. */
export interface Drawn {
  readonly chart: Chart;
  /** The field of the search that narrows to one bar; null: none does. */
  readonly field: 'outlet' | 'project' | 'spoken' | null;
}

/** More rows than these nobody compares; the others are in the table of the library. */
const MOST_ROWS = 20;
/** A share of fewer claims says nothing. */
const FEWEST = 5;
/** More columns than these cannot be told apart: then years stand in place of months. */
const MOST_MONTHS = 48;

/** Who carries each outlet or project: the kinds of source of its claims. By ['outlet' or 'project', 'kind']. */
export function sourcingChart(counts: readonly Count[], by: 'outlet' | 'project'): Drawn {
  const bars = barsOf(counts, SOURCE_KINDS).toSorted((a, b) => sumOf(b.values) - sumOf(a.values));
  const chart: Chart = {
    title: say(`picture_sourcing_${by}`),
    about: say('picture_sourcing_about'),
    kind: 'shares',
    series: SOURCE_KINDS.map((key) => ({ key, label: say(`source_${key}`) })),
    bars: bars.slice(0, MOST_ROWS),
  };
  return { chart, field: by };
}

/** How much of what each outlet gives a source for rests on unnamed ones, the largest share first. By ['outlet', 'kind']. */
export function unnamedChart(counts: readonly Count[]): Drawn {
  const unnamed = SOURCE_KINDS.indexOf('unnamed');
  const self = SOURCE_KINDS.indexOf('self');
  const bars = barsOf(counts, SOURCE_KINDS).map(({ key, label, values }): Bar => {
    const given = values[unnamed] ?? 0;
    return { key, label, values: [given, sumOf(values) - given - (values[self] ?? 0)] };
  });
  const chart: Chart = {
    title: say('picture_unnamed'),
    about: say('picture_unnamed_about', { fewest: FEWEST }),
    kind: 'shares',
    series: [
      { key: 'unnamed', label: say('source_unnamed') },
      { key: 'named', label: say('picture_named') },
    ],
    bars: bars
      .filter(({ values }) => sumOf(values) >= FEWEST)
      .toSorted((a, b) => shareOf(b) - shareOf(a) || sumOf(b.values) - sumOf(a.values))
      .slice(0, MOST_ROWS),
  };
  return { chart, field: 'outlet' };
}

const shareOf = ({ values }: Bar): number => (values[0] ?? 0) / Math.max(1, sumOf(values));

/** What was concluded, month by month. By ['judged', 'verdict']. */
export function verdictChart(counts: readonly Count[]): Drawn {
  const verdicts = VERDICTS.filter((verdict) => verdict !== 'unchecked');
  const chart: Chart = {
    title: say('picture_verdicts'),
    about: say('picture_verdicts_about'),
    kind: 'counts',
    series: verdicts.map((key) => ({ key, label: say(`verdict_${key}`) })),
    bars: inTime(barsOf(counts, verdicts)),
  };
  return { chart, field: null };
}

/** Of which months or years the claims speak. By ['spoken']. */
export function spokenChart(counts: readonly Count[]): Drawn {
  const bars = counts.flatMap(({ keys: [key = ''], count }) =>
    key === '' ? [] : [{ key, label: key, values: [count] }],
  );
  const chart: Chart = {
    title: say('picture_spoken'),
    about: say('picture_spoken_about'),
    kind: 'counts',
    series: [{ key: 'claims', label: say('notebook_lens_claims') }],
    bars: inTime(bars),
  };
  return { chart, field: 'spoken' };
}

/** One bar for each first key, its values by the second. What has no first key is left out. */
function barsOf(counts: readonly Count[], series: readonly string[]): readonly Bar[] {
  const bars = new Map<string, { readonly label: string; readonly values: number[] }>();
  for (const {
    keys: [key = '', of = ''],
    labels,
    count,
  } of counts) {
    const at = series.indexOf(of);
    if (key === '' || at === -1) continue;
    const bar = bars.get(key) ?? { label: labels[0] || key, values: series.map(() => 0) };
    bar.values[at] = (bar.values[at] ?? 0) + count;
    bars.set(key, bar);
  }
  return [...bars].map(([key, { label, values }]) => ({ key, label, values }));
}

/** Months in their order, with those between that have nothing; years where the months would be too many. */
export function inTime(bars: readonly Bar[]): readonly Bar[] {
  if (bars.length === 0) return [];
  const isMonthly = bars.every(({ key }) => /^\d{4}-\d{2}$/.test(key));
  const ends = bars.map(({ key }) => key).toSorted();
  const [first = '', last = ''] = [ends[0], ends.at(-1)];
  const months = isMonthly ? monthsBetween(first, last) : [];
  const isShort = months.length > 0 && months.length <= MOST_MONTHS;
  const keyOf = (key: string): string => (isShort ? key : key.slice(0, 4));
  const keys = isShort ? months : yearsBetween(first.slice(0, 4), last.slice(0, 4));
  const empty = bars[0]?.values.map(() => 0) ?? [];
  const sums = new Map<string, readonly number[]>();
  for (const { key, values } of bars) {
    const before = sums.get(keyOf(key)) ?? empty;
    sums.set(
      keyOf(key),
      before.map((value, at) => value + (values[at] ?? 0)),
    );
  }
  return keys.map((key) => ({ key, label: key, values: sums.get(key) ?? empty }));
}

function monthsBetween(first: string, last: string): readonly string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  return to - from > MOST_MONTHS ? [] : Array.from({ length: to - from + 1 }, (_, nth) => monthKey(from + nth));
}

const monthNumber = (key: string): number => Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1;
const monthKey = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Of two thousand years only those that have something would be seen; then the gaps are left out. */
const MOST_YEARS = 120;

function yearsBetween(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first), Number(last)];
  const start = Math.max(from, to - MOST_YEARS);
  return Array.from({ length: to - start + 1 }, (_, nth) => String(start + nth).padStart(4, '0'));
}

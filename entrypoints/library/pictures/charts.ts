import type { Bar, Chart } from '../../../components/pictures/chart.ts';
import { sumOf } from '../../../components/pictures/chart.ts';
import { VERDICTS } from '../../../lib/domain/annotation.ts';
import { CLAIM_TYPES, SOURCE_KINDS } from '../../../lib/domain/finding.ts';
import type { Count } from '../../../lib/search/answer/tally.ts';
import { numberWords, say, sayCount } from '../../../lib/words/say.ts';

/** What a picture is made of: the figures, by which dimensions they are counted, and what a click on a bar asks for. */
export interface Drawn {
  readonly chart: Chart;
  /** The field of the search that narrows to one bar; null: none does. */
  readonly field: 'outlet' | 'project' | 'spoken' | null;
}

/** More rows than these nobody compares: the others stand in the table alone. */
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
    ...largest(bars, bars),
  };
  return { chart, field: by };
}

/** The first key of the row that holds all claims of an article. */
export const ALL_CLAIMS = '*';

/** The kinds of source of all claims of one article, then of each type of claim. By ['type', 'kind'], with `ALL_CLAIMS`. */
export function articleChart(counts: readonly Count[]): Chart {
  const bars = barsOf(counts, SOURCE_KINDS)
    .map(({ key, values }): Bar => ({ key, label: typeWords(key), values }))
    .toSorted(
      (a, b) => Number(b.key === ALL_CLAIMS) - Number(a.key === ALL_CLAIMS) || sumOf(b.values) - sumOf(a.values),
    );
  return {
    title: say('picture_article'),
    about: say('picture_article_about'),
    kind: 'shares',
    series: SOURCE_KINDS.map((key) => ({ key, label: say(`source_${key}`) })),
    ...largest(bars, bars),
  };
}

function typeWords(key: string): string {
  const type = CLAIM_TYPES.find((one) => one === key);
  return type ? say(`claim_${type}`) : say('picture_article_claims');
}

/** How much of what each outlet gives a source for rests on unnamed ones, the largest share first. By ['outlet', 'kind']. */
export function unnamedChart(counts: readonly Count[]): Drawn {
  const unnamed = SOURCE_KINDS.indexOf('unnamed');
  const self = SOURCE_KINDS.indexOf('self');
  const bars = barsOf(counts, SOURCE_KINDS)
    .map(({ key, label, values }): Bar => {
      const given = values[unnamed] ?? 0;
      return { key, label, values: [given, sumOf(values) - given - (values[self] ?? 0)] };
    })
    .filter(({ values }) => sumOf(values) > 0)
    .toSorted((a, b) => shareOf(b) - shareOf(a) || sumOf(b.values) - sumOf(a.values));
  const chart: Chart = {
    title: say('picture_unnamed'),
    about: say('picture_unnamed_about', { fewest: FEWEST }),
    kind: 'shares',
    series: [
      { key: 'unnamed', label: say('source_unnamed') },
      { key: 'named', label: say('picture_named') },
    ],
    ...largest(
      bars,
      bars.filter(({ values }) => sumOf(values) >= FEWEST),
    ),
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
    ...inTime(barsOf(counts, verdicts)),
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
    ...inTime(bars),
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

/** What of a chart is in its table, and what is drawn. */
type Rows = Pick<Chart, 'bars' | 'drawn' | 'beyond'>;

/** Of those that may be drawn the first; all stand in the table. */
function largest(bars: readonly Bar[], drawable: readonly Bar[]): Rows {
  const drawn = drawable.slice(0, MOST_ROWS);
  const told = { drawn: numberWords(drawn.length), all: numberWords(bars.length) };
  return { bars, drawn, beyond: drawn.length === bars.length ? null : say('picture_largest', told) };
}

/** More years than these cannot be drawn beside each other. */
const MOST_YEARS = 120;

/**
 * Months in their order, with those between that have nothing; years where the months would be too many. One claim about the year
 * 2300 does not press all others together: drawn is the stretch of time that holds most, and what lies outside is said.
 */
export function inTime(bars: readonly Bar[]): Rows {
  if (bars.length === 0) return { bars, drawn: bars, beyond: null };
  const [from, to] = densest(bars);
  const near = bars.filter(({ key }) => from <= yearOf(key) && yearOf(key) <= to);
  const isMonthly = near.every(({ key }) => MONTH.test(key));
  const ends = near.map(({ key }) => key).toSorted();
  const months = isMonthly ? monthsBetween(ends[0] ?? '', ends.at(-1) ?? '') : [];
  const isShort = months.length > 0;
  const sums = summed(bars, (key) => (isShort ? key : key.slice(0, 4)));
  const keys = isShort ? months : yearsBetween(from, to);
  const empty = bars[0]?.values.map(() => 0) ?? [];
  const drawn = keys.map((key) => ({ key, label: key, values: sums.get(key) ?? empty }));
  const outside = [...sums].flatMap(([key, values]) => (keys.includes(key) ? [] : [{ key, label: key, values }]));
  return {
    bars: [...drawn, ...outside].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    drawn,
    beyond: beyondOf(outside, keys),
  };
}

const MONTH = /^\d{4}-\d{2}$/;
const yearOf = (key: string): number => Number(key.slice(0, 4));

function beyondOf(outside: readonly Bar[], keys: readonly string[]): string | null {
  const count = sumOf(outside.map(({ values }) => sumOf(values)));
  return count === 0 ? null : sayCount('picture_outside', count, { from: keys[0] ?? '', to: keys.at(-1) ?? '' });
}

/** The first and the last year of the stretch that can be drawn and holds most; of two that hold as much the later. */
function densest(bars: readonly Bar[]): readonly [from: number, to: number] {
  const years = [...summed(bars, (key) => key.slice(0, 4))]
    .map(([key, values]) => ({ year: Number(key), count: sumOf(values) }))
    .toSorted((a, b) => a.year - b.year);
  let best = { from: 0, to: 0, count: -1 };
  let [start, count] = [0, 0];
  for (const { year, count: more } of years) {
    count += more;
    for (let first = years[start]; first && year - first.year >= MOST_YEARS; first = years[++start])
      count -= first.count;
    if (count >= best.count) best = { from: years[start]?.year ?? year, to: year, count };
  }
  return [best.from, best.to];
}

/** The values of all bars that share a key. */
function summed(bars: readonly Bar[], keyOf: (key: string) => string): ReadonlyMap<string, readonly number[]> {
  const sums = new Map<string, readonly number[]>();
  for (const { key, values } of bars) {
    const before = sums.get(keyOf(key));
    sums.set(keyOf(key), before ? before.map((value, at) => value + (values[at] ?? 0)) : values);
  }
  return sums;
}

/** Empty where they are too many to be told apart. */
function monthsBetween(first: string, last: string): readonly string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  return to - from >= MOST_MONTHS ? [] : Array.from({ length: to - from + 1 }, (_, nth) => monthKey(from + nth));
}

const monthNumber = (key: string): number => Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1;
const monthKey = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

const yearsBetween = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, nth) => String(from + nth).padStart(4, '0'));

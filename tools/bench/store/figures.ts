import { type Spread, spreadOf } from '../rounds.ts';

/** How a figure is written, and whether more of it is better. */
export type Unit = 'ms' | 'items/s' | 'MB';

/** One thing that was measured at one size. */
export interface Figure {
  readonly what: string;
  readonly unit: Unit;
  readonly spread: Spread;
}

/** What a figure must reach (or stay under) at the largest size, and would like to. Absent: nothing is demanded. */
export interface Bar {
  readonly must: number;
  readonly aim: number;
  /** How many times as much it may be at the largest size as at the smallest; absent: whatever it is. */
  readonly growth?: number;
}

export interface Sized {
  readonly items: number;
  readonly figures: readonly Figure[];
}

export const figureOf = (what: string, unit: Unit, figures: readonly number[]): Figure => ({
  what,
  unit,
  spread: spreadOf(figures),
});

const written = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 1 : 0);

/** "64 (58–71)" */
const cellOf = ({ median, low, high }: Spread): string =>
  low === high ? written(median) : `${written(median)} (${written(low)}–${written(high)})`;

const isMore = (unit: Unit): boolean => unit === 'items/s';

const reaches = ({ unit, spread }: Figure, wanted: number): boolean =>
  isMore(unit) ? spread.median >= wanted : spread.median <= wanted;

/** A table of all sizes side by side, and how each figure at the largest stands to its bar. */
export function tableOf(sizes: readonly Sized[], barOf: (what: string) => Bar | undefined): string {
  const last = sizes.at(-1);
  const lines = (last?.figures ?? []).map((largest) => {
    const row = sizes.map(({ figures }) => figures.find(({ what }) => what === largest.what));
    const bar = barOf(largest.what);
    const sign = isMore(largest.unit) ? '≥' : '≤';
    const bars = bar
      ? [`${sign} ${written(bar.must)}`, `${sign} ${written(bar.aim)}`, metOf(largest, row[0], bar)]
      : ['', '', ''];
    const cells = row.map((figure) => (figure ? cellOf(figure.spread) : ''));
    return `| ${[`${largest.what}, ${largest.unit}`, ...cells, growthOf(largest, row[0]), ...bars].join(' | ')} |`;
  });
  const names = sizes.map(({ items }) => items.toLocaleString('en'));
  const head = ['', ...names, 'growth', 'must', 'aim', 'met'];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n');
}

/** How many times as long it took, or as many bytes, as at the smallest size. */
function growthOf(largest: Figure, smallest: Figure | undefined): string {
  return smallest && smallest !== largest ? `${timesOf(largest, smallest).toFixed(1)} ×` : '';
}

const timesOf = ({ unit, spread }: Figure, smallest: Figure): number =>
  isMore(unit) ? smallest.spread.median / spread.median : spread.median / smallest.spread.median;

function metOf(largest: Figure, smallest: Figure | undefined, { must, aim, growth }: Bar): string {
  const flat = growth === undefined || !smallest || smallest === largest || timesOf(largest, smallest) <= growth;
  const met = reaches(largest, aim) ? 'aim' : reaches(largest, must) ? 'must' : 'no';
  return flat ? met : `${met}, but not flat`;
}

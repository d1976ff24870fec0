import { type Spread, spreadOf } from '../rounds.ts';

/** How a figure is written, and whether more of it is better. */
export type Unit = 'ms' | 'items/s' | 'MB';

/** One thing that was measured at one size. */
export interface Figure {
  readonly what: string;
  readonly unit: Unit;
  /** Null: nothing came that could be measured. */
  readonly spread: Spread | null;
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
  spread: figures.length === 0 ? null : spreadOf(figures),
});

const written = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 1 : 0);

/** "64 (58–71)" */
const cellOf = (spread: Spread | null): string => {
  if (spread === null) return 'nothing came';
  const { median, low, high } = spread;
  return low === high ? written(median) : `${written(median)} (${written(low)}–${written(high)})`;
};

const isMore = (unit: Unit): boolean => unit === 'items/s';

/** How many times what is wanted, in the sense that more is better: 1 just reaches it. */
const shareOf = ({ unit, spread }: Figure, wanted: number): number => {
  if (spread === null) return 0;
  return isMore(unit) ? spread.median / wanted : wanted / spread.median;
};

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

/** How many times as long it took, or as many bytes, as at the smallest size; null where that cannot be said. */
function timesOf(largest: Figure, smallest: Figure | undefined): number | null {
  if (!smallest?.spread || !largest.spread || smallest === largest) return null;
  const times = largest.spread.median / smallest.spread.median;
  return isMore(largest.unit) ? 1 / times : times;
}

const growthOf = (largest: Figure, smallest: Figure | undefined): string => {
  const times = timesOf(largest, smallest);
  return times === null ? '' : `${times.toFixed(1)} ×`;
};

function metOf(largest: Figure, smallest: Figure | undefined, { must, aim, growth = Infinity }: Bar): string {
  const met = shareOf(largest, aim) >= 1 ? 'aim' : shareOf(largest, must) >= 1 ? 'must' : 'no';
  return (timesOf(largest, smallest) ?? 0) <= growth ? met : `${met}, but not flat`;
}

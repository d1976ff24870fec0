/** One of the things that a picture tells apart: by its pattern and its grey, never by colour alone. */
export interface Series {
  readonly key: string;
  readonly label: string;
}

/** One row or column of a picture. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  /** How many there are of each series, in their order. */
  readonly values: readonly number[];
}

export interface Chart {
  readonly title: string;
  /** What the figures are: "claims by the kind of their source". */
  readonly about: string;
  readonly series: readonly Series[];
  /** All there are, in the order of the table. */
  readonly bars: readonly Bar[];
  /** Those that are drawn: the largest of too many, the times that lie together of those too far apart. */
  readonly drawn: readonly Bar[];
  /** What stands in the table alone, in a sentence; null: nothing does. */
  readonly beyond: string | null;
  /** Rows beneath each other that fill their width (shares), or columns beside each other from a common ground (counts). */
  readonly kind: 'shares' | 'counts';
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Whole percent; what is there but too small to show is "<1", and nearly all is not all: ">99". */
export function percentOf(part: number, all: number): string {
  if (all === 0 || part === 0) return '0';
  if (part === all) return '100';
  const percent = (part / all) * 100;
  return percent < 1 ? '<1' : percent > 99 ? '>99' : String(Math.round(percent));
}

/** How many patterns there are: a picture of more series begins again. */
export const PATTERNS = 8;

/** The words of a label that fit; the whole of it is told beside. */
export const shortened = (label: string, most: number): string =>
  label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;

import { type Annotation, verdictOf } from '../../../lib/domain/annotation.ts';
import type { Count } from '../../../lib/search/answer/tally.ts';
import { sourceOf } from '../../../lib/search/index/entry.ts';
import { ALL_CLAIMS } from './charts.ts';

/** What the pictures of one article are drawn from, as `tally` gives it for everything. */
export interface ArticleCounts {
  /** By type of claim and kind of source, and of all claims. */
  readonly sourcing: readonly Count[];
  /** By month and verdict. */
  readonly judged: readonly Count[];
  /** By the months, or years, that claims speak of: each once for a claim. */
  readonly spoken: readonly Count[];
}

/** The figures of one article alone, straight from what is kept of it: no search tells two articles of one title apart. */
export const countsOf = (annotations: readonly Annotation[]): ArticleCounts => ({
  sourcing: counted(
    annotations.flatMap((annotation) => {
      const kind = sourceOf(annotation)?.kind;
      const { finding } = annotation;
      return kind === undefined ? [] : [ALL_CLAIMS, ...(finding ? [finding.type] : [])].map((key) => [key, kind]);
    }),
  ),
  judged: counted(
    annotations.flatMap((annotation) => {
      const last = annotation.verdicts.at(-1);
      return last ? [[last.at.slice(0, 7), verdictOf(annotation)]] : [];
    }),
  ),
  spoken: counted(
    annotations.flatMap(({ finding }) =>
      [...new Set((finding?.dates ?? []).map((date) => date.slice(0, 7)))].map((month) => [month]),
    ),
  ),
});

function counted(items: readonly (readonly string[])[]): readonly Count[] {
  const counts = new Map<string, { readonly keys: readonly string[]; count: number }>();
  for (const keys of items) {
    const known = counts.get(keys.join(' '));
    if (known) known.count++;
    else counts.set(keys.join(' '), { keys, count: 1 });
  }
  return [...counts.values()].map(({ keys, count }) => ({ keys, labels: keys, count }));
}

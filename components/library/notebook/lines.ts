import { firstWhere } from '../../../lib/domain/search.ts';

/** What stands together in a list of results: how many, and under which head. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** One line of the list on screen: the head of a group, or the result at a place of the whole list. */
export type Line = { readonly kind: 'head'; readonly group: Group } | { readonly kind: 'result'; readonly at: number };

/** A list of results as lines on screen: each group has a head before it. Both directions take the logarithm of the groups. */
export interface Lines {
  readonly count: number;
  readonly lineAt: (index: number) => Line | null;
  /** The line on which a result stands. */
  readonly indexOf: (at: number) => number;
}

export function linesOf(total: number, groups: readonly Group[]): Lines {
  if (groups.length === 0)
    return {
      count: total,
      lineAt: (index) => (index >= 0 && index < total ? { kind: 'result', at: index } : null),
      indexOf: (at) => at,
    };
  let sum = 0;
  // The first result of each group.
  const firsts = groups.map(({ count }) => {
    sum += count;
    return sum - count;
  });
  const count = sum + groups.length;
  return {
    count,
    lineAt: (index) => {
      if (index < 0 || index >= count) return null;
      const nth =
        firstWhere(
          firsts.map((first, at) => first + at),
          (head) => head > index,
        ) - 1;
      const group = groups[nth];
      const head = (firsts[nth] ?? 0) + nth;
      if (!group) return null;
      return index === head ? { kind: 'head', group } : { kind: 'result', at: index - nth - 1 };
    },
    indexOf: (at) => at + firstWhere(firsts, (first) => first > at),
  };
}

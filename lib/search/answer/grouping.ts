import { STATUSES, VERDICTS } from '../../domain/annotation.ts';
import { SOURCE_KINDS } from '../../domain/finding.ts';
import type { SearchIndex } from '../index/layers.ts';
import { Table } from '../index/table.ts';
import { type By, valuesOf } from './dimensions.ts';
import type { Around } from './matching.ts';
import { layerOf, offsetsOf } from './sorting.ts';

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export interface Grouped {
  readonly groups: readonly Group[];
  /** The items of a group in the order of all. An item with several values stands in several groups. */
  readonly itemsOf: (key: string) => Uint32Array;
}

interface Wanted {
  readonly order: Uint32Array;
  readonly by: By;
  readonly around: Around;
}

/** Parts items into groups, keeping their order. Linear. */
export function grouped(index: SearchIndex, { order, by, around }: Wanted): Grouped {
  const groups = new Table<{ readonly key: string; readonly label: string; readonly items: number[] }>();
  const groupOf = (key: string, label: string) => groups.values[groups.at(key, () => ({ key, label, items: [] }))];
  const offsets = offsetsOf(index.layers);
  const layers = index.layers.map(({ segment }) => {
    const values = valuesOf(segment, by, around);
    /** For each value of this segment its group, as far as it was met. */
    const met: (number[] | undefined)[] = [];
    const itemsAt = (value: number): number[] => {
      const { key, label } = values.names[value] ?? { key: '', label: '' };
      return (met[value] ??= groupOf(key, label)?.items ?? []);
    };
    return { each: values.each, itemsAt };
  });
  for (const number of order) {
    const layer = layerOf(offsets, number);
    const values = layers[layer];
    let isIn = false;
    values?.each(number - (offsets[layer] ?? 0), (value) => {
      isIn = true;
      values.itemsAt(value).push(number);
    });
    if (!isIn) groupOf('', '')?.items.push(number);
  }
  const found = groups.values.map(({ key, label, items }) => ({ key, label, count: items.length }));
  return {
    groups: found.toSorted(orderOfGroups(by)),
    itemsOf: (key) => Uint32Array.from(groups.values.find((group) => group.key === key)?.items ?? []),
  };
}

/** Lists as they are, months from the latest, everything else from the largest. What has no value comes last. */
function orderOfGroups(by: By): (a: Group, b: Group) => number {
  const list = LISTS[by];
  const byValue = (a: Group, b: Group): number => {
    if (list) return list.indexOf(a.key) - list.indexOf(b.key);
    if (MONTHS.has(by)) return byKey(b, a);
    return b.count - a.count || byKey(a, b);
  };
  return (a, b) => Number(a.key === '') - Number(b.key === '') || byValue(a, b);
}

const byKey = (a: Group, b: Group): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

const LISTS: Partial<Record<By, readonly string[]>> = { verdict: VERDICTS, status: STATUSES, kind: SOURCE_KINDS };
const MONTHS: ReadonlySet<By> = new Set(['month', 'judged', 'spoken', 'added']);

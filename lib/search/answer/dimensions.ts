import { STANCES, STATUSES, VERDICTS } from '../../domain/annotation.ts';
import { CLAIM_FLAGS, CLAIM_TYPES, SOURCE_KINDS } from '../../domain/finding.ts';
import { type Day, monthWords } from '../days.ts';
import { type Column, type Lists, type NameEntry, type PageEntry, type Segment } from '../index/segment.ts';
import { Table } from '../index/table.ts';
import { nameKey } from '../language/values.ts';
import type { Around } from './matching.ts';

/**
 * What items are grouped and counted by. `month`: when their page was published; `judged`: when the verdict was given; `spoken`:
 * each month that the claim speaks of; `added`: when it was kept.
 */
export const DIMENSIONS = [
  ...(['page', 'source', 'tag', 'verdict', 'status', 'outlet', 'site', 'project', 'kind', 'type', 'rung'] as const),
  ...(['flag', 'stance', 'lang', 'month', 'judged', 'spoken', 'added'] as const),
] as const;
export type By = (typeof DIMENSIONS)[number];

/** The values of the items of one segment. */
export interface Values {
  /** Visits the places in `names` of all values of an item; nothing where it has none. */
  readonly each: (item: number, visit: (value: number) => void) => void;
  /** May grow while items are visited. */
  readonly names: readonly NameEntry[];
}

export function valuesOf(segment: Segment, by: By, around: Around): Values {
  const { columns } = segment;
  switch (by) {
    case 'page':
      return ofPage(segment, ({ id, title }) => ({ key: id, label: title }));
    case 'outlet':
      return ofPage(segment, ({ outlet }) => ({ key: nameKey(outlet), label: outlet }));
    case 'site':
      return ofPage(segment, ({ site }) => named(site));
    case 'lang':
      return ofPage(segment, ({ language }) => named(language));
    case 'month':
      return ofPage(segment, ({ published }) => named(monthWords(published)));
    case 'source':
      return {
        names: segment.sources,
        each: (item, visit) => void (columns.source[item] && visit(columns.source[item] - 1)),
      };
    case 'tag':
      return ofLists(segment.tags, segment.tagNames);
    case 'project':
      return ofLists(
        segment.projects,
        segment.projectIds.map((id) => ({ key: id, label: around.projects.get(id) ?? '' })),
      );
    case 'verdict':
      return ofList(columns.verdict, VERDICTS);
    case 'status':
      return ofList(columns.status, STATUSES);
    case 'kind':
      return ofList(columns.kind, SOURCE_KINDS);
    case 'type':
      return ofList(columns.type, CLAIM_TYPES);
    case 'rung':
      return ofList(columns.rung, ['', '1', '2', '3', '4', '5', '6']);
    case 'flag':
      return ofBits(columns.flags, CLAIM_FLAGS);
    case 'stance':
      return ofBits(columns.stances, STANCES);
    case 'judged':
      return ofDays((item, visit) => visit(columns.judged[item] ?? 0));
    case 'added':
      return ofDays((item, visit) => visit(dayAt(columns.created[item] ?? 0)));
    case 'spoken':
      return ofDays((item, visit) => {
        const { starts, items } = segment.spoken;
        const end = starts[item + 1] ?? 0;
        for (let at = starts[item] ?? 0; at < end; at++) visit(items[at] ?? 0);
      });
  }
}

const named = (key: string): NameEntry => ({ key, label: key });

/** One value for each page; none where its key is empty. */
function ofPage({ pages, columns }: Segment, nameOf: (page: PageEntry) => NameEntry): Values {
  const table = new Table<NameEntry>();
  const places = pages.map((page) => {
    const name = nameOf(page);
    return name.key === '' ? -1 : table.at(name.key, () => name);
  });
  return {
    names: table.values,
    each(item, visit) {
      const place = places[columns.page[item] ?? 0] ?? -1;
      if (place >= 0) visit(place);
    },
  };
}

const ofList = (column: Column, list: readonly string[]): Values => ({
  names: list.map(named),
  each(item, visit) {
    const value = column[item] ?? 0;
    if (list[value]) visit(value);
  },
});

const ofLists = ({ starts, items }: Lists, names: readonly NameEntry[]): Values => ({
  names,
  each(item, visit) {
    const end = starts[item + 1] ?? 0;
    for (let at = starts[item] ?? 0; at < end; at++) visit(items[at] ?? 0);
  },
});

const ofBits = (column: Column, list: readonly string[]): Values => ({
  names: list.map(named),
  each(item, visit) {
    const bits = column[item] ?? 0;
    for (let at = 0; bits >> at > 0; at++) if (((bits >> at) & 1) === 1) visit(at);
  },
});

/** The months of some days, each once. */
function ofDays(eachDay: Values['each']): Values {
  const table = new Table<NameEntry>();
  const places = new Map<Day, number>();
  const placeOf = (day: Day): number => {
    const month = day - (day % 100);
    const known = places.get(month);
    if (known !== undefined) return known;
    const place = table.at(monthWords(month), named);
    places.set(month, place);
    return place;
  };
  return {
    names: table.values,
    each(item, visit) {
      let last = -1;
      eachDay(item, (day) => {
        const place = day === 0 ? last : placeOf(day);
        // Days come in order: those of one month one after the other.
        if (place !== last) visit(place);
        last = place;
      });
    },
  };
}

const dayAt = (time: number): Day => {
  const date = new Date(time);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
};

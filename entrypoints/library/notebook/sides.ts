import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useObserved } from '../../../components/controls/observed.ts';
import { hostOf } from '../../../components/review/PageHead.tsx';
import type { KeptPage } from '../../../lib/domain/annotation.ts';
import type { Facet } from '../../../components/library/notebook/Facets.tsx';
import type { Lens } from '../../../components/library/notebook/Notebook.tsx';
import type { TallyRow } from '../../../components/library/notebook/TallyList.tsx';
import type { By } from '../../../lib/search/answer/dimensions.ts';
import type { Count } from '../../../lib/search/answer/tally.ts';
import { asksFor } from '../../../lib/search/language/narrow.ts';
import type { Query } from '../../../lib/search/language/query.ts';
import { say } from '../../../lib/words/say.ts';
import { valueNames } from '../../../lib/words/search.ts';
import { dayWords } from '../../../lib/words/values.ts';
import { store } from '../hooks.ts';
import type { Finder } from '../finder/finder.ts';
import { queryOf } from './asked.ts';
import type { FoundNow } from './found.ts';
import { DUE } from './view.ts';

/** Fields that results are narrowed by beside the list, in the order shown. */
const FACETS = ['verdict', 'status', 'kind', 'type', 'tag', 'source', 'outlet', 'project'] as const;
type FacetField = (typeof FACETS)[number];

/** So many values of each are shown. */
const MOST = 12;
/** So many rows of a tally are held. */
const MOST_ROWS = 20_000;
/** So many names there are to choose from where one is typed. */
const MOST_NAMES = 300;

const ROWS: Partial<Record<Lens, By>> = { pages: 'page', sources: 'source', tags: 'tag' };

/**
 * What stands beside the list and what is counted instead of it, live. Counted once the list itself is there, so that nobody who types waits
 * for it; what was counted last stays until then.
 */
export function useSides(finder: Finder, found: FoundNow | null, lens: Lens) {
  const { query, has } = found?.asked ?? { query: '', has: null };
  const parsed = useMemo(() => queryOf({ query, has }), [query, has]);
  const by = ROWS[lens];
  const facets = useTally(finder, found, { query: parsed, by: BY_FACET, most: MOST });
  const rows = useTally(finder, found, by === undefined ? null : { query: parsed, by: [[by]], most: MOST_ROWS });
  const due = useTally(finder, found, {
    query: queryOf({ query: DUE.query, has: null }),
    by: [['status']],
    most: MOST,
  });
  const all = useTally(finder, found, { query: ALL, by: ALL_NAMES, most: MOST_NAMES });
  const observed = useObserved(() => (lens === 'pages' ? liveQuery(() => store.pages.toArray()) : null), [lens]);
  const pages = observed.state === 'seen' ? observed.value : [];
  return {
    facets: facets.map((counts, nth) => facetOf(FACETS[nth] ?? 'verdict', counts, parsed)),
    rows: lens === 'pages' ? pageRows(rows[0] ?? [], pages, query.trim() === '') : (rows[0] ?? []).flatMap(rowOf),
    due: due[0] ? due[0].reduce((sum, { count }) => sum + count, 0) : null,
    tags: namesIn(all[0]),
    names: namesIn(all[1]),
  };
}

const BY_FACET = FACETS.map((field) => [field] as const);

const ALL: Query = { terms: [], problems: [] };
const ALL_NAMES = [['tag'], ['source']] as const;

type Wanted = Parameters<Finder['tally']>[0];

/** Milliseconds without another list after which it is counted: to count takes the worker longer than to find. */
const REST = 200;

/** Counted anew with each list that was found; of one list once for each thing that is wanted. */
function useTally(finder: Finder, found: FoundNow | null, wanted: Wanted | null): readonly (readonly Count[])[] {
  const [counts, setCounts] = useState<readonly (readonly Count[])[]>([]);
  const key = wanted === null ? '' : JSON.stringify(wanted);
  useEffect(() => {
    if (found === null || wanted === null) return setCounts([]);
    let isLate = false;
    const count = async (): Promise<void> => {
      const answer = await finder.tally(wanted).catch(() => null);
      if (!isLate && answer !== null) setCounts(answer);
    };
    const timer = setTimeout(() => void count(), REST);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [key, found]);
  return counts;
}

const facetOf = (field: FacetField, counts: readonly Count[], query: Query): Facet => ({
  field,
  label: say(`notebook_facet_${field}`),
  values: counts.flatMap(({ keys: [key = ''], labels: [label = ''], count }) =>
    key === ''
      ? []
      : [
          {
            key: valueOf(field, key, label),
            label: wordsOf(field, key, label),
            count,
            isOn: asksFor(query, { field, value: valueOf(field, key, label) }),
          },
        ],
  ),
});

/** What is typed for a value: lists by their keys, names as they are called. */
const valueOf = (field: FacetField, key: string, label: string): string => (LISTS.has(field) ? key : label || key);

const LISTS: ReadonlySet<FacetField> = new Set(['verdict', 'status', 'kind', 'type']);

const wordsOf = (field: FacetField, key: string, label: string): string =>
  (LISTS.has(field) ? valueNames()[field]?.[key] : label) || key;

const rowOf = ({ keys: [key = ''], labels: [label = ''], count }: Count): readonly TallyRow[] =>
  key === '' ? [] : [{ key, label: label || key, detail: '', count }];

/** Every page that is kept, also where nothing was said of it, seen last first; or those of what was found, most first. */
function pageRows(counts: readonly Count[], pages: readonly KeptPage[], isAll: boolean): readonly TallyRow[] {
  const known = new Map(pages.map((page) => [page.id, page]));
  if (!isAll)
    return counts.flatMap(rowOf).map((row) => {
      const page = known.get(row.key);
      return page ? rowOfPage(page, row.count) : row;
    });
  const counted = new Map(counts.map(({ keys: [key = ''], count }) => [key, count]));
  return pages
    .toSorted((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1))
    .map((page) => rowOfPage(page, counted.get(page.id) ?? 0));
}

const rowOfPage = ({ id, title, url, publisher, lastSeen }: KeptPage, count: number): TallyRow => ({
  key: id,
  label: title || url,
  detail: [publisher ?? hostOf(url), dayWords(lastSeen)].filter(Boolean).join(' · '),
  count,
  url,
});

const namesIn = (counts: readonly Count[] = []): readonly string[] =>
  counts.flatMap(({ labels: [label = ''] }) => (label === '' ? [] : [label]));

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
import { parseQuery } from '../../../lib/search/language/parse.ts';
import type { Query } from '../../../lib/search/language/query.ts';
import { say } from '../../../lib/words/say.ts';
import { valueNames } from '../../../lib/words/search.ts';
import { dayWords } from '../../../lib/words/values.ts';
import { store } from '../hooks.ts';
import type { Finder } from '../finder/finder.ts';

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

interface Looked {
  readonly query: string;
  readonly lens: Lens;
  /** How often the store has changed. */
  readonly changes: number;
}

/** What stands beside the list and what is counted instead of it, live. What was counted last stays until the next is there. */
export function useSides(finder: Finder, { query, lens, changes }: Looked) {
  const parsed = useMemo(() => parseQuery(query, valueNames()), [query]);
  const facets = useTally(finder, { query: parsed, by: FACETS.map((field) => [field] as const), most: MOST }, changes);
  const by = ROWS[lens];
  const rows = useTally(finder, by === undefined ? null : { query: parsed, by: [[by]], most: MOST_ROWS }, changes);
  const all = useTally(
    finder,
    useMemo(() => ({ query: ALL, by: ALL_NAMES, most: MOST_NAMES }), []),
    changes,
  );
  const observed = useObserved(() => (lens === 'pages' ? liveQuery(() => store.pages.toArray()) : null), [lens]);
  const pages = observed.state === 'seen' ? observed.value : [];
  return {
    facets: facets.map((counts, nth) => facetOf(FACETS[nth] ?? 'verdict', counts, parsed)),
    rows: lens === 'pages' && query.trim() === '' ? withPages(rows[0] ?? [], pages) : (rows[0] ?? []).flatMap(rowOf),
    tags: namesIn(all[0]),
    names: namesIn(all[1]),
  };
}

const ALL: Query = { terms: [], problems: [] };
const ALL_NAMES = [['tag'], ['source']] as const;

type Wanted = Parameters<Finder['tally']>[0];

function useTally(finder: Finder, wanted: Wanted | null, changes: number): readonly (readonly Count[])[] {
  const [counts, setCounts] = useState<readonly (readonly Count[])[]>([]);
  const key = JSON.stringify(wanted);
  useEffect(() => {
    let isLate = false;
    if (wanted === null) return setCounts([]);
    void finder.tally(wanted).then(
      (answer) => !isLate && setCounts(answer),
      () => undefined,
    );
    return () => {
      isLate = true;
    };
  }, [key, changes]);
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

/** Every page that is kept, also where nothing was said of it; seen last first. */
function withPages(counts: readonly Count[], pages: readonly KeptPage[]): readonly TallyRow[] {
  const counted = new Map(counts.map(({ keys: [key = ''], count }) => [key, count]));
  return pages
    .toSorted((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1))
    .map(({ id, title, url, publisher, lastSeen }) => ({
      key: id,
      label: title || url,
      detail: [publisher ?? hostOf(url), dayWords(lastSeen)].filter(Boolean).join(' · '),
      count: counted.get(id) ?? 0,
    }));
}

const namesIn = (counts: readonly Count[] = []): readonly string[] =>
  counts.flatMap(({ labels: [label = ''] }) => (label === '' ? [] : [label]));

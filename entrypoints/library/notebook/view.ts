import { LENSES, type Lens } from '../../../components/library/notebook/Notebook.tsx';
import type { SearchView } from '../../../lib/domain/annotation.ts';
import { SORTS } from '../../../lib/search/answer/sorting.ts';
import type { Asked } from './asked.ts';
import { GROUPINGS } from './choices.ts';

/** What is looked for and how it is looked at: all of what can be kept under a name. */
export interface View extends Pick<Asked, 'query' | 'sort' | 'group'> {
  readonly lens: Lens;
}

/** The library as it opens. */
export const PLAIN: View = { query: '', sort: 'updated', group: null, lens: 'claims' };

/** What can be judged by today and has no verdict yet, what is due first. */
export const DUE: View = { ...PLAIN, query: 'due:<=today -status:done,dismissed', sort: 'due' };

/** A kept search as a view. What it says that nobody knows here (any more) is as it is by itself. */
export const viewOf = ({ query, sort, group, lens }: SearchView): View => ({
  query,
  sort: SORTS.find((one) => one === sort) ?? PLAIN.sort,
  group: GROUPINGS.find((one) => one === group) ?? PLAIN.group,
  lens: LENSES.find((one) => one === lens) ?? PLAIN.lens,
});

/** A view as it is kept: what is as it is by itself is not written down. */
export const keptAs = ({ query, sort, group, lens }: View): SearchView => ({
  query: query.trim(),
  ...(sort !== PLAIN.sort && { sort }),
  ...(group !== null && { group }),
  ...(lens !== PLAIN.lens && { lens }),
});

export const isSameView = (a: View, b: View): boolean => JSON.stringify(keptAs(a)) === JSON.stringify(keptAs(b));

import type { ExportScope } from '../../../components/controls/ExportMenu.tsx';
import { isChosen, type Selection } from '../../../components/library/notebook/selection.ts';
import type { By } from '../../../lib/search/answer/dimensions.ts';
import type { Sort } from '../../../lib/search/answer/sorting.ts';
import type { Have } from '../../../lib/search/language/fields.ts';
import { parseQuery } from '../../../lib/search/language/parse.ts';
import type { Query } from '../../../lib/search/language/query.ts';
import { say } from '../../../lib/words/say.ts';
import { valueNames } from '../../../lib/words/search.ts';

/** What is looked for, in words, and how it is laid out. */
export interface Asked {
  readonly query: string;
  /** What all that is found must have, whatever is typed; null: nothing. */
  readonly has: Have | null;
  readonly sort: Sort;
  readonly group: By | null;
}

/** What was asked, as it is read. What must be there besides stands beside the words, and never in a quotation that is still open. */
export function queryOf({ query, has }: Pick<Asked, 'query' | 'has'>): Query {
  const parsed = parseQuery(query, valueNames());
  if (has === null) return parsed;
  return { ...parsed, terms: [...parsed.terms, { in: 'has', not: false, either: [{ is: 'one', key: has }] }] };
}

/** Is this the whole answer to what is asked now, and not to what was asked before, or only its first lines? */
export const isAnswerTo = (found: Answered, { query, has }: Asked): boolean =>
  found.pages !== null && found.asked.query === query && found.asked.has === has;

interface Answered {
  readonly asked: Asked;
  readonly pages: number | null;
}

/** Everything that is chosen, whether it was ever on screen or not. `answer` null: of a list that is not known whole, none can be all. */
export async function chosenOf(
  answer: { readonly all: () => Promise<readonly string[]> } | null,
  selection: Selection,
): Promise<readonly string[]> {
  if (!selection.isAll) return [...selection.ids];
  return ((await answer?.all()) ?? []).filter((id) => isChosen(selection, id));
}

/** What can be exported: what was found only where it is known. */
export function scopesOf(answer: { readonly total: number } | null, { query, has }: Asked): readonly ExportScope[] {
  const everything: ExportScope = { key: 'everything', label: say('export_everything'), count: null };
  if (query.trim() === '' && has === null) return [{ ...everything, count: answer?.total ?? null }];
  return answer === null
    ? [everything]
    : [{ key: 'found', label: say('export_as_filtered'), count: answer.total }, everything];
}

import type { Choice } from '../../../components/library/notebook/Notebook.tsx';
import type { FieldHelp } from '../../../components/library/notebook/SearchBox.tsx';
import { type By } from '../../../lib/search/answer/dimensions.ts';
import { SORTS } from '../../../lib/search/answer/sorting.ts';
import { FIELDS } from '../../../lib/search/language/fields.ts';
import { say } from '../../../lib/words/say.ts';
import { fieldWords } from '../../../lib/words/search.ts';

/** Orders of the results. */
export const sorts = (): readonly Choice[] => SORTS.map((key) => ({ key, label: say(`notebook_sort_${key}`) }));

export const GROUPINGS = [
  'page',
  'source',
  'tag',
  'verdict',
  'status',
  'outlet',
  'project',
  'month',
] as const satisfies readonly By[];

/** What results are grouped by; first: by nothing. */
export const groupings = (): readonly Choice[] => [
  { key: '', label: say('notebook_group_none') },
  ...GROUPINGS.map((key) => ({ key, label: say(`notebook_group_${key}`) })),
];

/** Every field of the search, for its help. */
export const fieldHelp = (): readonly FieldHelp[] =>
  FIELDS.map(({ name, example }) => ({ name, example, means: fieldWords(name) }));

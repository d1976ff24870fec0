import { EVIDENCE_RATINGS, STANCES, STATUSES, VERDICTS } from '../../domain/annotation.ts';
import { CLAIM_FLAGS, CLAIM_TYPES, SOURCE_KINDS } from '../../domain/finding.ts';

/** What an annotation can have, in the order of the bits of the index. */
export const HAVES = ['note', 'evidence', 'reply', 'due', 'source', 'archive', 'correction', 'tag', 'project'] as const;
export type Have = (typeof HAVES)[number];

/** How the values of a field are read. */
export type Reads =
  | { readonly as: 'words' }
  | { readonly as: 'name' }
  /** One of a list. Each can be called by its key or by its name in the reader's language (`Names`). */
  | { readonly as: 'one'; readonly keys: readonly string[] }
  /** A day as it is written, or a word for one (`Names`). A plain day is a range of that year, month or day; `from` and `until` are open on one side. */
  | { readonly as: 'day'; readonly plain: 'within' | 'from' | 'until' }
  | { readonly as: 'number' };

interface Field {
  readonly name: string;
  readonly reads: Reads;
  readonly example: string;
}

const oneOf = (keys: readonly string[]): Reads => ({ as: 'one', keys });
const WORDS: Reads = { as: 'words' };
const NAME: Reads = { as: 'name' };
const WITHIN: Reads = { as: 'day', plain: 'within' };

/** Every field of the query language, in the order in which the help names them. What each means is said by `fieldWords` (lib/words). */
export const FIELDS = [
  { name: 'source', reads: WORDS, example: 'source:"Harbour Board"' },
  { name: 'outlet', reads: WORDS, example: 'outlet:courier' },
  { name: 'site', reads: NAME, example: 'site:courier.example' },
  { name: 'tag', reads: NAME, example: 'tag:harbour,budget' },
  { name: 'verdict', reads: oneOf(VERDICTS), example: 'verdict:wrong,"mostly wrong"' },
  { name: 'status', reads: oneOf(STATUSES), example: 'status:"to check"' },
  { name: 'kind', reads: oneOf(SOURCE_KINDS), example: 'kind:unnamed' },
  { name: 'rung', reads: { as: 'number' }, example: 'rung:>3' },
  { name: 'type', reads: oneOf(CLAIM_TYPES), example: 'type:prediction' },
  { name: 'flag', reads: oneOf(CLAIM_FLAGS), example: 'flag:undated' },
  { name: 'stance', reads: oneOf(STANCES), example: 'stance:disputes' },
  { name: 'rating', reads: oneOf(EVIDENCE_RATINGS), example: 'rating:strong' },
  { name: 'project', reads: NAME, example: 'project:"Harbour tunnel"' },
  { name: 'page', reads: WORDS, example: 'page:tunnel' },
  { name: 'quote', reads: WORDS, example: 'quote:"40 percent"' },
  { name: 'about', reads: WORDS, example: 'about:"Harbour Board"' },
  { name: 'note', reads: WORDS, example: 'note:gauge' },
  { name: 'evidence', reads: WORDS, example: 'evidence:reservoir' },
  { name: 'has', reads: oneOf(HAVES), example: 'has:evidence -has:note' },
  { name: 'after', reads: { as: 'day', plain: 'from' }, example: 'after:2026-01' },
  { name: 'before', reads: { as: 'day', plain: 'until' }, example: 'before:2026-02-15' },
  { name: 'due', reads: WITHIN, example: 'due:<=today' },
  { name: 'seen', reads: WITHIN, example: 'seen:2026-01..2026-03' },
  { name: 'spoken', reads: WITHIN, example: 'spoken:2014' },
  { name: 'lang', reads: NAME, example: 'lang:en' },
] as const satisfies readonly Field[];

export type FieldName = (typeof FIELDS)[number]['name'];

const BY_NAME: ReadonlyMap<string, (typeof FIELDS)[number]> = new Map(FIELDS.map((field) => [field.name, field]));

/** The field of a name, in whatever case; undefined where there is none. */
export const fieldOf = (name: string) => BY_NAME.get(name.toLowerCase());

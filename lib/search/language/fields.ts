import { EVIDENCE_RATINGS, STANCES, STATUSES, VERDICTS } from '../../domain/annotation.ts';
import { CLAIM_FLAGS, CLAIM_TYPES, SOURCE_KINDS } from '../../domain/finding.ts';
import {
  CLAIM_TYPE_WORDS,
  FLAG_WORDS,
  SOURCE_KIND_WORDS,
  STANCE_WORDS,
  STATUS_WORDS,
  VERDICT_WORDS,
} from '../../domain/words.ts';

/** What an annotation can have, in the order of the bits of the index. */
export const HAVES = ['note', 'evidence', 'reply', 'due', 'source', 'archive', 'correction', 'tag', 'project'] as const;
export type Have = (typeof HAVES)[number];

/** How the values of a field are read. */
export type Reads =
  | { readonly as: 'words' }
  | { readonly as: 'name' }
  | { readonly as: 'one'; readonly keys: readonly string[]; readonly words: Readonly<Record<string, string>> }
  /** A plain day is a range of that year, month or day; `from` and `until` are open on one side. */
  | { readonly as: 'day'; readonly plain: 'within' | 'from' | 'until' }
  | { readonly as: 'number' };

interface Field {
  readonly name: string;
  readonly reads: Reads;
  /** What it means, for the help of the library. */
  readonly means: string;
  readonly example: string;
}

const oneOf = (keys: readonly string[], words: Readonly<Record<string, string>> = {}): Reads => ({
  as: 'one',
  keys,
  words,
});
const WORDS: Reads = { as: 'words' };
const NAME: Reads = { as: 'name' };
const WITHIN: Reads = { as: 'day', plain: 'within' };

/** Every field of the query language, in the order in which the help names them. */
export const FIELDS = [
  {
    name: 'source',
    reads: WORDS,
    means: 'Who is given as the source: name, role or body',
    example: 'source:"Khalifa Haftar"',
  },
  { name: 'outlet', reads: WORDS, means: 'Who published the page', example: 'outlet:courier' },
  {
    name: 'site',
    reads: NAME,
    means: 'The site of the page, with all that belongs to it',
    example: 'site:courier.example',
  },
  { name: 'tag', reads: NAME, means: 'A tag of yours', example: 'tag:libya,egypt' },
  {
    name: 'verdict',
    reads: oneOf(VERDICTS, VERDICT_WORDS),
    means: 'The verdict in force',
    example: 'verdict:wrong,"mostly wrong"',
  },
  { name: 'status', reads: oneOf(STATUSES, STATUS_WORDS), means: 'How far one is', example: 'status:"to check"' },
  { name: 'kind', reads: oneOf(SOURCE_KINDS, SOURCE_KIND_WORDS), means: 'The kind of source', example: 'kind:unnamed' },
  {
    name: 'rung',
    reads: { as: 'number' },
    means: 'How unnamed a source is, from 1 (named) to 6 (nobody)',
    example: 'rung:>3',
  },
  { name: 'type', reads: oneOf(CLAIM_TYPES, CLAIM_TYPE_WORDS), means: 'The type of claim', example: 'type:prediction' },
  {
    name: 'flag',
    reads: oneOf(CLAIM_FLAGS, FLAG_WORDS),
    means: 'What to look out for in the claim',
    example: 'flag:undated',
  },
  {
    name: 'stance',
    reads: oneOf(STANCES, STANCE_WORDS),
    means: 'There is evidence that supports, disputes or gives context',
    example: 'stance:disputes',
  },
  {
    name: 'rating',
    reads: oneOf(EVIDENCE_RATINGS),
    means: 'There is evidence that you rated so',
    example: 'rating:strong',
  },
  { name: 'project', reads: NAME, means: 'A project it belongs to', example: 'project:"Harbour tunnel"' },
  { name: 'page', reads: WORDS, means: 'Words of the headline, the writer or the address', example: 'page:tunnel' },
  { name: 'quote', reads: WORDS, means: 'Words of the claim itself', example: 'quote:"40 percent"' },
  { name: 'note', reads: WORDS, means: 'Words of your note, your reasons and the replies', example: 'note:gauge' },
  { name: 'evidence', reads: WORDS, means: 'Words of the evidence', example: 'evidence:reservoir' },
  { name: 'has', reads: oneOf(HAVES), means: 'What it has', example: 'has:evidence -has:note' },
  {
    name: 'after',
    reads: { as: 'day', plain: 'from' },
    means: 'Published on that day or later',
    example: 'after:2026-01',
  },
  {
    name: 'before',
    reads: { as: 'day', plain: 'until' },
    means: 'Published before that day',
    example: 'before:2026-02-15',
  },
  { name: 'due', reads: WITHIN, means: 'The day on which it can be judged', example: 'due:<2026-12' },
  { name: 'seen', reads: WITHIN, means: 'When you saw its page last', example: 'seen:2026-01..2026-03' },
  { name: 'spoken', reads: WITHIN, means: 'A date that the claim speaks of', example: 'spoken:2014' },
  { name: 'lang', reads: NAME, means: 'The language of the page', example: 'lang:en' },
] as const satisfies readonly Field[];

export type FieldName = (typeof FIELDS)[number]['name'];

const BY_NAME: ReadonlyMap<string, (typeof FIELDS)[number]> = new Map(FIELDS.map((field) => [field.name, field]));

/** The field of a name, in whatever case; undefined where there is none. */
export const fieldOf = (name: string) => BY_NAME.get(name.toLowerCase());

import type { Attribution, ClaimFlag } from '../../domain/finding.ts';
import { phrases, wordAt, words, type Cue, type SentenceView } from './cue.ts';
import { FIGURE, LETTER, PAST, YEAR } from './word.ts';

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';

/** Each word of a list before each of another: "last week", "last month", "this week"… */
const joined = (first: string, second: string): readonly string[] =>
  words(first).flatMap((before) => words(second).map((after) => `${before} ${after}`));

const has = ({ words: all }: SentenceView, at: number, bit: number): boolean => ((all[at]?.bits ?? 0) & bit) !== 0;

/** What flags are decided by: found as cues are, but no reason to check a sentence. Several may share a name. */
export const flagCues: readonly Cue[] = [
  {
    name: 'hedged',
    phrases: [
      ...words('might could perhaps maybe possibly probably apparently reportedly allegedly seem seems seemed'),
      ...phrases('suggest, suggests, likely, appear to, appears to, appeared to, said to be, believed to'),
    ],
  },
  // "Prices may rise" is hedged, "in May 2019" is not.
  { name: 'hedged', at: ['may'], holds: ({ tokens }, at) => tokens[at]?.text === 'may' },
  {
    name: 'negated',
    phrases: [
      ...words("not no never none nobody neither nor without cannot can't don't doesn't didn't isn't aren't wasn't"),
      ...words("weren't won't wouldn't hasn't haven't hadn't couldn't shouldn't mustn't needn't ain't"),
      ...phrases('fail to, fails to, failed to, refuses to, refused to'),
    ],
  },
  { name: 'conditional', phrases: phrases('if, unless, provided that, as long as, in case, would have') },
  {
    name: 'comparative',
    phrases: phrases('than, compared with, compared to, versus, up from, down from, twice as, times as, year-on-year'),
  },
  {
    name: 'superlative',
    at: words(
      'largest biggest smallest highest lowest worst best oldest youngest longest shortest fastest deadliest richest poorest greatest strongest weakest busiest',
    ),
    holds: (view, at) => wordAt(view, at - 1) !== 'at',
  },
  {
    name: 'superlative',
    at: ['most'],
    holds: (view, at) => wordAt(view, at - 1) !== 'at' && wordAt(view, at + 1) !== 'of' && has(view, at + 1, LETTER),
  },
  {
    name: 'universal',
    phrases: phrases(
      'all, every, always, never, none, nobody, everyone, everybody, no one, no-one, entire, entirely, first-ever, first ever, the first, the only',
    ),
  },
  {
    name: 'vague_quantity',
    phrases: [
      ...words('many several some few numerous hundreds thousands millions billions dozens scores'),
      ...phrases('a lot of, a number of, a handful of, significant number, most of, a majority of'),
    ],
  },
  {
    name: 'disputed',
    phrases: [
      ...words('deny denies denied dispute disputes disputed refutes refuted contradict contradicts contradicted'),
      ...words('contested controversial so-called baseless unfounded'),
      ...joined('reject rejects rejected', 'the these those any all'),
    ],
  },
  {
    name: 'dated',
    at: words('january february march april may june july august september october november december'),
    holds: (view, at) => /^\d/.test(wordAt(view, at + 1)) || /\d$/.test(wordAt(view, at - 1)),
  },
  {
    name: 'relative',
    phrases: [
      ...words('yesterday today tomorrow tonight recently lately currently'),
      ...joined(
        'last this next past coming',
        `week weekend month year decade spring summer autumn fall winter few ${WEEKDAYS}`,
      ),
      ...joined('on since until by', WEEKDAYS),
      ...joined('day days week weeks month months year years hour hours', 'ago earlier later'),
    ],
  },
  {
    name: 'share',
    at: words('% percent cent'),
    holds: (view, at) => wordAt(view, at) !== 'cent' || wordAt(view, at - 1) === 'per',
  },
];

/** What a flag is decided by. */
export interface Flagged {
  readonly view: SentenceView;
  readonly attribution: Attribution | null;
  /** Do cues of this name show? */
  readonly shows: (name: string) => boolean;
}

const CHANGE = /\b(?:up|down|rose|risen|fell|fallen|grew|grown|increas|decreas|declin|drop|surg|jump|cut|reduc|gain)/i;
const BASE = /\b(?:from|compared|than|since|over the (?:same|past|last)|year-on-year|earlier|last year)\b/i;

/** Flags that hold where a cue of their name shows. */
const SHOWN = [
  'hedged',
  'negated',
  'conditional',
  'comparative',
  'superlative',
  'universal',
] as const satisfies readonly ClaimFlag[];

/** To add a flag, add its row: the first word is what it is called, the rest when it holds. */
const FLAGS: readonly (readonly [ClaimFlag, (about: Flagged) => boolean])[] = [
  ...SHOWN.map((flag) => [flag, ({ shows }: Flagged) => shows(flag)] as const),
  // A bare year or number makes nothing vague.
  ['vague_quantity', ({ view, shows }) => (view.bits & FIGURE) === 0 && shows('vague_quantity')],
  [
    'undated',
    ({ view, shows }) => (view.bits & PAST) !== 0 && (view.bits & YEAR) === 0 && !shows('dated') && !shows('relative'),
  ],
  ['relative_date', ({ view, shows }) => (view.bits & YEAR) === 0 && shows('relative')],
  ['missing_base', ({ view, shows }) => shows('share') && CHANGE.test(view.text) && !BASE.test(view.text)],
  ['unattributed', ({ attribution }) => attribution === null],
  [
    'anonymous',
    ({ attribution }) => attribution !== null && (attribution.source === null || attribution.source.kind === 'unnamed'),
  ],
  ['disputed', ({ shows }) => shows('disputed')],
];

/** The flags of a claim, in the order of the table. */
export function flagsOf(about: Flagged): readonly ClaimFlag[] {
  const flags: ClaimFlag[] = [];
  for (const [flag, holds] of FLAGS) if (holds(about)) flags.push(flag);
  return flags;
}

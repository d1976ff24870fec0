import type { Attribution, ClaimFlag } from '../../domain/finding.ts';
import type { SentenceView } from './cue.ts';

/** What a flag is decided by. */
export interface Flagged {
  readonly view: SentenceView;
  readonly attribution: Attribution | null;
}

const has =
  (pattern: RegExp) =>
  ({ view }: Flagged): boolean =>
    pattern.test(view.text);

const NUMBER = /\p{N}/u;
/** Without one no date is looked for. */
const FIGURE = /\d/;
const DATE =
  /\b(?:1[5-9]|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d|\d\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const RELATIVE =
  /\b(?:yesterday|today|tomorrow|tonight|recently|lately|currently|(?:last|this|next|past|coming) (?:week|weekend|month|year|decade|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|few)|(?:on|since|until|by) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:days?|weeks?|months?|years?|hours?) (?:ago|earlier|later))\b/i;
const HEDGES =
  /\b(?:might|could|perhaps|maybe|possibly|probably|apparently|reportedly|allegedly|seems?|seemed|appears? to|appeared to|suggests?|likely|said to be|believed to)\b/i;
// "Prices may rise" is hedged, "in May 2019" is not.
const MAY = /\bmay\b/;
// A word is read from its beginning alone: in "éaéaéa…" `\b` stands before every a, and each would look to the end.
const PAST = /\b(?:was|were|had|did)\b|(?<![\p{L}\p{N}])\p{L}{3,}ed\b/u;

/** To add a flag, add its row: the first word is what it is called, the rest when it holds. */
const FLAGS: readonly (readonly [ClaimFlag, (about: Flagged) => boolean])[] = [
  ['hedged', (about) => has(HEDGES)(about) || has(MAY)(about)],
  [
    'negated',
    has(/\b(?:not|no|never|none|nobody|neither|nor|without|cannot|fail(?:s|ed)? to|refus(?:es|ed) to)\b|n['’]t\b/i),
  ],
  ['conditional', has(/\b(?:if|unless|provided that|as long as|in case|would have)\b/i)],
  ['comparative', has(/\b(?:than|compared (?:with|to)|versus|up from|down from|twice as|times as|year-on-year)\b/i)],
  [
    'superlative',
    has(
      /\b(?<!at )(?:most (?!of\b)\p{L}+|largest|biggest|smallest|highest|lowest|worst|best|oldest|youngest|longest|shortest|fastest|deadliest|richest|poorest|greatest|strongest|weakest|busiest)\b/iu,
    ),
  ],
  [
    'universal',
    has(
      /\b(?:all|every|always|never|none|nobody|everyone|everybody|no one|entire(?:ly)?|first[- ]ever|the (?:first|only))\b/i,
    ),
  ],
  [
    'vague_quantity',
    has(
      /\b(?:many|several|some|few|numerous|hundreds|thousands|millions|billions|dozens|scores|a (?:lot|number|handful) of|significant number|most of|a majority of)\b/i,
    ),
  ],
  ['undated', (about) => has(PAST)(about) && !(has(FIGURE)(about) && has(DATE)(about)) && !has(RELATIVE)(about)],
  ['relative_date', (about) => has(RELATIVE)(about) && !has(/\b(?:1[5-9]|20)\d\d\b/)(about)],
  [
    'missing_base',
    (about) =>
      has(/%|\bper ?cent\b/i)(about) &&
      has(/\b(?:up|down|rose|risen|fell|fallen|grew|grown|increas|decreas|declin|drop|surg|jump|cut|reduc|gain)/i)(
        about,
      ) &&
      !has(/\b(?:from|compared|than|since|over the (?:same|past|last)|year-on-year|earlier|last year)\b/i)(about),
  ],
  ['unattributed', ({ attribution }) => attribution === null],
  [
    'anonymous',
    ({ attribution }) => attribution !== null && (attribution.source === null || attribution.source.kind === 'unnamed'),
  ],
  [
    'disputed',
    has(
      /\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)? (?:the|these|those|any|all)|refut(?:es|ed)|contradict(?:s|ed)|contested|controversial|so-called|baseless|unfounded)\b/i,
    ),
  ],
];

/** The flags of a claim, in the order of the table. A bare year or number makes nothing vague. */
export const flagsOf = (about: Flagged): readonly ClaimFlag[] =>
  FLAGS.filter(([flag, holds]) => holds(about) && !(flag === 'vague_quantity' && NUMBER.test(about.view.text))).map(
    ([flag]) => flag,
  );

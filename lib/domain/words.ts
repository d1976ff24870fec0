import type { Stance, Status, Verdict } from './annotation.ts';
import type {
  CitationForm,
  ClaimFlag,
  ClaimType,
  DateValue,
  EntityType,
  Measure,
  QuoteForm,
  Rung,
  SourceKind,
} from './finding.ts';

/** The names of things as a reader sees them: plain, short, in lower case. One table each, shared by card, popup and library. */

/** Before the name of whoever passes on what another said; where no name is known, the whole of it. */
export const TOLD_BY = 'second-hand: told by';
export const SECOND_HAND = 'second-hand: one outlet quotes another';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  unchecked: 'unchecked',
  supported: 'supported',
  mostly_supported: 'mostly supported',
  mixed: 'mixed',
  needs_context: 'needs context',
  mostly_wrong: 'mostly wrong',
  wrong: 'wrong',
  unverifiable: 'unverifiable',
  not_a_claim: 'not a claim',
};

export const CLAIM_TYPE_WORDS: Readonly<Record<ClaimType, string>> = {
  quantity: 'quantity',
  event: 'event',
  causal: 'cause',
  law_rule: 'law or rule',
  prediction: 'prediction',
  position: 'position',
  attribute: 'attribute',
  personal: 'own experience',
  opinion: 'opinion',
  none: 'no claim',
};

export const FLAG_WORDS: Readonly<Record<ClaimFlag, string>> = {
  hedged: 'hedged',
  negated: 'negated',
  conditional: 'conditional',
  comparative: 'comparison',
  superlative: 'superlative',
  universal: 'universal',
  vague_quantity: 'vague figure',
  undated: 'undated',
  relative_date: 'relative date',
  missing_base: 'base not given',
  unattributed: 'nobody named',
  anonymous: 'unnamed source',
  disputed: 'disputed',
};

export const ENTITY_TYPE_WORDS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  group: 'group',
  event: 'event',
  work: 'work',
  product: 'product',
  law: 'law',
  date: 'date',
  money: 'money',
  percent: 'percentage',
  quantity: 'figure',
};

/** What a reader may say that some words name. */
export const NAME_WORDS: Readonly<Record<EntityType | 'none', string>> = { ...ENTITY_TYPE_WORDS, none: 'no name' };

export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  named_person: 'named person',
  named_org: 'named body',
  document: 'document',
  unnamed: 'unnamed',
  self: 'the writer',
};

export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  1: 'named',
  2: 'named office',
  3: 'counted, unnamed',
  4: 'described, unnamed',
  5: 'sources, unnamed',
  6: 'nobody is named',
};

export const QUOTE_FORM_WORDS: Readonly<Record<QuoteForm, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'reported',
};

export const CITATION_FORM_WORDS: Readonly<Record<CitationForm, string>> = {
  link: 'linked',
  source_line: 'given as source',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'supports',
  disputes: 'disputes',
  context: 'gives context',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  to_check: 'to check',
  checking: 'checking',
  done: 'done',
  dismissed: 'dismissed',
};

/** A score as a reader sees it: "0.83". It is an estimate, so it is never shown as certain: 0.01 to 0.99. */
export const scoreWords = (score: number): string => Math.min(0.99, Math.max(0.01, score)).toFixed(2);

/** "1 page", "3 pages". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What a date or figure comes to: "5,000,000 to 7,000,000 EUR", "at least 1,000,000 USD", "2019-07-14 to 2019-07-16". */
export function valueWords(value: Measure | DateValue): string {
  if ('date' in value) return value.until === null ? value.date : `${value.date} to ${value.until}`;
  const { amount, upTo, unit, rough } = value;
  const figures = [amount, ...(upTo === null ? [] : [upTo])].map(figureWords).join(' to ');
  const sign = unit === null ? '' : unit === '%' ? ' %' : ` ${unit}`;
  return `${rough ? 'at least ' : ''}${figures}${sign}`;
}

/** "1,234,567.5": six places at most. */
function figureWords(figure: number): string {
  const [whole = '', ...parts] = String(Number(figure.toFixed(6))).split('.');
  return [whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ','), ...parts].join('.');
}

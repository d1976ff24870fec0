import type { Span } from './span.ts';

/** Claim types: the scheme of Konstantinovskiy et al. (2018), extended by what news needs. One primary type a sentence. */
export const CLAIM_TYPES = [
  'quantity',
  'event',
  'causal',
  'law_rule',
  'prediction',
  'position',
  'attribute',
  'personal',
  'opinion',
  'none',
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** Types that cannot be checked against evidence: sentences of these types are never marked. */
export const UNCHECKABLE: ReadonlySet<ClaimType> = new Set(['personal', 'opinion', 'none']);

export const CLAIM_FLAGS = [
  'hedged',
  'negated',
  'conditional',
  'comparative',
  'superlative',
  'universal',
  'vague_quantity',
  'undated',
  'relative_date',
  'missing_base',
  'unattributed',
  'anonymous',
  'disputed',
] as const;
export type ClaimFlag = (typeof CLAIM_FLAGS)[number];

/** One named reason for a score. Weights are log-odds: with the model's bias they add up to logit(score). */
export interface Reason {
  readonly cue: string;
  readonly weight: number;
}

/** Every sentence of the text has one of these. `score`: probability that a checker would want to check it. */
export interface Sentence extends Span {
  readonly score: number;
  readonly type: ClaimType;
  /** Does it state a fact (worth checking or not)? */
  readonly factual: boolean;
}

/** A sentence that could be marked, with the reasons. Which of them are marked is decided by `chooseClaims`. */
export interface Claim extends Span {
  /** The part of a long sentence that carries the claim; null where the whole sentence does. */
  readonly clause: Span | null;
  readonly score: number;
  readonly type: ClaimType;
  readonly flags: readonly ClaimFlag[];
  /** Named cues, strongest first; then what the article is about, and the pull of the words. The weights are log-odds and add up to the score. */
  readonly why: readonly Reason[];
  /** Index into `Findings.attributions` of whoever is given as its source, or null where nobody is. */
  readonly attribution: number | null;
}

export const ENTITY_TYPES = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'product',
  'law',
  'date',
  'money',
  'percent',
  'quantity',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** What a sum, share or quantity comes to: "5 to 7 million euros" is 5,000,000 up to 7,000,000 EUR. */
export interface Measure {
  readonly amount: number;
  /** The upper end of a range, else null. */
  readonly upTo: number | null;
  /** A currency's code or name, "%", or the usual sign of a unit: "km". Null where things are counted that the text names after. */
  readonly unit: string | null;
  /** Only the order of size is told: "millions of dollars" is 1,000,000 and more. */
  readonly rough: boolean;
}

/** A date as far as the text tells it (ISO 8601): "2014-01-27", "2014-01", "2014"; without a year "--01-27", "--01". */
export interface DateValue {
  readonly date: string;
  /** The last day, month or year of a range, else null. The 1990s are "1990" until "1999". */
  readonly until: string | null;
}

export interface Entity extends Span {
  readonly type: EntityType;
  /** The fullest name in the article for this person or thing. */
  readonly name: string;
  /** One number for one thing: "Haftar", "Khalifa Haftar", "General Haftar" share it. */
  readonly mentionOf: number;
  /** Of a date, sum, share or quantity, where the text tells it ("Monday" tells no date). */
  readonly value?: Measure | DateValue;
  /** Title or office that stands with this mention of a person: "US Assistant Secretary of State", "General". */
  readonly role?: string;
}

export const SOURCE_KINDS = ['named_person', 'named_org', 'document', 'unnamed', 'self'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * Anonymity ladder: 1 named with role, 2 named office, 3 counted unnamed, 4 described unnamed, 5 bare ("sources said"),
 * 6 agentless ("it is believed").
 */
export type Rung = 1 | 2 | 3 | 4 | 5 | 6;

export interface Source extends Span {
  readonly kind: SourceKind;
  /** For a pronoun or a surname: the fullest name of whom it stands for. Else the source's own words. */
  readonly name: string;
  readonly rung: Rung;
  /** Title or office where the text gives it: "US Assistant Secretary of State". */
  readonly role: string | null;
  /** The body or place it belongs to or speaks for, where the text gives it: "Harbour Board" of "a spokesman for the Harbour Board". */
  readonly affiliation: string | null;
}

export const QUOTE_FORMS = ['direct', 'mixed', 'indirect'] as const;
export type QuoteForm = (typeof QUOTE_FORMS)[number];

/** Source – cue – content (PARC, PolNeAR). `source` is null where the text names nobody: "it is believed". */
export interface Attribution {
  readonly source: Source | null;
  readonly cue: Span | null;
  readonly content: Span;
  readonly quote: QuoteForm;
  /** One outlet quoted by another: "CNN notes…", "first reported by…". */
  readonly secondHand: boolean;
  /** Index into `Findings.attributions` of who relays it: in "Reuters reported that officials said", Reuters relays the officials. */
  readonly relayedBy: number | null;
  /** Why the source is not named, where the text says so: "because they were not authorised to speak". */
  readonly reason: Span | null;
}

/** How a text points to a document or body: by a link in a sentence, or in a line of its own, "Source: Harbour Board". */
export const CITATION_FORMS = ['link', 'source_line'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** A document, body or person that the text points to, other than by saying what it says. */
export interface Citation extends Span {
  readonly form: CitationForm;
  readonly kind: 'document' | 'named_org' | 'named_person';
  /** Its own words; for a name, the fullest in the article. */
  readonly name: string;
  /** Where the page's link leads: http or https. Null where no link stands there. */
  readonly url: string | null;
  /** Index into `Findings.attributions` of the one whose words it stands in, or null. */
  readonly attribution: number | null;
}

/** The rung of an attribution; nobody named is the last. */
export const rungOf = (attribution: Attribution): Rung => attribution.source?.rung ?? 6;

/** All that was found in one text. Same text and same detector: the same findings. */
export interface Findings {
  /** Name and version of the detector that found them. */
  readonly detector: string;
  /** Words (runs of letters or digits) in the text. */
  readonly words: number;
  readonly sentences: readonly Sentence[];
  /** Candidates in text order. */
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly citations: readonly Citation[];
}

/** What is found where nothing is looked for. */
export const NOTHING_FOUND: Findings = {
  detector: '',
  words: 0,
  sentences: [],
  claims: [],
  entities: [],
  attributions: [],
  citations: [],
};

/** What the detector answers for a text. */
export type Analysis =
  | { readonly state: 'found'; readonly findings: Findings }
  | { readonly state: 'unsupported_language'; readonly language: string };

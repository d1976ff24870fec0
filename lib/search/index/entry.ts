import {
  EVIDENCE_RATINGS,
  STANCES,
  STATUSES,
  VERDICTS,
  verdictOf,
  type Annotation,
  type KeptPage,
  type KeptSource,
} from '../../domain/annotation.ts';
import { CLAIM_FLAGS, CLAIM_TYPES, SOURCE_KINDS } from '../../domain/finding.ts';
import { type Day, dayIn, dayOf, NO_DAY } from '../days.ts';
import { HAVES, type Have } from '../language/fields.ts';

/** One item of the notebook as it goes into the index. */
export interface Entry {
  readonly page: KeptPage;
  readonly annotation: Annotation;
}

/** Words are kept by what they are words of, so that they can be asked for apart. */
export const PARTS = ['quote', 'about', 'note', 'evidence', 'source', 'page'] as const;
export type Part = (typeof PARTS)[number];

/** Pieces of text that no phrase reaches across. */
export type Pieces = readonly string[];

export function piecesOf(annotation: Annotation): Readonly<Record<Exclude<Part, 'page'>, Pieces>> {
  const { quote, finding, note, verdicts, replies = [], evidence } = annotation;
  const source = sourceOf(annotation);
  return {
    quote: [quote.exact],
    about: finding?.about ?? [],
    note: [
      note,
      ...verdicts.map(({ reason }) => reason),
      ...replies.flatMap(({ who, how, words }) => [who, how, words]),
    ],
    evidence: evidence.flatMap((item) => [item.quote, item.title, item.publisher ?? '']),
    source: source ? [source.name, source.role ?? '', source.affiliation ?? '', source.relayedBy ?? ''] : [],
  };
}

export const piecesOfPage = ({ title, byline, publisher, url }: KeptPage): Pieces => [
  title,
  ...byline,
  publisher ?? '',
  url.replace(/^\w+:\/\//, ''),
];

/**
 * Who is given as the source, as the reader has it: what they corrected counts. Whoever was read as unnamed and is given a name is
 * unnamed no more; of which kind it is nobody said. Null: nobody is given.
 */
export function sourceOf({ source, correction }: Annotation): (Partial<KeptSource> & { readonly name: string }) | null {
  if (correction?.source === undefined) return source;
  if (correction.source === '') return null;
  if (source?.kind !== 'unnamed') return { ...source, name: correction.source };
  const { kind: _kind, rung: _rung, ...rest } = source;
  return { ...rest, name: correction.source };
}

/** The host of an address, in lower case: "www.courier.example". Empty for what is no web address. */
export const siteOf = (url: string): string =>
  (/^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '').toLowerCase();

/** Where a list has nothing of an annotation: no source has a kind. */
export const NONE = 255;

/** What of an annotation is a number. A list's values are their places in it, NONE where there is none. */
export interface Numbers {
  readonly start: number;
  readonly updated: number;
  readonly created: number;
  readonly verdict: number;
  readonly status: number;
  readonly type: number;
  readonly kind: number;
  /** 0: no source. */
  readonly rung: number;
  /** A bit for each of CLAIM_FLAGS, STANCES, EVIDENCE_RATINGS, HAVES. */
  readonly flags: number;
  readonly stances: number;
  readonly ratings: number;
  readonly haves: number;
  readonly due: number;
  /** How many pieces of evidence there are. */
  readonly evidence: number;
  /** The day of the verdict in force. */
  readonly judged: number;
}

export function numbersOf(annotation: Annotation): Numbers {
  const { quote, verdicts, finding, evidence, due } = annotation;
  const source = sourceOf(annotation);
  return {
    start: quote.start,
    updated: timeOf(annotation.updated),
    created: timeOf(annotation.created),
    verdict: VERDICTS.indexOf(verdictOf(annotation)),
    status: STATUSES.indexOf(annotation.status),
    type: finding ? CLAIM_TYPES.indexOf(finding.type) : NONE,
    kind: source?.kind ? SOURCE_KINDS.indexOf(source.kind) : NONE,
    rung: source?.rung ?? 0,
    flags: bitsOf(CLAIM_FLAGS, finding?.flags ?? []),
    stances: bitsOf(
      STANCES,
      evidence.map(({ stance }) => stance),
    ),
    ratings: bitsOf(
      EVIDENCE_RATINGS,
      evidence.flatMap(({ rating }) => rating ?? []),
    ),
    haves: bitsOf(HAVES, havesOf(annotation)),
    due: dayOf(due ?? '') ?? NO_DAY,
    evidence: evidence.length,
    judged: dayIn(verdicts.at(-1)?.at),
  };
}

/** The dates that a claim speaks of, each once, in order. */
export const datesOf = ({ finding }: Annotation): readonly Day[] =>
  [...new Set((finding?.dates ?? []).map(dayIn))].filter((day) => day !== NO_DAY).toSorted((a, b) => a - b);

/** Milliseconds since 1970; 0 for what is no time, or before it. */
const timeOf = (time: string): number => Math.max(0, Date.parse(time) || 0);

const bitsOf = <T>(list: readonly T[], values: readonly T[]): number =>
  values.reduce((bits, value) => bits | (1 << list.indexOf(value)), 0);

/** What an annotation has. */
export function havesOf(annotation: Annotation): readonly Have[] {
  const { note, evidence, replies = [], due, archiveUrl, correction, tags, projects = [] } = annotation;
  const isThere: Readonly<Record<Have, boolean>> = {
    note: note !== '',
    evidence: evidence.length > 0,
    reply: replies.length > 0,
    due: due !== undefined,
    source: sourceOf(annotation) !== null,
    archive: archiveUrl !== undefined,
    correction: correction !== undefined,
    tag: tags.length > 0,
    project: projects.length > 0,
  };
  return HAVES.filter((have) => isThere[have]);
}

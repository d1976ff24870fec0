import { type Annotation, isDismissed, type Quote } from './annotation.ts';
import { chooseClaims, type DensityLevel } from './density.ts';
import type { Attribution, Claim, DateValue, Entity, EntityType, Findings, Measure, Source } from './finding.ts';
import type { Located } from './located.ts';
import { type Gone, goneOf } from './gone.ts';
import type { PageFacts } from './page.ts';
import { firstWhere } from './search.ts';
import { isSame, type Span, wordsAt } from './span.ts';

/** An annotation and where its words stand today; null: they are gone. */
export interface Placed {
  readonly annotation: Annotation;
  readonly span: Span | null;
  /** What was found of its words; absent where no text was looked through. */
  readonly found?: Located;
  /** They are gone from what is shown, but stand in the page still, as in a fold that is shut. */
  readonly isHidden?: boolean;
}

/** Some words, and the reading that they were pointed at in: their span means other words in any other text. */
export interface Pointed {
  readonly page: PageFacts;
  readonly text: string;
  readonly findings: Findings;
  readonly span: Span;
}

/** One page as it is reviewed: its text, what was found in it and what the reader made of it. */
export interface Reading {
  readonly text: string;
  readonly findings: Findings;
  readonly placed: readonly Placed[];
}

/**
 * What is kept of a page, as it is now, at the places where the page itself last found it. What was begun since stands where
 * it was taken, if these words are still there.
 */
export function placeKept(text: string, kept: readonly Annotation[], found: readonly Placed[]): readonly Placed[] {
  const places = new Map(found.map((one) => [one.annotation.id, one]));
  return kept.map((annotation) => {
    const known = places.get(annotation.id);
    if (known && isSameQuote(known.annotation.quote, annotation.quote)) return { ...known, annotation };
    const { exact, start, end } = annotation.quote;
    return { annotation, span: text.slice(start, end) === exact ? { start, end } : null };
  });
}

/** Was it put on other words meanwhile? Then where the first ones were found says nothing of it. */
export const isSameQuote = (a: Quote, b: Quote): boolean => a.exact === b.exact && a.start === b.start;

/** Some words of the page that can be jumped to, judged, noted and dismissed. One row of a list. */
export interface Passage {
  /** The same for the same words, whatever was done to them, and wherever they stand after the page changed. */
  readonly key: string;
  /** Null: the words are gone from the page. */
  readonly span: Span | null;
  readonly quote: string;
  readonly claim: Claim | null;
  readonly attribution: Attribution | null;
  /** The words that give it to its source: "said", "according to". */
  readonly cue: string | null;
  /** Whoever passes it on, where that is another than its source: an outlet. */
  readonly relayedBy: string | null;
  readonly annotation: Annotation | null;
  /** What became of its words, where they are gone from a page that was looked through; absent elsewhere. */
  readonly gone?: Gone;
  /** How its words read today, where that is not how they read when they were taken; absent elsewhere. */
  readonly today?: string;
}

/** A source and what it is given for. `source` is null for what nobody named is given for: "it is believed". */
export interface SourceGroup {
  readonly key: string;
  readonly source: Source | null;
  readonly passages: readonly Passage[];
}

/** Somebody or something named, and every place where it is. */
export interface NamedThing {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  /** Title or office of a person, at whichever mention; null where the text tells none. */
  readonly role: string | null;
  /** What a date or figure comes to. */
  readonly value: Measure | DateValue | null;
  readonly mentions: readonly Span[];
  readonly annotation: Annotation | null;
}

/** The claims to list at a density, in text order; those dismissed are among them. */
export function claimPassages(reading: Reading, density: DensityLevel): readonly Passage[] {
  const { findings } = reading;
  const keyOf = keysOf(reading);
  return chooseClaims(findings.claims, findings.words, density).map((claim) =>
    passageAt(reading, claim, { key: keyOf(claim), claim, attribution: attributionOf(findings, claim) }),
  );
}

/** As many claims as there are to list. */
const MOST_DENSE: DensityLevel = 4;

/** Every claim and what the reader kept that still stands in the text, each once, in text order. */
export function claimsIn(reading: Reading): readonly Passage[] {
  const all = [...keptPassages(reading), ...claimPassages(reading, MOST_DENSE)];
  const byKey = new Map(all.toReversed().map((passage) => [passage.key, passage]));
  return [...byKey.values()]
    .filter(({ span }) => span !== null)
    .toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** Everybody who is given as a source, those who carry most statements first; nobody comes last. */
export function sourceGroups(reading: Reading): readonly SourceGroup[] {
  const groups = new Map<string, { source: Source | null; passages: Passage[] }>();
  const keyOf = keysOf(reading);
  for (const attribution of reading.findings.attributions) {
    const { source, content } = attribution;
    const key = source ? `${source.kind} ${source.name.toLowerCase()}` : 'nobody';
    const group = groups.get(key) ?? { source, passages: [] };
    if (group.source?.role === null && source?.role) group.source = source;
    const claim = claimAt(reading.findings, content);
    group.passages.push(passageAt(reading, content, { key: keyOf(content), claim, attribution }));
    groups.set(key, group);
  }
  const weight = (group: { source: Source | null; passages: Passage[] }) => (group.source ? group.passages.length : 0);
  return [...groups]
    .toSorted(([, a], [, b]) => weight(b) - weight(a))
    .map(([key, group]) => ({ key, source: group.source, passages: group.passages }));
}

/** Everybody and everything named, in the order first named. */
export function namedThings({ findings, placed }: Reading): readonly NamedThing[] {
  const things = new Map<number, [first: Entity, ...others: Entity[]]>();
  for (const entity of findings.entities) {
    const thing = things.get(entity.mentionOf);
    if (thing) thing.push(entity);
    else things.set(entity.mentionOf, [entity]);
  }
  const nth = counter();
  return [...things.values()].map((mentions) => ({
    key: nth(`${mentions[0].type} ${mentions[0].name}`),
    name: mentions[0].name,
    type: mentions[0].type,
    role: mentions.find((mention) => mention.role !== undefined)?.role ?? null,
    value: mentions[0].value ?? null,
    mentions,
    annotation: annotationAt(placed, mentions[0]),
  }));
}

/** Names that could be a source's: people, bodies and those who are given as sources, each once, in text order. */
export const namesOf = ({ entities, attributions }: Findings): readonly string[] => [
  ...new Set([
    ...entities.filter(({ type }) => type === 'person' || type === 'organization').map(({ name }) => name),
    ...attributions.flatMap(({ source }) => (source ? [source.name] : [])),
  ]),
];

/** What the reader kept and did not dismiss, in text order; what is gone from the page comes last. */
export const keptPassages = (reading: Reading): readonly Passage[] =>
  passagesOf(reading, ({ annotation }) => !isDismissed(annotation));

/** What the reader dismissed on this page, whatever the density lists. */
export const dismissedPassages = (reading: Reading): readonly Passage[] =>
  passagesOf(reading, ({ annotation }) => isDismissed(annotation));

const passagesOf = ({ text, findings, placed }: Reading, isWanted: (one: Placed) => boolean): readonly Passage[] =>
  placed
    .filter(isWanted)
    .toSorted((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || 0)
    .map((one) => keptPassage(one, text, findings));

function keptPassage(one: Placed, text: string, findings: Findings): Passage {
  const { annotation, span } = one;
  const claim = span && claimAt(findings, span);
  const gone = goneOf(one, text);
  const today = one.found?.state === 'changed' && span ? wordsAt(text, span) : null;
  return {
    key: annotation.id,
    span,
    quote: annotation.quote.exact,
    claim,
    attribution: claim && attributionOf(findings, claim),
    cue: annotation.source?.cue ?? null,
    relayedBy: annotation.source?.relayedBy ?? null,
    annotation,
    ...(gone && { gone }),
    ...(today && { today }),
  };
}

/** Who is given as the source of a claim. */
const attributionOf = ({ attributions }: Findings, claim: Claim): Attribution | null =>
  claim.attribution === null ? null : (attributions[claim.attribution] ?? null);

/** How many claims a denser step would add: what an empty list has to say. */
export const hiddenClaims = ({ findings }: Reading, density: DensityLevel): number =>
  chooseClaims(findings.claims, findings.words, 4).length -
  chooseClaims(findings.claims, findings.words, density).length;

/** A key for every passage: its words, and which it is of those that read the same. */
function keysOf({ text, findings }: Reading): (span: Span) => string {
  const contents = findings.attributions.map(({ content }) => content);
  const keys = new Map<string, string>();
  const nth = counter();
  for (const span of [...findings.claims, ...contents].toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const place = `${span.start}-${span.end}`;
    if (!keys.has(place)) keys.set(place, nth(wordsAt(text, span)));
  }
  return (span) => keys.get(`${span.start}-${span.end}`) ?? wordsAt(text, span);
}

/** Numbers what is named alike: "words", then "words" and 2, and so on. */
function counter(): (words: string) => string {
  const seen = new Map<string, number>();
  return (words) => {
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return count === 1 ? words : `${words}\n${count}`;
  };
}

const relayerOf = ({ attributions }: Findings, attribution: Attribution | null): string | null =>
  attributions[attribution?.relayedBy ?? -1]?.source?.name ?? null;

function passageAt(reading: Reading, span: Span, found: Pick<Passage, 'key' | 'claim' | 'attribution'>): Passage {
  return {
    span: { start: span.start, end: span.end },
    quote: wordsAt(reading.text, span),
    ...found,
    cue: found.attribution?.cue ? wordsAt(reading.text, found.attribution.cue) : null,
    relayedBy: relayerOf(reading.findings, found.attribution),
    annotation: annotationAt(reading.placed, span),
  };
}

/** The annotation on these words; of several, the one touched last. */
export function annotationAt(placed: readonly Placed[], span: Span): Annotation | null {
  let latest: Annotation | null = null;
  for (const item of placed) {
    if (item.span === null || !isSame(item.span, span)) continue;
    if (latest === null || item.annotation.updated > latest.updated) latest = item.annotation;
  }
  return latest;
}

/** The claim made by these words. Claims are whole sentences in text order, so the first that may overlap is searched for. */
export function claimAt({ claims }: Findings, span: Span): Claim | null {
  let at = firstWhere(claims, ({ end }) => end > span.start);
  for (let claim = claims[at]; claim && claim.start < span.end; claim = claims[++at]) {
    if (isSame(claim, span)) return claim;
  }
  return null;
}

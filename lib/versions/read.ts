import { rungOf, type Attribution } from '../domain/finding.ts';
import { formOf } from '../domain/address.ts';
import type { PageFacts } from '../domain/page.ts';
import { type Span, wordsAt } from '../domain/span.ts';
import type { Version, VersionSource } from '../domain/version.ts';
import { firstWhere } from '../domain/search.ts';
import { paragraphsOf, readDocument } from '../text/document.ts';
import { isFoldLabel } from './fold-label.ts';

/** A text as it was seen: whose it is, when, its fingerprint, and who is given in it as the source of what. */
export interface Sight {
  readonly page: PageFacts;
  readonly text: string;
  /** Lines of the page that are not shown in the article, apart by an empty line; absent: not looked for. */
  readonly hidden?: string;
  readonly textHash: string;
  readonly at: string;
  readonly attributions: readonly Attribution[];
}

/** A version, and where its sentences stand in the text that it was read from. */
export interface ReadVersion {
  readonly version: Version;
  readonly spans: readonly Span[];
}

/**
 * The version that a text is. Every line is a paragraph here, whatever the page calls it, so that a text read a second time is cut into the same
 * sentences.
 */
export function readVersion({ page, text, hidden, textHash, at, attributions }: Sight): ReadVersion {
  const spans = sentencesOf(text);
  const { title, modified } = page;
  const sentences = spans.map((span) => wordsAt(text, span));
  const sources = attributions.flatMap((attribution) => sourceIn(attribution, text, spans));
  const folded = hidden === undefined ? null : sentencesOf(hidden).map((span) => wordsAt(hidden, span));
  const told = { title, modified, sentences, sources, ...(folded && { hidden: folded }) };
  return { spans, version: { first: at, last: at, textHash, ...told, address: formOf(page.url) } };
}

/** The label of a fold is no sentence of the article. */
const sentencesOf = (text: string): readonly Span[] =>
  readDocument({ text, blocks: paragraphsOf(text) })
    .sentences.map(({ start, end }) => ({ start, end }))
    .filter((span) => !isFoldLabel(wordsAt(text, span)));

/** What the writer says is given to nobody. */
function sourceIn(attribution: Attribution, text: string, spans: readonly Span[]): readonly VersionSource[] {
  const { source, cue, content } = attribution;
  if (source?.kind === 'self') return [];
  const sentence = firstWhere(spans, ({ end }) => end > content.start);
  if (sentence >= spans.length) return [];
  const said = { kind: source?.kind ?? null, name: source?.name ?? '', cue: cue ? wordsAt(text, cue) : '' };
  return [{ sentence, rung: rungOf(attribution), ...said }];
}

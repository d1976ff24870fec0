import { type Findings, SOURCE_KINDS, type SourceKind } from './finding.ts';
import { firstWhere } from './search.ts';
import { overlaps, type Span } from './span.ts';

/** How much of an article rests on one kind of source. */
export interface SourcingShare {
  readonly kind: SourceKind;
  /** Words of sentences that rest on it. */
  readonly words: number;
  /** `words` as a part of all words of sentences, 0 to 1. */
  readonly share: number;
  /** How many different sources of this kind are given. The writer is not counted. */
  readonly sources: number;
}

/** Firmest first: named people, named bodies, documents, unnamed sources, the writer alone. All five are always there. */
export type Sourcing = readonly SourcingShare[];

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;
const WRITER = SOURCE_KINDS.indexOf('self');

/**
 * Who carries the article. A word rests on the source of the attribution whose content it stands in (the innermost, so that
 * "Smith said officials had told him of it" ends with the officials); the source and its cue go with their content, and what
 * no attribution covers rests on the writer. Words outside sentences are not counted. Linear in text and attributions.
 */
export function sourcingOf(text: string, findings: Pick<Findings, 'sentences' | 'attributions'>): Sourcing {
  const carrier = paintCarriers(text.length, findings);
  const words = SOURCE_KINDS.map(() => 0);
  let all = 0;
  for (const sentence of findings.sentences) {
    for (const word of text.slice(sentence.start, sentence.end).matchAll(WORD)) {
      const kind = carrier[sentence.start + word.index] ?? WRITER;
      words[kind] = (words[kind] ?? 0) + 1;
      all++;
    }
  }
  return SOURCE_KINDS.map((kind, index) => ({
    kind,
    words: words[index] ?? 0,
    share: all === 0 ? 0 : (words[index] ?? 0) / all,
    sources: countSources(kind, findings),
  }));
}

/** For each code unit, the index of the kind of source it rests on. Longer contents first, so that inner ones are painted over them. */
function paintCarriers(length: number, { sentences, attributions }: Pick<Findings, 'sentences' | 'attributions'>) {
  const carrier = new Uint8Array(length).fill(WRITER);
  const paint = (span: Span, kind: number) => carrier.fill(kind, span.start, span.end);
  const byLength = attributions.toSorted((a, b) => lengthOf(b.content) - lengthOf(a.content));
  for (const { source, cue, content } of byLength) {
    const kind = SOURCE_KINDS.indexOf(source?.kind ?? 'unnamed');
    paint(content, kind);
    // A source named sentences away ("Schenker", then "he said") carries its own sentence only if something else says so.
    if (source && (cue === null || sharesSentence(sentences, source, cue))) paint(source, kind);
    if (cue) paint(cue, kind);
  }
  return carrier;
}

/** Do two spans begin in one sentence? Sentences are in text order. */
function sharesSentence(sentences: readonly Span[], a: Span, b: Span): boolean {
  const sentence = sentences[firstWhere(sentences, ({ end }) => end > a.start)];
  return sentence !== undefined && overlaps(sentence, a) && overlaps(sentence, b);
}

function countSources(kind: SourceKind, { attributions }: Pick<Findings, 'attributions'>): number {
  if (kind === 'self') return 0;
  const names = new Set<string>();
  for (const { source } of attributions) {
    if ((source?.kind ?? 'unnamed') === kind) names.add(source?.name.toLowerCase() ?? '');
  }
  return names.size;
}

const lengthOf = (span: Span): number => span.end - span.start;

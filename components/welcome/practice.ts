import { type Annotation, isDismissed, verdictOf } from '../../lib/domain/annotation.ts';
import { chooseClaims, DEFAULT_DENSITY, strengthOf } from '../../lib/domain/density.ts';
import { apply, begin, type Edit, type Stamp, type Subject } from '../../lib/domain/edit.ts';
import type { Claim, Findings } from '../../lib/domain/finding.ts';
import { sourceOf } from '../../lib/domain/kept-source.ts';
import { type Span, wordsAt } from '../../lib/domain/span.ts';

/** The small tasks, in their order. */
export const TASKS = ['open', 'judge', 'note'] as const;
export type Task = (typeof TASKS)[number];

/** What was done in the practice article: in memory only, gone with its page. Claims are known by where they start. */
export interface Practice {
  /** The claim whose card is open. */
  readonly open: number | null;
  /** What was said of each claim, after every edit, the newest last. */
  readonly said: ReadonlyMap<number, readonly Annotation[]>;
  /** Done once is done. */
  readonly done: ReadonlySet<Task>;
}

export const UNTOUCHED: Practice = { open: null, said: new Map(), done: new Set() };

/** What the reader said of a claim last; null: nothing. */
export const saidOf = ({ said }: Practice, claim: Claim): Annotation | null => said.get(claim.start)?.at(-1) ?? null;

export const opened = (practice: Practice, claim: Claim): Practice => ({
  ...withDone(practice, ['open']),
  open: claim.start,
});

export const closed = (practice: Practice): Practice => ({ ...practice, open: null });

/** What a claim of the practice article is, as the beginning of an annotation. */
export const subjectIn = (text: string, findings: Findings, claim: Claim): Subject => ({
  pageId: 'practice',
  quote: { exact: wordsAt(text, claim), prefix: '', suffix: '', start: claim.start, end: claim.end },
  finding: null,
  source: sourceOf(text, findings, claim),
});

/** One more thing said of the words of a subject; the very same where it says nothing new. */
export function edited(practice: Practice, about: { readonly subject: Subject; readonly edit: Edit }, stamp: Stamp) {
  const { subject, edit } = about;
  const { start } = subject.quote;
  const before = practice.said.get(start) ?? [];
  const last = before.at(-1) ?? begin(subject, stamp);
  const after = apply(last, edit, stamp);
  if (after === last) return practice;
  const said = new Map(practice.said).set(start, [...before, after]);
  return withDone({ ...practice, said }, tasksOf(after));
}

/** Takes back the last thing said of a claim. */
export function undone(practice: Practice, claim: Claim): Practice {
  const said = new Map(practice.said).set(claim.start, (practice.said.get(claim.start) ?? []).slice(0, -1));
  return { ...practice, said };
}

const tasksOf = (annotation: Annotation): readonly Task[] => [
  ...(verdictOf(annotation) === 'unchecked' ? [] : (['judge'] as const)),
  ...(annotation.note.trim() === '' && annotation.evidence.length === 0 ? [] : (['note'] as const)),
];

const withDone = (practice: Practice, tasks: readonly Task[]): Practice => ({
  ...practice,
  done: new Set([...practice.done, ...tasks]),
});

/** The claims that are marked, as on a page at the density that everybody begins with. A dismissed one goes when its card does. */
export const marked = (findings: Findings, practice: Practice): readonly Claim[] =>
  chooseClaims(findings.claims, findings.words, DEFAULT_DENSITY).filter((claim) => {
    const own = saidOf(practice, claim);
    return practice.open === claim.start || own === null || !isDismissed(own);
  });

/** How a mark looks: by its score, until the reader said something. */
export function inkOf(claim: Claim, own: Annotation | null): 'claim-1' | 'claim-2' | 'claim-3' | 'judged' | 'mine' {
  if (own === null) return `claim-${strengthOf(claim.score)}`;
  return verdictOf(own) === 'unchecked' ? 'mine' : 'judged';
}

/** Where sources stand in the text, in its order. The writer alone is none. */
export const sourcesIn = ({ attributions }: Findings): readonly Span[] =>
  attributions
    .flatMap(({ source }) => (source && source.kind !== 'self' ? [source] : []))
    .toSorted((a, b) => a.start - b.start);

/** A stretch of text, and what it belongs to; null: nothing. */
export interface Piece<Of extends Span> extends Span {
  readonly of: Of | null;
}

/** Cuts a stretch of text where spans begin and end within it. Of spans that overlap the first counts. */
export function cutAt<Of extends Span>(whole: Span, spans: readonly Of[]): readonly Piece<Of>[] {
  const pieces: Piece<Of>[] = [];
  let at = whole.start;
  for (const of of spans) {
    if (of.start < at || of.end > whole.end || of.end <= of.start) continue;
    if (of.start > at) pieces.push({ start: at, end: of.start, of: null });
    pieces.push({ start: of.start, end: of.end, of });
    at = of.end;
  }
  return at < whole.end ? [...pieces, { start: at, end: whole.end, of: null }] : pieces;
}

import {
  reasonOf,
  statusFor,
  verdictOf,
  type Annotation,
  type Evidence,
  type KeptFinding,
  type KeptSource,
  type Quote,
  type Stance,
  type Status,
  type Taken,
  type Verdict,
} from './annotation.ts';
import type { Correction } from './correction.ts';

/** The words a new annotation is made on, and what the machine had found there. */
export interface Subject {
  readonly pageId: string;
  readonly quote: Quote;
  readonly finding: KeptFinding | null;
  readonly source: KeptSource | null;
}

/** Evidence as it is given, before it has an identity and a time. */
export type NewEvidence = Omit<Evidence, 'id' | 'at'>;

/** The clock and a fresh identity, read at the rim and handed in. `at` is ISO 8601 UTC, `id` a UUID. */
export interface Stamp {
  readonly at: string;
  readonly id: string;
}

/** An annotation after something was said of it, and before: null where there was none. */
export interface Begun {
  readonly before: Annotation | null;
  readonly after: Annotation;
}

/** One thing a reader does to an annotation. A row each: the store, the undo list and the tests speak of these. */
export type Edit =
  | { readonly do: 'verdict'; readonly verdict: Verdict; readonly reason: string }
  | { readonly do: 'note'; readonly note: string }
  | { readonly do: 'tags'; readonly tags: readonly string[] }
  | { readonly do: 'status'; readonly status: Status }
  | { readonly do: 'correct'; readonly correction: Correction }
  | { readonly do: 'add_evidence'; readonly evidence: NewEvidence }
  | { readonly do: 'remove_evidence'; readonly evidenceId: string }
  | { readonly do: 'weigh_evidence'; readonly evidenceId: string; readonly stance: Stance }
  /** Put on other words by hand, of the page as it is now. */
  | { readonly do: 'place'; readonly quote: Quote; readonly taken: Taken };

/** Tags as they are kept: trimmed, inner white space single, no doubles (case ignored), no leading #, at most 60 units each. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const clean = tag.trim().replace(/^#+/, '').replace(/\s+/g, ' ').slice(0, 60).trim();
    const key = clean.toLowerCase();
    if (clean !== '' && !kept.has(key)) kept.set(key, clean);
  }
  return [...kept.values()];
}

/** A fresh annotation on a subject, with nothing said yet. */
export function begin(subject: Subject, { id, at }: Stamp): Annotation {
  return {
    id,
    ...subject,
    verdicts: [],
    note: '',
    tags: [],
    evidence: [],
    status: 'to_check',
    created: at,
    updated: at,
  };
}

/**
 * The annotation after an edit; the very same where the edit says nothing new (a verdict key pressed twice). Verdicts are
 * appended, never overwritten. The identity is used for new evidence.
 */
export function apply(annotation: Annotation, edit: Edit, { id, at }: Stamp): Annotation {
  const changed = { ...annotation, updated: at };
  switch (edit.do) {
    case 'verdict':
      return judged(annotation, edit, at);
    case 'note':
      return edit.note === annotation.note ? annotation : { ...changed, note: edit.note };
    case 'tags':
      return { ...changed, tags: cleanTags(edit.tags) };
    case 'status':
      return edit.status === annotation.status ? annotation : { ...changed, status: edit.status };
    case 'correct':
      return corrected(annotation, edit.correction, at);
    case 'add_evidence':
      return { ...changed, evidence: [...annotation.evidence, { ...edit.evidence, id, at }] };
    case 'remove_evidence':
      return { ...changed, evidence: annotation.evidence.filter((item) => item.id !== edit.evidenceId) };
    case 'weigh_evidence':
      return weighed(annotation, edit, at);
    case 'place':
      return placed(annotation, edit, at);
  }
}

/** The same verdict again, with no reason or the same one, is no new entry: the reason given before stands. */
function judged(annotation: Annotation, { verdict, reason }: Extract<Edit, { do: 'verdict' }>, at: string): Annotation {
  const status = statusFor(verdict);
  const saysNew = verdict !== verdictOf(annotation) || (reason !== '' && reason !== reasonOf(annotation));
  if (!saysNew && status === annotation.status) return annotation;
  const verdicts = saysNew ? [...annotation.verdicts, { verdict, reason, at }] : annotation.verdicts;
  return { ...annotation, verdicts, status, updated: at };
}

/** The same evidence, said to do something else for the claim. */
function weighed(
  annotation: Annotation,
  { evidenceId, stance }: Extract<Edit, { do: 'weigh_evidence' }>,
  at: string,
): Annotation {
  const known = annotation.evidence.find(({ id }) => id === evidenceId);
  if (!known || known.stance === stance) return annotation;
  const weighedNow = { ...known, stance };
  return {
    ...annotation,
    evidence: annotation.evidence.map((item) => (item === known ? weighedNow : item)),
    updated: at,
  };
}

/** Where it stood goes to its earlier places. */
function placed(annotation: Annotation, { quote, taken }: Extract<Edit, { do: 'place' }>, at: string): Annotation {
  const { quote: before, taken: takenBefore, places = [], ...rest } = annotation;
  if (before.exact === quote.exact && before.start === quote.start) return annotation;
  const earlier = { quote: before, ...(takenBefore && { taken: takenBefore }), until: at };
  return { ...rest, quote, taken, places: [...places, earlier], updated: at };
}

/** A correction that says nothing takes back the one before. */
function corrected(annotation: Annotation, correction: Correction, at: string): Annotation {
  const { correction: before, ...rest } = annotation;
  const saysNothing = correction.source === undefined && correction.name === undefined;
  if (saysNothing && before === undefined) return annotation;
  return { ...rest, ...(!saysNothing && { correction }), updated: at };
}

import {
  reasonOf,
  statusFor,
  verdictOf,
  type Annotation,
  type Evidence,
  type EvidenceRating,
  type KeptFinding,
  type KeptSource,
  type Quote,
  type ReplyEntry,
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

/** What may be changed of evidence afterwards; null takes away what may be absent. */
export interface EvidenceChange {
  readonly quote?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string | null;
  readonly stance?: Stance;
  readonly archiveUrl?: string | null;
  readonly rating?: EvidenceRating | null;
}

/** An entry of the right-of-reply log, before it has an identity and a time. */
export type NewReply = Omit<ReplyEntry, 'id' | 'at'>;

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
  /**
   * `instead`: the wording that was there when the writing began. Where another stands there by now (a second window), both are kept, the
   * later one beneath. Absent: whatever stands there is replaced.
   */
  | { readonly do: 'note'; readonly note: string; readonly instead?: string }
  /** `instead`: the tags that were there when the writing began; what another window added or took away meanwhile stays so. So with projects. */
  | { readonly do: 'tags'; readonly tags: readonly string[]; readonly instead?: readonly string[] }
  | { readonly do: 'status'; readonly status: Status }
  | { readonly do: 'correct'; readonly correction: Correction }
  | { readonly do: 'add_evidence'; readonly evidence: NewEvidence }
  | { readonly do: 'remove_evidence'; readonly evidenceId: string }
  /**
   * `instead`, here and below: what stood in each field that is changed when the writing began. Where something else stands there by now, the
   * edit is refused (`isOvertaken`), and whoever sent it shows both. Absent: whatever stands there is replaced.
   */
  | {
      readonly do: 'change_evidence';
      readonly evidenceId: string;
      readonly change: EvidenceChange;
      readonly instead?: EvidenceChange;
    }
  | { readonly do: 'add_reply'; readonly reply: NewReply }
  | {
      readonly do: 'change_reply';
      readonly replyId: string;
      readonly change: Partial<NewReply>;
      readonly instead?: Partial<NewReply>;
    }
  | { readonly do: 'remove_reply'; readonly replyId: string }
  /** The day on which it can be judged, YYYY-MM-DD; null: none. */
  | { readonly do: 'due'; readonly due: string | null; readonly instead?: string | null }
  | { readonly do: 'archive'; readonly archiveUrl: string | null; readonly instead?: string | null }
  | { readonly do: 'projects'; readonly projects: readonly string[]; readonly instead?: readonly string[] }
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
 * appended, never overwritten. The identity is used for new evidence and new replies.
 */
export function apply(annotation: Annotation, edit: Edit, { id, at }: Stamp): Annotation {
  const changed = { ...annotation, updated: at };
  const { evidence, replies = [] } = annotation;
  switch (edit.do) {
    case 'verdict':
      return judged(annotation, edit, at);
    case 'note':
      return edit.note === annotation.note ? annotation : { ...changed, note: noteAfter(annotation.note, edit) };
    case 'tags':
      return { ...changed, tags: cleanTags(namesAfter(annotation.tags, edit.tags, edit.instead)) };
    case 'status':
      return edit.status === annotation.status ? annotation : { ...changed, status: edit.status };
    case 'correct':
      return corrected(annotation, edit.correction, at);
    case 'add_evidence':
      return { ...changed, evidence: [...evidence, { ...edit.evidence, id, at }] };
    case 'remove_evidence':
      return { ...changed, evidence: evidence.filter((item) => item.id !== edit.evidenceId) };
    case 'change_evidence': {
      const after = changeOne(evidence, edit.evidenceId, edit.change);
      return after === evidence ? annotation : { ...changed, evidence: after };
    }
    case 'add_reply':
      return { ...changed, replies: [...replies, { ...edit.reply, id, at }] };
    case 'change_reply': {
      const after = changeOne(replies, edit.replyId, edit.change);
      return after === replies ? annotation : { ...changed, replies: after };
    }
    case 'remove_reply':
      return optional(annotation, { replies: replies.filter((reply) => reply.id !== edit.replyId) }, at);
    case 'due':
      return optional(annotation, { due: edit.due }, at);
    case 'archive':
      return optional(annotation, { archiveUrl: edit.archiveUrl }, at);
    case 'projects':
      return optional(annotation, { projects: namesAfter(annotation.projects ?? [], edit.projects, edit.instead) }, at);
    case 'place':
      return placed(annotation, edit, at);
  }
}

/** Does something else stand by now in a field that an edit changes than stood there when the writing began? */
export function isOvertaken(annotation: Annotation, edit: Edit): boolean {
  const { evidence, replies = [], due, archiveUrl } = annotation;
  switch (edit.do) {
    case 'change_evidence':
      return standsOtherwise(evidence.find(({ id }) => id === edit.evidenceId) ?? {}, edit.change, edit.instead);
    case 'change_reply':
      return standsOtherwise(replies.find(({ id }) => id === edit.replyId) ?? {}, edit.change, edit.instead);
    case 'due':
      return edit.instead !== undefined && standsOtherwise({ due }, { due: edit.due }, { due: edit.instead });
    case 'archive':
      return (
        edit.instead !== undefined &&
        standsOtherwise({ archiveUrl }, { archiveUrl: edit.archiveUrl }, { archiveUrl: edit.instead })
      );
    default:
      return false;
  }
}

/** Neither as it was nor as it is to be. */
function standsOtherwise(there: object, wanted: object, was: object = {}): boolean {
  const [now, next] = [new Map(Object.entries(there)), new Map(Object.entries(wanted))];
  return Object.entries(was).some(([key, before]) => {
    const stands: unknown = now.get(key) ?? null;
    return stands !== before && stands !== (next.get(key) ?? null);
  });
}

/** The same verdict again, with no reason or the same one, is no new entry: the reason given before stands. */
function judged(annotation: Annotation, { verdict, reason }: Extract<Edit, { do: 'verdict' }>, at: string): Annotation {
  const status = statusFor(verdict);
  const saysNew = verdict !== verdictOf(annotation) || (reason !== '' && reason !== reasonOf(annotation));
  if (!saysNew && status === annotation.status) return annotation;
  const evidence = annotation.evidence.map(({ id }) => id);
  const verdicts = saysNew ? [...annotation.verdicts, { verdict, reason, at, evidence }] : annotation.verdicts;
  return { ...annotation, verdicts, status, updated: at };
}

/** Somebody wrote there meanwhile: their words stay, beneath those that come now. */
function noteAfter(there: string, { note, instead }: Extract<Edit, { do: 'note' }>): string {
  const isClash = instead !== undefined && instead !== there && !note.includes(there);
  if (!isClash) return note;
  // Both stood there already when more was typed.
  if (there.startsWith(`${instead}${BOTH_NOTES}`)) return `${note}${there.slice(instead.length)}`;
  return there.includes(note) && note !== '' ? there : [note, there].filter(Boolean).join(BOTH_NOTES);
}

/**
 * What another window wrote meanwhile, beneath the words that were sent, when both were kept; null: nobody did. A view that
 * wrote a note shows this, and goes on from the whole answered note.
 */
export function clashIn(sent: string, { note }: Pick<Annotation, 'note'>): string | null {
  if (note === sent) return null;
  const both = `${sent}${BOTH_NOTES}`;
  return note.startsWith(both) ? note.slice(both.length) : note;
}

/** The wanted names, but for what was added or taken away meanwhile: that stays so. Case tells no two names apart. */
function namesAfter(
  there: readonly string[],
  wanted: readonly string[],
  instead: readonly string[] = there,
): readonly string[] {
  const [known, now, asked] = [keysOf(instead), keysOf(there), keysOf(wanted)];
  const kept = wanted.filter((name) => now.has(name.toLowerCase()) || !known.has(name.toLowerCase()));
  const added = there.filter((name) => !known.has(name.toLowerCase()) && !asked.has(name.toLowerCase()));
  return [...new Set([...kept, ...added])];
}

const keysOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()));

/** Between two wordings of a note that were written at once (a rule in Markdown). */
export const BOTH_NOTES = '\n\n---\n\n';

/** The list with one item changed; null takes away. The very same list where nothing is new, or the item is not there. */
function changeOne<T extends { readonly id: string }>(items: readonly T[], id: string, change: object): readonly T[] {
  const known = items.find((item) => item.id === id);
  if (!known) return items;
  const now = new Map<string, unknown>(Object.entries(known));
  const news = Object.entries(change).filter(([key, value]) => (now.get(key) ?? null) !== value);
  if (news.length === 0) return items;
  const kept = Object.entries({ ...known, ...Object.fromEntries(news) }).filter(
    ([key, value]) => value !== null || !MAY_BE_ABSENT.has(key),
  );
  const after = Object.fromEntries(kept) as unknown as T;
  return items.map((item) => (item === known ? after : item));
}

const MAY_BE_ABSENT: ReadonlySet<string> = new Set(['archiveUrl', 'rating']);

/** Sets what may be absent: null and an empty list take it away. The very same where nothing is new. */
function optional(
  annotation: Annotation,
  change: { readonly [K in 'due' | 'archiveUrl' | 'projects' | 'replies']?: Annotation[K] | null },
  at: string,
): Annotation {
  const [[key, value] = ['', null]] = Object.entries(change);
  const { [key as 'due']: before, ...rest } = annotation;
  const isNothing = value === null || (Array.isArray(value) && value.length === 0);
  if (isNothing ? before === undefined : JSON.stringify(before) === JSON.stringify(value)) return annotation;
  return { ...rest, ...(!isNothing && { [key]: value }), updated: at };
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

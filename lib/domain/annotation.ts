import type { Correction } from './correction.ts';
import type { ClaimFlag, ClaimType, QuoteForm, Reason, Rung, SourceKind } from './finding.ts';
import type { PageWord } from './identity.ts';
import type { PageFacts } from './page.ts';
import type { Chronicle } from './version.ts';

/** Set by a person only. Order is that of the keys 1–8, after `unchecked`. */
export const VERDICTS = [
  'unchecked',
  'supported',
  'mostly_supported',
  'mixed',
  'needs_context',
  'mostly_wrong',
  'wrong',
  'unverifiable',
  'not_a_claim',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const STATUSES = ['to_check', 'checking', 'done', 'dismissed'] as const;
export type Status = (typeof STATUSES)[number];

export const STANCES = ['supports', 'disputes', 'context'] as const;
export type Stance = (typeof STANCES)[number];

/** How much a piece of evidence weighs, in the reader's own view. */
export const EVIDENCE_RATINGS = ['strong', 'fair', 'weak'] as const;
export type EvidenceRating = (typeof EVIDENCE_RATINGS)[number];

/** What came of asking somebody for a reply. */
export const REPLY_OUTCOMES = ['asked', 'answered', 'declined', 'no_answer'] as const;
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];

/** Words quoted from a page, with what is needed to find them again (W3C TextQuoteSelector and TextPositionSelector). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Position in the article's text when it was taken. */
  readonly start: number;
  readonly end: number;
  /** The block it begins in, of how many (0 is the first); absent in quotes from elsewhere. */
  readonly block?: { readonly nth: number; readonly of: number };
  /** What else in the text read like it when it was taken; absent where nobody looked. */
  readonly lookalikes?: Lookalikes;
}

/** How many places that read alike are kept beside a quote. */
export const MOST_LOOKALIKES = 4;

/** Other places of the text that a quote must never move onto. */
export interface Lookalikes {
  /** How often the very words stood in the text, itself counted, and which of them it is, in order (0 is the first). */
  readonly count: number;
  readonly nth: number;
  /** The most context that any other of them shares, in code units of the folded text, on each side. */
  readonly left: number;
  readonly right: number;
  /** The words of places that read nearly like it; at most `MOST_LOOKALIKES`, the nearest first. */
  readonly near: readonly string[];
}

/** The machine's finding that an annotation came from, as it was then. Never changed afterwards. */
export interface KeptFinding {
  readonly detector: string;
  readonly type: ClaimType;
  readonly flags: readonly ClaimFlag[];
  readonly score: number;
  readonly why: readonly Reason[];
  /** Days, months and years (ISO 8601) that its words speak of, in their order; absent where they tell none with its year. */
  readonly dates?: readonly string[];
  /** People, bodies and places that its words name, each by its fullest name in the article; absent where they name none. */
  readonly about?: readonly string[];
}

/** Who is given as the source, as the machine read it then. */
export interface KeptSource {
  readonly kind: SourceKind;
  readonly name: string;
  readonly role: string | null;
  readonly rung: Rung;
  readonly cue: string | null;
  readonly quote: QuoteForm;
  readonly secondHand: boolean;
  /** The body it belongs to or speaks for; absent where the text gives none. */
  readonly affiliation?: string;
  /** Who relays it: "Reuters" of "Reuters reported that officials said"; absent where nobody does. */
  readonly relayedBy?: string;
  /** Why it is not named, in the text's words; absent where the text does not say. */
  readonly anonymityReason?: string;
}

/** One entry of the verdict history. Entries are appended, never changed or removed. `at` is ISO 8601 UTC. */
export interface VerdictEntry {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly at: string;
  /** Identities of the evidence known then; absent where that was not kept. */
  readonly evidence?: readonly string[];
}

/** A quote, with its address, that supports, disputes or gives context to a claim. */
export interface Evidence {
  readonly id: string;
  readonly quote: string;
  readonly url: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly stance: Stance;
  readonly at: string;
  /** Where a copy is archived; absent where none is known. */
  readonly archiveUrl?: string;
  /** Absent: the reader did not rate it. */
  readonly rating?: EvidenceRating;
}

/** One entry of the log of the right of reply: who was asked, how, and what came back. */
export interface ReplyEntry {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  /** "by e-mail", "by telephone": in the reader's words. */
  readonly how: string;
  readonly outcome: ReplyOutcome;
  readonly words: string;
}

/** A collection of annotations from any pages, under a name of the reader's. An annotation can belong to several. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly created: string;
  readonly updated: string;
}

/** What a search of the library asks, and how what is found is looked at. Words that a library does not know count as absent. */
export interface SearchView {
  readonly query: string;
  /** In which order, grouped by what, and as what (claims, pages, evidence); absent: as the library has it by itself. */
  readonly sort?: string;
  readonly group?: string;
  readonly lens?: string;
}

/** A search of the library that the reader gave a name. */
export interface SavedSearch extends SearchView {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly updated: string;
}

/** The time of change of what came without one (a row of a table): older than anything kept, so it never wins over it. */
export const UNDATED = '1970-01-01T00:00:00.000Z';

/** The last moment that anything may name. Times are compared as text, which goes wrong in the year 10000, and each edit is a moment later than the one before. */
export const LATEST = '2999-12-31T23:59:59.999Z';

/** Of which state of a page some words were taken. */
export interface Taken {
  readonly at: string;
  /** SHA-256 of the article's text then, in lower-case hex: whoever has that text can prove that the words stood in it. */
  readonly textHash: string;
  readonly url: string;
  readonly title: string;
  /** When the page said then that it was changed last, or null. */
  readonly modified: string | null;
}

/** Words that an annotation stood on until the reader put it on others. */
export interface Place {
  readonly quote: Quote;
  /** Absent where that was not kept. */
  readonly taken?: Taken;
  /** When it was put elsewhere. */
  readonly until: string;
}

/** What the reader made of some words of a page. Times are ISO 8601 UTC. */
export interface Annotation {
  readonly id: string;
  readonly pageId: string;
  readonly quote: Quote;
  /** Absent where nobody kept it: in files from elsewhere, and before it was kept. */
  readonly taken?: Taken;
  /** Where it stood before it was put on these words by hand, oldest first. Entries are appended, never changed or removed. */
  readonly places?: readonly Place[];
  /** Null for words that the reader selected. */
  readonly finding: KeptFinding | null;
  readonly source: KeptSource | null;
  /** Where the reader says that the machine read these words wrongly; absent where nothing was said. */
  readonly correction?: Correction;
  /** Oldest first; empty means `unchecked`. */
  readonly verdicts: readonly VerdictEntry[];
  readonly note: string;
  readonly tags: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Oldest first; absent where nobody was asked. */
  readonly replies?: readonly ReplyEntry[];
  /** The day (YYYY-MM-DD) on which a prediction can be judged; absent where there is none. */
  readonly due?: string;
  /** Where a copy of its page is archived; absent where none is known. */
  readonly archiveUrl?: string;
  /** Identities of the projects it belongs to; absent: none. */
  readonly projects?: readonly string[];
  readonly status: Status;
  readonly created: string;
  readonly updated: string;
}

/** A page of which the reader kept something (or every article read, if the settings say so). */
export interface KeptPage extends PageFacts {
  readonly words: number;
  /** SHA-256 of the article's text when last kept, in lower-case hex. */
  readonly textHash: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** A page and what was kept of it: what exports and the popup work on. */
export interface Notebook {
  readonly pages: readonly KeptPage[];
  readonly annotations: readonly Annotation[];
  /** How its pages read over time; absent where nothing of that is known. */
  readonly chronicles?: readonly Chronicle[];
  /** What the reader said of which pages are one; absent where that is nothing. */
  readonly pageWords?: readonly PageWord[];
  /** Absent where there are none; so are searches. */
  readonly projects?: readonly Project[];
  readonly searches?: readonly SavedSearch[];
}

/** The verdict in force. */
export const verdictOf = (annotation: Annotation): Verdict => annotation.verdicts.at(-1)?.verdict ?? 'unchecked';

/** Who is given as the source: as the reader says, else as the machine read it; empty where nobody is. */
export const sourceNameOf = ({ correction, source }: Pick<Annotation, 'correction' | 'source'>): string =>
  correction?.source ?? source?.name ?? '';

/** The status that a verdict brings with it. */
export const statusFor = (verdict: Verdict): Status => (verdict === 'unchecked' ? 'to_check' : 'done');

/** Why the verdict in force was given; empty where the reader did not say. */
export const reasonOf = (annotation: Annotation): string => annotation.verdicts.at(-1)?.reason ?? '';

/** Did the reader say anything by it that marks or lists should show as theirs? */
export const isDismissed = (annotation: Annotation): boolean => annotation.status === 'dismissed';

/** Is it a prediction that was not judged yet? A verdict ends the waiting, unless it is given back. */
export const isWaiting = (annotation: Annotation): boolean =>
  annotation.due !== undefined && annotation.status !== 'done' && annotation.status !== 'dismissed';

/** Did the reader do no more than say what its words name? Such a correction is listed, not drawn. */
export const isOnlyNamed = ({ correction, finding, verdicts, note, tags, evidence }: Annotation): boolean =>
  correction?.name !== undefined &&
  finding === null &&
  note === '' &&
  verdicts.length + tags.length + evidence.length === 0;

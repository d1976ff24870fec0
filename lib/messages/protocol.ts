import type { Annotation, Quote } from '../domain/annotation.ts';
import type { Since } from '../domain/changes.ts';
import type { Turned } from '../domain/deed.ts';
import type { Begun, Edit, NewEvidence, Subject } from '../domain/edit.ts';
import type { Analysis, Findings } from '../domain/finding.ts';
import type { PageIdentity } from '../domain/identity.ts';
import type { ArticleText, FrameArticle, PageFacts, Rest, SilentReason } from '../domain/page.ts';
import type { Placed, Pointed } from '../domain/review.ts';
import type { Settings } from '../domain/settings.ts';

/**
 * Everything that is said between the worlds of the extension. Each entry: what is asked, what is answered.
 * Both ends are typed from these tables; a table of handlers with a gap does not compile.
 * Whatever arrives is checked before a handler sees it: in the background against lib/shapes (answer-background.ts), in a
 * content script by a few guards of its own (answer-content.ts), so that it stays light.
 */

/** Answered by the background. Content scripts ask; extension pages may ask too. */
export interface BackgroundProtocol {
  /** Find claims, names and sources in an article's text. Keeps nothing. */
  'page.analyze': {
    ask: ArticleText & { readonly language: string | null };
    answer: Analysis;
  };
  /**
   * Which page is open, and what the reader kept of it. To be asked as soon as an article was read, beside 'page.analyze',
   * with the facts as `readPage` gave them and its text: before anything else is said of the page, since everything that is
   * said of it from then on carries the answer's `identity.pageId` as `page.id`. To be asked again, with the same facts, when
   * the text is another, and at 'store.changed': the reader may have parted or joined pages.
   *
   * Where something of the page is kept (or every page is), its names and the print of its text are kept with it; of a page
   * in a private window never, unless the settings say so.
   */
  'page.open': { ask: { readonly page: PageFacts; readonly text: string }; answer: Opened };
  /** The reader says that two pages are one, or two after all, or (null) takes that back. `own` is `PageIdentity.own`. */
  'page.sayOfPages': {
    ask: { readonly own: string; readonly other: string; readonly says: 'same' | 'other' | null };
    answer: null;
  };
  /** The content script reports what it shows, for the badge (and, if the settings widen it, the store). */
  'page.report': { ask: PageReport; answer: null };
  /**
   * How a page of which something is kept reads now. The answer is what became of it since the reader looked at it last; null:
   * nothing, or nothing is known of how it read.
   */
  'page.seen': { ask: Sighting; answer: Since | null };
  /** The reader looked at what changed on a page. */
  'page.changesRead': { ask: { readonly pageId: string }; answer: null };
  /** The reader had this page read, on a site where it is asked. It is read at once from now on, unless nothing may be kept of it. */
  'page.allow': { ask: { readonly url: string }; answer: null };
  /**
   * Start an annotation on some words (and keep the page), with the first thing said about them. Where these words were
   * annotated already, that is gone on with, and the answer says what it was before.
   */
  'annotation.begin': { ask: Beginning; answer: Begun };
  /** One more thing said about an annotation. `changed_elsewhere`: another window wrote meanwhile what it would change (`isOvertaken`). */
  'annotation.edit': { ask: { readonly id: string; readonly edit: Edit }; answer: Annotation };
  /**
   * Put an annotation on other words of its page as it is now, by hand. Where it stood is kept among its earlier places. The text is kept as a
   * fingerprint only.
   */
  'annotation.place': {
    ask: { readonly id: string; readonly page: PageFacts; readonly text: string; readonly quote: Quote };
    answer: Annotation;
  };
  /** The reader opened it by hand: words clipped elsewhere go to the claim that was in hand last. */
  'annotation.opened': { ask: { readonly id: string }; answer: null };
  /** Take an annotation away. The answer is what was removed, so that it can be restored. */
  'annotation.remove': { ask: { readonly id: string }; answer: Annotation };
  /**
   * Put back exactly what was there: undo of an edit or a removal, the one way back for a verdict history. `instead` is the
   * `updated` of what is to be undone: when another window changed it since, the answer is `changed_elsewhere`. Leave it out
   * only where nothing is there to be undone (a removal).
   */
  'annotation.restore': {
    ask: { readonly annotation: Annotation; readonly instead?: string };
    answer: Annotation;
  };
  /**
   * Undo what the reader did last, in whatever view. What was changed since is left alone, and told. (The library undoes by itself, part by part.)
   * `not_found`: there is nothing to undo.
   */
  'deed.undo': { ask: null; answer: Turned };
  /** Do again what was undone last. `not_found`: nothing was, or something else was done since. */
  'deed.redo': { ask: null; answer: Turned };
  /**
   * Words that are typed and not kept yet, under their key (domain/draft-field.ts); null takes them away. `annotationId`: what they are about,
   * null where nothing is kept of it yet; `instead`: the key that they had then. Nothing is written from a private window, unless the settings
   * allow it.
   */
  'draft.put': {
    ask: {
      readonly key: string;
      readonly value: string | null;
      readonly annotationId: string | null;
      readonly instead: string | null;
    };
    answer: null;
  };
  /** What was typed and is not kept yet, under a page (and all that is kept of it), an annotation, or a project. */
  'draft.list': { ask: { readonly owner: string }; answer: readonly Draft[] };
  /** Add words of this page as evidence to the claim that was in hand last, on whatever page that claim stands. */
  'evidence.toLastClaim': { ask: { readonly evidence: NewEvidence }; answer: Begun };
  /** A frame would like to read, or goes: the background asks the page that it stands in. What it shows goes by `page.report`. */
  'frame.report': { ask: FrameReport; answer: FrameRights };
  /** A page is there, now: its frames that asked too early may ask again. */
  'frame.wake': { ask: null; answer: null };
  'settings.get': { ask: null; answer: Settings };
  'settings.change': { ask: { readonly change: Partial<Settings> }; answer: Settings };
  /** Make a backup now. What became of it stands in the store. */
  'backup.make': { ask: null; answer: null };
  /** An extension page wrote to the store itself (an import, an erasure): the background tells every tab. */
  'store.touched': { ask: null; answer: null };
}

/** Which page is open, and what is kept of it and of those that are one with it, in page order. */
export interface Opened {
  readonly identity: PageIdentity;
  readonly annotations: readonly Annotation[];
}

/** What stands in a field and is not kept yet. */
export interface Draft {
  readonly key: string;
  readonly value: string;
}

/** May a frame read what it shows? Not where the reader switched off the site of the page that it stands in. */
export interface FrameRights {
  readonly mayRead: boolean;
  /** The address of the page: a frame that has none of its own is read as the page. */
  readonly url: string;
  /** What the page itself shows, its frames left out. */
  readonly state: PageReport['state'];
  /** Claims marked in the whole page, its frames among it. */
  readonly claims: number;
}

/** A page as it reads now. */
export interface Sighting {
  readonly page: PageFacts;
  readonly text: string;
  /** Lines of the page that are not shown in the article, as in a fold that is shut, apart by an empty line. */
  readonly hidden: string;
  /** Since when its document is open: what changes in one stay need not have changed in the news. */
  readonly opened: string;
}

/** What an annotation is made on, the page it stands on and its text (kept as a fingerprint only), and the edits to make at once. */
export interface Beginning {
  readonly page: PageFacts;
  readonly text: string;
  readonly subject: Subject;
  readonly edits: readonly Edit[];
}

/** Answered by the content script of a tab. The background and the popup ask. */
export interface ContentProtocol {
  /** What the page is and what was found: all that the popup shows beside what the store holds. */
  'page.state': { ask: null; answer: PageState };
  /**
   * Scroll to some words, mark them strongly, and (if asked) open their card. The page may have changed since the asker read
   * it: so the text goes with the span, here and below.
   */
  'page.show': {
    ask: Pick<Pointed, 'text' | 'span'> & { readonly pageId: string; readonly openCard: boolean };
    answer: null;
  };
  /**
   * Begin an annotation on words of this page (a claim's row in the popup was judged). If they are gone by now, it is made
   * on the words as they were read.
   */
  'page.annotate': { ask: Pointed & { readonly edits: readonly Edit[] }; answer: Begun };
  /**
   * Put an annotation on other words of this page by hand: on these, or (null) on those that the reader selects and annotates next;
   * then the answer is null.
   */
  'page.place': {
    ask: { readonly pageId: string; readonly id: string; readonly at: Pick<Pointed, 'text' | 'span'> | null };
    answer: Annotation | null;
  };
  /** A key of the browser's commands or an entry of the context menu was used. */
  'page.command': { ask: { readonly command: Command; readonly selected: Selected | null }; answer: null };
  /** Where does the reader look? Asked of a page and of its frames, before a key of the browser's commands is handed on. */
  'page.attention': { ask: null; answer: Attention };
  /** The articles that stand in frames of the page. */
  'page.frames': { ask: null; answer: readonly FrameArticle[] };
  /** Asked of a page: a frame in it reports what it shows. */
  'frame.reported': { ask: { readonly frameId: number; readonly report: FrameReport }; answer: FrameRights };
  /** Told to the frames of a page: it is there now. */
  'frame.wake': { ask: null; answer: null };
  /** Something in the store changed, of one page or (null) of any: whom it concerns asks again for what is shown of it. */
  'store.changed': { ask: { readonly settings: Settings; readonly pageId: string | null }; answer: null };
}

/** What a key of the browser's commands could mean by "here". */
export interface Attention {
  /** Has it the keyboard's focus itself, and not a frame in it? */
  readonly isFocused: boolean;
  /** Does it show an article? */
  readonly isRead: boolean;
}

/** The selected words that a menu was opened on, as the browser tells them: in a frame the page's own script cannot see them. */
export interface Selected {
  readonly words: string;
  /** The address of the frame that they stand in, empty where it has none; null: they stand in the page itself. */
  readonly frameUrl: string | null;
}

export const COMMANDS = [
  'next_claim',
  'previous_claim',
  'open_card',
  'toggle_marks',
  'read_page',
  'annotate_selection',
  'selection_as_evidence',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What a page is to Claimlight at the moment. */
export type PageState =
  | { readonly state: 'reading'; readonly page: PageFacts | null }
  | {
      readonly state: 'silent';
      readonly reason: SilentReason;
      readonly page: PageFacts | null;
      readonly detail: string;
      /** Which page it is, and why, where it was read. */
      readonly identity?: PageIdentity | null;
      /** Its text, and where in it stands what the reader kept, where it was read though nothing was looked for in it. */
      readonly text?: string;
      readonly annotations?: readonly Placed[];
      /** What changed in it since the reader looked. */
      readonly since?: Since;
    }
  | {
      readonly state: 'read';
      readonly page: PageFacts;
      /** Which page it is, and why; null where the store could not be asked. */
      readonly identity: PageIdentity | null;
      readonly text: string;
      readonly findings: Findings;
      /** Another for every reading of every page: as long as it is the same, so are the text and the findings. */
      readonly reading: string;
      readonly annotations: readonly Placed[];
      /** False: what the reader kept of this page could not be read, so that some of it may be missing. */
      readonly isKeptKnown: boolean;
      readonly private: boolean;
      /** What of the article is not shown; absent where the page says of no more. */
      readonly rest?: Rest;
      /** What changed in it since the reader looked; absent where nothing did, or nothing is kept of it. */
      readonly since?: Since;
    };

/** What a frame has to show. `waiting`: it would like to be read; `nameless`: the same, and it has no web address of its own. */
export type FrameReport =
  | { readonly state: 'waiting' | 'nameless' | 'silent' | 'gone' }
  | { readonly state: 'read'; readonly title: string; readonly claims: number };

export type PageReport =
  | { readonly state: 'silent'; readonly reason: SilentReason; readonly claims: number }
  | {
      readonly state: 'read';
      readonly page: PageFacts;
      readonly words: number;
      readonly textHash: string;
      /** Claims marked at the present density; of a page, those in its frames among them. */
      readonly claims: number;
    };

/** Why something could not be done. Each has its plain sentence; `detail` is for the curious. */
export type Failure =
  | 'bad_message'
  | 'private_window'
  | 'store_full'
  | 'store_failed'
  | 'not_found'
  | 'words_gone'
  | 'changed_elsewhere'
  | 'detector_failed'
  | 'page_gone'
  | 'failed';

/** What travels back: the answer, or why there is none. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly detail: string };

export type Asked<P, K extends keyof P> = P[K] extends { ask: infer A } ? A : never;
export type Answered<P, K extends keyof P> = P[K] extends { answer: infer A } ? A : never;

/** What travels out. */
export interface Envelope<K extends string = string, A = unknown> {
  readonly claimlight: 1;
  readonly kind: K;
  readonly ask: A;
}

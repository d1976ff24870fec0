import type { Trouble } from '../../components/controls/trouble.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { type DraftAbout, type DraftField, wordsKey } from '../../lib/domain/draft-field.ts';
import type { Begun, Edit } from '../../lib/domain/edit.ts';
import type { Pointed } from '../../lib/domain/review.ts';
import type { Span } from '../../lib/domain/span.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { Drafts } from '../../lib/messages/drafts.ts';
import { done } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { annotate, place } from './keeping.ts';
import { pointAt } from './reading.ts';
import type { Session } from './session.ts';
import { say } from '../../lib/words/say.ts';

/** The words that are worked on, and what the reader has made of them so far. */
export interface Work {
  /** In the newest reading that still has them. */
  words: Pointed;
  annotation: Annotation | null;
  /** What stood before each edit of this card, the last one last; null: nothing was there. */
  readonly before: (Annotation | null)[];
}

/** Writes what the reader says into the store, one thing after the other. */
export class Desk {
  readonly #session: Session;
  readonly #isAlive: () => boolean;
  #last: Promise<unknown> = Promise.resolve();
  /** Looked up while the browser tells: once the extension is gone it does not. */
  readonly #updated = say('content_updated');
  /** What was typed and is not kept outlives its card. */
  readonly #drafts = new Drafts();
  #recalled: string | null = null;

  constructor(session: Session, isAlive: () => boolean) {
    this.#session = session;
    this.#isAlive = isAlive;
  }

  edit(work: Work, edit: Edit): Promise<Trouble> {
    return this.#next(async () => {
      const reply = await this.#say(work, edit);
      if (!reply.ok) return this.sentenceOf(reply);
      const { before, after } = reply.value;
      work.before.push(before);
      work.annotation = after;
      this.#session.adopt(after);
      return null;
    });
  }

  /** Puts the note of a card on other words of the page; the card is about these then. */
  place(work: Work, span: Span): Promise<Trouble> {
    return this.#next(async () => {
      const { annotation: before } = work;
      if (!before) return null;
      const reply = await place(this.#session, before.id, span);
      if (!reply.ok) return this.sentenceOf(reply);
      work.before.push(before);
      work.annotation = reply.value;
      if (this.#session.read) work.words = pointAt(this.#session.read, span);
      return null;
    });
  }

  /** Takes back the last edit of a card. */
  undo(work: Work): Promise<Trouble> {
    return this.#next(async () => {
      const { annotation } = work;
      const before = work.before.at(-1);
      if (!annotation || before === undefined) return null;
      const reply = before
        ? await askBackground('annotation.restore', { annotation: before, instead: annotation.updated })
        : await askBackground('annotation.remove', { id: annotation.id });
      if (!reply.ok) return this.sentenceOf(reply);
      work.before.pop();
      work.annotation = before && reply.value;
      if (before) this.#session.adopt(reply.value);
      else this.#session.forget(annotation.id);
      return null;
    });
  }

  /** What was typed into a field of a card and is not kept yet. */
  draftOf(work: Work, field: DraftField): string | null {
    return this.#drafts.get(aboutOf(work), field);
  }

  /** Puts what is typed aside until it is kept; null: it is. */
  putDraft(work: Work, field: DraftField, typed: string | null): void {
    this.#drafts.put(aboutOf(work), field, typed);
  }

  /** Looks once for what was typed on the page in view before it was left, so that its cards have it. */
  async recallDrafts(): Promise<void> {
    const pageId = this.#session.read?.page.id;
    if (pageId === undefined || this.#recalled === pageId) return;
    this.#recalled = pageId;
    await this.#drafts.recall(pageId);
  }

  /** Notes that the reader has what was said of these words in hand: evidence from elsewhere goes there. */
  tellOpened({ annotation }: Work): void {
    if (annotation) void askBackground('annotation.opened', { id: annotation.id });
  }

  /** Evidence for the claim that was in hand last, wherever it stands. Answers what to tell the reader. */
  async addEvidence(evidence: {
    readonly quote: string;
    readonly url: string;
    readonly title: string;
    readonly publisher: string | null;
  }) {
    const reply = await askBackground('evidence.toLastClaim', { evidence: { ...evidence, stance: 'context' } });
    if (reply.ok) this.#session.adopt(reply.value.after);
    return reply;
  }

  /** Why something was not done. An extension that was updated cannot be reached by the pages it was in. */
  sentenceOf(reply: Extract<Reply<unknown>, { ok: false }>): string {
    if (this.#isAlive()) return say(`failure_${reply.failure}`);
    return this.#updated;
  }

  /** What was erased or taken away meanwhile begins anew. */
  async #say({ annotation: before, words }: Work, edit: Edit): Promise<Reply<Begun>> {
    const reply = before && (await askBackground('annotation.edit', { id: before.id, edit }));
    if (reply?.ok) return done({ before, after: reply.value });
    if (reply && reply.failure !== 'not_found') return reply;
    return annotate(this.#session, words, [edit]);
  }

  #next(deed: () => Promise<Trouble>): Promise<Trouble> {
    const result = this.#last.then(deed);
    this.#last = result.catch(() => null);
    return result;
  }
}

const aboutOf = ({ words, annotation }: Work): DraftAbout => ({
  annotationId: annotation?.id ?? null,
  words: wordsKey(words.page.id, words),
});

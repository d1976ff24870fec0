import type { Trouble } from '../../components/card/Card.tsx';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import type { Span } from '../../lib/domain/span.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { FAILURE_SENTENCES } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import type { Session } from './session.ts';

/** The words that are worked on, and what the reader has made of them so far. */
export interface Work {
  readonly span: Span;
  annotation: Annotation | null;
  /** What stood before each edit of this card, the last one last; null: nothing was there. */
  readonly before: (Annotation | null)[];
}

/** Writes what the reader says into the store, one thing after the other. */
export class Desk {
  readonly #session: Session;
  readonly #isAlive: () => boolean;
  #last: Promise<unknown> = Promise.resolve();
  /** Notes that were typed and are not kept, by the words they are on: they outlive their card. */
  readonly drafts = new Map<string, string>();

  constructor(session: Session, isAlive: () => boolean) {
    this.#session = session;
    this.#isAlive = isAlive;
  }

  edit(work: Work, edit: Edit): Promise<Trouble> {
    return this.#next(async () => {
      const known = work.annotation;
      const edited = known && (await askBackground('annotation.edit', { id: known.id, edit }));
      // It was erased or taken away meanwhile: what is said now begins anew.
      const isGone = edited !== null && !edited.ok && edited.failure === 'not_found';
      const before = isGone ? null : known;
      const reply = edited && !isGone ? edited : await this.#session.annotate(work.span, [edit]);
      if (!reply.ok) return this.sentenceOf(reply);
      work.before.push(before);
      work.annotation = reply.value;
      this.#session.adopt(reply.value);
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

  /** Evidence for the claim touched last, wherever it stands. Answers what to tell the reader. */
  async addEvidence(evidence: {
    readonly quote: string;
    readonly url: string;
    readonly title: string;
    readonly publisher: string | null;
  }) {
    const reply = await askBackground('evidence.toLastClaim', { evidence: { ...evidence, stance: 'context' } });
    if (reply.ok) this.#session.adopt(reply.value);
    return reply;
  }

  /** Why something was not done. An extension that was updated cannot be reached by the pages it was in. */
  sentenceOf(reply: Extract<Reply<unknown>, { ok: false }>): string {
    if (this.#isAlive()) return FAILURE_SENTENCES[reply.failure];
    return 'Claimlight was updated or switched off. Copy what you typed, then reload this page to go on.';
  }

  #next(deed: () => Promise<Trouble>): Promise<Trouble> {
    const done = this.#last.then(deed);
    this.#last = done.catch(() => null);
    return done;
  }
}

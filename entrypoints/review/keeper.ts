import type { Trouble } from '../../components/controls/trouble.ts';
import type { Said } from '../../components/controls/Message.tsx';
import { statusFor, verdictOf, type Annotation, type Verdict } from '../../lib/domain/annotation.ts';
import type { Correction } from '../../lib/domain/correction.ts';
import type { Turned } from '../../lib/domain/deed.ts';
import type { Begun, Edit } from '../../lib/domain/edit.ts';
import type { Passage, Pointed } from '../../lib/domain/review.ts';
import { askBackground, askTab, type TabFrame } from '../../lib/messages/ask.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { turnedWords } from '../../lib/words/deeds.ts';
import { say } from '../../lib/words/say.ts';

/** A row, and the reading of the page that it is a row of; null: of a page that was not read, nothing new is annotated. */
export interface Target {
  readonly passage: Passage;
  readonly reading: Omit<Pointed, 'span'> | null;
}

/** What a keeper is given: the tab, and whom to tell. */
interface KeeperParts {
  readonly at: TabFrame;
  readonly onSaid: (said: Said) => void;
  /** Words are to be selected on the page: this window gives way to it. */
  readonly onSelect: () => void;
  /** An annotation is now so; null: it was taken away. */
  readonly onKept: (id: string, annotation: Annotation | null) => void;
}

/**
 * Carries what a reader does to the background, one thing after the other, and has it undone.
 * What was answered last is what an edit starts from: the lists on screen may be a moment behind.
 */
export class Keeper {
  readonly #parts: KeeperParts;
  readonly #known = new Map<string, Annotation>();
  readonly #begun = new Map<string, string>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** What stands in the store now, whoever changed it. */
  saw(annotations: readonly Annotation[]): void {
    for (const annotation of annotations) this.#known.set(annotation.id, annotation);
  }

  say(target: Target, edit: Edit): Promise<Trouble> {
    return this.#do(target, edit, labelOf(edit));
  }

  judge(target: Target, verdict: Verdict): void {
    void this.#do(target, { do: 'verdict', verdict, reason: '' }, judged(verdict));
  }

  dismiss(target: Target): void {
    void this.#do(target, { do: 'status', status: 'dismissed' }, say('done_dismissed'));
  }

  bringBack(targets: readonly Target[]): void {
    for (const target of targets) {
      const annotation = this.#annotationOf(target.passage);
      const status = annotation ? statusFor(verdictOf(annotation)) : 'to_check';
      void this.#do(target, { do: 'status', status }, say('done_brought_back'));
    }
  }

  correct(target: Target, correction: Correction): Promise<Trouble> {
    return this.#do(target, { do: 'correct', correction }, say('done_correct'));
  }

  /** Puts a note whose words are gone on others: on these, or (null) on those that the reader selects and annotates next. */
  place(passage: Passage, at: Pointed | null): Promise<Trouble> {
    const before = this.#annotationOf(passage);
    if (!before) return Promise.resolve(say('failure_not_found'));
    return this.#next(async () => {
      const { id } = before;
      const words = at && { text: at.text, span: at.span };
      // The page as it is open: its note may have been made where it was known by another address.
      const pageId = at?.page.id ?? before.pageId;
      const reply = await askTab(this.#parts.at, 'page.place', { pageId, id, at: words });
      if (reply.ok && reply.value) this.#adopt(reply.value, before);
      if (!reply.ok || at) return this.#say(reply, say('done_placed_new'));
      this.#parts.onSaid({ kind: 'done', text: say('popup_select_next'), canUndo: false });
      this.#parts.onSelect();
      return null;
    });
  }

  remove(passage: Passage): void {
    const annotation = this.#annotationOf(passage);
    if (!annotation) return;
    void this.#next(async () => {
      const reply = await askBackground('annotation.remove', { id: annotation.id });
      if (reply.ok) this.#adopt(null, reply.value);
      return this.#say(reply, say('done_taken_away'));
    });
  }

  /** The last thing that the reader did, in whatever view, before a restart too. */
  undo(): void {
    void this.#next(async () => this.#turned(await askBackground('deed.undo', null), 'undo'));
  }

  /** What was undone last. */
  redo(): void {
    void this.#next(async () => this.#turned(await askBackground('deed.redo', null), 'redo'));
  }

  /** Says what came of undoing. The annotation itself is told by the store, as everything that another window does. */
  #turned(reply: Reply<Turned>, way: 'undo' | 'redo'): Trouble {
    if (!reply.ok && reply.failure === 'not_found') return this.#tell('done', say(`done_nothing_to_${way}`), false);
    if (!reply.ok) return this.#tell('trouble', say(`failure_${reply.failure}`), false);
    const { isDone, text } = turnedWords(reply.value, way);
    return this.#tell(isDone ? 'done' : 'trouble', text, true);
  }

  #do(target: Target, edit: Edit, label: string): Promise<Trouble> {
    return this.#next(async () => {
      const reply = await this.#edit(target, edit);
      if (reply.ok) this.#adopt(reply.value.after, reply.value.before);
      return this.#say(reply, label);
    });
  }

  /** What was erased or taken away meanwhile begins anew. */
  async #edit({ passage, reading }: Target, edit: Edit): Promise<Reply<Begun>> {
    const before = this.#annotationOf(passage);
    const reply = before && (await askBackground('annotation.edit', { id: before.id, edit }));
    if (reply?.ok) return done({ before, after: reply.value });
    if (reply && reply.failure !== 'not_found') return reply;
    const { span } = passage;
    if (!span || !reading) return refused('words_gone');
    const { page, text, findings } = reading;
    const begun = await askTab(this.#parts.at, 'page.annotate', { page, text, findings, span, edits: [edit] });
    if (begun.ok) this.#begun.set(passage.key, begun.value.after.id);
    return begun;
  }

  /** One thing after the other: a second edit starts from what the first one made. */
  #next(deed: () => Promise<Trouble>): Promise<Trouble> {
    const result = this.#queue.then(deed);
    this.#queue = result.catch(() => null);
    return result;
  }

  #adopt(now: Annotation | null, other: Annotation | null): void {
    const id = now?.id ?? other?.id;
    if (id === undefined) return;
    if (now) this.#known.set(id, now);
    else this.#known.delete(id);
    this.#parts.onKept(id, now);
  }

  #annotationOf(passage: Passage): Annotation | null {
    const { annotation, key } = passage;
    const id = annotation?.id ?? this.#begun.get(key);
    return (id === undefined ? undefined : this.#known.get(id)) ?? annotation;
  }

  #say(reply: Reply<unknown>, label: string): Trouble {
    if (reply.ok) return this.#tell('done', label, true);
    const why = say(`failure_${reply.failure}`);
    // A note that cannot be kept is told of beneath it, where the person types.
    return label === say('done_note') ? why : this.#tell('trouble', why, false);
  }

  #tell(kind: Said['kind'], text: string, canUndo: boolean): Trouble {
    this.#parts.onSaid({ kind, text, canUndo });
    return kind === 'trouble' ? text : null;
  }
}

const judged = (verdict: Verdict): string =>
  verdict === 'unchecked' ? say('done_unjudged') : say('done_judged', { verdict: say(`verdict_${verdict}`) });

/** What is said of an edit when it was kept. */
function labelOf(edit: Edit): string {
  switch (edit.do) {
    case 'verdict':
      return edit.reason === '' ? judged(edit.verdict) : say('done_reason');
    case 'status':
      return say('done_status', { status: say(`status_${edit.status}`) });
    default:
      return say(`done_${edit.do}`);
  }
}

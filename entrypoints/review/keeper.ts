import { type NoteWords, tagsOf } from '../../components/review/actions.ts';
import type { Trouble } from '../../components/controls/trouble.ts';
import type { Said } from '../../components/controls/Message.tsx';
import { statusFor, verdictOf, type Annotation, type Verdict } from '../../lib/domain/annotation.ts';
import type { Correction } from '../../lib/domain/correction.ts';
import type { Begun, Edit } from '../../lib/domain/edit.ts';
import type { Passage, Pointed } from '../../lib/domain/review.ts';
import { askBackground, askTab, type TabFrame } from '../../lib/messages/ask.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { say } from '../../lib/words/say.ts';

/** A row, and the reading of the page that it is a row of; null: of a page that was not read, nothing new is annotated. */
export interface Target {
  readonly passage: Passage;
  readonly reading: Omit<Pointed, 'span'> | null;
}

/** One thing that can be taken back. `before` is null where nothing was there, `after` where nothing is left. */
interface Deed {
  readonly label: string;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
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
 * Carries what a reader does to the background, one thing after the other, and remembers how to take it back.
 * What was answered last is what an edit starts from: the lists on screen may be a moment behind.
 */
export class Keeper {
  readonly #parts: KeeperParts;
  readonly #known = new Map<string, Annotation>();
  readonly #begun = new Map<string, string>();
  #deeds: readonly Deed[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** What stands in the store now, whoever changed it. */
  saw(annotations: readonly Annotation[]): void {
    for (const annotation of annotations) this.#known.set(annotation.id, annotation);
  }

  say(target: Target, edit: Edit): Promise<Trouble> {
    return this.#do(target, [edit], labelOf(edit));
  }

  judge(target: Target, verdict: Verdict): void {
    const label = judged(verdict);
    void this.#do(target, [{ do: 'verdict', verdict, reason: '' }], label);
  }

  dismiss(target: Target): void {
    void this.#do(target, [{ do: 'status', status: 'dismissed' }], say('done_dismissed'));
  }

  bringBack(targets: readonly Target[]): void {
    for (const target of targets) {
      const annotation = this.#annotationOf(target.passage);
      const status = annotation ? statusFor(verdictOf(annotation)) : 'to_check';
      void this.#do(target, [{ do: 'status', status }], say('done_brought_back'));
    }
  }

  correct(target: Target, correction: Correction): void {
    void this.#do(target, [{ do: 'correct', correction }], say('done_correct'));
  }

  async note(target: Target, words: NoteWords): Promise<Trouble> {
    const known = this.#annotationOf(target.passage);
    const edits: Edit[] = [];
    if (words.note !== (known?.note ?? '')) edits.push({ do: 'note', note: words.note });
    const tags = tagsOf(words.tags);
    if (tags.join('\n') !== (known?.tags ?? []).join('\n')) edits.push({ do: 'tags', tags });
    return edits.length === 0 ? null : this.#do(target, edits, say('done_note'));
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
      if (reply.ok && reply.value) this.#settle({ label: say('done_placed_new'), before, after: reply.value });
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
      if (reply.ok) this.#settle({ label: say('done_taken_away'), before: reply.value, after: null });
      return this.#say(reply, say('done_taken_away'));
    });
  }

  undo(): void {
    void this.#next(async () => {
      const deed = this.#deeds.at(-1);
      if (!deed) return null;
      const reply = await takeBack(deed);
      // Whatever came of it, it is not offered again: what another window changed since is left as it is.
      this.#deeds = this.#deeds.slice(0, -1);
      if (reply.ok) this.#adopt(deed.before, deed.after);
      return this.#say(reply, say('done_undone_what', { what: deed.label }));
    });
  }

  #do(target: Target, edits: readonly Edit[], label: string): Promise<Trouble> {
    return this.#next(async () => {
      const reply = await this.#edit(target, edits);
      if (reply.ok) this.#settle({ label, ...reply.value });
      return this.#say(reply, label);
    });
  }

  /** What was erased or taken away meanwhile begins anew. */
  async #edit({ passage, reading }: Target, edits: readonly Edit[]): Promise<Reply<Begun>> {
    const before = this.#annotationOf(passage);
    const reply = before && (await editAll(before.id, edits));
    if (reply?.ok) return done({ before, after: reply.value });
    if (reply && reply.failure !== 'not_found') return reply;
    const { span } = passage;
    if (!span || !reading) return refused('words_gone');
    const { page, text, findings } = reading;
    const begun = await askTab(this.#parts.at, 'page.annotate', { page, text, findings, span, edits });
    if (begun.ok) this.#begun.set(passage.key, begun.value.after.id);
    return begun;
  }

  /** One thing after the other: a second edit starts from what the first one made. */
  #next(deed: () => Promise<Trouble>): Promise<Trouble> {
    const result = this.#queue.then(deed);
    this.#queue = result.catch(() => null);
    return result;
  }

  /** Remembers a deed. Words typed on in one note are one deed, taken back together. */
  #settle(deed: Deed): void {
    // Nothing new was said: there is nothing to take back.
    if (deed.before && deed.before.updated === deed.after?.updated) return;
    const last = this.#deeds.at(-1);
    const goesOn = deed.label === say('done_note') && last?.label === deed.label && last.after?.id === deed.after?.id;
    this.#deeds = goesOn
      ? [...this.#deeds.slice(0, -1), { ...deed, before: last?.before ?? null }]
      : [...this.#deeds, deed];
    this.#adopt(deed.after, deed.before);
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
    const text = reply.ok ? label : say(`failure_${reply.failure}`);
    const canUndo = reply.ok && this.#deeds.length > 0;
    // What becomes of a note is said beneath it, where the person types.
    if (reply.ok || label !== say('done_note'))
      this.#parts.onSaid({ kind: reply.ok ? 'done' : 'trouble', text, canUndo });
    return reply.ok ? null : text;
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
    case 'add_evidence':
    case 'remove_evidence':
    case 'change_evidence':
      return say(`done_${edit.do}`);
    default:
      return say('done_note');
  }
}

async function editAll(id: string, edits: readonly Edit[]): Promise<Reply<Annotation>> {
  let reply: Reply<Annotation> = refused('not_found');
  for (const edit of edits) {
    reply = await askBackground('annotation.edit', { id, edit });
    if (!reply.ok) return reply;
  }
  return reply;
}

function takeBack({ before, after }: Deed): Promise<Reply<Annotation>> {
  if (before) {
    return askBackground('annotation.restore', { annotation: before, ...(after && { instead: after.updated }) });
  }
  return after ? askBackground('annotation.remove', { id: after.id }) : Promise.resolve(refused('not_found'));
}

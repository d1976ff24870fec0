import { type DraftAbout, draftKey } from '../domain/draft-field.ts';
import { askBackground } from './ask.ts';
import type { Asked, BackgroundProtocol, Draft } from './protocol.ts';

type Written = Asked<BackgroundProtocol, 'draft.put'>;

/** Where a draft lies from the moment of its key until the store has it: a popup may close between two keys. */
export interface Copies {
  /** What did not reach the store the last time. */
  readonly left: () => readonly Written[];
  readonly put: (draft: Written) => void;
  readonly drop: (draft: Written) => void;
}

/** What waits under a page, an annotation or a project; null where that cannot be told. */
export type Listing = (owner: string) => Promise<readonly Draft[] | null>;

/** By message, as a card must, and a private window. */
const askForDrafts: Listing = async (owner) => {
  const reply = await askBackground('draft.list', { owner });
  return reply.ok ? reply.value : null;
};

/**
 * Words that are typed and not kept yet, as popup, panel, library and card know them: one a field of an annotation, or of words of which
 * nothing is kept. They go into the store one message at a time: of what is typed meanwhile into one field only the last is sent. What cannot
 * be written (in a private window) stays here.
 */
export class Drafts {
  readonly #copies: Copies | null;
  readonly #list: Listing;
  #known: ReadonlyMap<string, string> = new Map();
  /** Typed here, and not seen to be in the store. Null: kept, which the store has not heard either. */
  readonly #typed = new Map<string, Written>();
  readonly #waiting = new Set<string>();
  #isBusy = false;
  /** Did the store tell what waits? */
  #isTold = false;

  constructor(copies: Copies | null = null, list: Listing = askForDrafts) {
    this.#copies = copies;
    this.#list = list;
    for (const draft of copies?.left() ?? []) this.#write(draft);
  }

  get isEmpty(): boolean {
    return this.#known.size === 0 && this.#typed.size === 0;
  }

  /** Looks for what waits under a page, an annotation or a project, whoever typed it. One of these at a time. */
  async recall(owner: string): Promise<void> {
    const found = await this.#list(owner);
    if (found === null) return;
    this.#known = new Map(found.map(({ key, value }) => [key, value]));
    this.#isTold = true;
  }

  get({ annotationId, words }: DraftAbout, field: string): string | null {
    if (this.isEmpty) return null;
    const found = annotationId === null ? null : this.#at(draftKey(annotationId, field));
    return found ?? (words === null ? null : this.#at(draftKey(words, field)));
  }

  /** Puts aside what is typed; null: it is kept. */
  put({ annotationId, words }: DraftAbout, field: string, value: string | null): void {
    const owner = annotationId ?? words;
    if (owner === null) return;
    const key = draftKey(owner, field);
    const before = annotationId !== null && words !== null ? draftKey(words, field) : null;
    // Nothing waits, and nothing did.
    if (value === null && this.#isTold && !this.#has(key) && (before === null || !this.#has(before))) return;
    if (before !== null) this.#giveUp(before);
    this.#write({ key, value, annotationId, instead: before });
  }

  /** Sends all that waits, at once: the window closes, and nothing is sent after that. */
  flush(): void {
    for (const key of this.#waiting) {
      this.#waiting.delete(key);
      const draft = this.#typed.get(key);
      if (draft) void askBackground('draft.put', draft);
    }
  }

  #has(key: string): boolean {
    return this.#known.has(key) || this.#typed.has(key);
  }

  /** From now on it has another key. */
  #giveUp(key: string): void {
    const draft = this.#typed.get(key);
    if (draft) this.#copies?.drop(draft);
    this.#typed.delete(key);
    this.#known = without(this.#known, key);
  }

  #at(key: string): string | null {
    const typed = this.#typed.get(key);
    return typed ? typed.value : (this.#known.get(key) ?? null);
  }

  #write(draft: Written): void {
    this.#copies?.put(draft);
    this.#typed.set(draft.key, draft);
    this.#waiting.add(draft.key);
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (const key of this.#waiting) {
      this.#waiting.delete(key);
      const draft = this.#typed.get(key);
      if (!draft) continue;
      const reply = await askBackground('draft.put', draft);
      if (reply.ok && this.#typed.get(key) === draft) this.#settle(draft);
    }
    this.#isBusy = false;
  }

  /** The store has it. */
  #settle(draft: Written): void {
    const { key, value } = draft;
    this.#typed.delete(key);
    this.#copies?.drop(draft);
    this.#known = value === null ? without(this.#known, key) : new Map([...this.#known, [key, value]]);
  }
}

const without = <T>(map: ReadonlyMap<string, T>, gone: string): ReadonlyMap<string, T> =>
  new Map([...map].filter(([key]) => key !== gone));

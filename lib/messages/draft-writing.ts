import { askBackground } from './ask.ts';
import type { Asked, BackgroundProtocol } from './protocol.ts';

type Written = Asked<BackgroundProtocol, 'draft.put'>;

/**
 * Puts drafts into the store, one message at a time: of what is typed meanwhile into one field only the last is sent. What
 * cannot be written stays in its field and in this page; keeping the words says what is wrong.
 */
export class DraftWriting {
  readonly #waiting = new Map<string, Written>();
  #isBusy = false;

  write(draft: Written): void {
    this.#waiting.set(`${draft.pageId}\n${draft.field}`, draft);
    void this.#send();
  }

  /** Sends all that waits, at once: the window closes, and nothing is sent after that. */
  flush(): void {
    for (const [key, draft] of this.#waiting) {
      this.#waiting.delete(key);
      void askBackground('draft.put', draft);
    }
  }

  async #send(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (const [key, draft] of this.#waiting) {
      this.#waiting.delete(key);
      await askBackground('draft.put', draft);
    }
    this.#isBusy = false;
  }
}

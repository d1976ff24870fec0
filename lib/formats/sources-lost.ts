import type { Head, Sheet } from '../domain/sheet.ts';
import type { References } from './references.ts';
import { Tally } from './tally.ts';

/** What a list of sources leaves behind: all that was made of them. */
export class SourcesLost {
  readonly #lost: Tally;

  constructor(head: Head) {
    this.#lost = new Tally(head);
  }

  count({ annotations, chronicle }: Sheet): void {
    this.#lost.add('lost_all_but_sources', annotations.length);
    this.#lost.add('lost_versions', chronicle !== null);
  }

  sentences({ repeated }: References): readonly string[] {
    this.#lost.add('lost_repeated', repeated);
    return this.#lost.sentences();
  }
}

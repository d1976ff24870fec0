import type { PageFacts } from '../../lib/domain/page.ts';
import type { PageMemory } from '../../lib/page/memory.ts';
import { readPageSteps, type Reading, type Readings } from '../../lib/page/read.ts';
import { inView } from './shelf.ts';
import { type Finished, inSlices } from './slices.ts';

/** The page as it was read last: its articles, and the one that is looked at. */
export class Look {
  readonly #document: Document;
  readonly #memory: PageMemory;
  readonly #address: () => string;
  #readings: Readings | null = null;
  #chosen: Reading | null = null;
  /** Readings begun; a newer one takes over. */
  #begun = 0;

  /** `address`: where the page is visited now. */
  constructor(document: Document, memory: PageMemory, address: () => string) {
    this.#document = document;
    this.#address = address;
    this.#memory = memory;
  }

  /** The articles of the page; null before it was read. */
  get readings(): Readings | null {
    return this.#readings;
  }

  /** What is looked at in the newest reading; null: nothing that is known of it counts any more. */
  get chosen(): Reading | null {
    return this.#chosen;
  }

  /** What the page says of itself, whichever kept page it turns out to be. */
  get facts(): PageFacts | null {
    return this.#chosen?.page ?? null;
  }

  /** Reads the page in slices. Null: it was begun anew meanwhile, or is not wanted any more. */
  async again(): Promise<Finished<Readings> | null> {
    const begun = ++this.#begun;
    const looked = await inSlices(
      readPageSteps(this.#document, this.#address(), this.#memory),
      () => begun === this.#begun,
    );
    if (looked) this.#readings = looked.value;
    return looked;
  }

  /** Of several articles the one in view; while something about the present one is open (it is held), that one. */
  find(readings: Readings, isHeld: boolean): Reading {
    const held = isHeld ? readings.find(({ page }) => page.id === this.facts?.id) : null;
    return held ?? inView(this.#document, readings);
  }

  /** Does a reading say something else than what is looked at? */
  isNews(reading: Reading): boolean {
    return !this.#chosen || !saysTheSame(this.#chosen, reading);
  }

  choose(reading: Reading): void {
    this.#chosen = reading;
  }

  /** Whatever is read next is new, even if it reads as before. */
  forget(): void {
    this.#chosen = null;
  }

  /** Reads no more of what is being read, and knows nothing. */
  stop(): void {
    this.#begun++;
    [this.#chosen, this.#readings] = [null, null];
  }
}

/** A page in translation says the same in whichever words: they are not read. */
function saysTheSame(before: Reading, now: Reading): boolean {
  if (before.page.id !== now.page.id) return false;
  if (before.state === 'not_article' || now.state === 'not_article') return before.state === now.state;
  if (before.translated || now.translated) return before.translated === now.translated;
  return before.article.text === now.article.text;
}

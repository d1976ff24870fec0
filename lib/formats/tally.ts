import type { Head } from '../domain/sheet.ts';
import type { CountKey, CountSlot } from '../words/catalogue.ts';
import { sayCount } from '../words/say.ts';

/** The texts that say what a format leaves behind and how often, and need nothing else: "lost_reasons". */
type Loss = Extract<{ [K in CountKey]: [CountSlot<K>] extends [never] ? K : never }[CountKey], `lost_${string}`>;

/** What a format leaves behind, counted as sheets go by: "3 findings without detector and reasons". */
export class Tally {
  readonly #counts = new Map<Loss, number>();

  /** With what is known before the first sheet: what of a notebook belongs to no sheet has no place but in a backup. */
  constructor(head: Partial<Head> = {}) {
    this.add('lost_search', head.searches?.length ?? 0);
    this.add('lost_page_word', head.pageWords?.length ?? 0);
    this.add('lost_settings', head.settings !== undefined && head.settings !== null);
  }

  /** One more is left behind, or so many; a test that fails is none. */
  add(loss: Loss, count: number | boolean = 1): void {
    if (Number(count) > 0) this.#counts.set(loss, (this.#counts.get(loss) ?? 0) + Number(count));
  }

  sentences(): readonly string[] {
    return [...this.#counts].map(([loss, count]) => sayCount(loss, count));
  }
}

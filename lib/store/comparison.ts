import { verdictOf, type Annotation } from '../domain/annotation.ts';
import { type Accord, type Compared, conflictsOf, type Differing, MOST_LISTED } from '../domain/conflicts.ts';
import type { Store } from './names.ts';
import { rowsOfPage } from './queries.ts';

/** What was found on one page. */
interface PageCompared {
  readonly pageId: string;
  readonly compared: readonly Compared[];
  /** How many claims are judged here. */
  readonly judged: number;
}

/**
 * Compares the annotations of a file with those that are here, one batch after another, page by page: in the memory of a
 * batch and of what stands on its pages, and of the identities of what both judged. Writes nothing.
 */
export class Comparison {
  readonly #store: Store;
  #agree = 0;
  #differ = 0;
  #onlyTheirs = 0;
  /** Claims that are judged here, on the pages that were met. */
  #judged = 0;
  readonly #pages = new Set<string>();
  /** Claims of mine that they judged, too. */
  readonly #met = new Set<string>();
  readonly #differing: Differing[] = [];
  readonly #conflicts: string[] = [];
  readonly #marked = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
  }

  get accord(): Accord {
    const [agree, differ, onlyTheirs] = [this.#agree, this.#differ, this.#onlyTheirs];
    const onlyMine = this.#judged - this.#met.size;
    return { agree, differ, onlyTheirs, onlyMine, differing: [...this.#differing], conflicts: [...this.#conflicts] };
  }

  /** The annotations of both sides, by identity, that differ or were changed on both. */
  get marked(): readonly string[] {
    return [...this.#marked];
  }

  /** Compares one batch. The answer counts it, once the batch is done. */
  async compare(theirs: readonly Annotation[]): Promise<() => void> {
    const byPage = Map.groupBy(theirs, ({ pageId }) => pageId);
    const known = await this.#store.pages.bulkGet([...byPage.keys()]);
    const pages = known.flatMap((page) => (page ? [page.id] : []));
    const found = await Promise.all(pages.map((pageId) => this.#onPage(pageId, byPage.get(pageId) ?? [])));
    return () => {
      for (const page of found) this.#count(page);
    };
  }

  /** An annotation that was changed on both sides. */
  conflict({ id, quote }: Annotation): void {
    this.#marked.add(id);
    if (this.#conflicts.length < MOST_LISTED) this.#conflicts.push(quote.exact);
  }

  #onPage(pageId: string, theirs: readonly Annotation[]): PromiseLike<PageCompared> {
    return rowsOfPage(this.#store, pageId)
      .toArray()
      .then((rows) => {
        const mine = rows.map(({ annotation }) => annotation);
        const judged = mine.filter((one) => verdictOf(one) !== 'unchecked').length;
        return { pageId, compared: conflictsOf(mine, theirs), judged };
      });
  }

  #count({ pageId, compared, judged }: PageCompared): void {
    if (!this.#pages.has(pageId)) this.#judged += judged;
    this.#pages.add(pageId);
    for (const one of compared) this.#countOne(one);
  }

  #countOne({ theirs, mine, agreement }: Compared): void {
    const verdict = verdictOf(theirs);
    if (agreement === 'only_theirs' || (agreement === 'new' && verdict !== 'unchecked')) this.#onlyTheirs++;
    if (mine === null || (agreement !== 'agree' && agreement !== 'differ')) return;
    this.#met.add(mine.id);
    if (agreement === 'agree') this.#agree++;
    else {
      this.#differ++;
      this.#marked.add(mine.id).add(theirs.id);
      if (this.#differing.length < MOST_LISTED)
        this.#differing.push({ words: theirs.quote.exact, mine: verdictOf(mine), theirs: verdict });
    }
  }
}

import type { Table } from 'dexie';
import type { Annotation, KeptPage, Notebook, Project, SavedSearch } from '../domain/annotation.ts';
import { pagesOfWord, type PageWord } from '../domain/identity.ts';
import type { Settings } from '../domain/settings.ts';
import { type Chronicle, joinChronicles } from '../domain/version.ts';
import { changeMany } from './bulk.ts';
import { Comparison } from './comparison.ts';
import { asPartOfDeed } from './journal.ts';
import { isThereAlready } from './lifecycle.ts';
import { isEqual, mergeAnnotations, mergePages, standingOf, type Standing } from './merge.ts';
import type { Store } from './names.ts';
import { newWords, rowOfWord } from './page-words.ts';
import { type Change, type Pen, putAnnotations, putNamed, putPages } from './pen.ts';
import { putSettings } from './settings.ts';

type Counts<K extends string> = Record<K, number>;

/** How the contents of a file stand to what is here: `changed` is brought up to date, `conflict` joined, `same` left alone. */
export interface ImportCounts {
  readonly pages: Readonly<Counts<'new' | 'changed' | 'same'>>;
  readonly annotations: Readonly<Counts<Standing>>;
  /** Projects and searches. */
  readonly lists: Readonly<Counts<'new' | 'changed' | 'same'>>;
}

/** What an import would do. Writes nothing. */
export const previewImport = async (store: Store, notebook: Notebook): Promise<ImportCounts> =>
  bringAll(new Import(store, null), notebook);

/** Brings a notebook in, all of it or nothing. */
export const importNotebook = async (
  store: Store,
  notebook: Notebook,
  at: string = new Date().toISOString(),
): Promise<ImportCounts> => bringAll(new Import(store, at), notebook);

async function bringAll(bringing: Import, notebook: Notebook): Promise<ImportCounts> {
  await bringing.take(notebook);
  return bringing.counts;
}

/**
 * Looks through a file, or brings it in, one small notebook after another, each in one transaction: all of it or nothing.
 * In the journal all of them are one deed, which can be undone in one step, whatever interrupted it. Where an annotation is here already the two are joined (merge.ts), so that importing the same file twice changes nothing,
 * and importing again goes on where an import was interrupted. Each thing must stand once in all of them, and every annotation name a page of this notebook, of one
 * before it or of the store; the readers of lib/formats see to that.
 */
export class Import {
  readonly #store: Store;
  /** When it is brought in; null: it is looked through only. */
  readonly #at: string | null;
  /** Its deed in the journal. */
  #seq: number | null = null;
  readonly #pages = { new: 0, changed: 0, same: 0 };
  readonly #annotations = { new: 0, changed: 0, same: 0, disputed: 0, conflict: 0 };
  readonly #lists = { new: 0, changed: 0, same: 0 };
  /** Pages that were told to be the same, until something else of them turns out to be new. */
  readonly #samePages = new Set<string>();
  /** Of a file that is looked through: how it stands to what is here. */
  readonly comparison: Comparison;
  /** Pages that came with this file. */
  readonly #newPages = new Set<string>();
  /** What was here when it began, and what came since with this file; null: not looked up yet. */
  #here: Here | null = null;
  /** A project of the file that is here under another identity, by its name. */
  readonly #projectHere = new Map<string, string>();

  /** `at`: when it is brought in; null where it is only looked through. */
  constructor(store: Store, at: string | null) {
    this.#store = store;
    this.#at = at;
    this.comparison = new Comparison(store);
  }

  get counts(): ImportCounts {
    return { pages: { ...this.#pages }, annotations: { ...this.#annotations }, lists: { ...this.#lists } };
  }

  /** A task that failed has written and counted nothing: it may be done again. */
  async take(notebook: Notebook): Promise<void> {
    this.#here ??= await hereIn(this.#store);
    try {
      await this.#takeNow(notebook);
    } catch (error) {
      if (!isThereAlready(error)) throw error;
      // Something of it came meanwhile by another way.
      this.#here = await hereIn(this.#store);
      await this.#takeNow(notebook);
    }
  }

  async #takeNow(notebook: Notebook): Promise<void> {
    const store = this.#store;
    if (this.#at === null) {
      const { pages, annotations, addresses, versions, projects, searches } = store;
      const tables = [pages, annotations, addresses, versions, projects, searches];
      (await store.transaction('r', tables, () => this.#bring(notebook, null)))();
      return;
    }
    const head = { deed: 'import_file', at: this.#at, seq: this.#seq } as const;
    const { value: count, seq } = await asPartOfDeed(store, head, (pen) => this.#bring(notebook, pen));
    this.#seq = seq;
    count();
  }

  /** Its deed in the journal; null: nothing was written. */
  get seq(): number | null {
    return this.#seq;
  }

  /** Gives some annotations a tag, as the last part of the same deed. To how many that did not have it? */
  async tag(ids: readonly string[], tag: string): Promise<number> {
    if (this.#at === null) return 0;
    const deed = { do: 'tag', tags: [tag] } as const;
    const done = await changeMany(this.#store, { ids, at: this.#at, deed, as: 'import_file', seq: this.#seq });
    this.#seq = done.seq;
    return done.changed;
  }

  /** Takes over settings, as the last part of the same deed. */
  async settings(change: Partial<Settings>): Promise<void> {
    if (this.#at === null) return;
    const head = { deed: 'import_file', at: this.#at, seq: this.#seq } as const;
    const { seq } = await asPartOfDeed(this.#store, head, (pen) => putSettings(pen, change));
    this.#seq = seq;
  }

  /**
   * Without a pen nothing is written. The answer counts, once all of it is kept. Of an empty list nothing is looked up: a
   * transaction that is asked for nothing ends.
   */
  async #bring(notebook: Notebook, pen: Pen | null): Promise<() => void> {
    const { pages, annotations, chronicles = [], pageWords = [], projects = [], searches = [] } = notebook;
    const counts: (() => void)[] = [];
    const retold: string[] = [];
    if (projects.length > 0) counts.push(await this.#bringProjects(projects, pen));
    if (searches.length > 0) counts.push(await this.#bringSearches(searches, pen));
    if (pages.length > 0) counts.push(await this.#bringPages(pages, pen));
    if (chronicles.length > 0) retold.push(...(await this.#bringChronicles(chronicles, pen)));
    if (pageWords.length > 0) retold.push(...(await this.#bringWords(pageWords, pen)));
    if (annotations.length > 0) counts.push(await this.#bringAnnotations(annotations, pen));
    return () => {
      for (const count of counts) count();
      for (const id of retold) this.#retell(id);
    };
  }

  /** Of a page that itself is the same something else is new. */
  #retell(id: string): void {
    if (!this.#samePages.delete(id)) return;
    this.#pages.same--;
    this.#pages.changed++;
  }

  async #bringProjects(projects: readonly Project[], pen: Pen | null): Promise<() => void> {
    const here = await this.#store.projects.toArray();
    const byName = new Map(here.map((project) => [project.name.toLowerCase(), project]));
    const byId = new Map(here.map((project) => [project.id, project]));
    const changes = projects.map((theirs): Change<Project> => {
      const mine = byId.get(theirs.id) ?? byName.get(theirs.name.toLowerCase()) ?? null;
      if (mine && mine.id !== theirs.id) this.#projectHere.set(theirs.id, mine.id);
      return { before: mine, after: mine ? newerOf(mine, { ...theirs, id: mine.id }) : theirs };
    });
    if (pen) for (const change of changesIn(changes)) await putNamed(pen, 'projects', change);
    return () => this.#countLists(changes);
  }

  async #bringSearches(searches: readonly SavedSearch[], pen: Pen | null): Promise<() => void> {
    const here = await this.#store.searches.bulkGet(searches.map(({ id }) => id));
    const changes = searches.map((theirs, index): Change<SavedSearch> => {
      const mine = here[index] ?? null;
      return { before: mine, after: mine ? newerOf(mine, theirs) : theirs };
    });
    if (pen) for (const change of changesIn(changes)) await putNamed(pen, 'searches', change);
    return () => this.#countLists(changes);
  }

  #countLists(changes: readonly Change<unknown>[]): void {
    for (const { before, after } of changes)
      this.#lists[before === null ? 'new' : isEqual(before, after) ? 'same' : 'changed']++;
  }

  async #bringPages(pages: readonly KeptPage[], pen: Pen | null): Promise<() => void> {
    const known = await rowsHere(this.#store.pages, pages, this.#here?.pages);
    const changes = pages.map((theirs): Change<KeptPage> => {
      const mine = known.get(theirs.id) ?? null;
      return { before: mine, after: mine ? mergePages(mine, theirs) : theirs };
    });
    for (const { before, after } of changes) if (before === null) this.#newPages.add(after.id);
    if (pen) await putPages(pen, changesIn(changes));
    return () => {
      if (pen) for (const { id } of pages) this.#here?.pages.add(id);
      for (const { before, after } of changes) {
        const standing = before === null ? 'new' : isEqual(before, after) ? 'same' : 'changed';
        this.#pages[standing]++;
        if (standing === 'same') this.#samePages.add(after.id);
      }
    };
  }

  /** Gives the pages of which something new was told. */
  async #bringChronicles(chronicles: readonly Chronicle[], pen: Pen | null): Promise<readonly string[]> {
    const known = await this.#store.versions.bulkGet(chronicles.map(({ pageId }) => pageId));
    const changes = changesIn(
      chronicles.map((theirs, index): Change<Chronicle> => {
        const mine = known[index] ?? null;
        return { before: mine, after: mine ? joinChronicles(mine, theirs) : theirs };
      }),
    );
    if (pen) await this.#putChronicles(pen, changes);
    return changes.map(({ after }) => after.pageId);
  }

  /** One that came with its page needs no word in the journal: it stays and goes with it, into the bin and back. */
  async #putChronicles(pen: Pen, changes: readonly Change<Chronicle>[]): Promise<void> {
    const isAlong = ({ before, after }: Change<Chronicle>) => before === null && this.#newPages.has(after.pageId);
    const along = changes.filter(isAlong).map(({ after }) => after);
    if (along.length > 0) await this.#store.versions.bulkPut(along);
    for (const change of changes) if (!isAlong(change)) await putNamed(pen, 'versions', change);
  }

  async #bringWords(pageWords: readonly PageWord[], pen: Pen | null): Promise<readonly string[]> {
    const words = await newWords(this.#store, pageWords);
    const rows = words.map(rowOfWord);
    const known = rows.length === 0 ? [] : await this.#store.addresses.bulkGet(rows.map(({ key }) => key));
    if (pen)
      for (const [index, after] of rows.entries())
        await putNamed(pen, 'addresses', { before: known[index] ?? null, after });
    return words.flatMap(pagesOfWord);
  }

  async #bringAnnotations(annotations: readonly Annotation[], pen: Pen | null): Promise<() => void> {
    const theirs = annotations.map((annotation) => this.#inProjectsHere(annotation));
    const rows = await rowsHere(this.#store.annotations, theirs, this.#here?.annotations);
    const changes = theirs.map((one): Change<Annotation> => {
      const mine = rows.get(one.id)?.annotation ?? null;
      return { before: mine, after: mine ? mergeAnnotations(mine, one) : one };
    });
    if (pen) await putAnnotations(pen, changesIn(changes));
    const standings = theirs.map((one) => standingOf(rows.get(one.id)?.annotation, one));
    const compared = pen
      ? null
      : await this.comparison.compare(theirs.filter(({ pageId }) => this.#here?.pages.has(pageId)));
    return () => {
      if (pen) for (const { id } of theirs) this.#here?.annotations.add(id);
      for (const [index, standing] of standings.entries()) {
        this.#annotations[standing]++;
        const one = theirs[index];
        if (!pen && one && (standing === 'conflict' || standing === 'disputed')) this.comparison.conflict(one);
      }
      compared?.();
    };
  }

  #inProjectsHere(annotation: Annotation): Annotation {
    const { projects } = annotation;
    if (!projects || this.#projectHere.size === 0) return annotation;
    return { ...annotation, projects: [...new Set(projects.map((id) => this.#projectHere.get(id) ?? id))] };
  }
}

/** The identities of all pages and annotations. */
interface Here {
  readonly pages: Set<string>;
  readonly annotations: Set<string>;
}

/** Asked once, so that what is new need not be looked up. What turns out to be there all the same is refused by the store. */
async function hereIn(store: Store): Promise<Here> {
  const [pages, annotations] = await Promise.all([
    store.pages.toCollection().primaryKeys(),
    store.annotations.toCollection().primaryKeys(),
  ]);
  return { pages: new Set(pages), annotations: new Set(annotations) };
}

/** What stands here of some things, by identity. Chained: a transaction of Dexie is lost where awaits are nested. */
const rowsHere = <T extends { readonly id: string }>(
  table: Table<T, string>,
  things: readonly { readonly id: string }[],
  here: ReadonlySet<string> | undefined,
): PromiseLike<ReadonlyMap<string, T>> =>
  table
    .bulkGet(things.map(({ id }) => id).filter((id) => here?.has(id)))
    .then((rows) => new Map(rows.flatMap((row) => (row ? [[row.id, row]] : []))));

const newerOf = <T extends Project | SavedSearch>(mine: T, theirs: T): T =>
  theirs.updated > mine.updated ? theirs : mine;

const changesIn = <T>(changes: readonly Change<T>[]): readonly Change<T>[] =>
  changes.filter(({ before, after }) => !isEqual(before, after));

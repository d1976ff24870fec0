import * as v from 'valibot';
import type { Annotation, KeptPage, Notebook, Project, SavedSearch } from '../domain/annotation.ts';
import { pagesOfWord, type PageWord } from '../domain/identity.ts';
import type { SettingsInFile } from '../domain/settings.ts';
import type { Chronicle } from '../domain/version.ts';
import { AnnotationShape, ProjectShape, SavedSearchShape } from '../shapes/annotation.ts';
import { KeptPageShape, PageWordShape } from '../shapes/page.ts';
import { SettingsInFileShape } from '../shapes/settings.ts';
import { MUST_BE } from '../shapes/values.ts';
import { ChronicleShape } from '../shapes/version.ts';
import { numberWords, say, sayIfKnown } from '../words/say.ts';
import type { Item, Kind, Problem } from './format.ts';

/** Problems told one by one; of more than these only the number is known. */
const MOST_PROBLEMS = 1000;
/** After so many that cannot be read, and fewer that can, a file is read no further: of junk there may be a gigabyte. */
const GIVE_UP = 5000;
/** Identities are remembered for the whole file, so that what stands in it twice is told: about two million annotations. */
const MOST_UNITS = 100_000_000;

interface Kinds {
  readonly page: KeptPage;
  readonly annotation: Annotation;
  readonly versions: Chronicle;
  readonly pageWord: PageWord;
  readonly project: Project;
  readonly search: SavedSearch;
  readonly settings: Partial<SettingsInFile>;
}

/** How each kind is held to its shape, by what it is known, and what else must be so. */
interface Rule<T> {
  readonly shape: v.GenericSchema<unknown, T>;
  readonly idOf: (value: T) => string;
  /** Why it cannot be taken although it has the right shape; `has` says whether a page was taken before it. */
  readonly whyNot?: (value: T, has: (pageId: string) => boolean) => string | null;
}

const RULES: { readonly [K in Kind]: Rule<Kinds[K]> } = {
  page: { shape: KeptPageShape, idOf: ({ id }) => id },
  annotation: {
    shape: AnnotationShape,
    idOf: ({ id }) => id,
    whyNot: ({ pageId }, has) => (has(pageId) ? null : say('problem_page_missing')),
  },
  versions: {
    shape: ChronicleShape,
    idOf: ({ pageId }) => pageId,
    whyNot: ({ pageId }, has) => (has(pageId) ? null : say('problem_page_missing')),
  },
  pageWord: {
    shape: PageWordShape,
    idOf: ({ page }) => page,
    whyNot: (word, has) => (pagesOfWord(word).some(has) ? null : say('problem_pages_missing')),
  },
  project: { shape: ProjectShape, idOf: ({ id }) => id },
  search: { shape: SavedSearchShape, idOf: ({ id }) => id },
  settings: { shape: SettingsInFileShape, idOf: () => '' },
};

type Heap = { [K in Kind]: Kinds[K][] };

const emptyHeap = (): Heap => ({
  page: [],
  annotation: [],
  versions: [],
  pageWord: [],
  project: [],
  search: [],
  settings: [],
});

/**
 * Takes from what was read everything that has the right shape, and lists the rest: what has another shape, what stands
 * twice, and what belongs to a page that does not stand before it. What was taken is handed on in small notebooks.
 */
export class Taker {
  readonly problems: Problem[] = [];
  /** Problems that are counted only. */
  more = 0;
  /** Why nothing more is read; null while it is. */
  refusal: string | null = null;
  settings: Partial<SettingsInFile> | null = null;
  readonly #known: { readonly [K in Kind]: Set<string> } = {
    page: new Set(),
    annotation: new Set(),
    versions: new Set(),
    pageWord: new Set(),
    project: new Set(),
    search: new Set(),
    settings: new Set(),
  };
  #units = 0;
  #heap = emptyHeap();
  #waiting = 0;
  /** How many were taken that stand for themselves: a page told by a row of a table does not. */
  #taken = 0;
  #isEmpty = true;

  /** How many wait to be handed on. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Was nothing taken at all? */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  take(items: readonly Item[]): void {
    for (const item of items) {
      if (this.refusal !== null) return;
      if (item.kind === 'refused') this.refuse(item.reason);
      else if (item.kind === 'problem') this.tell(item);
      else this.#takeOne(item.kind, item);
    }
  }

  refuse(reason: string): void {
    this.refusal = reason;
  }

  tell({ where, reason }: Problem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ where, reason });
    else this.more++;
    const unreadable = this.problems.length + this.more;
    if (unreadable >= GIVE_UP && unreadable > this.#taken && this.refusal === null)
      this.refuse(this.#whyGivenUp(unreadable));
  }

  #whyGivenUp(count: number): string {
    const { where, reason } = this.problems[0] ?? { where: '', reason: '' };
    return say('refused_unreadable', { count: numberWords(count), where, reason });
  }

  #takeOne<K extends Kind>(kind: K, { where, value, isTold }: Extract<Item, { readonly kind: Kind }>): void {
    const rule: Rule<Kinds[K]> = RULES[kind];
    if (isTold && this.#known[kind].has(idIn(value))) return;
    const checked = v.safeParse(rule.shape, value, { abortEarly: true });
    if (!checked.success) return this.tell({ where, reason: sayIssue(checked.issues[0]) });
    const id = rule.idOf(checked.output);
    if (this.#known[kind].has(id)) return this.tell({ where, reason: say('problem_twice') });
    const reason = rule.whyNot?.(checked.output, (page) => this.#known.page.has(page)) ?? null;
    if (reason !== null) return this.tell({ where, reason });
    this.#units += id.length + 50;
    if (this.#units > MOST_UNITS) return this.refuse(say('refused_too_many'));
    this.#known[kind].add(ownCopy(id));
    this.#heap[kind].push(checked.output);
    this.#waiting++;
    if (!isTold) this.#taken++;
    this.#isEmpty = false;
    if (kind === 'settings') this.settings = checked.output as Partial<SettingsInFile>;
  }

  /** What was taken since it was asked last. */
  handOn(): Notebook {
    const { page, annotation, versions, pageWord, project, search } = this.#heap;
    this.#heap = emptyHeap();
    this.#waiting = 0;
    return {
      pages: page,
      annotations: annotation,
      ...(versions.length > 0 && { chronicles: versions }),
      ...(pageWord.length > 0 && { pageWords: pageWord }),
      ...(project.length > 0 && { projects: project }),
      ...(search.length > 0 && { searches: search }),
    };
  }
}

const idIn = (value: unknown): string => String((value as { readonly id?: unknown } | null)?.id);

/** A cell cut out of a table keeps the whole table in memory; what is remembered is a copy. */
const ownCopy = (id: string): string => JSON.parse(JSON.stringify(id)) as string;

/** "its page is missing", "its verdict is “true”, which is none that is known": for somebody who never saw the inside of a file. */
function sayIssue(issue: v.BaseIssue<unknown>): string {
  const key = (v.getDotPath(issue) ?? '').split('.').findLast((part) => !/^\d*$/.test(part));
  const thing = key === undefined ? say('problem_it') : (sayIfKnown(`field_${key}`) ?? say('problem_its', { key }));
  const found = issue.received.replaceAll('"', '').slice(0, 40);
  if (issue.received === 'undefined') return say('problem_missing', { thing });
  if (issue.type === 'max_length') return say('problem_field_too_long', { thing });
  if (issue.type === 'picklist') return say('problem_none_known', { thing, found });
  const must = MUST_BE.find((code) => code === issue.message);
  return must ? say('problem_is_not', { thing, what: say(`must_be_${must}`) }) : say('problem_unreadable', { thing });
}

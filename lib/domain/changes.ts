import type { Span } from './span.ts';

/** What may have become of a sentence between two versions of an article, the weightiest first. */
export const CHANGE_KINDS = [
  'correction_added',
  'turned_round',
  'negation_changed',
  'number_changed',
  'date_changed',
  'name_changed',
  'source_unnamed',
  'attribution_dropped',
  'attribution_softened',
  'quantifier_changed',
  'hedge_changed',
  'headline_changed',
  'sentence_removed',
  'sentence_added',
  'reworded',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One sentence (or the headline) that does not read as it did. */
export interface ArticleChange {
  /** At least one, the weightiest first. */
  readonly kinds: readonly ChangeKind[];
  /** Null: it was added. */
  readonly was: string | null;
  /** Null: it was removed. */
  readonly now: string | null;
  /** Where it stands in today's text; null: it was removed, or is the headline. */
  readonly span: Span | null;
}

/**
 * How two readings of a page stand to each other. `read_differently`: less than half of it is the same, so that another part
 * of the page was probably read, or the page has another design. `read_in_part`: it breaks off where it went on before.
 */
export type Reading = 'changed' | 'read_differently' | 'read_in_part';

/** What became of an article since the reader looked at it. Times are ISO 8601 UTC. */
export interface Since {
  /** When the older version was seen last. */
  readonly last: string;
  readonly reading: Reading;
  /** In text order. Empty where it was merely read differently. */
  readonly changes: readonly ArticleChange[];
}

/** What is said of one change, and of several of a kind. */
const WORDS: Readonly<Record<ChangeKind, readonly [one: string, many: string]>> = {
  correction_added: ['a correction added', 'corrections added'],
  turned_round: ['a sentence turned to its opposite', 'sentences turned to their opposite'],
  negation_changed: ['a “not” put in or taken out', 'times a “not” put in or taken out'],
  number_changed: ['a number changed', 'numbers changed'],
  date_changed: ['a date changed', 'dates changed'],
  name_changed: ['a name changed', 'names changed'],
  source_unnamed: ['a source no longer named', 'sources no longer named'],
  attribution_dropped: ['a source dropped', 'sources dropped'],
  attribution_softened: ['a source said to be less sure', 'sources said to be less sure'],
  quantifier_changed: ['“all”, “some” or the like changed', 'times “all”, “some” or the like changed'],
  hedge_changed: ['a “may”, “must” or the like changed', 'times “may”, “must” or the like changed'],
  headline_changed: ['headline changed', 'headlines changed'],
  sentence_removed: ['a sentence removed', 'sentences removed'],
  sentence_added: ['a sentence added', 'sentences added'],
  reworded: ['a sentence reworded', 'sentences reworded'],
};

/** "number changed": the kind as a label of one sentence. */
export const changeWords = (kind: ChangeKind): string => WORDS[kind][0].replace(/^an? /, '');

/** "2 numbers changed, a source no longer named, 3 sentences added": each change once, by its weightiest kind. */
export function sayChanges(changes: readonly Pick<ArticleChange, 'kinds'>[]): string {
  const counts = new Map<ChangeKind, number>();
  for (const { kinds } of changes) {
    const [kind] = kinds;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return CHANGE_KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    const [one, many] = WORDS[kind];
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`];
  }).join(', ');
}

/** What is said where an article was read otherwise but did not necessarily change. */
export const READING_WORDS: Readonly<Record<Exclude<Reading, 'changed'>, string>> = {
  read_differently:
    'This page was read differently: less than half of its text is what it was, as when a site changes its design. What changed in the article cannot be told from that.',
  read_in_part:
    'Only the beginning of the article was read this time. The rest may stand behind a wall, or open at a click; nothing says that it was taken out.',
};

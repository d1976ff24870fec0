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

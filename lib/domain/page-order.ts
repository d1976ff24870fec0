import type { Attribution } from './finding.ts';
import type { Passage } from './review.ts';
import type { Span } from './span.ts';

/** One row of a page in page order: a claim, a statement that is no claim listed, or other words that the reader made something of. */
export interface OrderedPassage extends Passage {
  readonly about: 'claim' | 'statement' | 'kept';
}

/** The lists of a page, the dismissed left out. */
export interface PageLists {
  readonly claims: readonly Passage[];
  readonly statements: readonly Passage[];
  readonly kept: readonly Passage[];
}

/**
 * Everything that was found on a page or made of it, by its place; what is gone from it comes last. Nothing stands there twice: of a
 * claim that somebody is given for there is one row, and of words that were annotated too.
 */
export function inPageOrder({ claims, statements, kept }: PageLists): readonly OrderedPassage[] {
  const told = new Set<Attribution>(claims.flatMap(({ attribution }) => attribution ?? []));
  const places = new Set(claims.map(placeOf));
  const others = statements.filter((passage) => {
    const isThere = places.has(placeOf(passage)) || (isIn(told, passage.attribution) && !passage.annotation);
    places.add(placeOf(passage));
    return !isThere;
  });
  const today = new Map(kept.map((passage) => [passage.annotation?.id, passage.today]));
  const asRow =
    (about: OrderedPassage['about']) =>
    (passage: Passage): OrderedPassage => {
      const reads = today.get(passage.annotation?.id);
      return { ...passage, about, ...(reads !== undefined && { today: reads }) };
    };
  const found = [...claims.map(asRow('claim')), ...others.map(asRow('statement'))];
  const rowed = new Set(found.flatMap(({ annotation }) => annotation?.id ?? []));
  const rest = kept.filter(({ annotation }) => annotation && !rowed.has(annotation.id)).map(asRow('kept'));
  return [...found, ...rest].toSorted((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b) || 0);
}

const isIn = (told: ReadonlySet<Attribution>, attribution: Attribution | null): boolean =>
  attribution !== null && told.has(attribution);

const placeOf = ({ span, key }: Passage): string => (span ? `${span.start}-${span.end}` : key);
const startOf = ({ span }: Passage): number => span?.start ?? Number.MAX_SAFE_INTEGER;
const endOf = ({ span }: Passage): number => span?.end ?? Number.MAX_SAFE_INTEGER;

/** The rows of a page whose words are in view, and the one that a reader is at. */
export interface Here {
  readonly inView: ReadonlySet<string>;
  readonly current: string | null;
}

const NOWHERE: Here = { inView: new Set(), current: null };

/**
 * Where the reader is: at the row chosen, as long as it is in view; else at the first that begins in view; else at the first of
 * which anything is.
 */
export function hereIn(rows: readonly OrderedPassage[], view: Span | null, chosen: string | null): Here {
  if (view === null) return NOWHERE;
  const seen = rows.filter(({ span }) => span !== null && span.start < view.end && span.end > view.start);
  const inView = new Set(seen.map(({ key }) => key));
  const first = seen.find((row) => startOf(row) >= view.start) ?? seen[0];
  return { inView, current: chosen !== null && inView.has(chosen) ? chosen : (first?.key ?? null) };
}

import type { Annotation, KeptPage, VerdictEntry } from '../domain/annotation.ts';

/** How an annotation from outside stands to the one that is here. */
export type Standing = 'new' | 'changed' | 'same' | 'conflict';

/**
 * Two states of one annotation, joined. The newer gives note, tags, status and the rest; verdict histories and evidence are
 * united, so that no judgement and no evidence of either side is lost. Equal times: `mine` counts as the newer.
 * merge(a, a) = a, and merging the same state a second time changes nothing.
 * The price: evidence that one side took away comes back from the other.
 */
export function mergeAnnotations(mine: Annotation, theirs: Annotation): Annotation {
  const [newer, older] = theirs.updated > mine.updated ? [theirs, mine] : [mine, theirs];
  return {
    ...newer,
    verdicts: unite(newer.verdicts, older.verdicts, keyOfVerdict),
    evidence: unite(newer.evidence, older.evidence, (item) => item.id),
    created: newer.created < older.created ? newer.created : older.created,
  };
}

/** A page seen twice: what was seen last, known since first. */
export function mergePages(mine: KeptPage, theirs: KeptPage): KeptPage {
  const newer = theirs.lastSeen > mine.lastSeen ? theirs : mine;
  return { ...newer, firstSeen: mine.firstSeen < theirs.firstSeen ? mine.firstSeen : theirs.firstSeen };
}

/** Nothing to do; theirs is simply further on; or each side says something that the other does not. */
export function standingOf(mine: Annotation | undefined, theirs: Annotation): Standing {
  if (!mine) return 'new';
  const merged = mergeAnnotations(mine, theirs);
  if (isEqual(merged, mine)) return theirs.updated === mine.updated && !isEqual(mine, theirs) ? 'conflict' : 'same';
  return isEqual(merged, theirs) ? 'changed' : 'conflict';
}

const keyOfVerdict = ({ at, verdict, reason }: VerdictEntry): string => `${at} ${verdict} ${reason}`;

/** All of the first and what only the second holds, by time; the first as it is where the second adds nothing. */
function unite<T extends { readonly at: string }>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const known = new Set(first.map(keyOf));
  const added = second.filter((item) => !known.has(keyOf(item)));
  if (added.length === 0) return first;
  return [...first, ...added].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Are two plain values of the domain the same, whatever the order of their keys? */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && isEqual(value, right.get(key)))
  );
}

import { verdictOf, type Annotation, type Verdict } from './annotation.ts';
import { firstWhere } from './search.ts';

/** How the verdict of a colleague on a claim stands to one's own. */
export type Agreement =
  /** Both say the same. */
  | 'agree'
  | 'differ'
  /** Only they judged it, only I did, nobody did. */
  | 'only_theirs'
  | 'only_mine'
  | 'open'
  /** I have nothing on these words. */
  | 'new';

/** A claim of theirs, and the one of mine that it is: null where there is none. */
export interface Compared {
  readonly theirs: Annotation;
  readonly mine: Annotation | null;
  readonly agreement: Agreement;
}

/**
 * Where two checkers agree, one claim of theirs after the other. One claim is: the same annotation; or words on the same
 * page that overlap, of which one quote holds the other; or the very same words there, wherever an edit moved them (the
 * nearest). n log n in both.
 */
export function conflictsOf(mine: readonly Annotation[], theirs: readonly Annotation[]): readonly Compared[] {
  const byId = new Map(mine.map((one) => [one.id, one]));
  const byPage = sortedBy(mine, ({ pageId }) => pageId);
  const byWords = sortedBy(mine, wordsKey);
  return theirs.map((one) => {
    const known =
      byId.get(one.id) ??
      near(byPage.get(one.pageId), one).find((other) => isSameClaim(other, one)) ??
      near(byWords.get(wordsKey(one)), one)[0] ??
      null;
    return { theirs: one, mine: known, agreement: agreementOf(known, one) };
  });
}

/** How the verdicts of a file stand to one's own on the pages that both know, and where they do not agree. */
export interface Accord {
  readonly agree: number;
  readonly differ: number;
  readonly onlyTheirs: number;
  readonly onlyMine: number;
  /** The first claims that are judged otherwise. */
  readonly differing: readonly Differing[];
  /** The words of the first annotations that were changed on both sides. */
  readonly conflicts: readonly string[];
}

/** A claim that is judged otherwise. */
export interface Differing {
  readonly words: string;
  readonly mine: Verdict;
  readonly theirs: Verdict;
}

/** What is listed of each kind; of more only the number is told. */
export const MOST_LISTED = 50;

function agreementOf(mine: Annotation | null, theirs: Annotation): Agreement {
  if (!mine) return 'new';
  const [here, there] = [verdictOf(mine), verdictOf(theirs)];
  if (here === 'unchecked') return there === 'unchecked' ? 'open' : 'only_theirs';
  if (there === 'unchecked') return 'only_mine';
  return here === there ? 'agree' : 'differ';
}

function isSameClaim(a: Annotation, b: Annotation): boolean {
  const [one, other] = [a.quote, b.quote];
  const overlaps = one.start < other.end && other.start < one.end;
  const [x, y] = [fold(one.exact), fold(other.exact)];
  return overlaps && (x.includes(y) || y.includes(x));
}

const wordsKey = ({ pageId, quote }: Annotation): string => `${pageId}\n${fold(quote.exact)}`;

const fold = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();

function sortedBy(all: readonly Annotation[], keyOf: (one: Annotation) => string): ReadonlyMap<string, Annotation[]> {
  const groups = new Map<string, Annotation[]>();
  for (const one of all.toSorted((a, b) => a.quote.start - b.quote.start)) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** So many neighbours on each side are looked at: more claims than this do not begin within one. */
const NEIGHBOURS = 4;

/** Those of a group, in order of their places, that begin around one, the nearest first. */
function near(group: readonly Annotation[] = [], { quote }: Annotation): readonly Annotation[] {
  const at = firstWhere(group, (other) => other.quote.start >= quote.start);
  const distance = (other: Annotation) => Math.abs(other.quote.start - quote.start);
  return group.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS).toSorted((a, b) => distance(a) - distance(b));
}

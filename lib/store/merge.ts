import {
  UNDATED,
  type Annotation,
  type Evidence,
  type KeptPage,
  type Place,
  type Quote,
  type VerdictEntry,
} from '../domain/annotation.ts';

/** How an annotation from outside stands to the one that is here. `disputed`: they weigh evidence otherwise, and nothing would be written. */
export type Standing = 'new' | 'changed' | 'same' | 'disputed' | 'conflict';

/**
 * Two states of one annotation, joined: verdict histories, evidence, replies, projects and tags are united, notes that differ stand one
 * beneath the other, and of the words and what the machine read there the fuller record stays. The newer gives the rest. Equal
 * times: `mine` counts as the newer. merge(a, a) = a, and merging the same state a second time changes nothing.
 * The price: what one side took away comes back from the other, and a note that was rewritten has its old wording beneath it.
 */
export function mergeAnnotations(mine: Annotation, theirs: Annotation): Annotation {
  const [newer, older] = theirs.updated > mine.updated ? [theirs, mine] : [mine, theirs];
  const [fuller, barer] = isFound(older) && !isFound(newer) ? [older, newer] : [newer, older];
  const correction = newer.correction ?? older.correction;
  const { taken: _taken, places: _places, ...rest } = newer;
  return {
    ...rest,
    ...joinPlaces(newer, older),
    finding: fuller.finding ?? barer.finding,
    source: fuller.source ?? barer.source,
    ...(correction && { correction }),
    verdicts: unite(newer.verdicts, older.verdicts, { keyOf: keyOfVerdict, timeOf, join: joinVerdicts }),
    note: joinNotes(newer.note, older.note),
    tags: uniteTags(newer.tags, older.tags),
    evidence: unite(newer.evidence, older.evidence, { keyOf: idOf, timeOf, join: joinEvidence }),
    ...joinOptional(newer, older),
    created: older.updated === UNDATED || newer.created < older.created ? newer.created : older.created,
  };
}

/** What may be absent: a list is united, of the rest the newer speaks first. */
function joinOptional(newer: Annotation, older: Annotation): Partial<Annotation> {
  const replies = unite(newer.replies ?? [], older.replies ?? [], { keyOf: idOf, timeOf });
  const projects = uniteNames(newer.projects ?? [], older.projects ?? []);
  const due = newer.due ?? older.due;
  const archiveUrl = newer.archiveUrl ?? older.archiveUrl;
  return {
    ...(replies.length > 0 && { replies }),
    ...(projects.length > 0 && { projects }),
    ...(due !== undefined && { due }),
    ...(archiveUrl !== undefined && { archiveUrl }),
  };
}

/** Of one piece of evidence the newer annotation tells; a rating or an archive that only the older knows stays. */
function joinEvidence(newer: Evidence, older: Evidence): Evidence {
  const rating = newer.rating ?? older.rating;
  const archiveUrl = newer.archiveUrl ?? older.archiveUrl;
  const isSame = rating === newer.rating && archiveUrl === newer.archiveUrl;
  return isSame ? newer : { ...newer, ...(rating && { rating }), ...(archiveUrl !== undefined && { archiveUrl }) };
}

/** A verdict that came back from a format that does not tell which evidence was known has it from the other side. */
function joinVerdicts(newer: VerdictEntry, older: VerdictEntry): VerdictEntry {
  if (!older.evidence) return newer;
  const evidence = uniteNames(newer.evidence ?? [], older.evidence);
  return newer.evidence === evidence ? newer : { ...newer, evidence };
}

/** Does each side say something of one piece of evidence that the other denies? */
function disputesEvidence(mine: Annotation, theirs: Annotation): boolean {
  const known = new Map(mine.evidence.map((item) => [item.id, item]));
  return theirs.evidence.some((item) => {
    const other = known.get(item.id);
    return other !== undefined && !isEqual(joinEvidence(other, item), joinEvidence(item, other));
  });
}

/**
 * The words it stands on: where it was put by hand last, wherever that was; else the fuller record of them. Every other place of both
 * sides is kept among the earlier ones, so that nothing is lost of where it stood.
 */
function joinPlaces(newer: Annotation, older: Annotation): Pick<Annotation, 'quote' | 'taken' | 'places'> {
  const [last, other] = untilOf(older) > untilOf(newer) ? [older, newer] : [newer, older];
  const isMoved = untilOf(last) > untilOf(other);
  const fuller = isFuller(older, newer) ? older : newer;
  const quote = isMoved ? last.quote : fuller.quote;
  const taken = isMoved ? last.taken : (fuller.taken ?? newer.taken ?? older.taken);
  const known = unite(last.places ?? [], other.places ?? [], PLACES);
  const stands = [...known.map((place) => place.quote), quote];
  // A row of a table knows the words, but not where they stood.
  const isLost = isMoved && !stands.some(({ exact }) => exact === other.quote.exact);
  const lost: readonly Place[] = isLost
    ? [{ quote: other.quote, ...(other.taken && { taken: other.taken }), until: untilOf(last) }]
    : [];
  const places = lost.length === 0 ? known : unite(known, lost, PLACES);
  return { quote, ...(taken && { taken }), ...(places.length > 0 && { places }) };
}

/** When it was put on other words by hand last; empty: never. */
const untilOf = ({ places }: Annotation): string => places?.at(-1)?.until ?? '';

const PLACES: Uniting<Place> = {
  keyOf: ({ quote, until }) => `${until} ${quote.start} ${quote.exact}`,
  timeOf: ({ until }) => until,
};

/** A page seen twice: what was seen last, known since first. What the newer does not say is told by the older. */
export function mergePages(mine: KeptPage, theirs: KeptPage): KeptPage {
  const [newer, older] = theirs.lastSeen > mine.lastSeen ? [theirs, mine] : [mine, theirs];
  return {
    ...newer,
    title: newer.title || older.title,
    publisher: newer.publisher ?? older.publisher,
    byline: newer.byline.length > 0 ? newer.byline : older.byline,
    published: newer.published ?? older.published,
    modified: newer.modified ?? older.modified,
    language: newer.language ?? older.language,
    reviews: newer.reviews.length > 0 ? newer.reviews : older.reviews,
    words: newer.words || older.words,
    textHash: newer.textHash || older.textHash,
    firstSeen: newer.firstSeen < older.firstSeen ? newer.firstSeen : older.firstSeen,
  };
}

/**
 * Theirs adds nothing; is simply further on; or each side says something that the other does not. Evidence that the two weigh otherwise is
 * told also where nothing would be written, since mine is newer.
 */
export function standingOf(mine: Annotation | undefined, theirs: Annotation): Standing {
  if (!mine) return 'new';
  const merged = mergeAnnotations(mine, theirs);
  const disputes = disputesEvidence(mine, theirs);
  if (isEqual(merged, mine)) return disputes ? 'disputed' : 'same';
  return isEqual(merged, theirs) && !disputes ? 'changed' : 'conflict';
}

/**
 * Is more recorded of the words in the first? A row of a table does not know what stood around them; other programs keep that, and not
 * what else on the page read like them, without which they are found less surely.
 */
function isFuller({ quote: first }: Annotation, { quote: second }: Annotation): boolean {
  if (hasContext(first) !== hasContext(second)) return hasContext(first);
  return first.exact === second.exact && first.lookalikes !== undefined && second.lookalikes === undefined;
}

const hasContext = ({ prefix, suffix }: Quote): boolean => prefix + suffix !== '';

/** Is it known who found them? */
const isFound = ({ finding }: Annotation): boolean => (finding?.detector ?? '') !== '';

/** "ask Ada" and "ask Ada on Monday" are the second; two notes of which neither holds the other stand both. */
function joinNotes(newer: string, older: string): string {
  if (newer.includes(older)) return newer;
  return older.includes(newer) ? older : `${newer}\n\n${older}`;
}

/** All tags of the first and what only the second has, whatever its case. */
function uniteTags(first: readonly string[], second: readonly string[]): readonly string[] {
  const known = new Set(first.map((tag) => tag.toLowerCase()));
  const added = second.filter((tag) => !known.has(tag.toLowerCase()));
  return added.length === 0 ? first : [...first, ...added];
}

const keyOfVerdict = ({ at, verdict, reason }: VerdictEntry): string => `${at} ${verdict} ${reason}`;

const idOf = ({ id }: { readonly id: string }): string => id;

const timeOf = ({ at }: { readonly at: string }): string => at;

/** All of the first and what only the second has; the first as it is where that is nothing. */
function uniteNames(first: readonly string[], second: readonly string[]): readonly string[] {
  const known = new Set(first);
  const added = second.filter((name) => !known.has(name));
  return added.length === 0 ? first : [...first, ...added];
}

/** How two lists are united: what tells an item, when it was, and what becomes of one that both know (absent: the first's). */
interface Uniting<T> {
  readonly keyOf: (item: T) => string;
  readonly timeOf: (item: T) => string;
  readonly join?: (first: T, second: T) => T;
}

/** All of the first and what only the second holds, by time; the first as it is where the second adds nothing. */
function unite<T>(first: readonly T[], second: readonly T[], { keyOf, timeOf: when, join }: Uniting<T>): readonly T[] {
  const known = new Set(first.map(keyOf));
  const added = second.filter((item) => !known.has(keyOf(item)));
  const others = new Map(join ? second.map((item) => [keyOf(item), item]) : []);
  const joined = first.map((item) => {
    const other = others.get(keyOf(item));
    return other && join ? join(item, other) : item;
  });
  if (added.length === 0) return joined;
  return [...joined, ...added].toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
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

import type { Rung, SourceKind } from './finding.ts';

/** Who was given as the source of something in one sentence of a version; `kind` is null where nobody was. */
export interface VersionSource {
  /** Number of the sentence, from 0. */
  readonly sentence: number;
  readonly kind: SourceKind | null;
  readonly name: string;
  readonly rung: Rung;
  /** The words that give it to its source; empty where there are none. */
  readonly cue: string;
}

/** An article as it read from one time to another. Times are ISO 8601 UTC. */
export interface Version {
  /** When it was first and last seen to read so. */
  readonly first: string;
  readonly last: string;
  /** SHA-256 of its text, in lower-case hex. */
  readonly textHash: string;
  readonly title: string;
  /** When the page says that it was changed last, or null. */
  readonly modified: string | null;
  /** In text order, as they read. */
  readonly sentences: readonly string[];
  readonly sources: readonly VersionSource[];
}

/** A version as it is kept: its sentences are numbers of those of the chronicle, where each stands once. */
export interface PackedVersion extends Omit<Version, 'sentences'> {
  readonly sentences: readonly number[];
}

/** How one page read over time. */
export interface Chronicle {
  readonly pageId: string;
  /** `first` of the version that the reader looked at last: what came later has not been shown yet. */
  readonly read: string;
  readonly sentences: readonly string[];
  /** Oldest first, at most MOST_VERSIONS. */
  readonly versions: readonly PackedVersion[];
}

/** Versions kept of one page, and code units of their sentences in all. Beyond, those that differ least go first. */
export const MOST_VERSIONS = 50;
const MOST_UNITS = 2_000_000;

/** The versions of a chronicle, each with its words. */
export const versionsOf = ({ sentences, versions }: Chronicle): readonly Version[] =>
  versions.map((version) => ({ ...version, sentences: version.sentences.map((at) => sentences[at] ?? '') }));

/** Do two versions read alike? A headline may change where the body does not. */
const readsAlike = (a: Pick<Version, 'textHash' | 'title'>, b: Pick<Version, 'textHash' | 'title'>): boolean =>
  a.textHash === b.textHash && a.title === b.title;

/**
 * The chronicle with one more sight of its page: the last version was seen again, or a new one begins. A page that goes back to
 * how it read before begins a new version as well. The very same chronicle where nothing is to be written: seen again within
 * the hour.
 */
export function withSight(chronicle: Chronicle | null, pageId: string, seen: Version): Chronicle {
  if (!chronicle) return pack(pageId, seen.first, [seen]);
  const known = versionsOf(chronicle);
  const last = known.at(-1);
  if (!last || !readsAlike(last, seen)) return pack(pageId, chronicle.read, bounded([...known, seen], chronicle.read));
  if (Date.parse(seen.last) - Date.parse(last.last) < AGAIN) return chronicle;
  const versions = chronicle.versions.map((version, at) =>
    at === known.length - 1 ? { ...version, last: seen.last } : version,
  );
  return { ...chronicle, versions };
}

/** A version that is seen all the time is written once in so many milliseconds. */
const AGAIN = 60 * 60 * 1000;

/** The reader has looked at what changed, up to the newest version. */
export const asRead = (chronicle: Chronicle): Chronicle => ({
  ...chronicle,
  read: chronicle.versions.at(-1)?.first ?? chronicle.read,
});

/**
 * The version to compare today's with: of those before it the latest that the reader has looked at, else the oldest. Null:
 * the page never read otherwise.
 */
export function versionBefore(chronicle: Chronicle, now: Pick<Version, 'textHash' | 'title'>): Version | null {
  const known = versionsOf(chronicle);
  const last = known.at(-1);
  const before = last && readsAlike(last, now) ? known.slice(0, -1) : known;
  const then = before.findLast(({ first }) => first <= chronicle.read) ?? before[0];
  return then && !readsAlike(then, now) ? then : null;
}

/** Has the page changed since the reader looked at its changes last? */
export const hasUnread = ({ read, versions }: Chronicle): boolean => (versions.at(-1)?.first ?? read) > read;

/** Two records of one page, joined: every version of both, by time. join(a, a) = a, and joining a second time changes nothing. */
export function joinChronicles(mine: Chronicle, theirs: Chronicle): Chronicle {
  const read = mine.read > theirs.read ? mine.read : theirs.read;
  const all = [...versionsOf(mine), ...versionsOf(theirs)].toSorted(byTime);
  const joined: Version[] = [];
  for (const version of all) {
    const last = joined.at(-1);
    if (!last || !readsAlike(last, version)) joined.push(version);
    else if (version.last > last.last) joined[joined.length - 1] = { ...last, last: version.last };
  }
  return pack(mine.pageId, read, bounded(joined, read));
}

/** By when they were first seen; of two at one time, always the same one first. */
function byTime(a: Version, b: Version): number {
  const [left, right] = [a, b].map(({ first, textHash, title }) => `${first} ${textHash} ${title}`);
  return (left ?? '') < (right ?? '') ? -1 : Number(left !== right);
}

/** Sentences are numbered in the order in which they are first met, so that the same versions are always packed alike. */
function pack(pageId: string, read: string, versions: readonly Version[]): Chronicle {
  const numbers = new Map<string, number>();
  const numberOf = (sentence: string): number => {
    const known = numbers.get(sentence) ?? numbers.size;
    numbers.set(sentence, known);
    return known;
  };
  const packed = versions.map((version) => ({ ...version, sentences: version.sentences.map(numberOf) }));
  return { pageId, read, sentences: [...numbers.keys()], versions: packed };
}

/** As many versions as are kept: never without the first, the last, and the one that the reader looked at last. */
function bounded(versions: readonly Version[], read: string): readonly Version[] {
  let kept = versions;
  let units = unitsOf(kept);
  while (kept.length > 2 && (kept.length > MOST_VERSIONS || units > MOST_UNITS)) {
    const looked = kept.findLastIndex(({ first }) => first <= read);
    let least = -1;
    let leastSteps = Infinity;
    for (let at = 1; at < kept.length - 1; at++) {
      const steps = at === looked ? Infinity : stepsBetween(kept[at - 1], kept[at]);
      if (steps < leastSteps) [least, leastSteps] = [at, steps];
    }
    if (least === -1) return kept;
    kept = kept.toSpliced(least, 1);
    units = unitsOf(kept);
  }
  return kept;
}

function unitsOf(versions: readonly Version[]): number {
  const all = new Set(versions.flatMap(({ sentences }) => sentences));
  let units = 0;
  for (const { length } of all) units += length;
  return units;
}

/** How many sentences stand in one of two versions alone. */
function stepsBetween(a: Version | undefined, b: Version | undefined): number {
  const [left, right] = [new Set(a?.sentences), new Set(b?.sentences)];
  let shared = 0;
  for (const sentence of left) if (right.has(sentence)) shared++;
  return left.size + right.size - 2 * shared;
}

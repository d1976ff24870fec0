import type { Rung, SourceKind } from './finding.ts';
import { isSameAddress, joinedBy, readsAlike } from './visibility.ts';

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
  /** SHA-256 of its text as it was seen first, in lower-case hex. */
  readonly textHash: string;
  readonly title: string;
  /** When the page says that it was changed last, or null. */
  readonly modified: string | null;
  /** In text order, as they read: all that was shown at some time while it read so. */
  readonly sentences: readonly string[];
  readonly sources: readonly VersionSource[];
  /** What stood in the page beside them without being shown in the article, as in a fold that was shut; absent: not known. */
  readonly hidden?: readonly string[];
  /** The form of the page that was seen (`formOf` its address): an AMP copy is another; absent: not known. */
  readonly address?: string;
}

/** A version as it is kept: its sentences are numbers of those of the chronicle, where each stands once. */
export interface PackedVersion extends Omit<Version, 'sentences' | 'hidden'> {
  readonly sentences: readonly number[];
  readonly hidden?: readonly number[];
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
export function versionsOf({ sentences, versions }: Chronicle): readonly Version[] {
  const wordsOf = (numbers: readonly number[]): readonly string[] => numbers.map((at) => sentences[at] ?? '');
  return versions.map(({ hidden, ...version }) => ({
    ...version,
    sentences: wordsOf(version.sentences),
    ...(hidden && { hidden: wordsOf(hidden) }),
  }));
}

/** One stay on a page: since when its document is open. */
export interface Visit {
  readonly pageId: string;
  readonly opened: string;
}

/**
 * The chronicle with one more sight of its page: the last version was seen again, or a new one begins. A page that goes back to
 * how it read before begins a new version as well, unless it was open all the while: what was opened and shut is no change. The
 * very same chronicle where nothing is to be written: seen again within the hour.
 */
export function withSight(chronicle: Chronicle | null, { pageId, opened }: Visit, seen: Version): Chronicle {
  if (!chronicle) return pack(pageId, seen.first, [seen]);
  const known = versionsOf(chronicle);
  const kept = withoutPassing(known, { opened, read: chronicle.read }, seen);
  const versions = joinedBy(kept, seen);
  if (kept.length === known.length && isKnown(known, versions)) return chronicle;
  return pack(pageId, kept.length === 0 ? seen.first : chronicle.read, bounded(versions, chronicle.read));
}

/** A version that is seen all the time is written once in so many milliseconds. */
const AGAIN = 60 * 60 * 1000;

/** Does a sight add nothing that need be written? */
const isKnown = (known: readonly Version[], now: readonly Version[]): boolean =>
  known.length === now.length &&
  now.every((version, at) => {
    const before = known[at];
    return (
      before !== undefined &&
      version.sentences.length === before.sentences.length &&
      areAmong(version.hidden, before.hidden) &&
      version.address === before.address &&
      Date.parse(version.last) - Date.parse(before.last) < AGAIN
    );
  });

function areAmong(sentences: readonly string[] | undefined, known: readonly string[] | undefined): boolean {
  if (!sentences || sentences === known) return true;
  const all = new Set(known);
  return known !== undefined && sentences.every((sentence) => all.has(sentence));
}

/** A text has rested when it was not replaced for so many milliseconds: a page that is still loading makes no versions. */
export const REST = 10_000;

interface Stay {
  readonly opened: string;
  readonly read: string;
}

/**
 * What is left of some versions when another follows in the same stay: a version of this stay that never rested is none, nor is
 * any that came and went before the page read as it had. What the reader looked at stays, and so does what was there before.
 */
function withoutPassing(known: readonly Version[], { opened, read }: Stay, seen: Version): readonly Version[] {
  const isPassing = (one: Version): boolean =>
    one.first >= opened && isSameAddress(one, seen) && (one.first > read || known.length === 1);
  const alike = known.findLastIndex((one) => isSameAddress(one, seen) && readsAlike(one, seen));
  if (alike >= 0 && known.slice(alike + 1).every((one) => isPassing(one) || !isSameAddress(one, seen)))
    return known.filter((one, at) => at <= alike || !isPassing(one));
  const last = known.at(-1);
  const isUnrested = last && isPassing(last) && Date.parse(seen.first) - Date.parse(last.first) < REST;
  return isUnrested ? known.slice(0, -1) : known;
}

/** The reader has looked at what changed, up to the newest version. */
export const asRead = (chronicle: Chronicle): Chronicle => ({
  ...chronicle,
  read: chronicle.versions.at(-1)?.first ?? chronicle.read,
});

/**
 * The version to compare today's with: of those before it, in the same form of the page, the latest that the reader has looked at,
 * else the oldest; where it was not seen in this form before, the same of its other forms. Null: the page never read otherwise.
 */
export function versionBefore(chronicle: Chronicle, now: Version): Version | null {
  const known = versionsOf(chronicle);
  const own = known.filter((one) => isSameAddress(one, now));
  const last = own.at(-1);
  const self = last && readsAlike(last, now) ? last : null;
  const before = self ? own.slice(0, -1) : own;
  const isOtherBefore = (one: Version): boolean => !isSameAddress(one, now) && (!self || one.first < self.first);
  const choice = before.length > 0 ? before : known.filter(isOtherBefore);
  const then = choice.findLast(({ first }) => first <= chronicle.read) ?? choice[0];
  return then && !readsAlike(then, now) ? then : null;
}

/** Has the page changed since the reader looked at its changes last? */
export const hasUnread = ({ read, versions }: Chronicle): boolean => (versions.at(-1)?.first ?? read) > read;

/**
 * Two records of one page, joined: every version of both, by time; those that differ only by what was open are one. join(a, a) = a,
 * and joining a second time changes nothing. The price: where both records hold folds and edits of the same sentences in turns, a
 * version that went into another may come back beside it.
 */
export function joinChronicles(mine: Chronicle, theirs: Chronicle): Chronicle {
  const read = mine.read > theirs.read ? mine.read : theirs.read;
  const all = [...versionsOf(mine), ...versionsOf(theirs)].toSorted(byTime);
  const joined = all.reduce<readonly Version[]>(joinedBy, []);
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
  const packed = versions.map(({ hidden, ...version }) => ({
    ...version,
    sentences: version.sentences.map(numberOf),
    ...(hidden && { hidden: hidden.map(numberOf) }),
  }));
  return { pageId, read, sentences: [...numbers.keys()], versions: packed };
}

/** As many versions as are kept: never without the first, the last, and the one that the reader looked at last. */
function bounded(versions: readonly Version[], read: string): readonly Version[] {
  let kept = withoutOldFolds(versions, read);
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

/** What was not shown is forgotten before a version is: of the oldest first, never of the last and the one looked at last. */
function withoutOldFolds(versions: readonly Version[], read: string): readonly Version[] {
  const looked = versions.findLastIndex(({ first }) => first <= read);
  let kept = versions;
  for (let at = 0; at < versions.length - 1 && unitsOf(kept) > MOST_UNITS; at++) {
    const version = kept[at];
    if (at !== looked && version?.hidden) kept = kept.with(at, withoutHidden(version));
  }
  return kept;
}

const withoutHidden = ({ hidden: _hidden, ...version }: Version): Version => version;

function unitsOf(versions: readonly Version[]): number {
  const all = new Set(versions.flatMap(({ sentences, hidden = [] }) => [...sentences, ...hidden]));
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

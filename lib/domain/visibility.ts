import type { Version, VersionSource } from './version.ts';

/** Which words a version of a page holds, shown or not, in which form of the page. */
export type Sighted = Pick<Version, 'textHash' | 'title' | 'sentences' | 'hidden' | 'address'>;

/** Were two versions seen in the same form of a page (its AMP copy is another)? One of which that is not known may be any. */
export const isSameAddress = (a: Pick<Version, 'address'>, b: Pick<Version, 'address'>): boolean =>
  a.address === undefined || b.address === undefined || a.address === b.address;

/**
 * Do two versions say the same? What only one of them shows must stand in the other, folded away: to open and to shut a fold
 * makes no version. A headline may change where the body does not.
 */
export function readsAlike(a: Sighted, b: Sighted): boolean {
  if (a.title !== b.title) return false;
  // Of what was kept before folds were looked into, the sentences may have been cut by other rules.
  const isOld = a.hidden === undefined || b.hidden === undefined;
  return (isOld && a.textHash === b.textHash) || (isAllIn(a, b) && isAllIn(b, a));
}

function isAllIn({ sentences }: Sighted, other: Sighted): boolean {
  const known = new Set([...other.sentences, ...(other.hidden ?? [])]);
  return sentences.every((sentence) => known.has(sentence));
}

/** Two versions that read alike, as one: what was shown at any time is shown in it. */
export function united(a: Version, b: Version): Version {
  const later = b.last > a.last ? b : a;
  const sentences = woven(a.sentences, b.sentences);
  const hidden = (later.hidden ?? a.hidden ?? b.hidden)?.filter(notShownSince(later, sentences));
  const address = a.address ?? b.address;
  return {
    ...a,
    last: later.last,
    sentences,
    sources: sentences === a.sentences ? a.sources : sourcesOf(sentences, [a, b]),
    ...(hidden && { hidden }),
    ...(address !== undefined && { address }),
  };
}

/** A copy that stood folded away beside the shown sentence stays one; what is shown only by now is hidden no more. */
function notShownSince(later: Version, sentences: readonly string[]): (sentence: string) => boolean {
  const [shown, shownThen] = [new Set(sentences), new Set(later.sentences)];
  return (sentence) => !shown.has(sentence) || shownThen.has(sentence);
}

/** The sentences of one text, and those that only another has, each after what it follows there. The very list where there are none. */
function woven(into: readonly string[], from: readonly string[]): readonly string[] {
  const known = new Set(into);
  const after = new Map<string, string[]>();
  const first: string[] = [];
  let group = first;
  for (const sentence of from) {
    if (!known.has(sentence)) group.push(sentence);
    else {
      group = after.get(sentence) ?? [];
      after.set(sentence, group);
    }
  }
  const added = [first, ...after.values()].some(({ length }) => length > 0);
  if (!added) return into;
  const all = [...first];
  for (const sentence of into) {
    all.push(sentence, ...(after.get(sentence) ?? []));
    after.delete(sentence);
  }
  return all;
}

/** Who is given as the source in sentences, as far as one of some versions tells it of the same sentence. */
export function sourcesOf(sentences: readonly string[], versions: readonly Version[]): Version['sources'] {
  const told = new Map<string, Version['sources']>();
  for (const version of versions) {
    const bySentence = Map.groupBy(version.sources, ({ sentence }) => version.sentences[sentence] ?? '');
    for (const [sentence, sources] of bySentence) if (!told.has(sentence)) told.set(sentence, sources);
  }
  return sentences.flatMap((sentence, at) => (told.get(sentence) ?? []).map((source) => moved(source, at)));
}

const moved = ({ kind, name, rung, cue }: VersionSource, sentence: number): VersionSource => ({
  sentence,
  kind,
  name,
  rung,
  cue,
});

/** Versions in the order of their times, and one more: as one with the last of its form of the page where they read alike. */
export function joinedBy(known: readonly Version[], version: Version): readonly Version[] {
  const versions = [...known];
  let joined = version;
  let place = versions.length;
  // What was joined may read as the one before it does.
  for (let at = lastAlike(versions, joined); at >= 0; at = lastAlike(versions.slice(0, place), joined)) {
    const [before] = versions.splice(at, 1);
    if (before) joined = united(before, joined);
    place = at;
  }
  return versions.toSpliced(place, 0, joined);
}

/** Number of the last version of the same form, if it reads alike; -1: it does not. */
function lastAlike(versions: readonly Version[], version: Version): number {
  const at = versions.findLastIndex((one) => isSameAddress(one, version));
  const last = versions[at];
  return last && readsAlike(last, version) ? at : -1;
}

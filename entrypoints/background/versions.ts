import type { Since } from '../../lib/domain/changes.ts';
import { type Chronicle, type Version, versionBefore, versionsOf } from '../../lib/domain/version.ts';
import { isSameAddress, sourcesOf } from '../../lib/domain/visibility.ts';
import { done } from '../../lib/messages/failures.ts';
import type { Reply, Sighting } from '../../lib/messages/protocol.ts';
import type { Store } from '../../lib/store/names.ts';
import { chronicleOf, keepSight } from '../../lib/store/versions.ts';
import { paragraphsOf } from '../../lib/text/document.ts';
import { compareVersions } from '../../lib/versions/compare.ts';
import { type ReadVersion, readVersion } from '../../lib/versions/read.ts';
import type { Detector } from './detector.ts';
import { kept, sha256, stamp } from './keeping.ts';

/** A page as it reads now, and whether that may be kept. */
export type Seen = Sighting & { readonly mayKeep: boolean };

/** What became of a page since the reader looked at it last, null where nothing did; and how it reads now is kept, if that may be. */
export async function seen(
  { store, detector }: { readonly store: Store; readonly detector: Detector },
  { mayKeep, ...sight }: Seen,
): Promise<Reply<Since | null>> {
  const { page, opened } = sight;
  const known = await kept(store, (db) => chronicleOf(db, page.id));
  const now = await versionNow(detector, { ...sight, known: known.ok && known.value ? versionsOf(known.value) : [] });
  const visit = { pageId: page.id, opened };
  const { version } = now;
  const chronicle = await kept(store, (db) => (mayKeep ? keepSight(db, visit, version) : chronicleOf(db, page.id)));
  return chronicle.ok ? done(chronicle.value && sinceOf(chronicle.value, now)) : chronicle;
}

/** What was seen, and the versions that its page had before. */
interface Now extends Sighting {
  readonly known: readonly Version[];
}

/**
 * The version that a text is. Its sources are looked for where a sentence is new; where they cannot be told (another language, a
 * detector that failed), the sentences are compared without them.
 */
async function versionNow(detector: Detector, { page, text, hidden, known }: Now): Promise<ReadVersion> {
  const sight = { page, text, hidden, textHash: await sha256(text), at: stamp().at };
  const read = readVersion({ ...sight, attributions: [] });
  const { version, spans } = read;
  const last = known.findLast((one) => isSameAddress(one, version));
  if (last && isAllKnown(version, last))
    return { spans, version: { ...version, sources: sourcesOf(version.sentences, [last]) } };
  const analysis = await detector({ text, blocks: paragraphsOf(text), language: page.language });
  if (!analysis.ok || analysis.value.state !== 'found') return read;
  return readVersion({ ...sight, attributions: analysis.value.findings.attributions });
}

/** Was every sentence shown before? */
function isAllKnown({ sentences }: Version, last: Version): boolean {
  const known = new Set(last.sentences);
  return sentences.every((sentence) => known.has(sentence));
}

/** What changed since the version that the reader knows. */
function sinceOf(chronicle: Chronicle, { version, spans }: ReadVersion): Since | null {
  const was = versionBefore(chronicle, version);
  if (!was) return null;
  const { reading, changes } = compareVersions(was, version);
  if (changes.length === 0) return null;
  return {
    last: was.last,
    reading,
    changes: changes.map(({ kinds, was: before, now, nowAt }) => ({
      kinds,
      was: before,
      now,
      span: nowAt === null ? null : (spans[nowAt] ?? null),
    })),
  };
}

import type { Since } from '../../lib/domain/changes.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { type Chronicle, type PackedVersion, versionBefore } from '../../lib/domain/version.ts';
import { done } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import type { Store } from '../../lib/store/names.ts';
import { chronicleOf, keepSight } from '../../lib/store/versions.ts';
import { paragraphsOf } from '../../lib/text/document.ts';
import { compareVersions } from '../../lib/versions/compare.ts';
import { type ReadVersion, readVersion } from '../../lib/versions/read.ts';
import type { Detector } from './detector.ts';
import { kept, sha256, stamp } from './keeping.ts';

/** A page as it reads now, and whether that may be kept. */
export interface Seen {
  readonly page: PageFacts;
  readonly text: string;
  readonly mayKeep: boolean;
}

/** What became of a page since the reader looked at it last, null where nothing did; and how it reads now is kept, if that may be. */
export async function seen(
  { store, detector }: { readonly store: Store; readonly detector: Detector },
  { page, text, mayKeep }: Seen,
): Promise<Reply<Since | null>> {
  const known = await kept(store, (db) => chronicleOf(db, page.id));
  const now = await versionNow(detector, {
    page,
    text,
    last: known.ok ? (known.value?.versions.at(-1) ?? null) : null,
  });
  const { version } = now;
  const chronicle = await kept(store, (db) => (mayKeep ? keepSight(db, page.id, version) : chronicleOf(db, page.id)));
  return chronicle.ok ? done(chronicle.value && sinceOf(chronicle.value, now)) : chronicle;
}

/** A text, and the version that its page had last. */
interface Now {
  readonly page: PageFacts;
  readonly text: string;
  readonly last: PackedVersion | null;
}

/**
 * The version that a text is. Its sources are looked for where the text is new; where they cannot be told (another language, a detector
 * that failed), the sentences are compared without them.
 */
async function versionNow(detector: Detector, { page, text, last }: Now): Promise<ReadVersion> {
  const sight = { page, text, textHash: await sha256(text), at: stamp().at };
  if (last?.textHash === sight.textHash) {
    const { version, spans } = readVersion({ ...sight, attributions: [] });
    return { spans, version: { ...version, sources: last.sources } };
  }
  const analysis = await detector({ text, blocks: paragraphsOf(text), language: page.language });
  const attributions = analysis.ok && analysis.value.state === 'found' ? analysis.value.findings.attributions : [];
  return readVersion({ ...sight, attributions });
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

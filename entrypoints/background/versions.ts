import type { Since } from '../../lib/domain/changes.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { type Chronicle, versionBefore } from '../../lib/domain/version.ts';
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
  const now = await versionNow(detector, page, text);
  const { version } = now;
  const chronicle = await kept(store, (db) => (mayKeep ? keepSight(db, page.id, version) : chronicleOf(db, page.id)));
  return chronicle.ok ? done(chronicle.value && sinceOf(chronicle.value, now)) : chronicle;
}

/** Where sources cannot be told (another language, a detector that failed), the sentences are compared without them. */
async function versionNow(detector: Detector, page: PageFacts, text: string): Promise<ReadVersion> {
  const [textHash, analysis] = await Promise.all([
    sha256(text),
    detector({ text, blocks: paragraphsOf(text), language: page.language }),
  ]);
  const attributions = analysis.ok && analysis.value.state === 'found' ? analysis.value.findings.attributions : [];
  return readVersion({ page, text, textHash, at: stamp().at, attributions });
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

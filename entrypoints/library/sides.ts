import type { SideRow, Sides } from '../../components/changes/SideBySide.tsx';
import type { KeptPage } from '../../lib/domain/annotation.ts';
import { type Chronicle, type Version, versionBefore, versionsOf } from '../../lib/domain/version.ts';
import { sentenceAt } from '../../lib/versions/align.ts';
import { type Comparison, compareVersions } from '../../lib/versions/compare.ts';

/** Two versions by their numbers, as the reader chose them. */
export interface Choice {
  readonly was: number;
  readonly now: number;
}

/** Two versions of a page side by side. */
export function sidesOf(chronicle: Chronicle, page: KeptPage | null, { was, now }: Choice): Sides {
  const versions = versionsOf(chronicle);
  const [older, newer] = [versions[was], versions[now]];
  if (!older || !newer) return { page, versions, was: 0, now: 0, reading: 'changed', rows: [] };
  const comparison = compareVersions(older, newer);
  return { page, versions, was, now, reading: comparison.reading, rows: rowsOf(comparison, older, newer) };
}

/** The newest version, and the one that the reader knew before it. */
export function firstChoice(chronicle: Chronicle): Choice {
  const versions = versionsOf(chronicle);
  const now = versions.length - 1;
  const last = versions[now];
  const known = last ? versionBefore(chronicle, last) : null;
  const was = versions.findIndex(({ first }) => first === known?.first);
  return { was: was === -1 ? Math.max(0, now - 1) : was, now };
}

function rowsOf({ pairs, changes }: Comparison, older: Version, newer: Version): readonly SideRow[] {
  const byPlace = new Map(changes.map((change) => [`${change.wasAt} ${change.nowAt}`, change]));
  const headlines = changes.filter(({ wasAt, nowAt }) => wasAt === null && nowAt === null);
  return [
    ...headlines.map((change) => ({ was: change.was, now: change.now, change })),
    ...pairs.map(({ was, now }) => ({
      was: was === null ? null : sentenceAt(older, was),
      now: now === null ? null : sentenceAt(newer, now),
      change: byPlace.get(`${was} ${now}`) ?? null,
    })),
  ];
}

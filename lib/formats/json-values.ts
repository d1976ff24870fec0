import type { KeptPage } from '../domain/annotation.ts';
import { unknownPage } from '../domain/page.ts';

// What readers of JSON from elsewhere make of a value that may be anything.

export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : [value].flat();

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** ISO 8601 UTC, or null where it is no time. */
export function timeOf(value: unknown): string | null {
  const time = Date.parse(textOf(value) ?? '');
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

/** A page of which an annotation tells its address and perhaps its title. */
export const pageTold = (id: string, seen: string, title = ''): KeptPage => ({
  ...unknownPage(id),
  title,
  words: 0,
  textHash: '',
  firstSeen: seen,
  lastSeen: seen,
});

/**
 * A day as a number that reads like it: 20260115. What is known less exactly ends in noughts: 20260100 is January 2026,
 * 20260000 is 2026. So days compare as numbers, and a month or a year is a range of them. NO_DAY: none is known.
 */
export type Day = number;

export const NO_DAY: Day = 0;

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "2026", "2026-01", "2026-01-15"; null where it is no such day. */
export function dayOf(written: string): Day | null {
  const [, year, month, day] = WRITTEN.exec(written) ?? [];
  if (year === undefined || Number(year) === 0) return null;
  const [months, days] = [Number(month ?? 0), Number(day ?? 0)];
  if (month !== undefined && (months < 1 || months > 12)) return null;
  if (day !== undefined && (days < 1 || days > (LENGTHS[months - 1] ?? 0))) return null;
  return Number(year) * 10_000 + months * 100 + days;
}

/** The day of a time in ISO 8601 ("2026-01-15T10:00:00Z", "2026-01"), as it is written; NO_DAY where none is. */
export const dayIn = (time: string | null | undefined): Day =>
  dayOf(/^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(time ?? '')?.[0] ?? '') ?? NO_DAY;

/** The last number that still lies in a year, month or day: 20260000 → 20269999. */
export function endOfDay(day: Day): Day {
  if (day % 10_000 === 0) return day + 9999;
  return day % 100 === 0 ? day + 99 : day;
}

/** "2026", "2026-01", "2026-01-15"; empty for NO_DAY. */
export function dayWords(day: Day): string {
  if (day === NO_DAY) return '';
  const [year, month, rest] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  const parts = [
    String(year).padStart(4, '0'),
    ...[month, rest].filter(Boolean).map((part) => String(part).padStart(2, '0')),
  ];
  return parts.join('-');
}

/** Its month, "2026-01"; its year where that is all that is known; empty for NO_DAY. */
export const monthWords = (day: Day): string => dayWords(day).slice(0, 7);

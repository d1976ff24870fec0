import type { DateValue } from '../../domain/finding.ts';
import type { Token } from '../../text/tokens.ts';
import { MONTH_NUMBERS, MONTHS, WEEKDAYS } from '../lists/calendar.ts';

/** A date that was read: the index after its last token, and what it tells. `value` is null for a weekday alone. */
export interface DateReading {
  readonly end: number;
  readonly value: DateValue | null;
}

/** A point in time as far as a text tells it. */
interface Point {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/**
 * Reads a date that begins at a token: "27 January 2014", "Dec. 12", "Thursday, July 14", "March 2015", "1969", "the 1990s",
 * "2014-05-01", "14-16 July". Null where none begins. Looks at most ten tokens ahead.
 * "May" and "March" alone are words, unless a preposition of time stands before them.
 */
export function readDate(tokens: readonly Token[], at: number): DateReading | null {
  const first = tokens[at];
  if (!first) return null;
  if (WEEKDAYS.has(first.text) || (first.text.endsWith('days') && WEEKDAYS.has(first.text.slice(0, -1))))
    return afterWeekday(tokens, at, first.text);
  return readDay(tokens, at) ?? readYears(tokens, at);
}

function afterWeekday(tokens: readonly Token[], at: number, weekday: string): DateReading | null {
  const abbreviated = !/days?$/.test(weekday);
  let next = at + 1;
  if (abbreviated && tokens[next]?.text === '.') next++;
  const day = readDay(tokens, next) ?? (tokens[next]?.text === ',' ? readDay(tokens, next + 1) : null);
  // "Sun", "Sat", "Wed" are words and papers too: a day must follow.
  return day ?? (abbreviated ? null : { end: next, value: null });
}

/** "27 January 2014", "27th of January", "January 27, 2014", "January 2014", "in May", "14-16 July". */
function readDay(tokens: readonly Token[], at: number): DateReading | null {
  return isDay(tokens[at]) ? readDayFirst(tokens, at) : isMonth(tokens[at]) ? readMonthFirst(tokens, at) : null;
}

function readDayFirst(tokens: readonly Token[], at: number): DateReading | null {
  const last = secondDay(tokens, at);
  const month = tokens[last + 1]?.text === 'of' ? last + 2 : last + 1;
  if (!isMonth(tokens[month])) return null;
  return withYear(tokens, afterStop(tokens, month), {
    month: monthOf(tokens[month]),
    day: dayOf(tokens[at]),
    lastDay: last > at ? dayOf(tokens[last]) : undefined,
  });
}

function readMonthFirst(tokens: readonly Token[], at: number): DateReading | null {
  const month = monthOf(tokens[at]);
  const next = afterStop(tokens, at);
  if (isDay(tokens[next])) {
    const last = secondDay(tokens, next);
    const lastDay = last > next ? dayOf(tokens[last]) : undefined;
    return withYear(tokens, last + 1, { month, day: dayOf(tokens[next]), lastDay });
  }
  const year = tokens[next]?.text === ',' ? next + 1 : next;
  if (isYear(tokens[year])) return { end: year + 1, value: valueOf({ year: Number(tokens[year]?.text), month }) };
  return isSurelyMonth(tokens, at) ? { end: next, value: valueOf({ month }) } : null;
}

/** "Dec." : the full stop belongs to the month, but not to "December." at the end. */
function afterStop(tokens: readonly Token[], month: number): number {
  const abbreviation = (tokens[month]?.text.length ?? 9) <= 4 && !/^(?:May|June|July)$/.test(tokens[month]?.text ?? '');
  return abbreviation && tokens[month + 1]?.text === '.' ? month + 2 : month + 1;
}

/** The index of the last day of a range, "14‸-16‸"; of the day itself where there is none. */
function secondDay(tokens: readonly Token[], day: number): number {
  return /^[-–]$/.test(tokens[day + 1]?.text ?? '') && isDay(tokens[day + 2]) ? day + 2 : day;
}

interface Days extends Point {
  readonly lastDay: number | undefined;
}

/** The date of a day and month, with the year that may follow. */
function withYear(tokens: readonly Token[], next: number, { month, day, lastDay }: Days): DateReading {
  const at = tokens[next]?.text === ',' ? next + 1 : next;
  const year = isYear(tokens[at]) ? Number(tokens[at]?.text) : undefined;
  const until = lastDay === undefined ? undefined : { year, month, day: lastDay };
  return { end: year === undefined ? next : at + 1, value: valueOf({ year, month, day }, until) };
}

/** "1969", "1990s", "2022-2023", "2014-05-01". */
function readYears(tokens: readonly Token[], at: number): DateReading | null {
  const first = tokens[at];
  if (!first) return null;
  const decade = /^((?:1[5-9]|20)\d)0s$/.exec(first.text)?.[1];
  if (decade !== undefined) return { end: at + 1, value: { date: `${decade}0`, until: `${decade}9` } };
  if (!isYear(first)) return null;
  const year = Number(first.text);
  const alone = { end: at + 1, value: valueOf({ year }) };
  const touches = (index: number): boolean => tokens[index]?.start === tokens[index - 1]?.end;
  if (!/^[-–/]$/.test(tokens[at + 1]?.text ?? '') || !touches(at + 1) || !touches(at + 2)) return alone;
  const second = tokens[at + 2]?.text ?? '';
  if (!/^\d\d(?:\d\d)?$/.test(second)) return alone;
  const day = tokens[at + 4]?.text ?? '';
  if (tokens[at + 3]?.text === '-' && /^\d\d$/.test(day) && touches(at + 4))
    return { end: at + 5, value: valueOf({ year, month: Number(second), day: Number(day) }) };
  const last = second.length === 4 ? Number(second) : Math.floor(year / 100) * 100 + Number(second);
  return { end: at + 3, value: last > year ? valueOf({ year }, { year: last }) : valueOf({ year }) };
}

const isMonth = (token: Token | undefined): boolean => token !== undefined && MONTHS.has(token.text);
const isDay = (token: Token | undefined): boolean =>
  /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(token?.text ?? '');
const isYear = (token: Token | undefined): boolean => /^(?:1[5-9]|20)\d\d$/.test(token?.text ?? '');

const monthOf = (token: Token | undefined): number | undefined => MONTH_NUMBERS.get((token?.text ?? '').slice(0, 3));
const dayOf = (token: Token | undefined): number => Number.parseInt(token?.text ?? '', 10);

/** Null for a day that no calendar has: "31 February". */
function valueOf(from: Point, until?: Point): DateValue | null {
  const [date, end] = [isoOf(from), until ? isoOf(until) : null];
  return date === null || (until && end === null) ? null : { date, until: end };
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoOf({ year, month, day }: Point): string | null {
  if (month === undefined) return year === undefined ? null : String(year);
  const longest = LONGEST[month - 1] ?? 0;
  if (longest === 0 || (day !== undefined && (day < 1 || day > longest))) return null;
  return [year ?? '-', month, ...(day === undefined ? [] : [day])]
    .map((part) => String(part).padStart(typeof part === 'number' ? 2 : 1, '0'))
    .join('-');
}

const TIME_WORDS = new Set(
  'in since until till last next this by during early late mid of from to and before after between through every'.split(
    ' ',
  ),
);

function isSurelyMonth(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (text.length <= 5 && !/^(?:June|July|April)$/.test(text))
    return TIME_WORDS.has(tokens[at - 1]?.text.toLowerCase() ?? '');
  return true;
}

import type { Token } from '../../text/tokens.ts';
import { MONTHS, WEEKDAYS } from '../lists/calendar.ts';

/**
 * Reads a date that begins at a token: "27 January 2014", "Dec. 12", "Thursday, July 14", "March 2015", "1969", "the 1990s",
 * "2014-05-01". Answers the index after its last token, or null. Looks at most eight tokens ahead.
 * "May" and "March" alone are words, unless a preposition of time stands before them.
 */
export function readDate(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (!first) return null;
  if (WEEKDAYS.has(first.text) || (first.text.endsWith('days') && WEEKDAYS.has(first.text.slice(0, -1))))
    return afterWeekday(tokens, at, first.text);
  return readDay(tokens, at) ?? readYears(tokens, at);
}

function afterWeekday(tokens: readonly Token[], at: number, weekday: string): number | null {
  const abbreviated = !/days?$/.test(weekday);
  let next = at + 1;
  if (abbreviated && tokens[next]?.text === '.') next++;
  const day = readDay(tokens, next) ?? (tokens[next]?.text === ',' ? readDay(tokens, next + 1) : null);
  // "Sun", "Sat", "Wed" are words and papers too: a day must follow.
  return day ?? (abbreviated ? null : next);
}

/** "27 January 2014", "27th of January", "January 27, 2014", "January 2014", "in May". */
function readDay(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (!first) return null;
  if (isDay(first)) {
    const month = tokens[at + 1]?.text === 'of' ? at + 2 : at + 1;
    return isMonth(tokens[month]) ? afterYear(tokens, afterStop(tokens, month)) : null;
  }
  if (!isMonth(first)) return null;
  const next = afterStop(tokens, at);
  if (isDay(tokens[next])) return afterYear(tokens, afterRange(tokens, next));
  const year = tokens[next]?.text === ',' ? next + 1 : next;
  if (isYear(tokens[year])) return year + 1;
  return isSurelyMonth(tokens, at) ? next : null;
}

/** "Dec." : the full stop belongs to the month, but not to "December." at the end. */
function afterStop(tokens: readonly Token[], month: number): number {
  const abbreviation = (tokens[month]?.text.length ?? 9) <= 4 && !/^(?:May|June|July)$/.test(tokens[month]?.text ?? '');
  return abbreviation && tokens[month + 1]?.text === '.' ? month + 2 : month + 1;
}

/** "July 14-16": the second day of a range. */
function afterRange(tokens: readonly Token[], day: number): number {
  return /^[-–]$/.test(tokens[day + 1]?.text ?? '') && isDay(tokens[day + 2]) ? day + 3 : day + 1;
}

function afterYear(tokens: readonly Token[], next: number): number {
  const year = tokens[next]?.text === ',' ? next + 1 : next;
  return isYear(tokens[year]) ? year + 1 : next;
}

/** "1969", "1990s", "2022-2023", "2014-05-01". */
function readYears(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (!first || !(isYear(first) || /^(?:1[5-9]|20)\d0s$/.test(first.text))) return null;
  const touching = (index: number): boolean => tokens[index]?.start === tokens[index - 1]?.end;
  if (!/^[-–/]$/.test(tokens[at + 1]?.text ?? '') || !touching(at + 1) || !touching(at + 2)) return at + 1;
  if (/^\d\d(?:\d\d)?$/.test(tokens[at + 2]?.text ?? '')) {
    const isoDay = tokens[at + 3]?.text === '-' && /^\d\d$/.test(tokens[at + 4]?.text ?? '') && touching(at + 4);
    return isoDay ? at + 5 : at + 3;
  }
  return at + 1;
}

const isMonth = (token: Token | undefined): boolean => token !== undefined && MONTHS.has(token.text);
const isDay = (token: Token | undefined): boolean =>
  /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(token?.text ?? '');
const isYear = (token: Token | undefined): boolean => /^(?:1[5-9]|20)\d\d$/.test(token?.text ?? '');

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

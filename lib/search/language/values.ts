import { type Day, dayOf, endOfDay } from '../days.ts';
import { fold, wordsOf } from '../words.ts';
import type { Reads } from './fields.ts';
import type { Problem, Value } from './query.ts';

/** A value as it was typed. */
export interface Typed {
  readonly text: string;
  /** May its last word go on? */
  readonly prefix: boolean;
}

/** What the keys of a list are called in the reader's language; of days, what words stand for (`Names`). */
export type KeyNames = Readonly<Record<string, string>>;

export type Read =
  | { readonly values: readonly Value[]; readonly problem?: Problem['about'] }
  /** Not typed to its end yet: to be left out. */
  | { readonly values: null; readonly problem: Problem['about'] };

/** The values that something typed stands for: "mostly" is both "mostly supported" and "mostly wrong". */
export function readValue(reads: Reads, typed: Typed, names: KeyNames): Read {
  switch (reads.as) {
    case 'words':
      return phraseOf(typed);
    case 'name':
      return nameOf(typed);
    case 'one':
      return oneOf(reads.keys, typed.text, names);
    case 'day':
      return dayRange(reads.plain, typed, names);
    case 'number':
      return numberRange(typed);
  }
}

/** Words of a phrase: of a longer one the rest is not compared. */
export const LONGEST_PHRASE = 30;

const EMPTY: Read = { values: null, problem: 'no_value' };

function phraseOf({ text, prefix }: Typed): Read {
  const words = wordsOf(text).slice(0, LONGEST_PHRASE);
  return words.length === 0 ? EMPTY : { values: [{ is: 'phrase', words, prefix }] };
}

function nameOf({ text, prefix }: Typed): Read {
  const name = nameKey(text);
  return name === '' ? EMPTY : { values: [{ is: 'name', name, prefix }] };
}

/** A tag, project, site or language as it is compared. */
export const nameKey = (text: string): string =>
  fold(text)
    .replace(/[\s"“”„*]+/g, ' ')
    .trim();

/** "mostly_wrong", "Mostly wrong" and "mostly-wrong" are one. */
const plain = (text: string): string => wordsOf(text.replaceAll('_', ' ')).join(' ');

function oneOf(keys: readonly string[], text: string, names: KeyNames): Read {
  const wanted = plain(text);
  if (wanted === '') return EMPTY;
  const called = keys.map((key) => [plain(key), plain(names[key] ?? key)]);
  const exact = keys.filter((_, at) => called[at]?.includes(wanted));
  const found = exact.length > 0 ? exact : keys.filter((_, at) => called[at]?.some((name) => name.startsWith(wanted)));
  if (found.length === 0) return { values: [{ is: 'nothing', written: wanted }], problem: 'no_such_value' };
  return { values: found.map((key) => ({ is: 'one', key })) };
}

const NEVER = Number.MAX_SAFE_INTEGER;
const COMPARED = /^(<=|>=|<|>|=)?\s*(.*)$/;

/** A number or day and what it stands for: both ends of a year, month or day. */
interface Ends {
  readonly from: number;
  readonly to: number;
}

/** "<a", ">=a", "a..b", "a"; null where an end cannot be read. */
function rangeOf(written: string, read: (text: string) => Ends | null): Ends | null {
  const between = written.indexOf('..');
  if (between >= 0) {
    const [first, last] = [written.slice(0, between), written.slice(between + 2)].map((end) => read(end.trim()));
    if (!first || !last) return null;
    return { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
  }
  const [, sign, rest = ''] = COMPARED.exec(written) ?? [];
  const ends = read(rest);
  if (!ends) return null;
  switch (sign) {
    case '<':
      return { from: 1, to: ends.from - 1 };
    case '<=':
      return { from: 1, to: ends.to };
    case '>':
      return { from: ends.to + 1, to: NEVER };
    case '>=':
      return { from: ends.from, to: NEVER };
    default:
      return ends;
  }
}

/** A date of which the rest is still to be typed: "20", "2026-", "2026-1". */
const BEGUN = /^(?:[<>=]*|.*\.\.)(?:\d{0,3}|\d{4}-|\d{4}-\d|\d{4}-\d{2}-|\d{4}-\d{2}-\d)$|^[^.]*\.$/;

/** What stands last of it, which is all that is being typed: "tod" of "<=tod". */
const lastOf = (written: string): string => /[^<>=.]*$/.exec(written)?.[0] ?? '';

/** Is a word for a day not typed to its end yet? */
const isBegunWord = (written: string, names: KeyNames): boolean => {
  const word = fold(lastOf(written));
  return word !== '' && !Object.hasOwn(names, word) && Object.keys(names).some((name) => name.startsWith(word));
};

function dayRange(plainly: 'within' | 'from' | 'until', { text, prefix }: Typed, names: KeyNames): Read {
  const written = text.replace(/\s+/g, '').replace(/[/]/g, '-');
  if (prefix && (BEGUN.test(written) || isBegunWord(written, names)))
    return { values: null, problem: written === '' ? 'no_value' : 'no_date' };
  const ends = rangeOf(written, (end) => {
    const word = fold(end);
    return endsOfDay(dayOf(Object.hasOwn(names, word) ? (names[word] ?? '') : end));
  });
  if (!ends) return written === '' ? EMPTY : { values: [{ is: 'nothing', written }], problem: 'no_date' };
  return { values: [{ is: 'range', ...openedTo(plainly, written, ends), written }] };
}

/** A plain day that is the beginning or the end of a range. */
function openedTo(plainly: 'within' | 'from' | 'until', written: string, ends: Ends): Ends {
  if (plainly === 'within' || /^[<>=]/.test(written) || written.includes('..')) return ends;
  return plainly === 'from' ? { from: ends.from, to: NEVER } : { from: 1, to: ends.from - 1 };
}

const endsOfDay = (day: Day | null): Ends | null => (day === null ? null : { from: day, to: endOfDay(day) });

function numberRange({ text, prefix }: Typed): Read {
  const written = text.replace(/\s+/g, '');
  if (prefix && /^[<>=]*$/.test(written)) return EMPTY;
  const ends = rangeOf(written, (end) => (/^\d{1,6}$/.test(end) ? { from: Number(end), to: Number(end) } : null));
  if (!ends) return written === '' ? EMPTY : { values: [{ is: 'nothing', written }], problem: 'no_number' };
  return { values: [{ is: 'range', ...ends, written }] };
}

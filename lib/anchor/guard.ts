import type { GuardKind } from '../domain/located.ts';
import { DEEDS_OF_PERSONS, GUARDED, OPENERS } from './guarded-words.ts';
import { CAPITAL, INNER_CAPITAL } from './keys.ts';
import type { Reading } from './reading.ts';
import type { Usage } from './text-index.ts';
import { BEGINS, OPENS } from './words.ts';

/** Some words of a text, by number: `[from, to)`. */
export interface Run {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
}

/** What is guarded and differs between words taken out and the words put in for them; null where nothing is. */
export function guardBetween(gone: Run, come: Run, usage: Usage): GuardKind | null {
  const [before, after] = [guardsIn(gone, usage), guardsIn(come, usage)];
  const [stayed, stays] = [before.filter(mustStay), after.filter(mustStay)];
  const at = stayed.findIndex((guard, place) => guard !== stays[place]);
  const different = stayed[at] ?? stays[stayed.length];
  if (different !== undefined) return kindOf(different);
  if (turns(before, after)) return 'opposite';
  return reverses(gone, come) ? 'negation' : null;
}

/**
 * The negations and hedges among some words, in the order of the alphabet: what, said of a statement in its own sentence, turns it.
 */
export const turnsIn = (words: Run): readonly string[] =>
  guardsIn(words, null)
    .filter((guard) => guard.startsWith('negation:') || guard.startsWith('hedge:'))
    .toSorted();

export const kindOf = (guard: string): GuardKind => guard.slice(0, guard.indexOf(':')) as GuardKind;

const mustStay = (guard: string): boolean => !guard.startsWith('turn:');

function guardsIn(run: Run, usage: Usage | null): readonly string[] {
  const guards: string[] = [];
  for (let at = run.from; at < run.to; at++) guards.push(...guardsOf(run.reading, at, usage));
  return guards;
}

/**
 * What must not differ in a word, or nothing: names (capitals), numbers, dates, units, negations, quantifiers, hedges.
 * "didn't" guards "not", as "did not" does. Words of scripts without capitals are all guarded: a name cannot be told there.
 */
function guardsOf(reading: Reading, at: number, usage: Usage | null): readonly string[] {
  const key = reading.keys.nameOf(reading.words.keys[at] ?? 0);
  if (/^[\p{N}-]/u.test(key)) return [`number:${key}`];
  if (key.endsWith("n't")) return [...(GUARDED.get(key.slice(0, -3)) ?? []), 'negation:not'];
  if (key === 'cannot') return ['hedge:can', 'negation:not'];
  if (key === 'may' && isMonth(reading, at)) return ['date:may'];
  const guarded = GUARDED.get(key);
  if (guarded) return guarded;
  if (/\p{Lo}/u.test(key)) return [`word:${key}`];
  return usage && isName(reading, at, usage) ? [`name:${key}`] : [];
}

/** "in May", and "May 5" at the head of a sentence. */
function isMonth({ words, keys }: Reading, at: number): boolean {
  const marks = (words.marks[at] ?? 0) & (CAPITAL | OPENS);
  const isFollowed = at + 1 < words.count && ((words.marks[at + 1] ?? 0) & BEGINS) === 0;
  const next = isFollowed ? keys.nameOf(words.keys[at + 1] ?? 0) : '';
  return marks === CAPITAL || (marks === (CAPITAL | OPENS) && /^\p{N}/u.test(next));
}

/** At the head of a sentence a capital is a name's unless the word is met in small letters; in doubt it is. */
function isName({ words, keys }: Reading, at: number, usage: Usage): boolean {
  const [number = 0, marks = 0] = [words.keys[at], words.marks[at]];
  if ((marks & INNER_CAPITAL) > 0) return true;
  const key = keys.nameOf(number);
  if ((marks & CAPITAL) === 0 || key === 'i' || key.startsWith("i'")) return false;
  if ((marks & OPENS) === 0) return true;
  if (OPENERS.has(key)) return false;
  const [next, nextMarks] = [words.keys[at + 1], words.marks[at + 1] ?? 0];
  const isFollowed = (nextMarks & (CAPITAL | OPENS)) === CAPITAL;
  const acts = next !== undefined && at + 1 < words.count && DEEDS_OF_PERSONS.has(keys.nameOf(next));
  return isFollowed || acts || usage.isSeenAsName(number) || !usage.isSeenSmall(number);
}

/** "rose" taken out and "fell" put in. "rose" and "climbed" are on one side: no turn. */
function turns(before: readonly string[], after: readonly string[]): boolean {
  return before.some((guard) => {
    if (mustStay(guard)) return false;
    const other = guard.slice(0, -1) + (guard.endsWith('a') ? 'b' : 'a');
    return after.includes(other) && !after.includes(guard);
  });
}

const REVERSING = /^(?:un|in|im|il|ir|dis|non|mis)(?=\p{L}{3})/u;

/** "likely" and "unlikely", "legal" and "illegal". */
function reverses(gone: Run, come: Run): boolean {
  const [left, right] = [namesIn(gone), namesIn(come)];
  return isReversedIn(left, right) || isReversedIn(right, left);
}

const namesIn = ({ reading, from, to }: Run): ReadonlySet<string> =>
  new Set(Array.from(reading.words.keys.subarray(from, to), (key) => reading.keys.nameOf(key)));

const isReversedIn = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...words].some((key) => REVERSING.test(key) && others.has(key.replace(REVERSING, '')));

import type { GuardKind } from '../domain/located.ts';
import { GUARDED, OPENERS } from './guarded-words.ts';
import type { Word } from './words.ts';

/** Is a word seen in lower case in the text at hand? Then its capital at the head of a sentence is no name's. */
export type SeenLower = (key: string) => boolean;

const REVERSING = /^(?:un|in|im|il|ir|dis|non|mis)(?=\p{L}{3})/u;

/**
 * What must not differ in a word, or nothing: names (capitals), numbers, dates, units, negations, quantifiers, hedges.
 * "didn't" guards "not", as "did not" does. Words of scripts without capitals are all guarded: a name cannot be told there.
 */
function guardsOf(word: Word, seenLower: SeenLower): readonly string[] {
  const { key } = word;
  if (/^[\p{N}-]/u.test(key)) return [`number:${key}`];
  if (key.endsWith("n't")) {
    const rest = GUARDED.get(key.slice(0, -3));
    return rest === undefined ? ['negation:not'] : [rest, 'negation:not'];
  }
  if (key === 'cannot') return ['hedge:can', 'negation:not'];
  const guarded = GUARDED.get(key);
  if (guarded !== undefined) return [guarded];
  if (/\p{Lo}/u.test(key)) return [`word:${key}`];
  return isName(word, seenLower) ? [`name:${key}`] : [];
}

/** What is guarded and differs between words taken out and the words put in for them; null where nothing is. */
export function guardBetween(gone: readonly Word[], come: readonly Word[], seenLower: SeenLower): GuardKind | null {
  const before = gone.flatMap((word) => guardsOf(word, seenLower));
  const after = come.flatMap((word) => guardsOf(word, seenLower));
  const [stayed, stays] = [before.filter(mustStay), after.filter(mustStay)];
  const at = stayed.findIndex((guard, place) => guard !== stays[place]);
  const different = stayed[at] ?? stays[stayed.length];
  if (different !== undefined) return different.slice(0, different.indexOf(':')) as GuardKind;
  if (turns(before, after)) return 'opposite';
  return reverses(gone, come) ? 'negation' : null;
}

const mustStay = (guard: string): boolean => !guard.startsWith('turn:');

/** Negations and hedges alone: what, put in front of a quote, turns what it says. */
export const turnsAround = (words: readonly Word[]): string =>
  words
    .flatMap((word) => guardsOf(word, () => true))
    .filter((guard) => guard.startsWith('negation:') || guard.startsWith('hedge:'))
    .join('|');

function isName({ key, capital, opens }: Word, seenLower: SeenLower): boolean {
  if (!capital || key === 'i' || key.startsWith("i'")) return false;
  return !opens || !(OPENERS.has(key) || seenLower(key));
}

/** "rose" taken out and "fell" put in. "rose" and "climbed" are on one side: no turn. */
function turns(before: readonly string[], after: readonly string[]): boolean {
  return before.some((guard) => {
    if (!guard.startsWith('turn:')) return false;
    const other = guard.slice(0, -1) + (guard.endsWith('a') ? 'b' : 'a');
    return after.includes(other) && !after.includes(guard);
  });
}

/** "likely" and "unlikely", "legal" and "illegal". */
function reverses(gone: readonly Word[], come: readonly Word[]): boolean {
  const [left, right] = [new Set(gone.map(({ key }) => key)), new Set(come.map(({ key }) => key))];
  return isReversedIn(left, right) || isReversedIn(right, left);
}

const isReversedIn = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...words].some((key) => REVERSING.test(key) && others.has(key.replace(REVERSING, '')));

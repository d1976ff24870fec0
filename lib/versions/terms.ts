import { fold } from '../anchor/fold.ts';
import { GUARDED, OPENERS } from '../anchor/guarded-words.ts';
import { type Word, wordsOf } from '../anchor/words.ts';

export type Weight = 'number' | 'date' | 'name' | 'negation' | 'quantifier' | 'hedge';

/** A word of a sentence, and what a change of it would weigh; null: it may be another. */
export interface Term {
  /** Two terms that say the same have the same: "Five" and "5", "didn't" and "not". */
  readonly says: string;
  readonly weight: Weight | null;
  /** `turn:3:a` and `turn:3:b` are opposites; empty where a word has none. */
  readonly side: string;
}

/** The words of a sentence in order. */
export function termsOf(sentence: string): readonly Term[] {
  const words = wordsOf(fold(sentence).text);
  return words.map((word, at) => {
    const guards = GUARDED.get(word.key) ?? [];
    const guard = guards.find((one) => !one.startsWith('turn:')) ?? '';
    const isNegated = word.key === 'not' || word.key === 'cannot' || word.key.endsWith("n't");
    return {
      says: isNegated ? 'not' : word.key,
      weight: isNegated ? 'negation' : weightOf(word, guard.split(':')[0] ?? '', [words[at - 1], words[at + 1]]),
      side: guards.find((one) => one.startsWith('turn:')) ?? '',
    };
  });
}

type Beside = readonly (Word | undefined)[];

function weightOf(word: Word, guard: string, beside: Beside): Weight | null {
  if (isDate(word, guard, beside)) return 'date';
  if (/^\p{N}/u.test(word.key) || MAGNITUDE.test(word.key) || guard === 'unit') return 'number';
  if (guard === 'negation' || guard === 'quantifier' || guard === 'hedge') return guard;
  return guard === '' && isName(word) ? 'name' : null;
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const MAGNITUDE =
  /^(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|halves|quarters?|thirds?|double[ds]?|triple[ds]?|twice|halved|bn)$/;

/** A May at the head of a sentence is a "may" as often as not: it is a month beside a number. */
const isMonth = ({ key, capital, opens }: Word): boolean => capital && MONTH.test(key) && !(key === 'may' && opens);

/** "Monday", "May", "2024", and the 3 of "3 May" and of "May 3"; "2,010 votes" are no year. */
function isDate(word: Word, guard: string, beside: Beside): boolean {
  const { key, start, end } = word;
  if (YEAR.test(key)) return end - start === key.length;
  if (MONTH.test(key)) return isMonth(word);
  return (
    guard === 'date' || (/^\p{N}{1,2}$/u.test(key) && beside.some((other) => other !== undefined && isMonth(other)))
  );
}

/**
 * A capital tells a name; at the head of a sentence it does where the word is none that opens sentences. The price:
 * "Rain" and "Snow" there are names.
 */
const isName = ({ key, capital, opens }: Word): boolean => capital && key !== 'i' && !(opens && OPENERS.has(key));

import { GUARDED, SPELLINGS } from '../../../lib/anchor/guarded-words.ts';

/** A number between 0 and 1, the next of a row that is always the same. */
export type Dice = () => number;

export const diceOf = (seed: number): Dice => {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
};

/** The same things in another order (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], dice: Dice): readonly T[] {
  const mixed = [...things];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(dice() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** What a sentence is changed in; `text` is its article. */
interface Around {
  readonly text: string;
  readonly dice: Dice;
}

/** One change of a sentence, and what must become of a quote of it; `change` answers null where it cannot be made. */
export interface Edit {
  readonly name: string;
  readonly must: number;
  readonly wants: 'changed' | 'guarded' | 'gone';
  readonly change: (sentence: string, around: Around) => string | null;
}

/** A word that says nothing which is guarded: small letters, four or more. */
const isOrdinary = (word: string): boolean =>
  /^[a-z]{4,}$/.test(word) &&
  !GUARDED.has(word) &&
  !SPELLINGS.has(word) &&
  !/^(?:un|in|im|il|ir|dis|non|mis)/.test(word);

/** Takes out, replaces or adds to some ordinary words, by words of the same article. */
function ordinary(count: number, sentence: string, { text, dice }: Around): string | null {
  const places = [...sentence.matchAll(/(?<=\s)[a-z]{4,}(?=[\s,.])/g)].filter(([word]) => isOrdinary(word));
  const pool = [...new Set(text.match(/\b[a-z]{4,}\b/g))].filter(isOrdinary);
  if (places.length < count || pool.length < 4) return null;
  const chosen = shuffled(places, dice).slice(0, count);
  let now = sentence;
  for (const { 0: word, index } of chosen.toSorted((a, b) => b.index - a.index)) {
    const other = pool[Math.floor(dice() * pool.length)] ?? '';
    const put = [other, `${word} ${other}`, ''][Math.floor(dice() * 3)] ?? '';
    now = now.slice(0, index) + put + now.slice(index + word.length);
  }
  return now.replace(/ {2,}/g, ' ').replace(/ ([,.])/g, '$1');
}

/** Puts something else where a pattern is first found. */
const instead =
  (pattern: RegExp, put: (found: string) => string | null) =>
  (sentence: string): string | null => {
    const found = pattern.exec(sentence);
    const other = found && put(found[0]);
    if (!found || other === null) return null;
    return sentence.slice(0, found.index) + other + sentence.slice(found.index + found[0].length);
  };

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const nextOf = (names: readonly string[], name: string): string | null =>
  names.includes(name) ? (names[(names.indexOf(name) + 1) % names.length] ?? null) : null;

function nextNumber(digits: string): string | null {
  const value = Number(digits.replaceAll(',', ''));
  return Number.isNaN(value) ? null : String(value + 3);
}

export const EDITS: readonly Edit[] = [
  {
    name: 'one ordinary word edited',
    must: 0.98,
    wants: 'changed',
    change: (sentence, around) => ordinary(1, sentence, around),
  },
  {
    name: 'two ordinary words edited',
    must: 0.98,
    wants: 'changed',
    change: (sentence, around) => ordinary(2, sentence, around),
  },
  { name: 'another number', must: 1, wants: 'guarded', change: instead(/\b\d[\d,.]*\d\b|\b\d\b/, nextNumber) },
  { name: 'another name', must: 1, wants: 'guarded', change: instead(/(?<=[a-z,] )[A-Z][a-z]{3,}\b/, () => 'Quillon') },
  {
    name: 'another date',
    must: 1,
    wants: 'guarded',
    change: instead(
      new RegExp(`\\b(?:${[...DAYS, ...MONTHS].join('|')})\\b`),
      (name) => nextOf(DAYS, name) ?? nextOf(MONTHS, name),
    ),
  },
  {
    name: 'a negation put in',
    must: 1,
    wants: 'guarded',
    change: instead(/\b(?:is|was|are|were|has|had|will|would|could)\b(?! not)/, (verb) => `${verb} not`),
  },
  { name: 'a negation taken out', must: 1, wants: 'guarded', change: instead(/ not\b/, () => '') },
  {
    name: 'a hedge put in at its end',
    must: 1,
    wants: 'guarded',
    change: instead(/(?<=[a-z])(?=[.!?]["”’]?$)/, () => ', allegedly'),
  },
  { name: 'the sentence taken out', must: 1, wants: 'gone', change: () => '' },
];

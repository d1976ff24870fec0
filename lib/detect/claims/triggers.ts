import { ANY_NUMBER, type Cue } from './cue.ts';
import { NUMBER, type Phrase, type Triggers } from './word.ts';

/** What the words of a list of cues set off, and which words stand in its phrases behind the first. */
export interface TriggerIndex {
  readonly triggersOf: (lower: string, bits: number) => Triggers;
  readonly isInPhrase: (lower: string) => boolean;
}

interface Row {
  readonly cues: number[];
  readonly phrases: Phrase[];
  readonly places: number[];
}

const emptyRow = (): Row => ({ cues: [], phrases: [], places: [] });
/** One for all words that set nothing off. */
const NONE: Triggers = emptyRow();

/** Cues are known by their numbers in the list. */
export function triggerIndex(cues: readonly Cue[]): TriggerIndex {
  const rows = new Map<string, Row>();
  const rest = new Set<string>();
  const rowOf = (word: string): Row => {
    const row = rows.get(word) ?? emptyRow();
    rows.set(word, row);
    return row;
  };
  cues.forEach((cue, number) => {
    if ('at' in cue) for (const word of new Set(cue.at)) rowOf(word).places.push(number);
    if (!('phrases' in cue)) return;
    for (const phrase of new Set(cue.phrases)) {
      const [first = '', ...others] = phrase.split(' ');
      if (others.length === 0) rowOf(first).cues.push(number);
      else rowOf(first).phrases.push({ rest: others, cue: number });
      for (const word of others) rest.add(word);
    }
  });
  const ofNumbers = rows.get(ANY_NUMBER) ?? NONE;
  return {
    triggersOf: (lower, bits) => {
      const row = rows.get(lower) ?? NONE;
      return bits & NUMBER ? { ...row, places: [...row.places, ...ofNumbers.places] } : row;
    },
    isInPhrase: (lower) => rest.has(lower),
  };
}

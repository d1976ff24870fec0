import { clauseWords } from './clause-words.ts';
import { ANY_NUMBER, type Cue } from './cue.ts';
import { noticeWords } from './notice-words.ts';
import { FOLLOWS, NUMBER, TRIGGERS, type Listed, type Phrase } from './word.ts';

/** What the lists say of a word; asked for in lower case, with the bits that its letters give. */
export type Lists = (lower: string, bits: number) => Listed;

interface Row {
  cues: readonly number[];
  phrases: readonly Phrase[];
  places: readonly number[];
  bits: number;
  notice: number;
}

const emptyRow = (): Row => ({ cues: [], phrases: [], places: [], bits: 0, notice: 0 });

/** All lists as one: those of the cues, which are known by their numbers, of clauses and of notices. */
export function listsOf(cues: readonly Cue[]): Lists {
  const rows = new Map<string, Row>();
  const rowOf = (word: string): Row => {
    const row = rows.get(word) ?? emptyRow();
    rows.set(word, row);
    return row;
  };
  cues.forEach((cue, number) => {
    if ('at' in cue) for (const word of new Set(cue.at)) rowOf(word).places = [...rowOf(word).places, number];
    if ('phrases' in cue) for (const phrase of new Set(cue.phrases)) addPhrase(rowOf, phrase, number);
  });
  for (const row of rows.values())
    if (row.cues.length + row.phrases.length + row.places.length > 0) row.bits |= TRIGGERS;
  for (const [word, bits] of clauseWords) rowOf(word).bits |= bits;
  for (const [word, bits] of noticeWords) rowOf(word).notice |= bits;
  // One for all words that no list has, one for all numbers.
  const [unlisted, aNumber] = [emptyRow(), rows.get(ANY_NUMBER) ?? emptyRow()];
  return (lower, bits) => rows.get(lower) ?? (bits & NUMBER ? aNumber : unlisted);
}

/** A single word is a cue by itself; of a phrase, the first word begins it and the others go on with it. */
function addPhrase(rowOf: (word: string) => Row, phrase: string, cue: number): void {
  const [first = '', ...rest] = phrase.split(' ');
  const row = rowOf(first);
  if (rest.length === 0) row.cues = [...row.cues, cue];
  else row.phrases = [...row.phrases, { rest, cue }];
  for (const word of rest) rowOf(word).bits |= FOLLOWS;
}

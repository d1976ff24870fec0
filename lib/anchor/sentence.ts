import type { GuardKind } from '../domain/located.ts';
import { kindOf, type Run, turnsIn } from './guard.ts';
import { CAPITAL } from './keys.ts';
import type { Reading, Stretch } from './reading.ts';
import { beginsAt, isFromStart, LONG_CONTEXT, type Sample } from './sample.ts';
import type { TextIndex } from './text-index.ts';

// What stands around a quote in its own sentence may turn what it says: "the minister lied" | ", critics claimed without proof".

const hasCapital = ({ words }: Reading, at: number): boolean => ((words.marks[at] ?? 0) & CAPITAL) > 0;

/** Words of a sentence, on each side, that are looked at. */
const FRAME = 25;
/** Words put in at the border of a quote that still count as its own. */
const GROWTH = 12;

/**
 * A quote that was a whole sentence, or began or ended with one, has for its own what was put in at that end: "The bridge will be
 * built", "The bridge will be built, allegedly". A neighbour that stands where it stood is where it ends; so is, in front, a
 * capital that it had.
 */
export function grown(
  { reading, from, to, isWholeAtStart, isWholeAtEnd }: Sample,
  index: TextIndex,
  { first, last }: Stretch,
): Stretch {
  const { keys } = reading.words;
  const isNeighbour = (word: number, row: number): boolean =>
    row >= 0 && row < reading.words.count && index.words.keys[word] === keys[row];
  let [start, end] = [first, last];
  if (isWholeAtStart && !(hasCapital(reading, from) && hasCapital(index, first))) {
    while (start > 0 && first - start <= GROWTH && !beginsAt(index, start) && !isNeighbour(start - 1, from - 1))
      start--;
  }
  if (isWholeAtEnd) {
    while (end - last <= GROWTH && !beginsAt(index, end + 1) && !isNeighbour(end + 1, to)) end++;
  }
  return { first: first - start > GROWTH ? first : start, last: end - last > GROWTH ? last : end };
}

/** What kind of word turns a quote round in its sentence of today: a negation or hedge that came, or that went; null for none. */
export function turnAround(sample: Sample, index: TextIndex, { first, last }: Stretch): GuardKind | null {
  const { quote, reading, from, to } = sample;
  const isAll = (context: string): boolean => quote.lookalikes !== undefined && context.length < LONG_CONTEXT;
  const start = frameBefore(reading, from, FRAME);
  const isStartKnown = start > 0 || isAll(quote.prefix) || isFromStart(quote);
  const startToday = frameBefore(index, first, FRAME);
  const before = isStartKnown ? FRAME : Math.min(from - start, first - startToday);
  const end = frameAfter(reading, to, FRAME);
  const isEndKnown = end < reading.words.count || isAll(quote.suffix);
  const endToday = frameAfter(index, last + 1, FRAME);
  const after = isEndKnown ? FRAME : Math.min(end - to, endToday - last - 1);
  return (
    turnBetween(
      { reading, from: Math.max(start, from - before), to: from },
      { reading: index, from: Math.max(startToday, first - before), to: first },
    ) ??
    turnBetween(
      { reading, from: to, to: Math.min(end, to + after) },
      { reading: index, from: last + 1, to: Math.min(endToday, last + 1 + after) },
    )
  );
}

/** The first word of the sentence that goes on at a word; at most so many before it. */
function frameBefore(reading: Reading, at: number, most: number): number {
  let from = at;
  while (from > 0 && at - from < most && !beginsAt(reading, from)) from--;
  return from;
}

/** One more than the last word of the sentence that a word goes on; at most so many after it. */
function frameAfter(reading: Reading, at: number, most: number): number {
  let to = at;
  while (to < reading.words.count && to - at < most && !beginsAt(reading, to)) to++;
  return to;
}

function turnBetween(then: Run, today: Run): GuardKind | null {
  const [was, now] = [turnsIn(then), turnsIn(today)];
  const at = was.findIndex((turn, place) => turn !== now[place]);
  const different = was[at] ?? now[was.length];
  return different === undefined ? null : kindOf(different);
}

import { foldedPosition, wordAt } from './reading.ts';
import type { Sample } from './sample.ts';
import { frequencyOf, placesOf, type TextIndex } from './text-index.ts';

/** A place where a quote's words stand letter by letter (typography aside), and how much of its context stands there too. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Code units of the context before and after that are the same, counted from the quote outwards. */
  readonly left: number;
  readonly right: number;
}

/** No text that means anything says the same words more often; beyond this the nearest count. */
export const MOST_PLACES = 500;

/** Where a quote stands word for word, in order. Costs as much as its rarest word is frequent. */
export function occurrencesOf(sample: Sample, index: TextIndex): readonly Occurrence[] {
  const { exact, offset, reading } = sample;
  const { text } = index;
  const found: Occurrence[] = [];
  for (const start of startsOf(sample, index)) {
    if (!text.startsWith(exact, start) || !hasSameBorders(sample, index, start)) continue;
    const end = start + exact.length;
    const left = sharedBefore([reading.text, offset], [text, start]);
    found.push({ start, end, left, right: sharedAfter([reading.text, offset + exact.length], [text, end]) });
  }
  return found;
}

/** Of the words that stand whole in a quote the one that is rarest in a text; null where it has none. */
export function rarestOf(
  { exact, offset, reading, from, to }: Sample,
  index: TextIndex,
): { readonly row: number; readonly key: number; readonly frequency: number } | null {
  const { starts, ends, keys } = reading.words;
  const end = offset + exact.length;
  let [rarest, least] = [-1, Infinity];
  for (let row = from; row < to; row++) {
    if ((starts[row] ?? 0) < offset || (ends[row] ?? 0) > end) continue;
    const frequency = frequencyOf(index, keys[row] ?? 0);
    if (frequency < least) [rarest, least] = [row, frequency];
  }
  return rarest < 0 ? null : { row: rarest, key: keys[rarest] ?? 0, frequency: least };
}

function startsOf(sample: Sample, index: TextIndex): readonly number[] {
  const rarest = rarestOf(sample, index);
  if (!rarest) return scan(sample.exact, index.text);
  const back = (sample.reading.words.starts[rarest.row] ?? 0) - sample.offset;
  const near = rarest.frequency > MOST_PLACES ? wordAt(index, foldedPosition(index, sample.quote.start)) : 0;
  const places = placesOf(index, rarest.key, [near, MOST_PLACES]);
  return Array.from(places, (place) => (index.words.starts[place] ?? 0) - back);
}

/** A quote that holds no whole word ("counter" of "counterclaim", one dash) is looked for letter by letter. */
function scan(exact: string, text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at !== -1 && starts.length < MOST_PLACES; at = text.indexOf(exact, at + 1))
    starts.push(at);
  return starts;
}

/** "500 people" does not stand in "1,500 people": a word that was whole must be whole. */
function hasSameBorders({ exact, tornStart, tornEnd }: Sample, index: TextIndex, start: number): boolean {
  const { starts, ends, count } = index.words;
  const end = start + exact.length;
  const [first, last] = [wordAt(index, start), wordAt(index, end - 1)];
  const isTornStart = first < count && (starts[first] ?? 0) < start;
  const isTornEnd = last < count && (starts[last] ?? 0) < end && (ends[last] ?? 0) > end;
  return isTornStart === tornStart && isTornEnd === tornEnd;
}

/** A text and a position in it. */
type Place = readonly [text: string, at: number];

/** How many units before, or after, two places are the same. */
function sharedBefore([one, a]: Place, [other, b]: Place): number {
  const most = Math.min(a, b);
  let shared = 0;
  while (shared < most && one.charCodeAt(a - 1 - shared) === other.charCodeAt(b - 1 - shared)) shared++;
  return shared;
}

function sharedAfter([one, a]: Place, [other, b]: Place): number {
  const most = Math.min(one.length - a, other.length - b);
  let shared = 0;
  while (shared < most && one.charCodeAt(a + shared) === other.charCodeAt(b + shared)) shared++;
  return shared;
}

import type { Sample } from './sample.ts';
import { nearest, type TextIndex, wordAt } from './text-index.ts';

/** A place where a quote's words stand letter by letter (typography aside), and how much of its context stands there too. */
export interface Occurrence {
  readonly start: number;
  /** Code units of the context before and after that are the same, counted from the quote outwards. */
  readonly left: number;
  readonly right: number;
}

/** No text that means anything says the same words more often; beyond this the nearest count. */
const MOST = 500;

/** Where a quote stands word for word, in no order of merit. Costs as much as its rarest word is frequent. */
export function occurrencesOf(sample: Sample, index: TextIndex): readonly Occurrence[] {
  const text = index.folded.text;
  const length = sample.exact.length;
  return startsOf(sample, index)
    .filter((start) => text.startsWith(sample.exact, start) && hasSameBorders(sample, index, start))
    .map((start) => ({
      start,
      left: commonEnd(sample.before, text, start),
      right: commonStart(sample.after, text, start + length),
    }));
}

function startsOf(sample: Sample, index: TextIndex): readonly number[] {
  const end = sample.offset + sample.exact.length;
  const whole = sample.words.slice(sample.from, sample.to).filter((w) => w.start >= sample.offset && w.end <= end);
  const counted = whole.map((word) => ({ word, places: index.places.get(word.key) ?? [] }));
  const rarest = counted.toSorted((a, b) => a.places.length - b.places.length)[0];
  if (!rarest) return scan(sample, index.folded.text);
  const near = nearest(rarest.places, wordAt(index.words, sample.expected), MOST);
  return near.map((place) => (index.words[place]?.start ?? 0) - (rarest.word.start - sample.offset));
}

/** A quote that holds no whole word ("counter" of "counterclaim", one dash) is looked for letter by letter. */
function scan({ exact }: Sample, text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at !== -1 && starts.length < MOST; at = text.indexOf(exact, at + 1))
    starts.push(at);
  return starts;
}

/** "500 people" does not stand in "1,500 people": a word that was whole must be whole. */
function hasSameBorders(sample: Sample, { words }: TextIndex, start: number): boolean {
  const end = start + sample.exact.length;
  const first = words[wordAt(words, start)];
  const last = words[wordAt(words, end - 1)];
  const tornStart = first !== undefined && first.start < start;
  const tornEnd = last !== undefined && last.start < end && last.end > end;
  return tornStart === sample.tornStart && tornEnd === sample.tornEnd;
}

function commonEnd(context: string, text: string, end: number): number {
  let shared = 0;
  while (shared < context.length && shared < end && context.at(-1 - shared) === text[end - 1 - shared]) shared++;
  return shared;
}

function commonStart(context: string, text: string, start: number): number {
  let shared = 0;
  while (shared < context.length && context[shared] === text[start + shared]) shared++;
  return shared;
}

import { PARTS, type Part } from '../index/entry.ts';
import { BREAK, FIRST_WORD, markParts, placesOf, type Segment } from '../index/segment.ts';
import type { Phrase } from '../language/query.ts';

/** A bit for each part of an item (entry.ts). */
export type PartBits = number;

export const ALL_PARTS: PartBits = (1 << PARTS.length) - 1;
export const bitOf = (part: Part): PartBits => 1 << PARTS.indexOf(part);

/** For each item, in which parts a phrase stands. Where it is one word, that is read off the index. */
export function partsWith(segment: Segment, phrase: Phrase): Uint8Array {
  const last = phrase.words.length - 1;
  const places = phrase.words.map((word, at) => placesOf(segment, word, phrase.prefix && at === last));
  const marks = places.map((range) => marksOf(segment, range));
  const [first = new Uint8Array(segment.size), ...others] = marks;
  for (const other of others)
    for (let item = 0; item < first.length; item++) first[item] = (first[item] ?? 0) & (other[item] ?? 0);
  if (others.length > 0) verify(segment, places, first);
  return first;
}

function marksOf(segment: Segment, [from, to]: readonly [number, number]): Uint8Array {
  const marks = new Uint8Array(segment.size);
  for (let place = from; place < to; place++) markParts(segment, segment.sorted[place] ?? 0, marks);
  return marks;
}

/**
 * Of items that have all words of a phrase in one part, leaves those where they stand one after the other: their texts are
 * read, word by word, with a bit for each beginning of the phrase that stands there (shift-and: Baeza-Yates and Gonnet 1992).
 */
function verify(segment: Segment, places: readonly (readonly [number, number])[], marks: Uint8Array): void {
  /** For each word, bit `n` if it can be word `n` of the phrase. */
  const canBe = new Uint32Array(segment.sorted.length);
  places.forEach(([from, to], at) => {
    for (const word of segment.sorted.subarray(from, to)) canBe[word] = (canBe[word] ?? 0) | (1 << at);
  });
  const whole = 1 << (places.length - 1);
  for (let item = 0; item < marks.length; item++) {
    const asked = marks[item] ?? 0;
    if (asked !== 0) marks[item] = standsIn({ segment, item, canBe, whole }, asked);
  }
}

interface Reading {
  readonly segment: Segment;
  readonly item: number;
  readonly canBe: Uint32Array;
  /** The bit of the last word of the phrase. */
  readonly whole: number;
}

/**
 * In which of the parts that are asked for the words stand one after the other. Numbers are read here and not by a NumberReader:
 * of a phrase of common words some ten million are read.
 */
function standsIn({ segment, item, canBe, whole }: Reading, asked: PartBits): PartBits {
  const { starts, bytes } = segment.texts;
  const end = starts[item + 1] ?? 0;
  let [part, found, begun, at] = [0, 0, 0, starts[item] ?? 0];
  while (at < end && found !== asked) {
    let token = bytes[at++] ?? 0;
    if (token >= 0x80) {
      token &= 0x7f;
      for (let shift = 7, more = true; more; shift += 7) {
        const byte = bytes[at++] ?? 0;
        token |= (byte & 0x7f) << shift;
        more = byte >= 0x80;
      }
    }
    if (token >= FIRST_WORD) {
      begun = ((begun << 1) | 1) & (canBe[token - FIRST_WORD] ?? 0);
      if ((begun & whole) !== 0) found |= part & asked;
      continue;
    }
    begun = 0;
    if (token === BREAK) continue;
    part = 1 << (token - 1);
    // Parts come in their order: none of those that are left is asked for.
    if (part > asked) break;
  }
  return found;
}

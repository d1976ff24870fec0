import { bytesOf } from '../bytes.ts';
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
  if (others.length > 0) {
    narrow(segment, phrase, first);
    verify(segment, places, first);
    lately.set(segment, { phrase, parts: first.slice() });
  }
  return first;
}

/** Where the phrase stood that was looked for last: one that is being typed goes on with every letter. */
const lately = new WeakMap<Segment, { readonly phrase: Phrase; readonly parts: Uint8Array }>();

/** Leaves of some items those where the last phrase stood, if this one can stand nowhere else. */
function narrow(segment: Segment, phrase: Phrase, marks: Uint8Array): void {
  const last = lately.get(segment);
  if (!last || !goesOnWith(phrase, last.phrase)) return;
  for (let item = 0; item < marks.length; item++) marks[item] = (marks[item] ?? 0) & (last.parts[item] ?? 0);
}

/** Does the second phrase stand wherever the first does? */
const goesOnWith = ({ words, prefix }: Phrase, begun: Phrase): boolean =>
  begun.words.length <= words.length &&
  begun.words.every((word, at) => {
    const [now = '', isLast] = [words[at], at === begun.words.length - 1];
    if (isLast && begun.prefix) return now.startsWith(word);
    return now === word && !(isLast && prefix && words.length === begun.words.length);
  });

function marksOf(segment: Segment, [from, to]: readonly [number, number]): Uint8Array {
  const marks = new Uint8Array(segment.size);
  for (let place = from; place < to; place++) markParts(segment, segment.sorted[place] ?? 0, marks);
  return marks;
}

/**
 * Of items that have all words of a phrase in one part, leaves those where they stand one after the other. The bytes of the first
 * word are looked for in the texts, as the browser looks for bytes; only what follows them is read. A phrase that begins with
 * the most common word of all is so read at some hundred thousand places, and not in all of its millions of words.
 */
function verify(segment: Segment, places: readonly (readonly [number, number])[], marks: Uint8Array): void {
  const { starts, bytes } = segment.texts;
  const phrase = { canBe: wordsThatCanBe(segment, places), length: places.length };
  const first = bytesOf((segment.sorted[places[0]?.[0] ?? 0] ?? 0) + FIRST_WORD);
  const [head = 0] = first;
  const found = new Uint8Array(marks.length);
  let [item, begin, end] = [-1, 0, 0];
  for (let at = bytes.indexOf(head); at !== -1; at = bytes.indexOf(head, at + 1)) {
    while (end <= at) {
      item++;
      begin = end;
      end = starts[item + 1] ?? Infinity;
    }
    const asked = marks[item] ?? 0;
    if (asked === 0) at = end - 1;
    else if (isWordAt(bytes, at, first) && goesOn(bytes, { from: at + first.length, end }, phrase))
      found[item] = (found[item] ?? 0) | (partAt(bytes, begin, at) & asked);
  }
  marks.set(found);
}

/** For each word of a segment, bit `n` if it can be word `n` of the phrase. */
function wordsThatCanBe({ sorted }: Segment, places: readonly (readonly [number, number])[]): Uint32Array {
  const canBe = new Uint32Array(sorted.length);
  places.forEach(([from, to], at) => {
    for (const word of sorted.subarray(from, to)) canBe[word] = (canBe[word] ?? 0) | (1 << at);
  });
  return canBe;
}

/** Does a number stand here, whole? The last byte of every number is below 0x80, and only that. */
function isWordAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  if (at > 0 && (bytes[at - 1] ?? 0) >= 0x80) return false;
  for (let nth = 1; nth < word.length; nth++) if (bytes[at + nth] !== word[nth]) return false;
  return true;
}

interface Followed {
  readonly canBe: Uint32Array;
  readonly length: number;
}

/** Do the other words of a phrase follow? Numbers are read here and not by a NumberReader: it is asked some hundred thousand times. */
function goesOn(bytes: Uint8Array, { from, end }: { from: number; end: number }, { canBe, length }: Followed): boolean {
  let at = from;
  for (let nth = 1; nth < length; nth++) {
    if (at >= end) return false;
    let byte = bytes[at++] ?? 0;
    let token = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      token |= (byte & 0x7f) << shift;
    }
    if (token < FIRST_WORD || ((canBe[token - FIRST_WORD] ?? 0) & (1 << nth)) === 0) return false;
  }
  return true;
}

/** The part of an item that a place in its text belongs to: the last that began before it. */
function partAt(bytes: Uint8Array, begin: number, at: number): PartBits {
  for (let back = at - 1; back >= begin; back--) {
    const token = bytes[back] ?? 0;
    const isWhole = back === begin || (bytes[back - 1] ?? 0) < 0x80;
    if (token !== BREAK && token < FIRST_WORD && isWhole) return 1 << (token - 1);
  }
  return 0;
}

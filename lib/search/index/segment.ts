import { firstWhere } from '../../domain/search.ts';
import type { Day } from '../days.ts';
import { compareAt, stringAt, type Strings } from '../strings.ts';
import { NumberReader } from '../bytes.ts';
import { type Numbers, PARTS } from './entry.ts';

/** Several values of each item: those of item `i` are `items[starts[i]]` up to `items[starts[i + 1]]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** A page, as far as items are found, grouped and sorted by it. */
export interface PageEntry {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly site: string;
  readonly language: string;
  /** Day it was published; where it does not say, the day it was first seen. */
  readonly published: Day;
  readonly seen: Day;
  /** Milliseconds since 1970 when it was seen last. */
  readonly seenAt: number;
}

/** A name and what it is compared by. */
export interface NameEntry {
  readonly key: string;
  readonly label: string;
}

export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Numbers of each item: also the places of its page and its source in their tables (source: 0 is none, 1 the first). */
export type Columns = Readonly<Record<keyof Numbers | 'page' | 'source' | 'length', Column>>;

/**
 * An index over some items, never changed: nothing but pieces of memory and a few tables, so that it can be stored as it is.
 *
 * `texts` holds the words of each item in order, as numbers (`TOKENS`), so that a phrase, a count or a merge needs no text.
 * `postings` holds for each word and part of an item (entry.ts) the items it stands in: gaps between their numbers, as varints.
 */
export interface Segment {
  readonly size: number;
  readonly ids: Strings;
  /** Hashes of the ids in ascending order, and whose they are. */
  readonly hashes: Uint32Array;
  readonly hashed: Uint32Array;
  readonly columns: Columns;
  readonly tags: Lists;
  readonly projects: Lists;
  readonly spoken: Lists;
  readonly pages: readonly PageEntry[];
  readonly sources: readonly NameEntry[];
  readonly tagNames: readonly NameEntry[];
  readonly projectIds: readonly string[];
  readonly words: Strings;
  /** Numbers of words in the order of their letters. */
  readonly sorted: Uint32Array;
  readonly texts: Packed;
  readonly postings: Packed;
}

/** Runs of varints: run `i` is the bytes `[starts[i], starts[i + 1])`. */
export interface Packed {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** In a text, 0 parts two pieces, the next numbers begin a part each, and what is above is a word: its number and FIRST_WORD. */
export const BREAK = 0;
export const FIRST_WORD = PARTS.length + 1;

export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The number of the item of an id; -1 where there is none. */
export function itemOf({ ids, hashes, hashed }: Segment, id: string): number {
  const hash = hashOf(id);
  for (let at = firstWhere(hashes, (other) => other >= hash); hashes[at] === hash; at++) {
    const item = hashed[at] ?? 0;
    if (compareAt(ids, item, id) === 0) return item;
  }
  return -1;
}

/** Places in `sorted` of a word, or of all words that begin with it. */
export function placesOf(
  { words, sorted }: Segment,
  word: string,
  prefix: boolean,
): readonly [from: number, to: number] {
  const from = firstWhere(sorted, (index) => compareAt(words, index, word) >= 0);
  if (!prefix) {
    const isThere = from < sorted.length && compareAt(words, sorted[from] ?? 0, word) === 0;
    return [from, isThere ? from + 1 : from];
  }
  // Whatever begins with it comes before it with the last of all units behind it.
  const to = firstWhere(sorted, (index) => compareAt(words, index, `${word}\uffff`) > 0);
  return [from, to];
}

/** Marks, for each item that a word stands in, in which parts: a bit each. */
export function markParts({ postings }: Segment, word: number, marks: Uint8Array): void {
  const { starts, bytes } = postings;
  for (let part = 0; part < PARTS.length; part++) {
    const run = word * PARTS.length + part;
    const end = starts[run + 1] ?? 0;
    const reader = new NumberReader(bytes, starts[run] ?? 0);
    const bit = 1 << part;
    for (let item = -1; reader.at < end;) {
      item += reader.next();
      marks[item] = (marks[item] ?? 0) | bit;
    }
  }
}

/** The id of an item. */
export const idAt = ({ ids }: Segment, item: number): string => stringAt(ids, item);

/** The values of an item in a list. */
export const valuesAt = ({ starts, items }: Lists, item: number): Uint32Array =>
  items.subarray(starts[item] ?? 0, starts[item + 1] ?? 0);

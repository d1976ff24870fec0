import { firstWhere } from '../domain/search.ts';
import type { Span } from '../domain/span.ts';
import { isSpace } from '../text/white-space.ts';
import { endOf, fold, foldedAt, isNothing, startOf } from './fold.ts';
import type { Keys } from './keys.ts';
import { type Words, WordList } from './words.ts';

/**
 * A text folded and cut into words, block by block: a block is what stands between two ends of line. `text` is the folded blocks,
 * joined by a space.
 */
export interface Reading {
  readonly original: string;
  readonly text: string;
  readonly blocks: Blocks;
  readonly words: Words;
  readonly keys: Keys;
}

/** Block `n` is `[starts[n], ends[n])` of the original; its folded text begins at `folded[n]`, its words at `words[n]`. */
export interface Blocks {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly folded: readonly number[];
  readonly words: readonly number[];
}

/** Words by number, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A block that was read: which, and of what text. */
export interface Piece {
  readonly source: Reading;
  readonly at: number;
}

/** A text cut into blocks, of which some are known already. */
export interface Draft {
  readonly original: string;
  readonly keys: Keys;
  readonly spans: readonly Span[];
  /** By block; null, or not there: it is still to be read. */
  readonly pieces: readonly (Piece | null)[];
}

/** Reads a text. Linear. */
export const read = (original: string, keys: Keys): Reading =>
  readDraft({ original, keys, spans: blocksIn(original), pieces: [] });

/** Reads what is still to be read of a text, and takes over the rest. */
export function readDraft({ original, keys, spans, pieces }: Draft): Reading {
  const writer = new Writer(original, keys);
  for (const [at, span] of spans.entries()) writer.add(span, pieces[at] ?? null);
  return writer.done();
}

/** The folded text of a block. */
export function foldedText({ source, at }: Piece): string {
  const { folded } = source.blocks;
  return source.text.slice(folded[at] ?? 0, (folded[at + 1] ?? source.text.length + 1) - 1);
}

const LINE_END = /[\n\r\u2028\u2029]/g;

/** Where the blocks of a text begin and end: without white space at their ends, and none without anything in it. */
export function blocksIn(text: string): readonly Span[] {
  const blocks: Span[] = [];
  const isBlank = (at: number): boolean => isSpace(text.charCodeAt(at)) || isNothing(text.charCodeAt(at));
  for (let from = 0; from < text.length;) {
    LINE_END.lastIndex = from;
    const stop = LINE_END.test(text) ? LINE_END.lastIndex - 1 : text.length;
    let [start, end] = [from, stop];
    while (start < end && isBlank(start)) start++;
    while (start < end && isBlank(end - 1)) end--;
    if (start < end) blocks.push({ start, end });
    from = stop + 1;
  }
  return blocks;
}

class Writer {
  readonly #original: string;
  readonly #keys: Keys;
  readonly #words: WordList;
  readonly #parts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #folded: number[] = [];
  readonly #firsts: number[] = [];
  #length = 0;
  /** Blocks of a known text that follow one another here as there, not yet taken over. */
  #run: { readonly source: Reading; readonly from: number; to: number } | null = null;

  constructor(original: string, keys: Keys) {
    this.#original = original;
    this.#keys = keys;
    this.#words = new WordList(64 + (original.length >> 2));
  }

  /** Adds a block; what is known of it is taken over. */
  add({ start, end }: Span, piece: Piece | null): void {
    if (piece?.source !== this.#run?.source || piece?.at !== this.#run?.to) this.#flush();
    this.#starts.push(start);
    this.#ends.push(end);
    if (piece) {
      this.#run ??= { source: piece.source, from: piece.at, to: piece.at };
      this.#run.to++;
      return;
    }
    const { text } = fold(this.#original.slice(start, end));
    this.#begin();
    this.#words.cut(text, this.#length, this.#keys);
    this.#write(text);
  }

  #begin(): void {
    if (this.#parts.length > 0) this.#length++;
    this.#folded.push(this.#length);
    this.#firsts.push(this.#words.count);
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #flush(): void {
    if (!this.#run) return;
    const { source, from, to } = this.#run;
    this.#run = null;
    const { folded, words } = source.blocks;
    const [start, firstWord] = [folded[from] ?? 0, words[from] ?? 0];
    const end = to < folded.length ? (folded[to] ?? 0) - 1 : source.text.length;
    const lastWord = to < words.length ? (words[to] ?? 0) : source.words.count;
    this.#begin();
    const [shift, count] = [this.#length - start, this.#words.count - firstWord];
    for (let block = from + 1; block < to; block++) {
      this.#folded.push((folded[block] ?? 0) + shift);
      this.#firsts.push((words[block] ?? 0) + count);
    }
    this.#words.take(source.words, [firstWord, lastWord], shift);
    this.#write(source.text.slice(start, end));
  }

  done(): Reading {
    this.#flush();
    const blocks = { starts: this.#starts, ends: this.#ends, folded: this.#folded, words: this.#firsts };
    return { original: this.#original, text: this.#parts.join(' '), blocks, words: this.#words, keys: this.#keys };
  }
}

/** The block that a position of the folded text stands in. */
export const blockAt = ({ blocks }: Reading, position: number): number =>
  Math.max(0, firstWhere(blocks.folded, (entry) => entry > position) - 1);

/** The block that a position of the folded text stands in, as a span of that text. */
export function blockSpan(reading: Reading, position: number): Span {
  const { folded } = reading.blocks;
  const block = blockAt(reading, position);
  return { start: folded[block] ?? 0, end: (folded[block + 1] ?? reading.text.length + 1) - 1 };
}

/** The number of the first word that ends after a position of the folded text. */
export function wordAt({ words }: Reading, position: number): number {
  let [low, high] = [0, words.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.ends[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words that a span of the folded text holds. */
export const stretchOf = (reading: Reading, { start, end }: Span): Stretch => {
  const last = wordAt(reading, end - 1);
  return { first: wordAt(reading, start), last: (reading.words.starts[last] ?? end) < end ? last : last - 1 };
};

/** What a span of the folded text is in the original. */
export function unfold(reading: Reading, span: Span): Span {
  const { original, blocks } = reading;
  const edge = (position: number, side: typeof startOf): number => {
    const block = blockAt(reading, position);
    const [start, end] = [blocks.starts[block] ?? 0, blocks.ends[block] ?? 0];
    return Math.min(end, start + side(fold(original.slice(start, end)), position - (blocks.folded[block] ?? 0)));
  };
  return { start: edge(span.start, startOf), end: edge(span.end - 1, endOf) };
}

/** Where a position of the original stands in the folded text: the first unit that ends after it. */
export function foldedPosition(reading: Reading, position: number): number {
  const { original, blocks, text } = reading;
  const block = firstWhere(blocks.ends, (end) => end > position);
  const [start, end, folded] = [blocks.starts[block], blocks.ends[block], blocks.folded[block]];
  if (start === undefined || folded === undefined) return text.length;
  return position <= start ? folded : folded + foldedAt(fold(original.slice(start, end)), position - start);
}

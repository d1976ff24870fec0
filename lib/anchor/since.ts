import type { Keys } from './keys.ts';
import { blocksIn, type Draft, foldedText, type Piece, read, type Reading } from './reading.ts';
import { WordList } from './words.ts';

/** What became of an older version of a text. */
export interface Since {
  readonly older: object;
  /** By block of the older version: its number in the newer; -1 where it stands there no more. */
  readonly moved: Int32Array;
  /** What stands in the newer version alone: new blocks, and borders of blocks that had another neighbour. */
  readonly zones: readonly Zone[];
  /** The keys of the words in and around them, and how many words those are. */
  readonly keys: ReadonlySet<number>;
  readonly count: number;
}

/** A stretch of folded text of which `[from, to)` is new. */
export interface Zone {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A version of a text: its blocks, and what became of the version before. */
export interface Version extends Draft {
  readonly pieces: readonly Piece[];
  readonly since: Since | null;
}

/** Code units around what is new that are looked at with it: a longer quote is looked for in the whole text. */
export const AROUND = 1_000;
/** Where more is new than this, everything is looked for anew. */
const MOST = 100_000;

/** The first version of a text. */
export function firstVersion(original: string, keys: Keys): Version {
  const reading = read(original, keys);
  const { starts, ends } = reading.blocks;
  const spans = starts.map((start, at) => ({ start, end: ends[at] ?? start }));
  return { original, keys, spans, pieces: piecesOf(reading), since: null };
}

export const piecesOf = (source: Reading): readonly Piece[] => source.blocks.starts.map((_, at) => ({ source, at }));

/** The next version of a text: only blocks that stood nowhere in the older one are read. Costs a comparison of both. */
export function nextVersion(older: Version, original: string): Version {
  const { keys } = older;
  const spans = blocksIn(original);
  const came = whence(older, { original, spans });
  const moved = new Int32Array(older.pieces.length).fill(-1);
  const pieces = spans.map(({ start, end }, at): Piece => {
    const known = came[at] ?? -1;
    const piece = older.pieces[known];
    // A block that stands twice today stood there once: the second is new, though it need not be read.
    if (moved[known] === -1) moved[known] = at;
    else came[at] = -1;
    return piece ?? { source: read(original.slice(start, end), keys), at: 0 };
  });
  const zones = zonesOf(pieces, came);
  const since = zones && { older: older.spans, moved, zones, ...wordsIn(zones, keys) };
  return { original, keys, spans, pieces, since };
}

type Cut = Pick<Version, 'original' | 'spans'>;

const blockOf = ({ original, spans }: Cut, at: number): string | null => {
  const span = spans[at];
  return span ? original.slice(span.start, span.end) : null;
};

/** By block of a newer version: a block of the older that reads so; -1 for none. What is the same at both ends costs least. */
function whence(older: Cut, newer: Cut): number[] {
  const [before, now] = [older.spans.length, newer.spans.length];
  const most = Math.min(before, now);
  let [head, tail] = [0, 0];
  while (head < most && blockOf(older, head) === blockOf(newer, head)) head++;
  while (tail < most - head && blockOf(older, before - 1 - tail) === blockOf(newer, now - 1 - tail)) tail++;
  const between = new Map<string | null, number>();
  for (let at = head; at < before - tail; at++) between.set(blockOf(older, at), at);
  return newer.spans.map((_, at) => {
    if (at < head) return at;
    return at >= now - tail ? at - now + before : (between.get(blockOf(newer, at)) ?? -1);
  });
}

/** What is new, by what each block was before (-1: nothing); null where it is too much. */
function zonesOf(pieces: readonly Piece[], came: readonly number[]): readonly Zone[] | null {
  const zones: Zone[] = [];
  let length = 0;
  for (let at = 0; at < came.length; at++) {
    const isNew = came[at] === -1;
    if (!isNew && (at === 0 || came[at] === (came[at - 1] ?? -1) + 1)) continue;
    let end = at;
    while (end < came.length && came[end] === -1) end++;
    const zone = zoneOf(pieces, at, end);
    zones.push(zone);
    length += zone.text.length;
    if (length > MOST) return null;
    at = end;
  }
  return zones;
}

const textOf = (piece: Piece | undefined): string => (piece ? foldedText(piece) : '');

/** New blocks from one to another (none: the border before the one), with what stands around them. */
function zoneOf(pieces: readonly Piece[], from: number, to: number): Zone {
  let [before, after] = ['', ''];
  for (let at = from - 1; at >= 0 && before.length < AROUND; at--)
    before = `${textOf(pieces[at]).slice(-AROUND)} ${before}`;
  for (let at = to; at < pieces.length && after.length < AROUND; at++)
    after = `${after} ${textOf(pieces[at]).slice(0, AROUND)}`;
  const between = pieces.slice(from, to).map(textOf).join(' ');
  // A border alone is the one space of it.
  const text = from === to ? `${before.slice(0, -1)}${after}` : `${before}${between}${after}`;
  const start = Math.max(0, before.length - 1);
  return { text, from: start, to: text.length - Math.max(0, after.length - 1) };
}

function wordsIn(zones: readonly Zone[], keys: Keys): Pick<Since, 'keys' | 'count'> {
  const words = new WordList(64);
  for (const { text } of zones) words.cut(text, 0, keys);
  return { keys: new Set(words.keys.subarray(0, words.count)), count: words.count };
}

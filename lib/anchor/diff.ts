import type { Change } from '../domain/located.ts';
import type { Span } from '../domain/span.ts';
import { endOf, fold, startOf } from './fold.ts';
import { guardBetween, type Run } from './guard.ts';
import { Keys } from './keys.ts';
import { pairWords } from './pairs.ts';
import { read, type Reading } from './reading.ts';
import { type TextIndex, type Usage, usageIn } from './text-index.ts';

/** How some words read today beside how they read then. */
export interface WordDiff {
  /** The runs, in order; the spans of each side tile it. */
  readonly changes: readonly Change[];
  /** How many words were taken out, put in or replaced. */
  readonly edits: number;
}

/**
 * A word diff of two pieces of text: of "cost 72,500" and "cost 516,000", keep `cost `, replace `72,500` by `516,000` (guard:
 * number). Linear but for what lies between the words that both begin and end with: see `pairWords`.
 * `around`, the text that the newer piece is of, tells "Brown" from "brown" at the head of a sentence; without it the two pieces
 * are asked.
 */
export function wordDiff(then: string, now: string, around?: TextIndex): WordDiff {
  const keys = around?.keys ?? new Keys();
  const [older, newer] = [sideOf(read(then, keys)), sideOf(read(now, keys))];
  const usage = around?.usage ?? usageIn([older.reading, newer.reading]);
  const changes: Change[] = [];
  let [edits, from] = [0, { was: 0, now: 0 }];
  for (const gap of gapsBetween(older, newer)) {
    edits += Math.max(gap.was.end - gap.was.start, gap.now.end - gap.now.start);
    const change = narrow(older, newer, gap);
    keep(changes, { start: from.was, end: change.was.start }, { start: from.now, end: change.now.start });
    changes.push(changeOf(change, guardOf({ older, newer, usage }, gap)));
    from = { was: change.was.end, now: change.now.end };
  }
  keep(changes, { start: from.was, end: then.length }, { start: from.now, end: now.length });
  return { changes, edits };
}

/** A text, its words, and where they stand in it unfolded. */
interface Side {
  readonly reading: Reading;
  readonly spans: readonly Span[];
}

function sideOf(reading: Reading): Side {
  const { words, blocks, original } = reading;
  const spans = blocks.starts.flatMap((start, block) => {
    const folded = fold(original.slice(start, blocks.ends[block]));
    const [from = 0, to = words.count, shift = 0] = [
      blocks.words[block],
      blocks.words[block + 1],
      blocks.folded[block],
    ];
    return Array.from({ length: to - from }, (_, at) => ({
      start: start + startOf(folded, (words.starts[from + at] ?? 0) - shift),
      end: start + endOf(folded, (words.ends[from + at] ?? 0) - shift - 1),
    }));
  });
  return { reading, spans };
}

const raw = ({ text, words }: Reading, at: number): string => text.slice(words.starts[at], words.ends[at]);

/** Words, by number, that stand between two words that were kept. */
interface Gap {
  readonly was: Span;
  readonly now: Span;
}

function gapsBetween({ reading: older }: Side, { reading: newer }: Side): readonly Gap[] {
  const pairs = pairWords(wholeOf(older), wholeOf(newer)).filter(([a, b]) => raw(older, a) === raw(newer, b));
  const gaps: Gap[] = [];
  let from: readonly [number, number] = [0, 0];
  for (const [a, b] of [...pairs, [older.words.count, newer.words.count] as const]) {
    if (a > from[0] || b > from[1]) gaps.push({ was: { start: from[0], end: a }, now: { start: from[1], end: b } });
    from = [a + 1, b + 1];
  }
  return gaps;
}

const wholeOf = (reading: Reading): Run => ({ reading, from: 0, to: reading.words.count });

function guardOf(
  { older, newer, usage }: { readonly older: Side; readonly newer: Side; readonly usage: Usage },
  { was, now }: Gap,
): ReturnType<typeof guardBetween> {
  const gone = { reading: older.reading, from: was.start, to: was.end };
  return guardBetween(gone, { reading: newer.reading, from: now.start, to: now.end }, usage);
}

/** The text of a gap, less the spaces and marks that both sides have at its ends. */
function narrow(older: Side, newer: Side, gap: Gap): Gap {
  const [was, now] = [older.reading.original, newer.reading.original];
  const [a, b] = [edgesOf(older, gap.was), edgesOf(newer, gap.now)];
  let [head, tail] = [0, 0];
  const mostHead = Math.min(a.head, b.head);
  while (head < mostHead && was[a.start + head] === now[b.start + head]) head++;
  const mostTail = Math.min(a.tail, b.tail, a.end - a.start - head, b.end - b.start - head);
  while (tail < mostTail && was[a.end - 1 - tail] === now[b.end - 1 - tail]) tail++;
  return { was: { start: a.start + head, end: a.end - tail }, now: { start: b.start + head, end: b.end - tail } };
}

/** Where the text of a gap begins and ends, and how much of it stands before its first and after its last word. */
function edgesOf({ reading, spans }: Side, gap: Span): Span & { readonly head: number; readonly tail: number } {
  const start = spans[gap.start - 1]?.end ?? 0;
  const end = spans[gap.end]?.start ?? reading.original.length;
  if (gap.start === gap.end) return { start, end, head: end - start, tail: end - start };
  const [first, last] = [spans[gap.start], spans[gap.end - 1]];
  return { start, end, head: (first?.start ?? start) - start, tail: end - (last?.end ?? end) };
}

function changeOf({ was, now }: Gap, guard: ReturnType<typeof guardBetween>): Change {
  if (was.start === was.end) return { do: 'insert', now, guard };
  return now.start === now.end ? { do: 'remove', was, guard } : { do: 'replace', was, now, guard };
}

function keep(changes: Change[], was: Span, now: Span): void {
  if (was.start < was.end || now.start < now.end) changes.push({ do: 'keep', was, now });
}

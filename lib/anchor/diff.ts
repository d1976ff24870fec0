import type { Change } from '../domain/located.ts';
import type { Span } from '../domain/span.ts';
import { fold } from './fold.ts';
import { guardBetween, type SeenLower } from './guard.ts';
import { pairWords } from './pairs.ts';
import { type Word, wordsOf } from './words.ts';

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
 * `seenLower` tells "Brown" from "brown" at the head of a sentence; without it the two pieces themselves are asked.
 */
export function wordDiff(then: string, now: string, seenLower?: SeenLower): WordDiff {
  const [older, newer] = [sideOf(then), sideOf(now)];
  const isLower = seenLower ?? lowerIn([...older.words, ...newer.words]);
  const changes: Change[] = [];
  let [edits, from] = [0, { was: 0, now: 0 }];
  for (const gap of gapsBetween(older, newer)) {
    const [gone, come] = [wordsIn(older, gap.was), wordsIn(newer, gap.now)];
    edits += Math.max(gone.length, come.length);
    const change = narrow(older, newer, gap);
    keep(changes, { start: from.was, end: change.was.start }, { start: from.now, end: change.now.start });
    changes.push(changeOf(change, guardBetween(gone, come, isLower)));
    from = { was: change.was.end, now: change.now.end };
  }
  keep(changes, { start: from.was, end: then.length }, { start: from.now, end: now.length });
  return { changes, edits };
}

/** A word with its place in the unfolded text, and how it is written there but for typography. */
interface Placed extends Word {
  readonly raw: string;
}

interface Side {
  readonly text: string;
  readonly words: readonly Placed[];
}

function sideOf(text: string): Side {
  const folded = fold(text);
  const words = wordsOf(folded.text).map(({ key, capital, opens, start, end }) => ({
    key,
    capital,
    opens,
    raw: folded.text.slice(start, end),
    start: folded.starts[start] ?? 0,
    end: folded.ends[end - 1] ?? 0,
  }));
  return { text, words };
}

function lowerIn(words: readonly Word[]): SeenLower {
  const lower = new Set(words.filter(({ capital }) => !capital).map(({ key }) => key));
  return (key) => lower.has(key);
}

/** Words, by number, that stand between two words that were kept. */
interface Gap {
  readonly was: Span;
  readonly now: Span;
}

function gapsBetween(older: Side, newer: Side): readonly Gap[] {
  const kept = pairWords(older.words, newer.words).filter(([a, b]) => older.words[a]?.raw === newer.words[b]?.raw);
  const gaps: Gap[] = [];
  let from: readonly [number, number] = [0, 0];
  for (const [a, b] of [...kept, [older.words.length, newer.words.length] as const]) {
    if (a > from[0] || b > from[1]) gaps.push({ was: { start: from[0], end: a }, now: { start: from[1], end: b } });
    from = [a + 1, b + 1];
  }
  return gaps;
}

const wordsIn = ({ words }: Side, { start, end }: Span): readonly Word[] => words.slice(start, end);

/** The text of a gap, less the spaces and marks that both sides have at its ends. */
function narrow(older: Side, newer: Side, gap: Gap): Gap {
  const [a, b] = [edgesOf(older, gap.was), edgesOf(newer, gap.now)];
  let [head, tail] = [0, 0];
  const mostHead = Math.min(a.head, b.head);
  while (head < mostHead && older.text[a.start + head] === newer.text[b.start + head]) head++;
  const mostTail = Math.min(a.tail, b.tail, a.end - a.start - head, b.end - b.start - head);
  while (tail < mostTail && older.text[a.end - 1 - tail] === newer.text[b.end - 1 - tail]) tail++;
  return { was: { start: a.start + head, end: a.end - tail }, now: { start: b.start + head, end: b.end - tail } };
}

/** Where the text of a gap begins and ends, and how much of it stands before its first and after its last word. */
function edgesOf({ text, words }: Side, gap: Span): Span & { readonly head: number; readonly tail: number } {
  const start = words[gap.start - 1]?.end ?? 0;
  const end = words[gap.end]?.start ?? text.length;
  if (gap.start === gap.end) return { start, end, head: end - start, tail: end - start };
  const [first, last] = [words[gap.start], words[gap.end - 1]];
  return { start, end, head: (first?.start ?? start) - start, tail: end - (last?.end ?? end) };
}

function changeOf({ was, now }: Gap, guard: ReturnType<typeof guardBetween>): Change {
  if (was.start === was.end) return { do: 'insert', now, guard };
  return now.start === now.end ? { do: 'remove', was, guard } : { do: 'replace', was, now, guard };
}

function keep(changes: Change[], was: Span, now: Span): void {
  if (was.start < was.end || now.start < now.end) changes.push({ do: 'keep', was, now });
}

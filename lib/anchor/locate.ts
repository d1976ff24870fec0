import type { Quote } from '../domain/annotation.ts';
import type { Change, GoneReason, Located } from '../domain/located.ts';
import { type Span, wordsAt } from '../domain/span.ts';
import { wordDiff } from './diff.ts';
import { type Occurrence, occurrencesOf } from './exact.ts';
import { turnsAround } from './guard.ts';
import { type Likeness, likenessesOf } from './near.ts';
import { type Sample, sampleOf } from './sample.ts';
import { type TextIndex, wordAt } from './text-index.ts';
import type { Word } from './words.ts';

/**
 * Finds a quote in today's text: position, exact words with their context, then a small edit. What it is not sure of is
 * gone, with a candidate for a person to look at: a name, number, date, unit, negation, quantifier or hedge that differs
 * forbids attaching; equals are told apart by context, then by position, else they are ambiguous.
 * `same` forgives typography (quotation marks, dashes, white space) and nothing else.
 */
export function locate(index: TextIndex, quote: Quote): Located {
  const found = find(index, quote);
  if (found.state === 'same') return { state: 'same', span: found.span };
  if (found.state === 'gone' && !found.candidate) return { ...found, guard: null, diff: null };
  const span = (found.state === 'gone' ? found.candidate : found.span) ?? NOWHERE;
  const { changes, edits } = wordDiff(quote.exact, wordsAt(index.original, span), index.seenLower);
  const diff = changes.map((change) => moved(change, span.start));
  if (found.state === 'changed') return { state: 'changed', span, edits: Math.max(1, edits), diff };
  const guard = changes.map((change) => (change.do === 'keep' ? null : change.guard)).find((kind) => kind !== null);
  return { ...found, guard: guard ?? null, diff };
}

const NOWHERE: Span = { start: 0, end: 0 };

const moved = (change: Change, by: number): Change =>
  'now' in change ? { ...change, now: { start: change.now.start + by, end: change.now.end + by } } : change;

type Found =
  | { readonly state: 'same'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span }
  | { readonly state: 'gone'; readonly reason: GoneReason; readonly candidate: Span | null };

function find(index: TextIndex, quote: Quote): Found {
  const sample = sampleOf(quote, index);
  if (!sample) return gone('not_found', null);
  const occurrences = occurrencesOf(sample, index);
  const seen = choose(sample, occurrences);
  const spanOf = (start: number): Span => unfold(index, { start, end: start + sample.exact.length });
  if (seen) {
    const span = spanOf(seen.start);
    return isTurned(sample, index, seen.start) ? gone('guarded_word_changed', span) : { state: 'same', span };
  }
  const like = locateLike(sample, index);
  const [first] = occurrences;
  if (like.state !== 'gone' || !first) return like;
  return gone(
    occurrences.length > 1 ? 'ambiguous' : like.reason,
    spanOf(nearestTo(sample, occurrences)?.start ?? first.start),
  );
}

const gone = (reason: GoneReason, candidate: Span | null): Found => ({ state: 'gone', reason, candidate });

function unfold({ folded }: TextIndex, { start, end }: Span): Span {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

/** The one occurrence that is the quote's, if any can be told. */
function choose(sample: Sample, occurrences: readonly Occurrence[]): Occurrence | null {
  const supported = occurrences.filter((one) => isSupported(sample, one));
  if (supported.length > 0) {
    const most = Math.max(...supported.map(shared));
    const equals = supported.filter((one) => shared(one) >= most - 3);
    return equals.length === 1 ? (equals[0] ?? null) : nearestTo(sample, equals);
  }
  const [only] = occurrences;
  if (!only || occurrences.length > 1 || sample.needsContext) return atPlace(sample, occurrences);
  return only.start === sample.expected || speaksForItself(sample) ? only : null;
}

/** Long enough to be told by its words alone; a whole sentence may be shorter than a part of one. */
function speaksForItself({ words, from, to, exact }: Sample): boolean {
  const isSentence = words[from]?.opens === true && /[.?!]["')]*$/.test(exact);
  return isSentence ? to - from >= 4 : to - from >= 6 && exact.length >= 30;
}

const shared = ({ left, right }: Occurrence): number => left + right;

/** Does enough of the context stand there? A long quote speaks for itself; a name must be seen among its neighbours. */
function isSupported({ exact, before, after, needsContext }: Sample, { left, right }: Occurrence): boolean {
  const wanted = needsContext ? 24 : 12;
  const whole = left === before.length && right === after.length && left + right > 0;
  return whole || (Math.max(left, right) >= wanted && left + right + exact.length >= 36);
}

/** A quote that came with no context at all is believed where it stood. */
function atPlace({ before, after, expected }: Sample, occurrences: readonly Occurrence[]): Occurrence | null {
  if (before !== '' || after !== '') return null;
  return occurrences.find(({ start }) => start === expected) ?? null;
}

/** The occurrence at, or clearly nearest to, the old position; null where two could be meant. */
function nearestTo({ expected }: Sample, occurrences: readonly Occurrence[]): Occurrence | null {
  const distance = ({ start }: Occurrence): number => Math.abs(start - expected);
  const [first, second] = occurrences.toSorted((a, b) => distance(a) - distance(b));
  if (!first || !second) return first ?? null;
  return distance(first) * 4 < distance(second) ? first : null;
}

function locateLike(sample: Sample, index: TextIndex): Found {
  const [best, next] = likenessesOf(sample, index);
  if (!best) return gone('not_found', null);
  const own = Math.max(1, sample.to - sample.from);
  const span = unfold(index, best.span);
  if (!isSmall(sample, best)) {
    const isAlike = best.cost / own <= 0.6 && best.edits < own;
    return gone(best.guarded && best.cost / own <= 0.5 ? 'guarded_word_changed' : 'not_found', isAlike ? span : null);
  }
  if (best.guarded || isTurned(sample, index, best.span.start)) return gone('guarded_word_changed', span);
  const rivals = next && isSmall(sample, next) && next.sides >= best.sides && (next.cost - best.cost) / own < 0.1;
  return rivals ? gone('ambiguous', span) : { state: 'changed', span };
}

/** How much of a quote may differ, by how long it is and on how many sides its context stands. */
function isSmall({ from, to, needsContext }: Sample, { cost, sides }: Likeness): boolean {
  const own = to - from;
  if (needsContext && sides === 0) return false;
  if (own <= 2) return cost === 0 && sides > 0;
  if (own <= 5) return cost <= 1 && sides === 2;
  return cost <= own * ([0.15, 0.3, 0.4][sides] ?? 0) && (sides > 0 || own >= 8);
}

/** "| convicted in absentia" that now reads "was not | convicted in absentia": the same words, another statement. */
function isTurned(sample: Sample, { words }: TextIndex, start: number): boolean {
  if (sample.before === '' && sample.expected > 0) return false;
  return turnsAround(twoBefore(sample.words, sample.from)) !== turnsAround(twoBefore(words, wordAt(words, start)));
}

/** Up to two words of the same sentence that stand before a word. */
function twoBefore(words: readonly Word[], at: number): readonly Word[] {
  let from = at;
  while (from > Math.max(0, at - 2) && !words[from]?.opens) from--;
  return words.slice(from, at);
}

import type { Span } from '../domain/span.ts';
import type { Occurrence } from './exact.ts';
import { blockAt, blockSpan, foldedPosition, unfold } from './reading.ts';
import { isContextLong, isFromStart, type Sample } from './sample.ts';
import type { TextIndex } from './text-index.ts';

/** Which of the places where a quote's very words stand is its own; null where none is for sure. */
export function choose(sample: Sample, index: TextIndex, occurrences: readonly Occurrence[]): Occurrence | null {
  const { lookalikes } = sample.quote;
  if (!lookalikes) return chooseUnrecorded(sample, index, occurrences);
  return lookalikes.count === 1
    ? chooseUnique(sample, index, occurrences)
    : chooseAmongCopies(sample, index, occurrences);
}

/** The words stood once. They may stand twice today: then their context tells, then their place. */
function chooseUnique(sample: Sample, index: TextIndex, occurrences: readonly Occurrence[]): Occurrence | null {
  const [only] = occurrences;
  if (!only) return null;
  if (occurrences.length === 1 && speaksForItself(sample)) return only;
  const seen = occurrences.filter((one) => isSeenInPlace(sample, index, one));
  return best(seen) ?? nearestTo(sample, index, seen);
}

/** What a lookalike shared with the quote says nothing; a little more may be chance. */
const MARGIN = 2;

/**
 * The words stood several times: a place counts where more of the context stands than any other of them shared. Where one of
 * them is gone both sides must say so. Equals in equal surroundings are told by their order, if none is gone or come.
 * A heading is not the same words within a paragraph: where a place has the borders of the quote's, the others do not count.
 */
function chooseAmongCopies(sample: Sample, index: TextIndex, occurrences: readonly Occurrence[]): Occurrence | null {
  const { count, nth, left, right } = sample.quote.lookalikes ?? { count: 1, nth: 0, left: 0, right: 0 };
  const framed = occurrences.filter((one) => edgesOf(sample, index, one).every(({ stands }) => stands));
  const own = (framed.length > 0 ? framed : occurrences).filter((one) => {
    const [before, after] = [one.left > left + MARGIN, one.right > right + MARGIN];
    return occurrences.length < count ? before && after : before || after;
  });
  const told = best(own) ?? nearestTo(sample, index, own);
  if (told || occurrences.length !== count) return told;
  const literal = framed.filter((one) => isLiteral(sample, index, one));
  const equals = literal.length > 0 ? literal : framed;
  return equals.find((one) => one === occurrences[nth]) ?? nearestTo(sample, index, equals) ?? equals[0] ?? null;
}

/** Is it written as it was, typography and all? */
function isLiteral({ quote }: Sample, index: TextIndex, span: Span): boolean {
  const { start, end } = unfold(index, span);
  return index.original.slice(start, end) === quote.exact.trim();
}

/** A quote of which nobody noted what read like it: long context says that something did, and must be seen again. */
function chooseUnrecorded(sample: Sample, index: TextIndex, occurrences: readonly Occurrence[]): Occurrence | null {
  const { prefix, suffix } = sample.quote;
  const needsContext = isContextLong(sample.quote);
  const supported = occurrences.filter((one) => isSupported(sample, one, needsContext ? 24 : 12));
  if (supported.length > 0) return best(supported) ?? nearestTo(sample, index, supported);
  const [only] = occurrences;
  if (prefix === '' && suffix === '') {
    const here = occurrences.find(({ start }) => start === expectedStart(sample, index));
    if (here) return here;
  }
  if (!only || occurrences.length > 1 || needsContext) return null;
  return only.start === expectedStart(sample, index) || speaksForItself(sample) ? only : null;
}

const expectedStart = ({ quote }: Sample, index: TextIndex): number =>
  foldedPosition(index, quote.start + quote.exact.length - quote.exact.trimStart().length);

/** Long enough to be told by its words alone; a whole sentence may be shorter than a part of one. */
function speaksForItself({ from, to, exact, isWholeAtStart, isWholeAtEnd }: Sample): boolean {
  const isSentence = isWholeAtStart && (isWholeAtEnd || /[.?!]["')]*$/.test(exact));
  return isSentence ? to - from >= 4 : to - from >= 6 && exact.length >= 30;
}

/** Where its words stand in one place only, is that its own, whatever stands around them? */
export const isToldByWords = (sample: Sample): boolean =>
  speaksForItself(sample) &&
  (sample.quote.lookalikes ? sample.quote.lookalikes.count === 1 : !isContextLong(sample.quote));

const shared = ({ left, right }: Occurrence): number => left + right;

/** The one that more of the context stands around than around any other. */
function best(occurrences: readonly Occurrence[]): Occurrence | null {
  const most = Math.max(...occurrences.map(shared));
  const equals = occurrences.filter((one) => shared(one) >= most - 3);
  return equals.length === 1 ? (equals[0] ?? null) : null;
}

/** Does enough of the context stand there? A long quote speaks for itself; a name must be seen among its neighbours. */
function isSupported({ reading, exact, offset }: Sample, { left, right }: Occurrence, wanted: number): boolean {
  const isWhole = left === offset && left + exact.length + right === reading.text.length && left + right > 0;
  return isWhole || (Math.max(left, right) >= wanted && left + right + exact.length >= 36);
}

/** Does enough of its context stand, or all of its block that is known: on both sides, or a good deal on one? */
function isSeenInPlace(sample: Sample, index: TextIndex, one: Occurrence): boolean {
  const [before, after] = edgesOf(sample, index, one);
  if (before.stands && after.stands) return true;
  return isSupported(sample, one, 12) || [before, after].some(({ stands, units }) => stands && units >= 12);
}

/** What of its block is known on one side of a quote, and whether all of that stands: its border too, where it is known. */
interface Edge {
  readonly units: number;
  readonly stands: boolean;
}

const BORDER = /[\n\r\u2028\u2029]/;

function edgesOf(sample: Sample, index: TextIndex, { start, end, left, right }: Occurrence): readonly [Edge, Edge] {
  const { reading, exact, offset, quote } = sample;
  const lead = offset - blockSpan(reading, offset).start;
  const trail = blockSpan(reading, offset + exact.length - 1).end - offset - exact.length;
  const isAtStart = BORDER.test(quote.prefix) || isFromStart(quote);
  const isAtEnd = BORDER.test(quote.suffix);
  const [first, last] = [blockSpan(index, start), blockSpan(index, end - 1)];
  return [
    { units: lead, stands: left >= lead && (!isAtStart || first.start === start - lead) },
    { units: trail, stands: right >= trail && (!isAtEnd || last.end === end + trail) },
  ];
}

/**
 * The one in the block where the quote stood, if the text has as many blocks today; else the one at, or clearly nearest to, its old
 * position; null where two could be meant.
 */
export function nearestTo(sample: Sample, index: TextIndex, occurrences: readonly Occurrence[]): Occurrence | null {
  const { block } = sample.quote;
  if (block && block.of === index.blocks.starts.length) {
    const here = occurrences.filter(({ start }) => blockAt(index, start) === block.nth);
    if (here.length === 1) return here[0] ?? null;
  }
  const expected = expectedStart(sample, index);
  const distance = ({ start }: Occurrence): number => Math.abs(start - expected);
  const [first, second] = occurrences.toSorted((a, b) => distance(a) - distance(b));
  if (!first || !second) return first ?? null;
  return distance(first) * 4 < distance(second) ? first : null;
}

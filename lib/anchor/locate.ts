import { MOST_LOOKALIKES, type Quote } from '../domain/annotation.ts';
import type { Change, GoneReason, GuardKind, Located } from '../domain/located.ts';
import { overlaps, type Span, wordsAt } from '../domain/span.ts';
import { choose, nearestTo } from './choose.ts';
import { wordDiff, type WordDiff } from './diff.ts';
import { type Occurrence, occurrencesOf } from './exact.ts';
import { isLookalike } from './lookalikes.ts';
import { type Likeness, likenessesOf, spanOf, withContext } from './near.ts';
import { type Stretch, stretchOf, unfold, wordAt } from './reading.ts';
import { isContextLong, type Sample, sampleOf } from './sample.ts';
import { grown, turnAround } from './sentence.ts';
import { settle, settledIn } from './settled.ts';
import type { TextIndex } from './text-index.ts';

/**
 * Finds a quote in today's text: exact words with their context, then a small edit. What it is not sure of is gone, with a
 * candidate for a person to look at: a name, number, date, unit, place, negation, quantifier or hedge that differs forbids
 * attaching, in the quote and in its sentence around it; equals are told apart by context, then by their order, block and
 * position, else they are ambiguous; and what read like the quote when it was taken is never it.
 * `same` forgives typography (quotation marks, dashes, white space) and nothing else. A quote that was found in the version before
 * and is told by its words alone is looked for again only if its block has changed, or what is new may be taken for it.
 */
export function locate(index: TextIndex, quote: Quote): Located {
  const known = settledIn(index, quote);
  if (known) return { state: 'same', span: known };
  const sample = sampleOf(quote, index.keys);
  if (!sample) return NOT_FOUND;
  const occurrences = occurrencesOf(sample, index);
  const own = choose(sample, index, occurrences);
  if (!own) return alike(sample, index, occurrences);
  const found = standing(sample, index, own);
  if (found.state === 'same' && occurrences.length === 1) settle(index, sample, found.span);
  return found;
}

const NOT_FOUND: Located = { state: 'gone', reason: 'not_found', candidate: null, guard: null, diff: null };

/** What the quote's very words come to where they stand: the same, unless more stands at their ends or in their sentence. */
function standing(sample: Sample, index: TextIndex, own: Occurrence): Located {
  const span = unfold(index, own);
  if (sample.from === sample.to) return { state: 'same', span };
  const first = wordAt(index, own.start);
  const last = first + sample.to - sample.from - 1;
  const whole = grown(sample, index, { first, last });
  const turn = turnAround(sample, index, whole);
  if (whole.first === first && whole.last === last) {
    return turn ? gone(placeAt(sample, index, span), 'guarded_word_changed', turn) : { state: 'same', span };
  }
  const place = placeAt(sample, index, spanBetween(sample, index, whole));
  const guard = turn ?? guardIn(place);
  return guard ? gone(place, 'guarded_word_changed', guard) : changed(place);
}

/** Where something like the quote stands today, if it may be it. */
function alike(sample: Sample, index: TextIndex, copies: readonly Occurrence[]): Located {
  const taken = copies.map((copy) => stretchOf(index, copy));
  const others = likenessesOf(sample, withContext(sample), { index, taken }).filter(
    (one) => !copies.some((copy) => overlaps(spanOf(sample, index, one), copy)),
  );
  const [best, next] = others;
  if (!best || !isAlike(sample, best)) return amongCopies(sample, index, copies);
  if (copies.length > 0 && !(best.sides === 2 && isHeir(sample, best))) return amongCopies(sample, index, copies);
  const likeness = withGrowth(sample, index, best);
  const { stretch, cost, sides } = likeness;
  const place = placeAt(sample, index, likeness.span);
  const isSlot = sides === 2;
  const isOther = isLookalike(sample, index, { ...stretch, isTie: !isSlot });
  if (isOther && !isSlot) return gone(place, 'lookalike');
  const guard = turnAround(sample, index, stretch) ?? guardIn(place);
  if (guard && isHeir(sample, best)) return gone(place, 'guarded_word_changed', guard);
  if (isOther) return gone(place, 'lookalike');
  if (guard || !isSmall(sample, { cost, sides })) return gone(place, 'not_found', guard);
  if (isCrowded(sample) && !best.isFirm) return gone(place, 'lookalike');
  return isRivalled(sample, best, next) ? gone(place, 'ambiguous') : changed(place);
}

/** None of the places is its own for sure: the nearest is shown. */
function amongCopies(sample: Sample, index: TextIndex, copies: readonly Occurrence[]): Located {
  const shown = nearestTo(sample, index, copies) ?? copies[0];
  if (!shown) return NOT_FOUND;
  const reason = copies.length > 1 || (sample.quote.lookalikes?.count ?? 1) > 1 ? 'ambiguous' : 'not_found';
  return gone(placeAt(sample, index, unfold(index, shown)), reason);
}

/** A place of today's text, and how it reads beside the quote. */
interface Place {
  readonly span: Span;
  readonly diff: WordDiff;
}

function placeAt({ quote }: Sample, index: TextIndex, span: Span): Place {
  const { changes, edits } = wordDiff(quote.exact, wordsAt(index.original, span), index);
  return { span, diff: { changes: changes.map((change) => moved(change, span.start)), edits } };
}

const moved = (change: Change, by: number): Change =>
  'now' in change ? { ...change, now: { start: change.now.start + by, end: change.now.end + by } } : change;

const guardIn = ({ diff }: Place): GuardKind | null =>
  diff.changes.flatMap((change) => (change.do === 'keep' ? [] : [change.guard])).find((guard) => guard !== null) ??
  null;

const changed = ({ span, diff }: Place): Located => ({
  state: 'changed',
  span,
  edits: Math.max(1, diff.edits),
  diff: diff.changes,
});

const gone = (place: Place, reason: GoneReason, guard: GuardKind | null = null): Located => ({
  state: 'gone',
  reason,
  candidate: place.span,
  guard,
  diff: place.diff.changes,
});

/** The span of today's text from one word to another, with the marks around them that the quote had. */
function spanBetween(sample: Sample, index: TextIndex, { first, last }: Stretch): Span {
  const edges = {
    first: { word: first, row: sample.from, isKept: false },
    last: { word: last, row: sample.to - 1, isKept: false },
  };
  return unfold(index, spanOf(sample, index, edges));
}

/** A likeness with what was put in at the ends of a whole sentence. */
function withGrowth(sample: Sample, index: TextIndex, { first, last, cost, sides }: Likeness) {
  const found = { first: first.word, last: last.word };
  const whole = grown(sample, index, found);
  const isGrown = whole.first < found.first || whole.last > found.last;
  return {
    stretch: whole,
    sides,
    cost: cost + (found.first - whole.first) + (whole.last - found.last),
    span: isGrown ? spanBetween(sample, index, whole) : unfold(index, spanOf(sample, index, { first, last })),
  };
}

const ownWords = ({ from, to }: Sample): number => Math.max(1, to - from);

/** Is it worth a person's look? Whatever stands between both its neighbours is. */
const isAlike = (sample: Sample, { cost, kept, sides }: Likeness): boolean =>
  sides === 2 || (cost <= ownWords(sample) * 0.6 && kept > 0);

/** Is enough of the quote left to say that it is this which was changed in a guarded word? */
const isHeir = (sample: Sample, { cost, kept, sides }: Likeness): boolean =>
  sides === 2 ? kept >= ownWords(sample) * 0.4 || ownWords(sample) <= 3 : cost <= ownWords(sample) * 0.5;

/** How much of a quote may differ, by how long it is and on how many sides its context stands. */
function isSmall(sample: Sample, { cost, sides }: Pick<Likeness, 'cost' | 'sides'>): boolean {
  const { lookalikes } = sample.quote;
  const own = ownWords(sample);
  const isUnique = lookalikes ? lookalikes.count === 1 : !isContextLong(sample.quote);
  if (!isUnique && sides < 2) return false;
  if (own <= 3) return cost === 0 && sides > 0;
  if (own <= 5) return sides === 2 && cost <= (lookalikes?.count === 1 ? 2 : 1);
  return cost <= own * ([0.15, 0.3, 0.4][sides] ?? 0) && (sides > 0 || own >= 8);
}

/** More places read alike than were noted. */
const isCrowded = ({ quote }: Sample): boolean => quote.lookalikes?.near.length === MOST_LOOKALIKES;

/** Could the next best place be meant as well? */
function isRivalled(sample: Sample, best: Likeness, next: Likeness | undefined): boolean {
  if (!next || !isSmall(sample, next) || next.sides < best.sides) return false;
  return (next.cost - best.cost) / ownWords(sample) < 0.1;
}

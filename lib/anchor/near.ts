import { overlaps, type Span } from '../domain/span.ts';
import { align, slackOf, type Step } from './align.ts';
import { guardBetween } from './guard.ts';
import type { Sample } from './sample.ts';
import { nearest, type TextIndex, wordAt } from './text-index.ts';
import type { Word } from './words.ts';

/** A place where something like a quote stands. `span` is of the folded text. */
export interface Likeness {
  readonly span: Span;
  /** Cost of the edits over the quote's words: 0 is the same words in the same order. */
  readonly cost: number;
  /** Words taken out, put in or replaced. */
  readonly edits: number;
  /** Of the two sides, on how many does its context stand? */
  readonly sides: 0 | 1 | 2;
  /** Does a name, number, date, unit, negation, quantifier or hedge differ? */
  readonly guarded: boolean;
}

const WINDOWS = 4;
const VOTERS = 24;
const PLACES = 64;

/** The places most like a quote, best first: at most four, whatever the text. */
export function likenessesOf(sample: Sample, index: TextIndex): readonly Likeness[] {
  const found = basesOf(sample, index).flatMap((base) => {
    const likeness = read(sample, index, align(sample, index, base));
    return likeness ? [likeness] : [];
  });
  const own = Math.max(1, sample.to - sample.from);
  const merit = ({ cost, sides }: Likeness): number => cost / own - 0.15 * sides;
  const ranked = found.toSorted((a, b) => merit(a) - merit(b));
  return ranked.filter((one, at) => !ranked.slice(0, at).some((other) => overlaps(one.span, other.span)));
}

/** Where the sample's first word would stand, by vote of its rarest words. */
function basesOf(sample: Sample, index: TextIndex): readonly number[] {
  const expected = wordAt(index.words, sample.expected);
  const bucket = Math.max(4, slackOf(sample.words.length) >> 1);
  const votes = new Map<number, number>();
  const voters = sample.words
    .map((word, row) => ({ row, places: index.places.get(word.key) ?? [] }))
    .filter(({ places }) => places.length > 0)
    .toSorted((a, b) => a.places.length - b.places.length)
    .slice(0, VOTERS);
  for (const { row, places } of voters) {
    for (const place of nearest(places, expected + row - sample.from, PLACES)) {
      const slot = Math.floor((place - row) / bucket);
      votes.set(slot, (votes.get(slot) ?? 0) + 1 / Math.sqrt(places.length));
    }
  }
  const strength = (slot: number): number => (votes.get(slot) ?? 0) + (votes.get(slot + 1) ?? 0);
  const slots = [...new Set([...votes.keys()].flatMap((slot) => [slot - 1, slot]))];
  const chosen: number[] = [];
  for (const slot of slots.toSorted((a, b) => strength(b) - strength(a) || a - b)) {
    if (chosen.length < WINDOWS && !chosen.some((other) => Math.abs(other - slot) < 2)) chosen.push(slot);
  }
  return chosen.map((slot) => (slot + 1) * bucket);
}

function read(sample: Sample, index: TextIndex, steps: readonly Step[]): Likeness | null {
  const own = steps.filter(({ do: deed, row }) =>
    deed === 'insert' ? row > sample.from && row < sample.to : row >= sample.from && row < sample.to,
  );
  const standing = own.filter((step) => step.do === 'keep' || step.do === 'replace');
  const [first, last] = [standing[0], standing.at(-1)];
  if (!first || !last) return null;
  return {
    span: spanOf(sample, index, { first, last }),
    cost: own.reduce((sum, { cost }) => sum + cost, 0),
    edits: own.filter((step) => step.do !== 'keep').length,
    sides: sidesOf(sample, index, steps),
    guarded: groupsOf(own).some((group) => groupDiffers(sample, index, group)),
  };
}

/** From the first to the last word that stands, with the marks around them ("“", ".") that the quote had. */
function spanOf(
  sample: Sample,
  index: TextIndex,
  { first, last }: { readonly first: Step; readonly last: Step },
): Span {
  const text = index.folded.text;
  const [firstWord, lastWord] = [index.words[first.place], index.words[last.place]];
  let [start, end] = [firstWord?.start ?? 0, lastWord?.end ?? 0];
  const [ownFirst, ownLast] = [sample.words[first.row], sample.words[last.row]];
  const ownEnd = sample.offset + sample.exact.length;
  if (ownFirst && first.do === 'keep' && ownFirst.start < sample.offset) start += sample.offset - ownFirst.start;
  if (ownLast && last.do === 'keep' && ownLast.end > ownEnd) end -= ownLast.end - ownEnd;
  const head =
    first.row > sample.from ? '' : sample.exact.slice(0, Math.max(0, (ownFirst?.start ?? 0) - sample.offset));
  const tail =
    last.row < sample.to - 1 ? '' : sample.exact.slice(Math.max(0, (ownLast?.end ?? ownEnd) - sample.offset));
  for (let at = head.length - 1; at >= 0 && text[start - 1] === head[at]; at--) start--;
  for (let at = 0; at < tail.length && text[end] === tail[at]; at++) end++;
  return { start, end };
}

/** Do the four words before, and the four after, stand there still (or does the text begin or end where it did)? */
function sidesOf(sample: Sample, index: TextIndex, steps: readonly Step[]): 0 | 1 | 2 {
  const kept = new Set(steps.filter((step) => step.do === 'keep').map(({ row }) => row));
  const agrees = (from: number, to: number): boolean => {
    let standing = 0;
    for (let row = from; row < to; row++) if (kept.has(row)) standing++;
    return to - from >= 2 && standing >= (to - from) * 0.5;
  };
  const atStart = sample.before === '' && sample.expected === 0 && kept.has(0) && steps[0]?.place === 0;
  const atEnd = sample.after === '' && steps.at(-1)?.place === index.words.length - 1;
  const left = atStart || agrees(Math.max(0, sample.from - 4), sample.from);
  const right = atEnd || agrees(sample.to, Math.min(sample.words.length, sample.to + 4));
  return left && right ? 2 : left || right ? 1 : 0;
}

/** Runs of steps that change something. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  let open: Step[] | null = null;
  for (const step of steps) {
    if (step.do === 'keep') open = null;
    else if (open) open.push(step);
    else groups.push((open = [step]));
  }
  return groups;
}

function groupDiffers(sample: Sample, index: TextIndex, group: readonly Step[]): boolean {
  const gone = group.flatMap((step) => (step.do === 'insert' ? [] : present(sample.words[step.row])));
  const come = group.flatMap((step) => (step.do === 'remove' ? [] : present(index.words[step.place])));
  return guardBetween(gone, come, index.seenLower) !== null;
}

const present = (word: Word | undefined): readonly Word[] => (word ? [word] : []);

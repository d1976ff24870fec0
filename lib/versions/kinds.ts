import { CHANGE_KINDS, type ChangeKind } from '../domain/changes.ts';
import type { VersionSource } from '../domain/version.ts';
import { stepsBetween } from '../domain/word-diff.ts';
import { strengthOf } from './cues.ts';
import { type Term, termsOf, type Weight } from './terms.ts';

/** A sentence, and who was given as the source of what it says. */
export interface Sourced {
  readonly sentence: string;
  readonly sources: readonly VersionSource[];
}

/** Words taken out of a sentence and those put in at the same place. */
interface Hunk {
  readonly gone: readonly Term[];
  readonly come: readonly Term[];
}

/** What differs between two readings of one sentence, the weightiest first; `reworded` where it is nothing of weight. */
export function kindsOf(was: Sourced, now: Sourced): readonly ChangeKind[] {
  const hunks = hunksOf(termsOf(was.sentence), termsOf(now.sentence));
  const source = sourceChange(was, now, hunks);
  // Who said it, and how surely, is what changed: the names and the "may" of it are part of that.
  const others = source ? hunks.filter((hunk) => !isOfSources(hunk, was, now)) : hunks;
  const found = new Set<ChangeKind>(others.flatMap(kindsIn));
  if (source) {
    found.add(source);
    for (const part of PART_OF_SOURCE) found.delete(part);
  }
  if (found.size === 0) return ['reworded'];
  return CHANGE_KINDS.filter((kind) => found.has(kind));
}

const PART_OF_SOURCE = ['name_changed', 'hedge_changed'] as const satisfies readonly ChangeKind[];

function hunksOf(was: readonly Term[], now: readonly Term[]): readonly Hunk[] {
  const hunks: { gone: Term[]; come: Term[] }[] = [];
  let isOpen = false;
  for (const step of stepsBetween(was.map(sayOf), now.map(sayOf))) {
    if (step.do !== 'keep' && !isOpen) hunks.push({ gone: [], come: [] });
    isOpen = step.do !== 'keep';
    const term = step.do === 'remove' ? was[step.was] : now[step.now];
    if (isOpen && term) hunks.at(-1)?.[step.do === 'remove' ? 'gone' : 'come'].push(term);
  }
  return hunks;
}

// "Brown" and "brown" do not say the same.
const sayOf = ({ says, weight }: Term): string => (weight === 'name' ? `^${says}` : says);

/** A longer passage put in or taken out is no change of the words that stand in it. */
const SMALL = 6;

function kindsIn({ gone, come }: Hunk): readonly ChangeKind[] {
  const kinds: ChangeKind[] = [];
  const isReplaced = gone.length > 0 && come.length > 0;
  const isSmall = gone.length <= SMALL && come.length <= SMALL;
  const differ = (weight: Weight): readonly [string, string] => [saysOf(gone, weight), saysOf(come, weight)];
  // "42 people" for "dozens of people" is one figure for another; a figure that came with a new clause is none.
  const isSwapped = ([was, now]: readonly [string, string]): boolean =>
    was !== now && isReplaced && ((was !== '' && now !== '') || isSmall);
  if (isSwapped(differ('date'))) kinds.push('date_changed');
  else if (isSwapped(differ('number'))) kinds.push('number_changed');
  const [named, names] = differ('name');
  if (named !== names && named !== '' && names !== '') kinds.push('name_changed');
  if (!isSmall) return kinds;
  for (const [weight, kind] of FUNCTION_WORDS) {
    const [was, now] = differ(weight);
    if (was !== now) kinds.push(kind);
  }
  if (turns(gone, come)) kinds.push('turned_round');
  return kinds;
}

const FUNCTION_WORDS: readonly (readonly [Weight, ChangeKind])[] = [
  ['negation', 'negation_changed'],
  ['quantifier', 'quantifier_changed'],
  ['hedge', 'hedge_changed'],
];

const saysOf = (terms: readonly Term[], weight: Weight): string =>
  terms
    .filter((term) => term.weight === weight)
    .map(({ says }) => says)
    .join(' ');

/** "rose" taken out and "fell" put in. */
function turns(gone: readonly Term[], come: readonly Term[]): boolean {
  const sides = new Set(come.map(({ side }) => side));
  return gone.some(({ side }) => side !== '' && !sides.has(side) && sides.has(otherSide(side)));
}

const otherSide = (side: string): string => side.slice(0, -1) + (side.endsWith('a') ? 'b' : 'a');

/**
 * What became of who is given as the source. The reading of sources errs: it counts only where words of the source, or of its
 * cue, are among those that differ.
 */
function sourceChange(was: Sourced, now: Sourced, hunks: readonly Hunk[]): ChangeKind | null {
  const [before, after] = [firmest(was.sources), firmest(now.sources)];
  if (!before) return null;
  const gone = new Set(hunks.flatMap((hunk) => hunk.gone.map(({ says }) => says)));
  const come = new Set(hunks.flatMap((hunk) => hunk.come.map(({ says }) => says)));
  const wasTouched = tellsOf(before).some((says) => gone.has(says));
  if (!after) return wasTouched ? 'attribution_dropped' : null;
  if (!wasTouched && !tellsOf(after).some((says) => come.has(says))) return null;
  if (before.rung <= 2 && after.rung >= 3) return 'source_unnamed';
  const isFainter = after.rung > before.rung && before.rung >= 3;
  return isFainter || strengthOf(after.cue) < strengthOf(before.cue) ? 'attribution_softened' : null;
}

/** Of several sources the one that is named best; of these the one that is given most firmly. */
const firmest = (sources: readonly VersionSource[]): VersionSource | undefined =>
  sources.toSorted((a, b) => a.rung - b.rung || strengthOf(b.cue) - strengthOf(a.cue))[0];

/** Do the words that differ only name the sources? "Two officials" for "sources" is no other number. */
const isOfSources = ({ gone, come }: Hunk, was: Sourced, now: Sourced): boolean =>
  areAmong(gone, was.sources) && areAmong(come, now.sources);

function areAmong(terms: readonly Term[], sources: readonly VersionSource[]): boolean {
  const told = new Set(sources.flatMap(tellsOf));
  return terms.every(({ says }) => told.has(says));
}

/** The words by which a source is told: its name, its cue, or a pronoun in its place. */
const tellsOf = ({ name, cue }: VersionSource): readonly string[] => [
  ...termsOf(`${name} ${cue}`).map(({ says }) => says),
  ...PRONOUNS,
];

const PRONOUNS = ['he', 'she', 'they', 'it', 'who'];

/** What the tagger tells apart. `other`: events, works, products and laws, told apart afterwards by their words. */
export const TAGGED_TYPES = ['person', 'place', 'organization', 'group', 'other'] as const;

/** Label 0 is "no name"; of each type four follow: it begins, goes on, ends, or stands alone in one piece. */
export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const ALONE = 3;
export const LABELS = 1 + 4 * TAGGED_TYPES.length;

export const labelOf = (type: number, position: number): number => 1 + type * 4 + position;
/** Index into TAGGED_TYPES, or -1 for no name. */
export const typeOfLabel = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) >> 2);
export const positionOfLabel = (label: number): number => (label - 1) & 3;

const isOpen = (label: number): boolean => label !== OUTSIDE && positionOfLabel(label) <= INSIDE;
/** Does it go on with a name that is open? */
export const goesOn = (label: number): boolean =>
  label !== OUTSIDE && (positionOfLabel(label) === INSIDE || positionOfLabel(label) === LAST);

/** A name that is open must go on with its own type; where none is open, none can go on. */
const mayFollow = (before: number, label: number): boolean =>
  isOpen(before) ? goesOn(label) && typeOfLabel(before) === typeOfLabel(label) : !goesOn(label);

/** For each label, those that may stand before it. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (_unused, before) => before).filter((before) => mayFollow(before, label)),
);

/** The labels that leave no name open: before every label that does not go on with one. */
export const FREE: readonly number[] = BEFORE[OUTSIDE] ?? [];

/** May a sequence begin or end with this label? */
export const mayOpen = (label: number): boolean => mayFollow(OUTSIDE, label);
export const mayClose = (label: number): boolean => mayFollow(label, OUTSIDE);

/** A name in a sentence: pieces `[first, end)`. */
export interface TaggedRun {
  readonly first: number;
  readonly end: number;
  readonly type: number;
}

/** The names that a sequence of labels writes. */
export function runsOf(labels: ArrayLike<number>): readonly TaggedRun[] {
  const runs: TaggedRun[] = [];
  let first = 0;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? OUTSIDE;
    if (label === OUTSIDE) continue;
    const position = positionOfLabel(label);
    if (position === BEGIN || position === ALONE) first = at;
    if (position >= LAST) runs.push({ first, end: at + 1, type: typeOfLabel(label) });
  }
  return runs;
}

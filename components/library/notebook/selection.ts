/** What of a list of results is chosen: some by their identities, or all but some. */
export interface Selection {
  readonly isAll: boolean;
  /** Chosen; where all are chosen, those that are not. */
  readonly ids: ReadonlySet<string>;
}

export const NOTHING: Selection = { isAll: false, ids: new Set() };
export const ALL: Selection = { isAll: true, ids: new Set() };

export const isChosen = ({ isAll, ids }: Selection, id: string): boolean => ids.has(id) !== isAll;

/** How many of a list of so many are chosen. */
export const countChosen = ({ isAll, ids }: Selection, total: number): number => (isAll ? total - ids.size : ids.size);

/** With these chosen too, or left out. */
export function choose({ isAll, ids }: Selection, some: readonly string[], isWanted: boolean): Selection {
  const now = new Set(ids);
  for (const id of some) {
    if (isWanted === isAll) now.delete(id);
    else now.add(id);
  }
  return { isAll, ids: now };
}

import type { Edit } from './edit.ts';

/** What a reader can do to what is kept, as it is written into the journal: an edit, or one of these. */
export type DeedName =
  | Edit['do']
  | 'begin'
  | 'remove'
  | 'remove_page'
  | 'put_back'
  | 'tag'
  | 'untag'
  | 'rename_tag'
  | 'rename_source'
  | 'add_to_project'
  | 'remove_from_project'
  | 'move_to_project'
  | 'new_project'
  | 'change_project'
  | 'remove_project'
  | 'new_search'
  | 'change_search'
  | 'remove_search'
  | 'settings'
  | 'import_file';

/** One thing that the reader did, as it is listed. `seq` tells it from the others, and grows. */
export interface Deed {
  readonly seq: number;
  readonly at: string;
  readonly deed: DeedName;
  /** How many annotations, projects, searches and settings it touched. */
  readonly count: number;
  readonly isUndone: boolean;
}

/** Something of a deed that was left as it stands, and why. */
export interface LeftAlone {
  readonly table: string;
  readonly id: string;
  /** Somebody went on with it; or it is nowhere any more, not in the bin either. */
  readonly why: 'changed_since' | 'gone';
}

/** What came of undoing a deed, or of doing it again. */
export interface Turned {
  readonly deed: Deed;
  /** Empty where all of it is as it was. */
  readonly leftAlone: readonly LeftAlone[];
  /** False: it was stopped between two parts; the same again goes on with it. */
  readonly isWhole: boolean;
}

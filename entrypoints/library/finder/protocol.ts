import type { By } from '../../../lib/search/answer/dimensions.ts';
import type { Asked } from '../../../lib/search/answer/find.ts';
import type { Piece } from '../../../lib/search/answer/pieces.ts';
import type { Group } from '../../../lib/search/answer/grouping.ts';
import type { Count } from '../../../lib/search/answer/tally.ts';
import type { Query } from '../../../lib/search/language/query.ts';

/** What the library page asks its worker, and what it answers. Both ends are derived from this table. */
export interface Asks {
  readonly find: { readonly ask: Asked & { readonly first: number }; readonly answer: Result };
  readonly ids: { readonly ask: Asked & Slice; readonly answer: readonly string[] };
  /** Some of the pieces of evidence of what is found. */
  readonly pieces: { readonly ask: Asked & Omit<Slice, 'key'>; readonly answer: readonly Piece[] };
  /** Counts of each of some dimensions, or pairs of them. `most`: so many of each, the largest. */
  readonly tally: {
    readonly ask: { readonly query: Query; readonly by: readonly Dimensions[]; readonly most: number };
    readonly answer: readonly (readonly Count[])[];
  };
}

export type Dimensions = readonly [By] | readonly [By, By];

/** Some of the ids in order: of all, or of a group. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly key?: string;
}

export interface Result {
  readonly total: number;
  readonly pages: number;
  /** How many pieces of evidence they have. */
  readonly evidence: number;
  readonly groups: readonly Group[];
  /** The first ids: of the first groups, one after the other, where there are groups. */
  readonly ids: readonly string[];
}

export type AskName = keyof Asks;
export type AskOf = {
  readonly [K in AskName]: { readonly id: number; readonly name: K; readonly ask: Asks[K]['ask'] };
}[AskName];

/** How far the index is. `done` of `total` annotations are read. */
export type Progress =
  | { readonly state: 'loading' }
  | { readonly state: 'building'; readonly done: number; readonly total: number }
  | { readonly state: 'ready'; readonly items: number; readonly milliseconds: number }
  /** Nothing can be searched: why is for whoever reports it. */
  | { readonly state: 'failed'; readonly why: string };

export type Told =
  | { readonly tell: 'answer'; readonly id: number; readonly answer: Asks[AskName]['answer'] }
  | { readonly tell: 'refused'; readonly id: number; readonly why: string }
  | { readonly tell: 'progress'; readonly progress: Progress }
  /** Something was written or removed: what was answered before may be another answer now. */
  | { readonly tell: 'changed' };

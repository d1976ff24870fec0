import type { Opening, VerbGroup } from './clause.ts';
import type { Phrase } from './phrases.ts';
import type { Quotation } from './quotations.ts';
import type { CueVerb } from './verbs.ts';
import type { Block } from './words.ts';

/** How a cue stands to its source and content: one name a construction. The last seven are of verbs. */
export type Construction =
  | 'according'
  | 'hearsay'
  | 'adjective'
  | 'noun'
  | 'colon'
  | 'subject'
  | 'inverted'
  | 'coordinated'
  | 'participle'
  | 'infinitive'
  | 'passive'
  | 'agent'
  | 'reduced';

/** A cue that may carry an attribution. Everything is in word indices of one block. */
export interface Candidate {
  readonly cue: Phrase;
  readonly lemma: string;
  readonly construction: Construction;
  readonly opening: Opening;
  readonly fronted: boolean;
  readonly strong: boolean;
  readonly frames: string;
  readonly group: VerbGroup | null;
  readonly source: Phrase | null;
  readonly contents: readonly Phrase[];
}

export interface Reading {
  readonly block: Block;
  readonly quotations: readonly Quotation[];
  /** The source of the last cue in the same sentence, for "… said X, adding that". */
  readonly lastSource: Phrase | null;
}

/** A verb that may be a cue, and the sentence it stands in. */
export interface Site {
  readonly reading: Reading;
  readonly at: number;
  readonly verb: CueVerb;
  readonly group: VerbGroup;
  readonly sentence: Phrase;
}

/** A candidate of this verb. */
export const candidateOf = (site: Site, rest: Omit<Candidate, 'lemma' | 'strong' | 'frames' | 'group'>): Candidate => ({
  lemma: site.verb.lemma,
  strong: site.verb.strong,
  frames: site.verb.frames,
  group: site.group,
  ...rest,
});

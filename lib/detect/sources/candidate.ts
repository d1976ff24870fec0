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

type Rest = Omit<Candidate, 'lemma' | 'strong' | 'frames' | 'group'>;

/** A candidate of this verb. All candidates are built alike, field for field: what reads them is the quicker for it. */
export const candidateOf = (
  { verb, group }: Site,
  { cue, construction, opening, fronted, source, contents }: Rest,
): Candidate => ({
  cue,
  lemma: verb.lemma,
  construction,
  opening,
  fronted,
  strong: verb.strong,
  frames: verb.frames,
  group,
  source,
  contents,
});

/** A candidate whose cue is no verb. */
export const otherCandidate = ({
  cue,
  lemma,
  construction,
  opening,
  fronted = false,
  strong = true,
  group = null,
  source,
  contents,
}: Omit<Candidate, 'fronted' | 'strong' | 'frames' | 'group'> & Partial<Candidate>): Candidate => ({
  cue,
  lemma,
  construction,
  opening,
  fronted,
  strong,
  frames: '',
  group,
  source,
  contents,
});

import type { ComponentChildren } from 'preact';
import type { Verdict } from '../../lib/domain/annotation.ts';
import type { Said } from '../../lib/domain/correction.ts';
import type { DraftField } from '../../lib/domain/draft-field.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import type { Passage } from '../../lib/domain/review.ts';
import type { Span } from '../../lib/domain/span.ts';
import type { Drafting } from '../controls/drafting.ts';
import type { Trouble } from '../controls/trouble.ts';

/** What a reader may do to a row. Whoever shows a list of passages hands these in. */
export interface PassageActions {
  /** Go where the words stand. */
  readonly onShow: (passage: Passage, span: Span | null) => void;
  readonly onJudge: (passage: Passage, verdict: Verdict) => void;
  /** Not worth a look: out of the lists until brought back. */
  readonly onDismiss: (passage: Passage) => void;
  /** Take away what the reader made of it, altogether. */
  readonly onRemove: (passage: Passage) => void;
  readonly onBringBack: (passages: readonly Passage[]) => void;
  /** Anything else that may be said of it: a note, a reason, how far one is, what a piece of evidence does. */
  readonly onSay: (passage: Passage, edit: Edit) => Promise<Trouble>;
  /** Where the machine read it wrongly; saying nothing takes back what was said. */
  readonly onCorrect: (passage: Passage, said: Said) => Promise<Trouble>;
  /** Names of the page that could be a source's. */
  readonly sourcesFor: (passage: Passage) => readonly string[];
  /** Put a note whose words are gone on others: on these, or (null) on those that are selected next. */
  readonly onPlace: (passage: Passage, span: Span | null) => Promise<Trouble>;
  readonly onUndo: () => void;
  /** Do again what was undone last. */
  readonly onRedo: () => void;
  /** False until it is known what was typed and is not kept: nothing is opened to type on until then. */
  readonly areDraftsKnown: boolean;
  /** What was typed for a passage and is not kept yet. */
  readonly draftOf: (passage: Passage, field: DraftField) => string | null;
  /** Typed, not kept yet (or, with null, kept now): put aside where a closing window cannot lose it. */
  readonly onDraft: (passage: Passage, field: DraftField, words: string | null) => void;
  /**
   * All that can be said of a passage, where there is room for it; absent: a note, and what goes with it. `onShown`: its fields are there now.
   */
  readonly ledgerOf?: (passage: Passage, onShown: () => void) => ComponentChildren;
}

/** The drafts of one row. */
export const draftingOf = (passage: Passage, { draftOf, onDraft }: PassageActions): Drafting => ({
  draftOf: (field) => draftOf(passage, field),
  onDraft: (field, words) => onDraft(passage, field, words),
});

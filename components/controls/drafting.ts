import type { DraftField } from '../../lib/domain/draft-field.ts';

/** Where words of a claim wait that are typed and not kept yet. Whoever shows its fields hands this in. */
export interface Drafting {
  /** Typed before and never kept; null: nothing was. */
  readonly draftOf: (field: DraftField) => string | null;
  /** Put aside where a closing window cannot lose it; null: kept now. */
  readonly onDraft: (field: DraftField, words: string | null) => void;
}

import type { Annotation, Project } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import type { Trouble } from '../controls/trouble.ts';

/** Fields of a claim in which words can wait that are typed and not kept yet. */
export type DraftField = 'note' | 'reason' | 'evidence' | 'reply' | 'tag';

/** What a reader may do to a claim. Whoever shows one hands these in. */
export interface ClaimActions {
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
  /** Makes a project of this name (or finds it) and puts the claim in it. */
  readonly onNewProject: (name: string) => Promise<Trouble>;
  readonly draftOf: (field: DraftField) => string | null;
  /** Put aside where a closing window cannot lose it; null: kept now. */
  readonly onDraft: (field: DraftField, words: string | null) => void;
}

/** A claim, and what there is to choose from where something is said of it. */
export interface ClaimFacts {
  readonly annotation: Annotation;
  readonly projects: readonly Project[];
  /** Tags in use, the most used first. */
  readonly tags: readonly string[];
  /** Names that may be its source's. */
  readonly names: readonly string[];
}

export type ClaimProps = ClaimFacts & { readonly actions: ClaimActions };

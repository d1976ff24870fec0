import type { Annotation, Project } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import type { Drafting } from '../controls/drafting.ts';
import type { Trouble } from '../controls/trouble.ts';

/** What a reader may do to a claim. Whoever shows one hands these in. */
export interface ClaimActions extends Drafting {
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
  /** Makes a project of this name (or finds it) and puts the claim in it. */
  readonly onNewProject: (name: string) => Promise<Trouble>;
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

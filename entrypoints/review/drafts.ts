import { useEffect, useMemo, useState } from 'preact/hooks';
import { type DraftAbout, type DraftField, wordsKey } from '../../lib/domain/draft-field.ts';
import type { Passage } from '../../lib/domain/review.ts';
import { Drafts } from '../../lib/messages/drafts.ts';
import { bringCopies, copies } from './copies.ts';

interface DraftsOf {
  /** A page, an annotation, a project; null: nothing is shown yet. */
  readonly owner: string | null;
  /** Can the window be closed between two keys? Then what is typed is put aside at once, too. */
  readonly isFleeting: boolean;
  /** False in a private window of which nothing is kept: what is typed lives as long as the window. */
  readonly mayKeep: boolean;
}

/** What waits under something that is shown; `isKnown` when the store has told. What is typed is sent before the window goes. */
export function useDrafts({ owner, isFleeting, mayKeep }: DraftsOf) {
  const [known, setKnown] = useState<Drafts | null>(null);
  const drafts = useMemo(() => new Drafts(isFleeting && mayKeep ? copies : null), [owner, isFleeting, mayKeep]);
  useEffect(() => {
    const onGoing = () => drafts.flush();
    window.addEventListener('pagehide', onGoing);
    return () => window.removeEventListener('pagehide', onGoing);
  }, [drafts]);
  useEffect(() => {
    if (owner === null) return undefined;
    let isLate = false;
    const recall = async (): Promise<void> => {
      if (!isFleeting && mayKeep) await bringCopies();
      await drafts.recall(owner);
      if (!isLate) setKnown(drafts);
    };
    void recall();
    return () => {
      isLate = true;
    };
  }, [drafts]);
  return { drafts, isKnown: known === drafts };
}

/** What was typed beneath the rows of a page and is not kept yet. */
export interface PassageDrafts {
  /** False until the store has told what waits. */
  readonly isKnown: boolean;
  readonly get: (passage: Passage, field: DraftField) => string | null;
  readonly put: (passage: Passage, field: DraftField, words: string | null) => void;
  /** Asks the store again: another window may have typed on. */
  readonly recall: () => Promise<void>;
}

interface PassageDraftsOf extends DraftsOf {
  /** The text of the page. */
  readonly text: string;
}

export function usePassageDrafts({ text, ...of }: PassageDraftsOf): PassageDrafts {
  const { drafts, isKnown } = useDrafts(of);
  const { owner } = of;
  return useMemo(() => {
    const abouts = new WeakMap<Passage, DraftAbout>();
    const aboutOf = (passage: Passage): DraftAbout => {
      const known = abouts.get(passage);
      if (known) return known;
      const { annotation, span } = passage;
      const words = span && owner !== null ? wordsKey(owner, { text, span }) : null;
      const about = { annotationId: annotation?.id ?? null, words };
      abouts.set(passage, about);
      return about;
    };
    return {
      isKnown,
      get: (passage, field) => (drafts.isEmpty ? null : drafts.get(aboutOf(passage), field)),
      put: (passage, field, words) => drafts.put(aboutOf(passage), field, words),
      recall: async () => {
        if (owner !== null) await drafts.recall(owner);
      },
    };
  }, [drafts, isKnown, owner, text]);
}

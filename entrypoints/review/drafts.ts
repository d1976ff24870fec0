import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type DraftAbout, type DraftField, wordsKey } from '../../lib/domain/draft-field.ts';
import type { Passage } from '../../lib/domain/review.ts';
import { Drafts, type Listing } from '../../lib/messages/drafts.ts';
import { draftsUnder } from '../../lib/store/drafts.ts';
import { withStore } from '../../lib/store/lifecycle.ts';
import type { Store } from '../../lib/store/names.ts';
import { bringCopies, copies } from './copies.ts';

interface DraftsOf {
  /** To be read at once, without waking the background; null where it is not shared. */
  readonly store: Store | null;
  /** A page, an annotation, a project; null: nothing is shown yet. */
  readonly owner: string | null;
  /** Can the window be closed between two keys? Then what is typed is put aside at once, too. */
  readonly isFleeting: boolean;
  /** False in a private window of which nothing is kept: what is typed lives as long as the window. */
  readonly mayKeep: boolean;
}

/** What waits under something that is shown; `isKnown` when the store has told. What is typed is sent before the window goes. */
export function useDrafts({ store, owner, isFleeting, mayKeep }: DraftsOf) {
  const [known, setKnown] = useState<Drafts | null>(null);
  const drafts = useMemo(
    () => new Drafts(isFleeting && mayKeep ? copies : null, store ? listFrom(store) : undefined),
    [owner, isFleeting, mayKeep],
  );
  useEffect(() => {
    const onGoing = () => drafts.flush();
    // The reader comes from another window, and may have typed there.
    const onComing = () => void (owner !== null && drafts.recall(owner));
    window.addEventListener('pagehide', onGoing);
    window.addEventListener('focus', onComing);
    return () => {
      window.removeEventListener('pagehide', onGoing);
      window.removeEventListener('focus', onComing);
    };
  }, [drafts]);
  useLayoutEffect(() => {
    if (owner === null) return undefined;
    let isLate = false;
    const recall = async (): Promise<void> => {
      await drafts.recall(owner);
      if (!isLate) setKnown(drafts);
    };
    void (isFleeting || !mayKeep ? recall() : bringCopies().then(recall));
    return () => {
      isLate = true;
    };
  }, [drafts]);
  return { drafts, isKnown: known === drafts };
}

/** What cannot be read is told of elsewhere: nothing waits, then. */
const listFrom =
  (store: Store): Listing =>
  (owner) =>
    withStore(store, (open) => draftsUnder(open, owner)).catch(() => null);

/** What was typed beneath the rows of a page and is not kept yet. */
export interface PassageDrafts {
  /** False until the store has told what waits. */
  readonly isKnown: boolean;
  readonly get: (passage: Passage, field: DraftField) => string | null;
  readonly put: (passage: Passage, field: DraftField, words: string | null) => void;
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
    };
  }, [drafts, isKnown, owner, text]);
}

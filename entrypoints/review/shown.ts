import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewedPage } from '../../components/review/PageReview.tsx';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { type Placed, placeKept } from '../../lib/domain/review.ts';
import type { PageState, Reply } from '../../lib/messages/protocol.ts';
import { silenceOf, type TabBeneath } from './tab.ts';

/** What a tab says that is kept of its page, and where it stands. */
export const placedBy = (told: PageState): readonly Placed[] =>
  told.state === 'reading' ? [] : (told.annotations ?? []);

interface PageKnown {
  readonly tab: TabBeneath;
  readonly page: PageFacts | null;
  readonly kept: readonly Annotation[];
}

/** What to show; null until the tab has answered, but not for long. */
export function useShown(reply: Reply<PageState> | null, { tab, page, kept }: PageKnown): ReviewedPage | null {
  const isLate = useLate();
  return useMemo(() => {
    const { isPrivate } = tab;
    const silent = { state: 'silent', page, isPrivate } as const;
    if (reply === null) return isLate ? { ...silent, notice: 'reading', detail: '', kept: [] } : null;
    const silence = silenceOf(reply, tab);
    if (silence) {
      const found = reply.ok ? placedBy(reply.value) : [];
      const text = reply.ok && reply.value.state === 'silent' ? reply.value.text : undefined;
      return {
        ...silent,
        ...silence,
        ...(text !== undefined && { text }),
        kept: kept.length === 0 ? [] : placeKept('', kept, found),
      };
    }
    if (!reply.ok || reply.value.state !== 'read') return null;
    const { page: read, text, findings, annotations } = reply.value;
    const placed = placeKept(text, kept, annotations);
    const { rest = null, private: isPrivateTab } = reply.value;
    return { state: 'read', page: read, reading: { text, findings, placed }, isPrivate: isPrivateTab, rest };
  }, [reply, tab, page, kept, isLate]);
}

/** Milliseconds in which a tab answers, unless it is very busy. Until then an empty window is calmer than a word that goes. */
const LATE = 400;

function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

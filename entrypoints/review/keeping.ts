import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Said } from '../../components/controls/Message.tsx';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { settled, withNewer } from '../../lib/domain/settled.ts';
import type { PageState } from '../../lib/messages/protocol.ts';
import { hear } from '../../lib/store/told.ts';
import { giveWay } from './deeds.ts';
import { sharesStore, useKept } from './hooks.ts';
import { Keeper } from './keeper.ts';
import { placedBy } from './shown.ts';
import type { TabBeneath } from './tab.ts';

interface PageTold {
  /** The frame that tells. */
  readonly frameId: number;
  readonly pageId: string | null;
  /** What the tab says of it; null where it does not. */
  readonly told: PageState | null;
}

/** What is kept of the page, as it is now, and who carries changes of it. */
export function useKeeping(tab: TabBeneath, { frameId, pageId, told }: PageTold, onSaid: (said: Said) => void) {
  const fromStore = useKept(pageId);
  const [kept, setKept] = useState<readonly Annotation[]>([]);
  const keeper = useRef<Keeper | null>(null);
  // When each annotation was last heard of by another way than from the store.
  const heardAt = useRef(new Map<string, number>());
  const onKept = (id: string, annotation: Annotation | null) => {
    heardAt.current.set(id, performance.now());
    const heard = annotation ? [annotation] : [];
    setKept((before) =>
      settled(
        before,
        withNewer(heard, before, (other) => other === id),
      ),
    );
  };
  useMemo(() => {
    const { id } = tab;
    keeper.current =
      id === null || pageId === null
        ? null
        : new Keeper({ at: { tabId: id, frameId }, onSaid, onKept, onSelect: () => giveWay(tab) });
  }, [tab.id, frameId, pageId]);
  const shown = useRef(kept);
  shown.current = kept;
  // What another window keeps is seen here as it is written; a page that is one with this one waits for the store.
  useLayoutEffect(() => {
    if (!sharesStore || pageId === null) return undefined;
    return hear((changes) => {
      for (const { id, pageId: on, annotation } of changes) {
        if (on !== pageId && !shown.current.some((one) => one.id === id)) continue;
        if (annotation) keeper.current?.saw([annotation]);
        onKept(id, annotation);
      }
    });
  }, [pageId]);
  // The store knows best; where it cannot be read (a private window in Firefox), the tab's own answer is next.
  // Before the next frame: what another window kept is seen here with it.
  useLayoutEffect(() => {
    const now =
      fromStore?.kept ?? (sharesStore || told === null ? null : placedBy(told).map(({ annotation }) => annotation));
    if (now === null) return;
    // What the store was asked for before something else was heard of says nothing of that.
    const isNewer = (id: string): boolean => (heardAt.current.get(id) ?? -1) > (fromStore?.asked ?? Infinity);
    keeper.current?.saw(now.filter(({ id }) => !isNewer(id)));
    setKept((before) => settled(before, withNewer(before, now, isNewer)));
  }, [fromStore, told]);
  return { kept, keeper: keeper.current };
}

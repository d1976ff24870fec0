import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Span } from '../../lib/domain/span.ts';
import { followTab, type InView } from '../../lib/messages/follow.ts';
import type { ReviewedTab } from '../review/page.ts';
import { type TabBeneath, tabInFront } from '../review/tab.ts';

/** The tab in front in this window, live; a tab that was asked for by its number stays the one. */
export function useFrontTab(first: TabBeneath): TabBeneath {
  const [tab, setTab] = useState(first);
  useEffect(() => {
    if (first.from === 'page') return;
    let asked = 0;
    const look = () => {
      const now = ++asked;
      // Several events come at once: only the last answer counts.
      void tabInFront('panel').then(
        (found) => now === asked && setTab((before) => (isSame(before, found) ? before : found)),
      );
    };
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    look();
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
    };
  }, []);
  return tab;
}

const isSame = (one: TabBeneath, other: TabBeneath): boolean =>
  one.id === other.id && one.url === other.url && one.isLoading === other.isLoading;

/** The words of the page that are in view; null: none, nobody tells, or (without a page) nobody is asked. */
export function useInView({ id }: TabBeneath, reviewed: Pick<ReviewedTab, 'told' | 'frameId'> | null): Span | null {
  const [inView, setInView] = useState<InView | null>(null);
  const told = reviewed?.told?.state === 'read' ? reviewed.told : null;
  const frameId = reviewed?.frameId ?? 0;
  // With everything that the page tells anew: it may be another, or was put aside by the browser and taken up again.
  useEffect(() => {
    if (id === null || told === null) return setInView(null);
    return followTab({ tabId: id, frameId }, setInView);
  }, [id, frameId, told]);
  return told !== null && inView?.pageId === told.page.id ? inView.span : null;
}

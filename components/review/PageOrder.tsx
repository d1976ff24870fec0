import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hereIn, type OrderedPassage } from '../../lib/domain/page-order.ts';
import type { Passage } from '../../lib/domain/review.ts';
import type { Span } from '../../lib/domain/span.ts';
import { say } from '../../lib/words/say.ts';
import { matchPassage } from './groups.ts';
import { Notice } from './Notice.tsx';
import { More, NoMatch, type PanelProps } from './Panels.tsx';
import { PassageRow } from './PassageRow.tsx';
import { RowList } from './RowList.tsx';

/** How a list goes with the scrolling of its page. */
export interface Following {
  readonly isOn: boolean;
  /** The words in view; null: none, or nobody tells. */
  readonly inView: Span | null;
  readonly onChange: (isOn: boolean) => void;
}

interface PageOrderProps extends PanelProps {
  readonly rows: readonly OrderedPassage[];
  readonly following: Following;
}

/** Rows of a first screen: they are drawn before all others. */
const FIRST_SCREEN = 12;

/** Rows that are shown beyond the one in view, in a list that is longer than its limit. */
const AHEAD = 20;

/** Claims, statements and notes as they stand on the page; the row in view is marked, and stays in sight as the page is scrolled. */
export const PageOrder = ({ rows, following, query, limit, canKeep, actions, onMore }: PageOrderProps) => {
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => rows.filter(matchPassage(query)), [rows, query]);
  const { here, choose } = useHere(found, following.inView);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    // The first screen is painted before the rest is drawn.
    const timer = setTimeout(() => setDrawn(true));
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (list.current && here.current !== null) bringInSight(list.current);
  }, [here.current]);
  const deeds = useMemo(
    () => ({
      ...actions,
      onShow: (passage: Passage, span: Span | null) => {
        choose(passage.key);
        actions.onShow(passage, span);
      },
    }),
    [actions],
  );
  const about = useMemo(() => new Map(rows.map((row) => [row.key, row.about])), [rows]);
  if (rows.length === 0)
    return <Notice title={say('review_nothing_found_title')} text={say('review_nothing_found_text')} />;
  if (found.length === 0) return <NoMatch query={query} />;
  const at = found.findIndex(({ key }) => key === here.current);
  const shown = found.slice(0, isDrawn ? Math.max(limit, at + AHEAD) : FIRST_SCREEN);
  const onDelete = (passage: Passage) =>
    about.get(passage.key) === 'kept' ? actions.onRemove(passage) : actions.onDismiss(passage);
  return (
    <>
      <RowList rows={shown} canKeep={canKeep} canJudge actions={deeds} onDelete={onDelete}>
        {(cursor) => (
          <ul aria-label={say('review_in_order')} ref={list}>
            {shown.map((row) => (
              <PassageRow
                key={row.key}
                passage={row}
                about={row.about}
                isCurrent={row.key === cursor.current}
                view={row.key === here.current ? 'here' : here.inView.has(row.key) ? 'seen' : null}
                panel={cursor.panelOf(row.key)}
                canKeep={canKeep}
                actions={deeds}
                onPanel={cursor.setPanel}
              />
            ))}
          </ul>
        )}
      </RowList>
      <More left={isDrawn ? found.length - shown.length : 0} onMore={onMore} />
    </>
  );
};

/** Where the reader is. A row that was clicked stays the one as long as its words are in view. */
function useHere(rows: readonly OrderedPassage[], inView: Span | null) {
  const [chosen, setChosen] = useState<{ readonly key: string; readonly wasSeen: boolean } | null>(null);
  const here = useMemo(() => hereIn(rows, inView, chosen?.key ?? null), [rows, inView, chosen?.key]);
  useEffect(() => {
    if (!chosen || inView === null) return;
    const isSeen = here.inView.has(chosen.key);
    if (isSeen && !chosen.wasSeen) setChosen({ ...chosen, wasSeen: true });
    if (!isSeen && chosen.wasSeen) setChosen(null);
  }, [here, chosen]);
  return { here, choose: (key: string) => setChosen({ key, wasSeen: false }) };
}

/** Moves the list no further than needed; and not while something is being written in it. */
function bringInSight(list: HTMLUListElement): void {
  if (document.activeElement?.closest('.editor')) return;
  list.querySelector('[data-view="here"]')?.scrollIntoView?.({ block: 'nearest' });
}

import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Passage } from '../../lib/domain/review.ts';
import { hasModifier, isTyping, moveBy } from '../controls/keys.ts';
import type { PassageActions } from './actions.ts';
import type { Panel } from './PassageRow.tsx';
import { verdictOfDigit } from '../../lib/words/scale.ts';

/** Where the list's cursor is, and what is open in which row. */
export interface Cursor {
  readonly current: string | undefined;
  readonly panelOf: (key: string) => Panel;
  readonly setPanel: (key: string, panel: Panel) => void;
}

interface RowListProps {
  /** Every row in the order shown, whatever groups they stand in. */
  readonly rows: readonly Passage[];
  readonly canKeep: boolean;
  readonly canJudge: boolean;
  readonly actions: PassageActions;
  /** What the Delete key does to a row. */
  readonly onDelete: (passage: Passage) => void;
  readonly children: (cursor: Cursor) => ComponentChildren;
}

/**
 * One tab stop for a whole list: the arrows move between rows, letters and digits act on the row under the cursor. The
 * buttons of a row can be reached with Tab only while it is current.
 */
export const RowList = ({ rows, canKeep, canJudge, actions, onDelete, children }: RowListProps) => {
  const list = useRef<HTMLDivElement>(null);
  const refocus = useRef<number | null>(null);
  const [wanted, setWanted] = useState<string>();
  const [open, setOpen] = useState<{ readonly key: string; readonly panel: Panel } | null>(null);
  const current = rows.some((row) => row.key === wanted) ? wanted : rows[0]?.key;

  const focusRow = (index: number) => {
    const mains = list.current?.querySelectorAll<HTMLElement>('[data-main]') ?? [];
    mains[index]?.focus();
  };
  // A row that was dismissed under the cursor: the cursor stays at its place, on the row that moved up.
  useLayoutEffect(() => {
    if (refocus.current === null) return;
    const active = document.activeElement;
    if (active === null || active === document.body) focusRow(Math.min(refocus.current, rows.length - 1));
    refocus.current = null;
  }, [rows.length]);

  // The last row was dismissed: the keys go on from the panel, not from nowhere.
  useLayoutEffect(
    () => () => {
      if (refocus.current !== null) document.getElementById('panel')?.focus();
    },
    [],
  );

  const shown = useRef(rows);
  shown.current = rows;
  // The same for as long as the list is there: a row is not drawn again for it.
  const setPanel = useCallback((key: string, panel: Panel) => {
    setOpen(panel === null ? null : { key, panel });
    if (panel === null) focusRow(shown.current.findIndex((row) => row.key === key));
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event) || isTyping(event.target)) return;
    const index = rows.findIndex((row) => row.key === current);
    const row = rows[index];
    if (!row) return;
    const to = moveBy(event.key, index, rows.length);
    if (to !== null) focusRow(to);
    else if (!canKeep || !keepByKey(event, row)) return;
    event.preventDefault();
  };
  const keepByKey = ({ key, repeat }: KeyboardEvent, row: Passage): boolean => {
    // A key that is held down says it once: Delete would else go through the whole list.
    if (repeat) return /^(?:[0-8]|Delete|Backspace)$/.test(key);
    const verdict = canJudge ? verdictOfDigit(key) : null;
    if (verdict) actions.onJudge(row, verdict);
    else if (key === 'e' || key === 'E') setOpen({ key: row.key, panel: 'note' });
    else if (canJudge && (key === 'v' || key === 'V')) setOpen({ key: row.key, panel: 'verdict' });
    else if (key === 'Delete' || key === 'Backspace') {
      refocus.current = rows.indexOf(row);
      onDelete(row);
    } else return false;
    return true;
  };
  const onFocusIn = (event: FocusEvent) => {
    const row = (event.target as Element).closest('[data-row]')?.getAttribute('data-row');
    if (row) setWanted(row);
  };

  return (
    <div class="rows" ref={list} onKeyDown={onKeyDown} onFocusIn={onFocusIn} role="presentation">
      {children({ current, panelOf: (key) => (open?.key === key ? open.panel : null), setPanel })}
    </div>
  );
};

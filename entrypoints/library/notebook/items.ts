import { liveQuery } from 'dexie';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useObserved } from '../../../components/controls/observed.ts';
import type { Item } from '../../../components/library/notebook/ResultLine.tsx';
import { itemsOf } from '../../../lib/store/queries.ts';
import { store } from '../hooks.ts';
import type { FoundNow } from './found.ts';

/** Lines that are read beside those on screen, so that slow scrolling never waits. */
const BESIDE = 40;

interface Window {
  readonly found: FoundNow;
  readonly from: number;
  readonly ids: readonly string[];
}

/**
 * The results on screen, live: a window of the list, read from the store and again whenever one of them changes. What was on screen
 * stays there until what comes instead is read.
 */
export function useItems(found: FoundNow | null) {
  const [shown, setShown] = useState<Window | null>(null);
  const wanted = useRef<readonly [number, number]>([0, 1]);
  const asking = useRef<FoundNow | null>(null);

  const read = async (from: number, to: number): Promise<void> => {
    if (found === null) return;
    const start = Math.max(0, from - BESIDE);
    const ids = await found.ids(start, to + BESIDE);
    if (asking.current === found) setShown({ found, from: start, ids });
  };
  /** Reads the lines on screen. */
  const onNeed = async (from: number, to: number): Promise<void> => {
    wanted.current = [from, to];
    const isThere =
      shown !== null && shown.found === found && from >= shown.from && to <= shown.from + shown.ids.length;
    if (!isThere) await read(from, to);
  };
  if (found !== null && asking.current !== found) {
    asking.current = found;
    void read(...wanted.current);
  }
  const observed = useObserved(() => shown && liveQuery(() => itemsOf(store, shown.ids)), [shown]);
  const items = useRef<ReadonlyMap<string, Item>>(new Map());
  if (observed.state === 'seen') items.current = observed.value;
  const itemAt = useMemo(
    () =>
      (at: number): Item | null => {
        const id = shown?.ids[at - shown.from];
        return (id !== undefined && items.current.get(id)) || null;
      },
    [shown, observed],
  );
  return { itemAt, onNeed };
}

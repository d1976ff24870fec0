import { liveQuery } from 'dexie';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useObserved } from '../../../components/controls/observed.ts';
import type { Item } from '../../../components/library/notebook/ResultLine.tsx';
import type { Piece } from '../../../lib/search/answer/pieces.ts';
import { itemsOf } from '../../../lib/store/queries.ts';
import { hear } from '../../../lib/store/told.ts';
import { store } from '../hooks.ts';
import type { FoundNow } from './found.ts';

/** Lines that are read beside those on screen, so that slow scrolling never waits. */
const BESIDE = 40;

/** Some lines of a list, as they are in an answer. */
type Read<Line> = (found: FoundNow, from: number, to: number) => Promise<readonly Line[]>;

interface Window<Line> {
  readonly found: FoundNow;
  readonly from: number;
  readonly lines: readonly Line[];
}

/** The annotations that were found. */
export function useItems(found: FoundNow | null) {
  const { lineAt, items, onNeed } = useWindow(found, readIds, sameId);
  const itemAt = (at: number): Item | null => items.get(lineAt(at) ?? '') ?? null;
  return { itemAt, onNeed };
}

const readIds: Read<string> = (found, from, to) => found.ids(from, to);
const sameId = (id: string): string => id;

/** The pieces of evidence of what was found. */
export function usePieces(found: FoundNow | null) {
  const { lineAt, items, onNeed } = useWindow(found, readPieces, idOfPiece);
  const pieceAt = (at: number) => {
    const piece = lineAt(at);
    const item = piece && items.get(piece.id);
    const evidence = item?.annotation.evidence[piece?.nth ?? 0];
    return item && evidence ? { ...item, evidence } : null;
  };
  return { pieceAt, onNeed };
}

const readPieces: Read<Piece> = (found, from, to) => found.pieces(from, to);
const idOfPiece = ({ id }: Piece): string => id;

/**
 * The lines on screen, live: a window of the list, read from the store and again whenever one of them changes. What was on screen
 * stays there until what comes instead is read.
 */
function useWindow<Line>(found: FoundNow | null, read: Read<Line>, idOf: (line: Line) => string) {
  const [shown, setShown] = useState<Window<Line> | null>(null);
  const wanted = useRef<readonly [number, number]>([0, 1]);
  const asking = useRef<FoundNow | null>(null);

  const show = async (from: number, to: number): Promise<void> => {
    if (found === null) return;
    const start = Math.max(0, from - BESIDE);
    const lines = await read(found, start, to + BESIDE);
    if (asking.current === found) setShown({ found, from: start, lines });
  };
  const onNeed = async (from: number, to: number): Promise<void> => {
    wanted.current = [from, to];
    const isThere =
      shown !== null && shown.found === found && from >= shown.from && to <= shown.from + shown.lines.length;
    if (!isThere) await show(from, to);
  };
  if (asking.current !== found) {
    asking.current = found;
    if (found !== null) void show(...wanted.current);
  }
  const ids = useMemo(() => [...new Set(shown?.lines.map(idOf))], [shown]);
  const observed = useObserved(() => liveQuery(() => itemsOf(store, ids)), [ids]);
  const items = useRef<ReadonlyMap<string, Item>>(new Map());
  const seen = useRef(observed);
  if (observed.state === 'seen' && observed !== seen.current) items.current = observed.value;
  seen.current = observed;
  const [, setTold] = useState(0);
  // What another window keeps of a line is seen here as it is written.
  useLayoutEffect(
    () =>
      hear((told) => {
        const known = told.flatMap(({ id, annotation }) => {
          const item = items.current.get(id);
          return item && annotation ? [[id, { ...item, annotation }] as const] : [];
        });
        if (known.length === 0) return;
        items.current = new Map([...items.current, ...known]);
        setTold((times) => times + 1);
      }),
    [],
  );
  const lineAt = (at: number): Line | undefined => shown?.lines[at - shown.from];
  return { lineAt, items: items.current, onNeed };
}

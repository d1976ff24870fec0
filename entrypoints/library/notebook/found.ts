import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Group } from '../../../components/library/notebook/lines.ts';
import type { Piece } from '../../../lib/search/answer/pieces.ts';
import { firstIds } from '../../../lib/store/queries.ts';
import { hintWords } from '../../../lib/words/search.ts';
import { type Finder, startFinder } from '../finder/finder.ts';
import type { Asks, Progress } from '../finder/protocol.ts';
import { store } from '../hooks.ts';
import { type Asked, queryOf } from './asked.ts';

export interface FoundNow {
  readonly asked: Asked;
  readonly total: number;
  /** Null: only the first lines are there yet, and nothing is counted. */
  readonly pages: number | null;
  /** How many pieces of evidence there are. */
  readonly evidence: number;
  readonly groups: readonly Group[];
  readonly problems: readonly string[];
  /** Identities of the places `from` up to, without, `to` of the list as it is laid out: group after group. */
  readonly ids: (from: number, to: number) => Promise<readonly string[]>;
  /** The same of pieces of evidence. */
  readonly pieces: (from: number, to: number) => Promise<readonly Piece[]>;
  /** Identities of all that was found, each once; of the first lines, where they are all there is yet. */
  readonly all: () => Promise<readonly string[]>;
}

/** How many lines come with an answer, or are read before the index is there. */
const FIRST = 60;

/** The worker that searches, as long as the page is there; how far its index is; and how often something changed. */
export function useFinder() {
  const [progress, setProgress] = useState<Progress>({ state: 'loading' });
  const [changes, setChanges] = useState(0);
  const going = useMemo(() => new AbortController(), []);
  const finder = useMemo(
    () =>
      startFinder({
        onProgress: setProgress,
        onChanged: () => setChanges((times) => times + 1),
        signal: going.signal,
      }),
    [],
  );
  useEffect(() => () => going.abort(), []);
  return { finder, progress, changes };
}

/**
 * What was found, live: asked again when the query or the store changes. Until the index answers for the first time, the list as it would
 * be without it stands there, straight from the store.
 */
export function useFound(finder: Finder, asked: Asked, changes: number): FoundNow | null {
  const [found, setFound] = useState<FoundNow | null>(null);
  const isAnswered = useRef(false);
  const { query, has, sort, group } = asked;
  useEffect(() => {
    const first = async (): Promise<void> => {
      const now = await withoutIndex(asked);
      if (!isAnswered.current) setFound(now);
    };
    if (query === '' && has === null && sort === 'updated' && group === null) void first();
  }, []);
  useEffect(() => {
    let isLate = false;
    const answer = async (): Promise<void> => {
      const now = await fromIndex(finder, asked);
      if (isLate || now === null) return;
      isAnswered.current = true;
      setFound(now);
    };
    void answer();
    return () => {
      isLate = true;
    };
  }, [query, has, sort, group, changes]);
  // The first lines answer no question but the one that asks for everything.
  return found?.pages === null && (query.trim() !== '' || has !== null) ? null : found;
}

/** What nobody has narrowed, as the store itself has it. */
async function withoutIndex(asked: Asked): Promise<FoundNow> {
  const ids = await firstIds(store, FIRST);
  return {
    asked,
    total: ids.length,
    pages: null,
    evidence: 0,
    pieces: async () => [],
    groups: [],
    problems: [],
    ids: async (from, to) => ids.slice(from, to),
    all: async () => ids,
  };
}

/** The answer of the index; null: something else was asked meanwhile, or nothing can be searched. */
async function fromIndex(finder: Finder, asked: Asked): Promise<FoundNow | null> {
  const { sort, group } = asked;
  const parsed = queryOf(asked);
  const wanted = { query: parsed, sort, group };
  const answer = await finder.find({ ...wanted, first: FIRST }).catch(() => null);
  if (answer === null) return null;
  const { total, pages, evidence, groups, ids } = answer;
  return {
    asked,
    total,
    pages,
    evidence,
    pieces: (from, to) => finder.pieces({ ...wanted, from, to }),
    groups,
    problems: parsed.problems.map(hintWords),
    ids: async (from, to) =>
      to <= ids.length && groups.length === 0 ? ids.slice(from, to) : idsBetween({ finder, wanted, groups }, from, to),
    all: () => finder.ids({ ...wanted, group: null, from: 0, to: total }),
  };
}

interface Laid {
  readonly finder: Finder;
  readonly wanted: Omit<Asks['ids']['ask'], 'from' | 'to' | 'key'>;
  readonly groups: readonly Group[];
}

/** Places of the list as it is laid out are places of its groups, one after the other. */
async function idsBetween({ finder, wanted, groups }: Laid, from: number, to: number): Promise<readonly string[]> {
  if (groups.length === 0) return finder.ids({ ...wanted, from, to });
  const slices: Promise<readonly string[]>[] = [];
  let start = 0;
  for (const { key, count } of groups) {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, count)];
    if (first < last) slices.push(finder.ids({ ...wanted, key, from: first, to: last }));
    start += count;
    if (start >= to) break;
  }
  return (await Promise.all(slices)).flat();
}

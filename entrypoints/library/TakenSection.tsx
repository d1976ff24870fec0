import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useObserved } from '../../components/controls/observed.ts';
import type { Said } from '../../components/controls/Message.tsx';
import { Taken } from '../../components/library/Taken.tsx';
import { askBackground } from '../../lib/messages/ask.ts';
import { binPage, countBin, emptyBin, emptyBinNow, forgottenAt } from '../../lib/store/bin.ts';
import { putBackMany } from '../../lib/store/bulk.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import type { BinRow, Store } from '../../lib/store/names.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { store } from './hooks.ts';
import { putBackAll, stamp } from './notebook/deeds.ts';
import { useLongDeed } from './notebook/long-deed.ts';

/** Rows that are read beside those on screen. */
const BESIDE = 30;

/** The bin, live, the last taken away first. */
export const TakenSection = ({ onSaid }: { readonly onSaid: (said: Said) => void }) => {
  const [from, setFrom] = useState(0);
  const [limit, setLimit] = useState(BESIDE);
  const observed = useObserved(
    () =>
      liveQuery(() =>
        store.transaction('r', store.bin, async () => ({
          count: await countBin(store),
          from,
          rows: await binPage(store, { from, limit }),
        })),
      ),
    [from, limit],
  );
  // What was on screen stays there until what comes instead is read.
  const last = useRef<{ count: number; from: number; rows: readonly BinRow[] }>({ count: 0, from: 0, rows: [] });
  if (observed.state === 'seen') last.current = observed.value;
  const { count, rows, from: first } = last.current;
  const long = useLongDeed(onSaid);
  useEffect(() => {
    withStore(store, (open) => emptyBin(open, stamp().at)).catch((error: unknown) =>
      onSaid({ kind: 'trouble', text: say(`failure_${whyStoreFailed(error)}`), canUndo: false }),
    );
  }, []);
  const act = async (deed: (open: Store) => Promise<string>, canUndo: boolean): Promise<void> => {
    try {
      const text = await withStore(store, deed);
      await askBackground('store.touched', null);
      onSaid({ kind: 'done', text, canUndo });
    } catch (error) {
      onSaid({ kind: 'trouble', text: say(`failure_${whyStoreFailed(error)}`), canUndo: false });
    }
  };
  const putBack = (id: string) =>
    act(async (open) => {
      const { changed } = await putBackMany(open, { ids: [id], at: stamp().at });
      return sayCount('notebook_put_back', changed);
    }, true);
  const empty = () =>
    act(async (open) => {
      await emptyBinNow(open, null);
      return say('notebook_bin_emptied');
    }, false);
  return (
    <section>
      <h2>
        {say('library_section_taken')} <span class="count">{count}</span>
      </h2>
      <Taken
        count={count}
        takenAt={(at) => {
          const row = rows[at - first];
          return row ? { ...row, until: forgottenAt(row) } : null;
        }}
        onNeed={(start, end) => {
          setFrom(Math.max(0, start - BESIDE));
          setLimit(end - start + 2 * BESIDE);
        }}
        progress={long.share}
        onPutBack={(annotation) => void putBack(annotation.id)}
        onPutBackAll={() => void long.start(putBackAll)}
        onStop={long.stop}
        onEmpty={() => void empty()}
      />
    </section>
  );
};

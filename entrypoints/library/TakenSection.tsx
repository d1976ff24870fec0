import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { useObserved } from '../../components/controls/observed.ts';
import type { Said } from '../../components/controls/Message.tsx';
import { Taken } from '../../components/library/Taken.tsx';
import { askBackground } from '../../lib/messages/ask.ts';
import { binPage, countBin, emptyBin, emptyBinNow, forgottenAt } from '../../lib/store/bin.ts';
import { putBackMany } from '../../lib/store/bulk.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import type { Store } from '../../lib/store/names.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { store } from './hooks.ts';
import { stamp } from './notebook/deeds.ts';

/** As many as are shown at once; more at a click. */
const AT_ONCE = 100;

/** The bin, live, the last taken away first. */
export const TakenSection = ({ onSaid }: { readonly onSaid: (said: Said) => void }) => {
  const [limit, setLimit] = useState(AT_ONCE);
  const observed = useObserved(
    () =>
      liveQuery(() =>
        store.transaction(
          'r',
          store.bin,
          async () => [await countBin(store), await binPage(store, { from: 0, limit })] as const,
        ),
      ),
    [limit],
  );
  const [count, rows] = observed.state === 'seen' ? observed.value : [0, []];
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
  const putBack = (ids: readonly string[]) =>
    act(async (open) => {
      const { changed } = await putBackMany(open, { ids, at: stamp().at });
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
        taken={rows.map((row) => ({ ...row, until: forgottenAt(row) }))}
        count={count}
        onPutBack={(annotation) => void putBack([annotation.id])}
        onPutBackAll={() => void putBack(rows.map(({ id }) => id))}
        onEmpty={() => void empty()}
        onMore={() => setLimit(limit + AT_ONCE)}
      />
    </section>
  );
};

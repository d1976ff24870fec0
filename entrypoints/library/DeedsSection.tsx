import { liveQuery } from 'dexie';
import { useState } from 'preact/hooks';
import { useObserved } from '../../components/controls/observed.ts';
import { Deeds } from '../../components/library/Deeds.tsx';
import { lastDeeds } from '../../lib/store/journal.ts';
import { say } from '../../lib/words/say.ts';
import { store } from './hooks.ts';

/** As many as are shown at once; more at a click. */
const AT_ONCE = 50;

/** What the reader did lately, live. */
export const DeedsSection = ({ onUndo }: { readonly onUndo: (seq: number) => void }) => {
  const [limit, setLimit] = useState(AT_ONCE);
  // One more than is shown tells whether there are more.
  const observed = useObserved(() => liveQuery(() => lastDeeds(store, limit + 1)), [limit]);
  if (observed.state !== 'seen') return null;
  const deeds = observed.value;
  return (
    <section>
      <h2>{say('library_section_done')}</h2>
      <Deeds
        deeds={deeds.slice(0, limit)}
        onUndo={({ seq }) => onUndo(seq)}
        onMore={deeds.length > limit ? () => setLimit(limit + AT_ONCE) : null}
      />
    </section>
  );
};

import { liveQuery } from 'dexie';
import { useState } from 'preact/hooks';
import type { Said } from '../../../components/controls/Message.tsx';
import { useObserved } from '../../../components/controls/observed.ts';
import type { Trouble } from '../../../components/controls/trouble.ts';
import type { NamedSearch, SearchesProps } from '../../../components/library/notebook/Searches.tsx';
import type { SavedSearch } from '../../../lib/domain/annotation.ts';
import { whyStoreFailed, withStore } from '../../../lib/store/lifecycle.ts';
import type { Store } from '../../../lib/store/names.ts';
import { changeSearch, isSameName, removeSearch, saveSearch, searchesOf } from '../../../lib/store/projects.ts';
import { say } from '../../../lib/words/say.ts';
import { store } from '../hooks.ts';
import { stamp } from './deeds.ts';
import { DUE, isSameView, keptAs, PLAIN, type View, viewOf } from './view.ts';

interface Wiring {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onSaid: (said: Said) => void;
  /** How many are due; null: not counted yet. */
  readonly due: number | null;
}

/** The searches that have a name, live, and what can be done with them. */
export function useSearches({ view, onView, onSaid, due }: Wiring) {
  const [used, setUsed] = useState<string | null>(null);
  const observed = useObserved(() => liveQuery(() => searchesOf(store)), []);
  const searches = observed.state === 'seen' ? observed.value : [];
  const named = (search: SavedSearch): NamedSearch => ({
    key: search.id,
    label: search.name,
    isOn: isSameView(viewOf(search), view),
  });
  const act = async (deed: (open: Store) => Promise<string | null>): Promise<void> => {
    try {
      const text = await withStore(store, deed);
      if (text !== null) onSaid({ kind: 'done', text, canUndo: true });
    } catch (error) {
      onSaid({ kind: 'trouble', text: say(`failure_${whyStoreFailed(error)}`), canUndo: false });
    }
  };
  const onSave = (name: string): void =>
    void act(async (open) => {
      const kept = await saveSearch(open, { name, view: keptAs(view) }, stamp);
      setUsed(kept.id);
      return say('notebook_search_kept', { name: kept.name });
    });
  const onRename = async (key: string, name: string): Promise<Trouble> => {
    const other = searches.find((one) => one.id !== key && isSameName(one.name, name));
    if (other) return say('notebook_search_taken', { name: other.name });
    await act(async (open) => {
      await changeSearch(open, { id: key, change: { name } }, stamp().at);
      return null;
    });
    return null;
  };
  const isNamed = isSameView(view, PLAIN) || isSameView(view, DUE) || searches.some((one) => named(one).isOn);
  const opened = searches.find(({ id }) => id === used);
  const props: SearchesProps = {
    searches: searches.map(named),
    due: { count: due, isOn: isSameView(view, DUE) },
    changed: opened && !isNamed ? named(opened) : null,
    onDue: () => onView(DUE),
    onSearch: (key) => {
      const search = searches.find(({ id }) => id === key);
      setUsed(key);
      if (search) onView(viewOf(search));
    },
    onRename,
    onKeepChange: (key) =>
      void act(async (open) => {
        const kept = await changeSearch(open, { id: key, change: { view: keptAs(view) } }, stamp().at);
        return kept && say('notebook_search_kept', { name: kept.name });
      }),
    onForget: (key) =>
      void act(async (open) => {
        const gone = await removeSearch(open, key, stamp().at);
        return gone && say('notebook_search_forgotten', { name: gone.name });
      }),
  };
  return { props, onSave: isNamed ? null : onSave };
}

import { liveQuery } from 'dexie';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Said } from '../../components/controls/Message.tsx';
import { useObserved } from '../../components/controls/observed.ts';
import { showColours } from '../../components/style/colours.ts';
import { showTheme } from '../../components/style/theme.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { countBin } from '../../lib/store/bin.ts';
import { openStore } from '../../lib/store/open.ts';
import { ownStorage, THEME } from '../../lib/store/own-storage.ts';
import { countKept, pageOf, settingsOf } from '../../lib/store/queries.ts';
import { chronicleOf } from '../../lib/store/versions.ts';
import { type Choice, firstChoice, sidesOf } from './sides.ts';
import { say } from '../../lib/words/say.ts';
import { speakScale } from '../../lib/words/scale.ts';

export const store = openStore();

/** The settings in force, and a way to change them. Null until they are known. */
export function useSettings(onSaid: (said: Said) => void) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const observed = useObserved(() => liveQuery(() => settingsOf(store)), []);
  useLayoutEffect(() => {
    if (observed.state === 'seen') setSettings(observed.value);
    if (observed.state === 'failed') setSettings(DEFAULT_SETTINGS);
  }, [observed]);
  useLayoutEffect(() => {
    if (!settings) return;
    showTheme(settings.theme);
    showColours(settings.colours);
    ownStorage.put(THEME, settings.theme);
  }, [settings?.theme, settings?.colours]);

  const change = async (wanted: Partial<Settings>) => {
    setSettings((before) => before && { ...before, ...wanted });
    const reply = await askBackground('settings.change', { change: wanted });
    if (reply.ok) return setSettings(reply.value);
    setSettings(settings);
    onSaid({ kind: 'trouble', text: say(`failure_${reply.failure}`), canUndo: false });
  };
  // Before anything below is shown.
  if (settings) speakScale(settings.review.scale);
  return { settings, change };
}

/** How much is kept and lies in the bin, live, and the bytes that it takes as the browser counts them; null where it does not tell. */
export function useAmounts() {
  const [used, setUsed] = useState<number | null>(null);
  const observed = useObserved(
    () => liveQuery(async () => ({ ...(await countKept(store)), taken: await countBin(store) })),
    [],
  );
  const amounts = observed.state === 'seen' ? observed.value : { pages: 0, annotations: 0, taken: 0 };
  useLayoutEffect(() => {
    void navigator.storage.estimate().then(
      ({ usage }) => setUsed(usage ?? null),
      () => setUsed(null),
    );
  }, [amounts.annotations]);
  return { ...amounts, used };
}

/** Two versions of a page side by side, live, and a way to choose others. To see them is to have looked at what changed. */
export function useSides(pageId: string | null) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const observed = useObserved(
    () =>
      pageId === null
        ? null
        : liveQuery(async () => [await chronicleOf(store, pageId), await pageOf(store, pageId)] as const),
    [pageId],
  );
  const [chronicle, page] = observed.state === 'seen' ? observed.value : [null, null];
  useLayoutEffect(() => setChoice(null), [pageId]);
  // What is compared first stays when the reader is noted to have looked.
  useLayoutEffect(() => {
    if (chronicle?.pageId !== pageId || !chronicle || choice) return;
    setChoice(firstChoice(chronicle));
    void askBackground('page.changesRead', { pageId: chronicle.pageId });
  }, [chronicle, choice]);
  const sides = useMemo(() => chronicle && choice && sidesOf(chronicle, page, choice), [chronicle, page, choice]);
  return { sides, onChoose: (was: number, now: number) => setChoice({ was, now }) };
}

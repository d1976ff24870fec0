import { liveQuery } from 'dexie';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useObserved } from '../../components/controls/observed.ts';
import type { Said } from '../../components/controls/Message.tsx';
import { showColours } from '../../components/style/colours.ts';
import { showTheme } from '../../components/style/theme.ts';
import type { Annotation, KeptPage } from '../../lib/domain/annotation.ts';
import type { FrameArticle } from '../../lib/domain/page.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { hasUnread } from '../../lib/domain/version.ts';
import { askBackground, askTab } from '../../lib/messages/ask.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { PageState, Reply } from '../../lib/messages/protocol.ts';
import { withStore } from '../../lib/store/lifecycle.ts';
import { openStore } from '../../lib/store/open.ts';
import { ownStorage, THEME } from '../../lib/store/own-storage.ts';
import { chronicleOf } from '../../lib/store/versions.ts';
import { annotationsOf, countKept, pageAt, settingsOf } from '../../lib/store/queries.ts';
import { say } from '../../lib/words/say.ts';
import { speakScale } from '../../lib/words/scale.ts';
import type { TabBeneath } from './tab.ts';

export const store = openStore();

/** Firefox gives pages of a private window a store of their own, which is empty: there, the background is asked instead. */
export const sharesStore = !browser.extension.inIncognitoContext;

/** Between two questions to a page that is still being read, in milliseconds. */
const PATIENCE = 250;

/** What the tab (or a frame of it) is and what was found in it, and a way to ask again. Null until the first answer. */
export function usePageState(
  { id: tabId, isLoading }: Pick<TabBeneath, 'id' | 'isLoading'>,
  frameId: number,
): readonly [Reply<PageState> | null, () => void] {
  const [reply, setReply] = useState<Reply<PageState> | null>(null);
  const [asking, setAsking] = useState(0);
  const again = useCallback(() => setAsking((count) => count + 1), []);

  useLayoutEffect(() => {
    let isLate = false;
    const asked =
      tabId === null ? Promise.resolve(refused('page_gone')) : askTab({ tabId, frameId }, 'page.state', null);
    void asked.then((answer) => !isLate && setReply((before) => asKnown(before, answer)));
    return () => {
      isLate = true;
    };
    // A page that was loaded meanwhile is another.
  }, [tabId, frameId, asking, isLoading]);
  useLayoutEffect(() => {
    if (!reply?.ok || reply.value.state !== 'reading') return;
    const timer = setTimeout(again, PATIENCE);
    return () => clearTimeout(timer);
  }, [reply]);
  // A tab that tells the background what it shows now has something new to show here, too.
  useLayoutEffect(() => {
    const onMessage = (
      message: unknown,
      sender: { readonly tab?: { readonly id?: number | undefined } | undefined },
    ) => {
      if (sender.tab?.id === tabId && isReport(message)) again();
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, [tabId]);
  return [reply, again];
}

/** Of a page that was not read anew the text and what was found in it are the very objects that they were. */
function asKnown(before: Reply<PageState> | null, now: Reply<PageState>): Reply<PageState> {
  if (!before?.ok || !now.ok || before.value.state !== 'read' || now.value.state !== 'read') return now;
  const { reading, text, findings } = before.value;
  return reading === now.value.reading ? done({ ...now.value, text, findings }) : now;
}

/** The articles in frames of a tab, as its page knows them; asked again with every answer of the tab. */
export function useFrames(tabId: number | null, reply: Reply<PageState> | null): readonly FrameArticle[] {
  const [frames, setFrames] = useState<readonly FrameArticle[]>([]);
  useLayoutEffect(() => {
    let isLate = false;
    if (tabId !== null && reply !== null)
      void askTab(tabId, 'page.frames', null).then((answer) => !isLate && setFrames(answer.ok ? answer.value : []));
    return () => {
      isLate = true;
    };
  }, [tabId, reply]);
  return frames;
}

const isReport = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'kind' in message &&
  (message.kind === 'page.report' || message.kind === 'frame.report');

/** The settings in force, and a way to change them. Null until they are known. */
export function useSettings(onSaid: (said: Said) => void) {
  const [answered, setAnswered] = useState<Settings | null>(null);
  const observed = useObserved(() => (sharesStore ? liveQuery(() => settingsOf(store)) : null), []);

  useLayoutEffect(() => {
    if (sharesStore) return;
    void askBackground('settings.get', null).then((reply) => setAnswered(reply.ok ? reply.value : DEFAULT_SETTINGS));
  }, []);
  useLayoutEffect(() => {
    if (observed.state === 'seen') setAnswered(observed.value);
    if (observed.state === 'failed') {
      setAnswered(DEFAULT_SETTINGS);
      onSaid({
        kind: 'trouble',
        text: say('popup_store_unread'),
        canUndo: false,
      });
    }
  }, [observed]);
  useLayoutEffect(() => {
    if (!answered) return;
    showTheme(answered.theme);
    showColours(answered.colours);
    ownStorage.put(THEME, answered.theme);
  }, [answered?.theme, answered?.colours]);

  const change = async (wanted: Partial<Settings>) => {
    // Shown at once, so that a slider follows the hand; what could not be kept is shown as it was.
    setAnswered((before) => before && { ...before, ...wanted });
    const reply = await askBackground('settings.change', { change: wanted });
    if (reply.ok) setAnswered(reply.value);
    else {
      setAnswered(answered);
      onSaid({ kind: 'trouble', text: say(`failure_${reply.failure}`), canUndo: false });
    }
  };
  // Before anything below is shown.
  if (answered) speakScale(answered.review.scale);
  return { settings: answered, change };
}

/** The page kept of the tab's address, for a tab that does not tell what its page is (a site that is off). */
export function usePageAt(url: string | null): KeptPage | null {
  const address = url?.split('#')[0] ?? null;
  const observed = useObserved(
    () => (sharesStore && address !== null ? liveQuery(() => pageAt(store, address)) : null),
    [address],
  );
  return observed.state === 'seen' ? observed.value : null;
}

/** What is kept of a page, and when the store was asked for it, by the clock of this window. */
interface KeptNow {
  readonly asked: number;
  readonly kept: readonly Annotation[];
}

/** What is kept of a page, live; null while the store has not answered (or is not to be asked). */
export function useKept(pageId: string | null): KeptNow | null {
  const observed = useObserved(
    () =>
      sharesStore && pageId !== null
        ? liveQuery(async () => ({ pageId, asked: performance.now(), kept: await annotationsOf(store, pageId) }))
        : null,
    [pageId],
  );
  return observed.state === 'seen' && observed.value.pageId === pageId ? observed.value : null;
}

/**
 * How many annotations there are in all, counted when asked; null until then. Not live: the browser counts them one by one, and a large
 * store would be busy with it whenever a page is shown or a verdict kept. What cannot be counted stays unsaid.
 */
export function useCount() {
  const [count, setCount] = useState<number | null>(null);
  const onCount = () =>
    void withStore(store, countKept).then(
      ({ annotations }) => setCount(annotations),
      () => setCount(null),
    );
  return { count, onCount };
}

/** Whether what changed on a page was looked at, live, and a way to say that it was. Where the store is not shared it stays new. */
export function useChanges(pageId: string | null) {
  const [isOpened, setOpened] = useState(false);
  const observed = useObserved(
    () => (sharesStore && pageId !== null ? liveQuery(() => chronicleOf(store, pageId)) : null),
    [pageId],
  );
  useLayoutEffect(() => setOpened(false), [pageId]);
  const chronicle = observed.state === 'seen' ? observed.value : null;
  const onRead = () => {
    setOpened(true);
    if (pageId !== null) void askBackground('page.changesRead', { pageId });
  };
  return { isKept: chronicle !== null, isNew: !isOpened && (chronicle === null || hasUnread(chronicle)), onRead };
}

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ExportScope } from '../../components/controls/ExportMenu.tsx';
import type { Said } from '../../components/controls/Message.tsx';
import { Popup, type PopupPage } from '../../components/popup/Popup.tsx';
import type { PassageActions } from '../../components/review/actions.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { fieldsOfAnnotation, matcher } from '../../lib/words/filter.ts';
import { correctionAt, type Correction, type Said as SaidOfIt } from '../../lib/domain/correction.ts';
import { NOTHING_FOUND } from '../../lib/domain/finding.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { namesOf, type Passage, type Placed, placeKept, type Pointed } from '../../lib/domain/review.ts';
import type { Span } from '../../lib/domain/span.ts';
import { askTab } from '../../lib/messages/ask.ts';
import type { PageState, Reply } from '../../lib/messages/protocol.ts';
import { sayOfPages } from './addresses.ts';
import { draftsInMemory, draftsOf } from './drafts.ts';
import { exportFile } from './export.ts';
import {
  sharesStore,
  useChanges,
  useCount,
  useFrames,
  useKept,
  usePageAt,
  usePageState,
  useSettings,
} from './hooks.ts';
import { Keeper, type Target } from './keeper.ts';
import { silenceOf, siteOf, type TabBeneath } from './tab.ts';
import { say } from '../../lib/words/say.ts';

/** The popup of one tab: asks the tab what it is, the store what is kept of it, and shows both. */
export const App = ({ tab }: { readonly tab: TabBeneath }) => {
  const [said, setSaid] = useState<Said | null>(null);
  const [query, setQuery] = useState('');
  const { settings, change } = useSettings(setSaid);
  const [frameId, setFrame] = useState(0);
  const [reply, again] = usePageState(tab.id, frameId);
  const frames = useFrames(tab.id, reply);
  useEffect(() => {
    // A frame that went has nothing to show any more.
    if (!frames.some((one) => one.frameId === frameId)) setFrame(0);
  }, [frames]);
  const told = reply?.ok ? reply.value : null;
  const state = told?.state === 'read' ? told : null;
  const isUntold = told !== null ? told.page === null : reply !== null;
  const keptPage = usePageAt(isUntold ? tab.url : null);
  const page = told?.page ?? keptPage;
  const { kept, keeper } = useKeeping(tab, { frameId, pageId: page?.id ?? null, told }, setSaid);
  useEffect(() => {
    if (state?.isKeptKnown === false) setSaid(trouble(say('popup_kept_unread')));
  }, [state?.isKeptKnown]);
  const { count: everything, onCount } = useCount();
  const looks = useChanges(page?.id ?? null);
  const shown = useShown(reply, { tab, page, kept });
  const drafts = useMemo(() => {
    const isLasting = page !== null && (!tab.isPrivate || settings?.keepFromPrivateWindows === true);
    return isLasting ? draftsOf(page.id) : draftsInMemory();
  }, [page?.id, tab.isPrivate, settings?.keepFromPrivateWindows]);
  const names = useMemo(() => (state ? namesOf(state.findings) : []), [state?.findings]);
  if (settings === null || shown === null) return null;

  const identity = (told?.state !== 'reading' && told?.identity) || null;
  const target = (passage: Passage): Target => ({ passage, reading: state });
  const onShow = (span: Span | null) =>
    isUnread(told)
      ? setSaid(trouble(say('popup_not_read')))
      : void show({ tab, frameId }, pointAt(told, span), setSaid);
  const actions: PassageActions = {
    onShow: (_passage, span) => onShow(span),
    onJudge: (passage, verdict) => keeper?.judge(target(passage), verdict),
    onDismiss: (passage) => keeper?.dismiss(target(passage)),
    onRemove: (passage) => keeper?.remove(passage),
    onBringBack: (passages) => keeper?.bringBack(passages.map(target)),
    onNote: (passage, words) => keeper?.note(target(passage), words) ?? Promise.resolve(say('failure_page_gone')),
    onSay: (passage, edit) => keeper?.say(target(passage), edit) ?? Promise.resolve(say('failure_page_gone')),
    onCorrect: (passage, it) => keeper?.correct(target(passage), correctionOf(state?.text ?? '', passage, it)),
    sourcesFor: () => names,
    onPlace: (passage, span) =>
      keeper?.place(passage, span && pointAt(told, span)) ?? Promise.resolve(say('failure_page_gone')),
    onUndo: () => keeper?.undo(),
    draftOf: (passage) => drafts.get(passage.key),
    onDraft: (passage, words) => drafts.put(passage.key, words),
  };
  const onCompare = () => void openLibrary(`changes=${encodeURIComponent(page?.id ?? '')}`);
  const since = told === null || told.state === 'reading' ? undefined : told.since;
  const changes = since
    ? {
        since,
        isNew: looks.isNew,
        onOpen: looks.onRead,
        onShow,
        onCompare: looks.isKept ? onCompare : null,
      }
    : null;
  return (
    <Popup
      shown={shown}
      settings={settings}
      site={siteOf(page, tab.url, shown.state === 'silent' && shown.notice === 'site_off' ? shown.detail : '')}
      said={said}
      frames={frames}
      frameId={frameId}
      onFrame={setFrame}
      query={query}
      scopes={scopesOf(kept, { query, everything, isPage: state !== null || kept.length > 0 })}
      actions={actions}
      changes={changes}
      identity={identity}
      onSayOfPages={(other, says) => void sayOfPages(identity, { other, says }).then(setSaid)}
      onQuery={setQuery}
      onSettings={(wanted) => void change(wanted).then(again)}
      onExportOpen={onCount}
      onExport={(scope, format) => void exportFile({ scope, format, page, query }).then(setSaid)}
      onOpen={(section) => void openLibrary(section)}
      onReload={() => void reload(tab, again)}
      onHush={() => setSaid(null)}
    />
  );
};

/** A popup closes over its page; in a tab of its own it puts the page in front. */
function giveWay({ id, isAsked }: TabBeneath): void {
  if (!isAsked) window.close();
  else if (id !== null) void browser.tabs.update(id, { active: true });
}

const openLibrary = (hash: string) =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}#${hash}` });

const trouble = (text: string): Said => ({ kind: 'trouble', text, canUndo: false });

/** Does the tab tell of no text in which words could have a place? */
const isUnread = (told: PageState | null): boolean =>
  told === null || told.state === 'reading' || told.text === undefined;

/** Words of the page as the tab last told of it; null: they are gone, or it tells of no text. */
function pointAt(told: PageState | null, span: Span | null): Pointed | null {
  if (told === null || told.state === 'reading' || told.page === null || told.text === undefined || !span) return null;
  return { page: told.page, text: told.text, findings: NOTHING_FOUND, span };
}

/** Words that are gone from the page are corrected as they were quoted. */
const correctionOf = (text: string, { span, quote }: Passage, it: SaidOfIt): Correction =>
  span ? correctionAt(text, span, it) : { ...it, passage: quote, at: 0 };

interface PageTold {
  /** The frame that tells. */
  readonly frameId: number;
  readonly pageId: string | null;
  /** What the tab says of it; null where it does not. */
  readonly told: PageState | null;
}

/** What is kept of the page, as it is now, and who carries changes of it. */
function useKeeping(tab: TabBeneath, { frameId, pageId, told }: PageTold, onSaid: (said: Said) => void) {
  const fromStore = useKept(pageId);
  const [kept, setKept] = useState<readonly Annotation[]>([]);
  const keeper = useRef<Keeper | null>(null);
  const onKept = (id: string, annotation: Annotation | null) =>
    setKept((before) => [...before.filter((item) => item.id !== id), ...(annotation ? [annotation] : [])]);
  useMemo(() => {
    const { id } = tab;
    keeper.current =
      id === null || pageId === null
        ? null
        : new Keeper({ at: { tabId: id, frameId }, onSaid, onKept, onSelect: () => giveWay(tab) });
  }, [tab.id, frameId, pageId]);
  // The store knows best; where it cannot be read (a private window in Firefox), the tab's own answer is next.
  // Before the next frame: what another window kept is seen here with it.
  useLayoutEffect(() => {
    const now = fromStore ?? (sharesStore || told === null ? null : placedBy(told).map(({ annotation }) => annotation));
    if (now === null) return;
    keeper.current?.saw(now);
    setKept(now);
  }, [fromStore, told]);
  return { kept, keeper: keeper.current };
}

/** What a tab says that is kept of its page, and where it stands. */
const placedBy = (told: PageState): readonly Placed[] => (told.state === 'reading' ? [] : (told.annotations ?? []));

interface PageKnown {
  readonly tab: TabBeneath;
  readonly page: PageFacts | null;
  readonly kept: readonly Annotation[];
}

/** What to show; null until the tab has answered, but not for long. */
function useShown(reply: Reply<PageState> | null, { tab, page, kept }: PageKnown): PopupPage | null {
  const isLate = useLate();
  return useMemo(() => {
    const { isPrivate } = tab;
    const silent = { state: 'silent', page, isPrivate } as const;
    if (reply === null) return isLate ? { ...silent, notice: 'reading', detail: '', kept: [] } : null;
    const silence = silenceOf(reply, tab);
    if (silence) {
      const found = reply.ok ? placedBy(reply.value) : [];
      const text = reply.ok && reply.value.state === 'silent' ? reply.value.text : undefined;
      return {
        ...silent,
        ...silence,
        ...(text !== undefined && { text }),
        kept: kept.length === 0 ? [] : placeKept('', kept, found),
      };
    }
    if (!reply.ok || reply.value.state !== 'read') return null;
    const { page: read, text, findings, annotations } = reply.value;
    const placed = placeKept(text, kept, annotations);
    const { rest = null, private: isPrivateTab } = reply.value;
    return { state: 'read', page: read, reading: { text, findings, placed }, isPrivate: isPrivateTab, rest };
  }, [reply, tab, page, kept, isLate]);
}

/** Milliseconds in which a tab answers, unless it is very busy. Until then an empty window is calmer than a word that goes. */
const LATE = 400;

function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

function scopesOf(
  kept: readonly Annotation[],
  {
    query,
    everything,
    isPage,
  }: { readonly query: string; readonly everything: number | null; readonly isPage: boolean },
): readonly ExportScope[] {
  if (!sharesStore) return [];
  const matches = matcher(query);
  const count = kept.filter((annotation) => matches(fieldsOfAnnotation(annotation))).length;
  const label = say(query.trim() === '' ? 'popup_this_page' : 'popup_this_page_filtered');
  const all: ExportScope = { key: 'everything', label: say('export_everything'), count: everything };
  return isPage ? [{ key: 'page', label, count }, all] : [all];
}

interface Shown {
  readonly tab: TabBeneath;
  readonly frameId: number;
}

async function show({ tab, frameId }: Shown, words: Pointed | null, onSaid: (said: Said) => void) {
  if (tab.id === null) return;
  if (words === null) return onSaid(trouble(say('failure_words_gone')));
  const { page, text, span } = words;
  const { start, end } = span;
  const reply = await askTab({ tabId: tab.id, frameId }, 'page.show', {
    pageId: page.id,
    text,
    span: { start, end },
    openCard: false,
  });
  if (!reply.ok) onSaid(trouble(say(`failure_${reply.failure}`)));
  else if (tab.isAsked) await browser.tabs.update(tab.id, { active: true });
}

/** Reloads the tab and asks again once it has. */
async function reload(tab: TabBeneath, again: () => void) {
  if (tab.id === null) return;
  const { id } = tab;
  const onUpdated = (tabId: number, info: { readonly status?: string }) => {
    if (tabId !== id || info.status !== 'complete') return;
    browser.tabs.onUpdated.removeListener(onUpdated);
    again();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  try {
    await browser.tabs.reload(id);
  } catch {
    // The tab is gone: asking again says so.
    browser.tabs.onUpdated.removeListener(onUpdated);
    again();
  }
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ExportScope } from '../../components/controls/ExportMenu.tsx';
import type { Said } from '../../components/controls/Message.tsx';
import { Popup, type PopupPage } from '../../components/popup/Popup.tsx';
import type { PassageActions } from '../../components/review/actions.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { fieldsOfAnnotation, matcher } from '../../lib/domain/filter.ts';
import { correctionAt, type Correction, type Said as SaidOfIt } from '../../lib/domain/correction.ts';
import { namesOf, type Passage, placeKept, type Pointed } from '../../lib/domain/review.ts';
import { askTab } from '../../lib/messages/ask.ts';
import { FAILURE_SENTENCES } from '../../lib/messages/failures.ts';
import type { PageState, Reply } from '../../lib/messages/protocol.ts';
import { draftsInMemory, draftsOf } from './drafts.ts';
import { exportFile } from './export.ts';
import { sharesStore, useCount, useKept, usePageState, useSettings } from './hooks.ts';
import { Keeper, type Target } from './keeper.ts';
import { silenceOf, siteOf, type TabBeneath } from './tab.ts';

/** The popup of one tab: asks the tab what it is, the store what is kept of it, and shows both. */
export const App = ({ tab }: { readonly tab: TabBeneath }) => {
  const [said, setSaid] = useState<Said | null>(null);
  const [query, setQuery] = useState('');
  const { settings, change } = useSettings(setSaid);
  const [reply, again] = usePageState(tab.id);
  const state = reply?.ok && reply.value.state === 'read' ? reply.value : null;
  const { kept, keeper } = useKeeping(tab, state, setSaid);
  useEffect(() => {
    if (state?.isKeptKnown === false) setSaid(KEPT_UNREAD);
  }, [state?.isKeptKnown]);
  const everything = useCount();
  const shown = useShown(reply, tab, kept);
  const drafts = useMemo(() => {
    const isLasting = state !== null && (!state.private || settings?.keepFromPrivateWindows === true);
    return isLasting ? draftsOf(state.page.id) : draftsInMemory();
  }, [state?.page.id, state?.private, settings?.keepFromPrivateWindows]);
  const names = useMemo(() => (state ? namesOf(state.findings) : []), [state?.findings]);
  if (settings === null || shown === null) return null;

  const page = shown.page;
  const target = (passage: Passage): Target => ({ passage, reading: state });
  const actions: PassageActions = {
    onShow: (_passage, span) => void show(tab, state && span && { ...state, span }, setSaid),
    onJudge: (passage, verdict) => keeper?.judge(target(passage), verdict),
    onDismiss: (passage) => keeper?.dismiss(target(passage)),
    onRemove: (passage) => keeper?.remove(passage),
    onBringBack: (passages) => keeper?.bringBack(passages.map(target)),
    onNote: (passage, words) => keeper?.note(target(passage), words) ?? Promise.resolve(FAILURE_SENTENCES.page_gone),
    onCorrect: (passage, it) => keeper?.correct(target(passage), correctionOf(state?.text ?? '', passage, it)),
    sourcesFor: () => names,
    onUndo: () => keeper?.undo(),
    draftOf: (passage) => drafts.get(passage.key),
    onDraft: (passage, words) => drafts.put(passage.key, words),
  };
  return (
    <Popup
      shown={shown}
      settings={settings}
      site={siteOf(page, tab.url, shown.state === 'silent' && shown.notice === 'site_off' ? shown.detail : '')}
      said={said}
      query={query}
      scopes={scopesOf(kept, { query, everything, isArticle: state !== null })}
      actions={actions}
      onQuery={setQuery}
      onSettings={(wanted) => void change(wanted).then(again)}
      onExport={(scope, format) => void exportFile({ scope, format, page, query }).then(setSaid)}
      onOpen={(section) => void browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}#${section}` })}
      onReload={() => void reload(tab, again)}
      onHush={() => setSaid(null)}
    />
  );
};

const KEPT_UNREAD: Said = {
  kind: 'trouble',
  text: 'What you kept of this page could not be read, so its marks may be missing. Nothing was lost: reload the page to try again.',
  canUndo: false,
};

/** Words that are gone from the page are corrected as they were quoted. */
const correctionOf = (text: string, { span, quote }: Passage, it: SaidOfIt): Correction =>
  span ? correctionAt(text, span, it) : { ...it, passage: quote, at: 0 };

type ReadState = PageState & { readonly state: 'read' };

/** What is kept of the page, as it is now, and who carries changes of it. */
function useKeeping(tab: TabBeneath, state: ReadState | null, onSaid: (said: Said) => void) {
  const pageId = state?.page.id ?? null;
  const fromStore = useKept(pageId);
  const [kept, setKept] = useState<readonly Annotation[]>([]);
  const keeper = useRef<Keeper | null>(null);
  const onKept = (id: string, annotation: Annotation | null) =>
    setKept((before) => [...before.filter((item) => item.id !== id), ...(annotation ? [annotation] : [])]);
  useMemo(() => {
    keeper.current = tab.id === null || pageId === null ? null : new Keeper({ tabId: tab.id, onSaid, onKept });
  }, [tab.id, pageId]);
  // The store knows best; where it cannot be read (a private window in Firefox), the tab's own answer is next.
  useEffect(() => {
    const now = fromStore ?? (sharesStore ? null : (state?.annotations.map(({ annotation }) => annotation) ?? null));
    if (now === null) return;
    keeper.current?.saw(now);
    setKept(now);
  }, [fromStore, state]);
  return { kept, keeper: keeper.current };
}

/** What to show; null until the tab has answered, but not for long. */
function useShown(reply: Reply<PageState> | null, tab: TabBeneath, kept: readonly Annotation[]): PopupPage | null {
  const isLate = useLate();
  return useMemo(() => {
    if (reply === null) return isLate ? { state: 'silent', notice: 'reading', detail: '', page: null } : null;
    const silence = silenceOf(reply, tab);
    if (silence) return { state: 'silent', ...silence };
    if (!reply.ok || reply.value.state !== 'read') return null;
    const { page, text, findings, annotations, private: isPrivate } = reply.value;
    return { state: 'read', page, reading: { text, findings, placed: placeKept(text, kept, annotations) }, isPrivate };
  }, [reply, kept, isLate]);
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
    isArticle,
  }: { readonly query: string; readonly everything: number; readonly isArticle: boolean },
): readonly ExportScope[] {
  if (!sharesStore) return [];
  const matches = matcher(query);
  const count = kept.filter((annotation) => matches(fieldsOfAnnotation(annotation))).length;
  const label = query.trim() === '' ? 'This page' : 'This page, as filtered';
  const all: ExportScope = { key: 'everything', label: 'Everything', count: everything };
  return isArticle ? [{ key: 'page', label, count }, all] : [all];
}

async function show(tab: TabBeneath, words: Pointed | null, onSaid: (said: Said) => void) {
  if (tab.id === null) return;
  if (words === null) return onSaid({ kind: 'trouble', text: FAILURE_SENTENCES.words_gone, canUndo: false });
  const { page, text, span } = words;
  const { start, end } = span;
  const reply = await askTab(tab.id, 'page.show', { pageId: page.id, text, span: { start, end }, openCard: false });
  if (!reply.ok) onSaid({ kind: 'trouble', text: FAILURE_SENTENCES[reply.failure], canUndo: false });
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

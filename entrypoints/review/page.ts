import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Said } from '../../components/controls/Message.tsx';
import type { PageReviewProps } from '../../components/review/PageReview.tsx';
import type { PassageActions } from '../../components/review/actions.ts';
import type { NoticeKind } from '../../components/review/notices.ts';
import { correctionAt, type Correction, type Said as SaidOfIt } from '../../lib/domain/correction.ts';
import { NOTHING_FOUND } from '../../lib/domain/finding.ts';
import { namesOf, type Passage, type Pointed } from '../../lib/domain/review.ts';
import type { Span } from '../../lib/domain/span.ts';
import type { PageState } from '../../lib/messages/protocol.ts';
import { say } from '../../lib/words/say.ts';
import { sayOfPages } from './addresses.ts';
import { openLibrary, readPage, reload, show, trouble } from './deeds.ts';
import { type PassageDrafts, usePassageDrafts } from './drafts.ts';
import { exportKept, scopesOf } from './export.ts';
import { sharesStore, store, useChanges, useCount, useFrames, usePageAt, usePageState, useSettings } from './hooks.ts';
import type { Keeper, Target } from './keeper.ts';
import { useKeeping } from './keeping.ts';
import { useShown } from './shown.ts';
import { siteOf, type TabBeneath } from './tab.ts';

/** The page of a tab, as whoever shows it needs it. */
export interface ReviewedTab {
  /** Null until there is something to show. */
  readonly props: PageReviewProps | null;
  readonly frameId: number;
  /** What the tab says of itself; null where it does not. */
  readonly told: PageState | null;
  readonly drafts: PassageDrafts;
  /** Says something else in the line at the foot. */
  readonly onSaid: (said: Said) => void;
}

/** Asks a tab what it is, the store what is kept of it, and answers with both: popup and side panel show the same. */
export function useReviewedTab(tab: TabBeneath): ReviewedTab {
  const [said, setSaid] = useState<Said | null>(null);
  const [query, setQuery] = useState('');
  const { settings, change } = useSettings(setSaid);
  const [frameId, setFrame] = useState(0);
  const [reply, again] = usePageState(tab, frameId);
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
  const text = told === null || told.state === 'reading' ? null : (told.text ?? null);
  const drafts = usePassageDrafts({
    store: sharesStore ? store : null,
    owner: page?.id ?? null,
    text: text ?? '',
    isFleeting: tab.from !== 'panel',
    mayKeep: !tab.isPrivate || settings?.keepFromPrivateWindows === true,
  });
  const names = useMemo(() => (state ? namesOf(state.findings) : []), [state?.findings]);
  const onShow = (span: Span | null) =>
    isUnread(told)
      ? setSaid(trouble(say('popup_not_read')))
      : void show({ tab, frameId }, pointAt(told, span), setSaid);
  const scale = settings?.review.scale;
  // Rows of one reading share one of these, and one of another never: where the page was read anew meanwhile, what is done to a row is done
  // to the words that it was drawn of. With other words for verdicts every row is another, too.
  const actions = useMemo(
    () => actionsOf({ keeper, told, names, onShow }, drafts),
    [keeper, drafts, names, state?.reading, text, page?.id, scale],
  );
  const rest = { frameId, told, drafts, onSaid: setSaid };
  if (settings === null || shown === null) return { props: null, ...rest };

  const identity = (told?.state !== 'reading' && told?.identity) || null;
  const onCompare = () => void openLibrary(`changes=${encodeURIComponent(page?.id ?? '')}`);
  const since = told === null || told.state === 'reading' ? undefined : told.since;
  const { isNew, onRead: onOpen, isKept } = looks;
  const props: PageReviewProps = {
    shown,
    settings,
    site: siteOf(page, tab.url, shown.state === 'silent' && isOfSite(shown.notice) ? shown.detail : ''),
    said,
    frames,
    frameId,
    query,
    identity,
    scopes: scopesOf(kept, { query, everything, isPage: state !== null || kept.length > 0 }),
    actions,
    changes: since ? { since, isNew, onOpen, onShow, onCompare: isKept ? onCompare : null } : null,
    onFrame: setFrame,
    onSayOfPages: (other, says) => void sayOfPages(identity, { other, says }).then(setSaid),
    onQuery: setQuery,
    onSettings: (wanted) => void change(wanted).then(again),
    onExportOpen: onCount,
    onExport: (scope, format, watch) => exportKept({ scope, format, page, query }, watch).then(setSaid),
    onOpen: (section) => void openLibrary(section),
    onPictures: page && kept.length > 0 ? () => void openLibrary(`pictures=${encodeURIComponent(page.id)}`) : undefined,
    onReload: () => void reload(tab, again),
    onRead: () => void readPage(tab).then((why) => (why ? setSaid(why) : again())),
    onHush: () => setSaid(null),
  };
  return { props, ...rest };
}

/** Is it told with the host's name? */
const isOfSite = (notice: NoticeKind): boolean => notice === 'site_off' || notice === 'site_ask';

interface Hands {
  readonly keeper: Keeper | null;
  readonly told: PageState | null;
  readonly names: readonly string[];
  readonly onShow: (span: Span | null) => void;
}

/** What can be done to a row of one reading. Without a page there is no keeper, and no row. */
function actionsOf({ keeper, told, names, onShow }: Hands, drafts: PassageDrafts): PassageActions {
  const state = told?.state === 'read' ? told : null;
  const target = (passage: Passage): Target => ({ passage, reading: state });
  return {
    onShow: (_passage, span) => onShow(span),
    onJudge: (passage, verdict) => keeper?.judge(target(passage), verdict),
    onDismiss: (passage) => keeper?.dismiss(target(passage)),
    onRemove: (passage) => keeper?.remove(passage),
    onBringBack: (passages) => keeper?.bringBack(passages.map(target)),
    onSay: (passage, edit) => keeper?.say(target(passage), edit) ?? gone(),
    onCorrect: (passage, it) =>
      keeper?.correct(target(passage), correctionOf(state?.text ?? '', passage, it)) ?? gone(),
    sourcesFor: () => names,
    onPlace: (passage, span) => keeper?.place(passage, span && pointAt(told, span)) ?? gone(),
    onUndo: () => keeper?.undo(),
    onRedo: () => keeper?.redo(),
    areDraftsKnown: drafts.isKnown,
    draftOf: drafts.get,
    onDraft: drafts.put,
  };
}

const gone = () => Promise.resolve(say('failure_page_gone'));

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

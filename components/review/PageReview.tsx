import { useMemo, useState } from 'preact/hooks';
import type { FrameArticle, PageFacts, Rest } from '../../lib/domain/page.ts';
import type { PageIdentity } from '../../lib/domain/identity.ts';
import type { NewEvidence } from '../../lib/domain/edit.ts';
import { claimsIn, type Passage, type Placed, type Reading } from '../../lib/domain/review.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { ruleOf, withoutOff, withRule } from '../../lib/domain/sites.ts';
import { sourcingOf } from '../../lib/domain/sourcing.ts';
import { ChangesHead, type ChangesHeadProps } from '../changes/ChangesHead.tsx';
import { ExportMenu, type ExportScope, type OnExport } from '../controls/ExportMenu.tsx';
import { Icon } from '../controls/Icon.tsx';
import { KeysHelp } from '../controls/KeysHelp.tsx';
import { hasOwnUndo, isRedo, isTyping, isUndo, listKeys, useKeys } from '../controls/keys.ts';
import { Message, type Said } from '../controls/Message.tsx';
import { Switch } from '../controls/Switch.tsx';
import type { PassageActions } from './actions.ts';
import { Notice } from './Notice.tsx';
import { CarriedReviews } from './CarriedReviews.tsx';
import { KeptHere } from './KeptHere.tsx';
import type { NoticeKind } from './notices.ts';
import { Articles } from './Articles.tsx';
import type { OtherAddressesProps } from './OtherAddresses.tsx';
import { RestLine } from './RestLine.tsx';
import { PageHead } from './PageHead.tsx';
import type { Following } from './PageOrder.tsx';
import { Review } from './Review.tsx';
import { SourcingBar } from './SourcingBar.tsx';
import { say } from '../../lib/words/say.ts';

/** What there is to show of a tab. */
export type ReviewedPage =
  | {
      readonly state: 'silent';
      readonly notice: NoticeKind;
      readonly detail: string;
      readonly page: PageFacts | null;
      /** What the reader kept of it all the same, and where it stands, if that is known. */
      readonly kept: readonly Placed[];
      /** Its text, where it was read though nothing was looked for in it. */
      readonly text?: string;
      readonly isPrivate: boolean;
    }
  | {
      readonly state: 'read';
      readonly page: PageFacts;
      readonly reading: Reading;
      readonly isPrivate: boolean;
      /** What of the article is not shown; null: the page says of no more. */
      readonly rest: Rest | null;
    };

export interface PageReviewProps {
  readonly shown: ReviewedPage;
  readonly settings: Settings;
  /** Host name of the tab, for its switch; null where it has none that may be switched. */
  readonly site: string | null;
  /** Articles in frames of the page, and which of them is shown (0: the page itself). */
  readonly frames: readonly FrameArticle[];
  readonly frameId: number;
  readonly said: Said | null;
  readonly query: string;
  readonly scopes: readonly ExportScope[];
  readonly actions: PassageActions;
  readonly onFrame: (frameId: number) => void;
  readonly onQuery: (query: string) => void;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onExport: OnExport;
  readonly onExportOpen: () => void;
  /** What became of the article since the reader looked; null where nothing did. */
  readonly changes: ChangesHeadProps | null;
  /** Which page is open; null where none was read. */
  readonly identity: PageIdentity | null;
  readonly onSayOfPages: OtherAddressesProps['onSay'];
  readonly onOpen: (section: 'kept' | 'settings') => void;
  /** Shows the pictures of what is kept of the article; absent: nothing is. */
  readonly onPictures?: (() => void) | undefined;
  readonly onReload: () => void;
  /** The page is to be read, where it is asked first. */
  readonly onRead: () => void;
  /** Opens the side panel; absent where there is none, or this is it. */
  readonly onPanel?: (() => void) | undefined;
  /** How a list in page order goes with the page; absent: no such list. */
  readonly following?: Following;
  readonly onHush: () => void;
}

/** This page: who carries it, what was found in it, what the reader made of it. */
export const PageReview = (props: PageReviewProps) => {
  const { shown, settings, said, actions } = props;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const canKeep = !shown.isPrivate || settings.keepFromPrivateWindows;

  useKeys((event) => {
    if (event.key === '?' && !isTyping(event.target)) setHelpOpen(true);
    else if (isUndo(event) && !hasOwnUndo(event.target)) actions.onUndo();
    else if (isRedo(event) && !hasOwnUndo(event.target)) actions.onRedo();
    else return;
    event.preventDefault();
  });
  return (
    <div class="page-review" data-state={shown.state}>
      <div class="scroll">
        <PageHead
          page={shown.page}
          words={shown.state === 'read' ? shown.reading.findings.words : null}
          addresses={props.identity && { about: props.identity.about, canKeep, onSay: props.onSayOfPages }}
        >
          <HeadButtons {...props} />
        </PageHead>
        <Articles frames={props.frames} chosen={props.frameId} onChoose={props.onFrame} />
        <main>
          <Carried shown={shown} canKeep={canKeep} actions={actions} />
          {props.changes && <ChangesHead {...props.changes} />}
          {shown.state === 'silent' ? (
            <SilentPage {...props} shown={shown} canKeep={canKeep} />
          ) : (
            <>
              <Picture reading={shown.reading} />
              {props.onPictures && (
                <button type="button" class="link pictures-link" onClick={props.onPictures}>
                  {say('picture_article_open')}
                </button>
              )}
              {shown.rest && <RestLine rest={shown.rest} />}
              {shown.isPrivate && <PrivateLine isKept={canKeep} onOpen={() => props.onOpen('settings')} />}
              <Review {...props} reading={shown.reading} canKeep={canKeep} />
            </>
          )}
        </main>
      </div>
      <Message said={said} onUndo={actions.onUndo} onClose={props.onHush} />
      <Foot {...props} onHelp={() => setHelpOpen(true)} />
      {isHelpOpen && <KeysHelp title={say('keys_lists')} keys={listKeys()} onClose={() => setHelpOpen(false)} />}
    </div>
  );
};

interface CarriedProps extends Pick<PageReviewProps, 'shown' | 'actions'> {
  readonly canKeep: boolean;
}

/** The fact-checks of the page, which can be filed with any claim in it, listed or not. */
const Carried = ({ shown, canKeep, actions }: CarriedProps) => {
  const reviews = shown.page?.reviews ?? [];
  const reading = shown.state === 'read' && reviews.length > 0 ? shown.reading : null;
  const passages = useMemo(() => (reading ? claimsIn(reading) : []), [reading]);
  const filing = {
    passages,
    carrier: shown.page?.url ?? '',
    onFile: (passage: Passage, evidence: NewEvidence) => actions.onSay(passage, { do: 'add_evidence', evidence }),
  };
  return <CarriedReviews reviews={reviews} filing={canKeep ? filing : null} />;
};

const Picture = ({ reading: { text, findings } }: { readonly reading: Reading }) => {
  const sourcing = useMemo(() => sourcingOf(text, findings), [text, findings]);
  return <SourcingBar sourcing={sourcing} />;
};

interface SilentPageProps extends PageReviewProps {
  readonly shown: ReviewedPage & { readonly state: 'silent' };
  readonly canKeep: boolean;
}

const SilentPage = (props: SilentPageProps) => {
  const { shown, canKeep, query, actions, onReload } = props;
  const canReload = shown.notice === 'needs_reload' || shown.notice === 'unreachable' || shown.notice === 'failed';
  return (
    <>
      <Notice
        title={say(`notice_${shown.notice}_title`)}
        text={say(`notice_${shown.notice}_text`)}
        detail={shown.detail}
      >
        {canReload && (
          <button type="button" class="quiet" onClick={onReload}>
            {say('popup_reload')}
          </button>
        )}
        {shown.notice === 'site_ask' && <ReadButtons {...props} />}
      </Notice>
      {shown.kept.length > 0 && (
        <KeptHere placed={shown.kept} text={shown.text ?? ''} query={query} canKeep={canKeep} actions={actions} />
      )}
    </>
  );
};

/** Where it is asked first: this page, or every page of its site from now on. */
const ReadButtons = ({ site, settings, onRead, onSettings }: SilentPageProps) => (
  <div class="buttons">
    <button type="button" class="quiet strong" onClick={onRead}>
      {say('popup_read_page')}
    </button>
    {site !== null && (
      <button
        type="button"
        class="quiet"
        onClick={() => onSettings({ sites: withRule(settings.sites, { host: site, reading: 'on' }) })}
      >
        {say('popup_read_site', { site })}
      </button>
    )}
  </div>
);

const PrivateLine = ({ isKept, onOpen }: { readonly isKept: boolean; readonly onOpen: () => void }) => (
  <p class="private">
    {say(isKept ? 'popup_private_kept' : 'popup_private_not_kept')}{' '}
    <button type="button" class="link" onClick={onOpen}>
      {say('popup_change')}
    </button>
  </p>
);

const THEMES = ['system', 'light', 'dark'] as const;

const HeadButtons = ({ settings, onSettings, onOpen }: PageReviewProps) => {
  const next = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'system';
  const theme = say(`theme_${settings.theme}`);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup_theme_change', { theme, next: say(`theme_${next}`) })}
        title={say('popup_theme', { theme })}
        onClick={() => onSettings({ theme: next })}
      >
        <Icon name="theme" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup_settings')}
        title={say('popup_settings')}
        onClick={() => onOpen('settings')}
      >
        <Icon name="settings" />
      </button>
    </>
  );
};

const Foot = ({
  settings,
  site,
  scopes,
  onSettings,
  onExport,
  onExportOpen,
  onOpen,
  onPanel,
  onHelp,
}: PageReviewProps & { onHelp: () => void }) => {
  const { sites } = settings;
  const isSiteOn = site === null || ruleOf(sites, site)?.reading !== 'off';
  const switchSite = (isOn: boolean) => {
    if (site === null) return;
    const others = withoutOff(sites, site);
    onSettings({ sites: isOn ? others : withRule(others, { host: site, reading: 'off' }) });
  };
  return (
    <footer class="foot">
      <Switch label={say('popup_marks')} isOn={settings.marksOn} onChange={(marksOn) => onSettings({ marksOn })} />
      {site !== null && <Switch label={say('popup_this_site')} isOn={isSiteOn} onChange={switchSite} />}
      <span class="gap" />
      {scopes.length > 0 && <ExportMenu scopes={scopes} onExport={onExport} onOpen={onExportOpen} />}
      <span class="foot-buttons">
        <button
          type="button"
          class="icon-button"
          aria-label={say('popup_keys')}
          title={say('review_with_key', { name: say('popup_keys'), key: '?' })}
          onClick={onHelp}
        >
          <span aria-hidden="true">?</span>
        </button>
        {onPanel && (
          <button
            type="button"
            class="icon-button"
            aria-label={say('popup_open_panel')}
            title={say('popup_open_panel')}
            onClick={onPanel}
          >
            <Icon name="panel" />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={say('popup_open_library')}
          title={say('popup_everything_kept')}
          onClick={() => onOpen('kept')}
        >
          <Icon name="open" />
        </button>
      </span>
    </footer>
  );
};

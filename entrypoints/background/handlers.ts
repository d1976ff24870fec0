import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Turned } from '../../lib/domain/deed.ts';
import { wordsKey } from '../../lib/domain/draft-field.ts';
import type { Begun } from '../../lib/domain/edit.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { withPageRead } from '../../lib/domain/sites.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Handlers, Sender } from '../../lib/messages/listen.ts';
import type { BackgroundProtocol, Opened, PageReport, Reply } from '../../lib/messages/protocol.ts';
import {
  addEvidenceToLast,
  beginAnnotation,
  editAnnotation,
  editUnlessOvertaken,
  keepPage,
  removeAnnotation,
  restoreAnnotation,
} from '../../lib/store/changes.ts';
import { emptyBin } from '../../lib/store/bin.ts';
import { adoptDrafts, draftsUnder, putDraft, sweepDrafts } from '../../lib/store/drafts.ts';
import { deedTables } from '../../lib/store/journal.ts';
import { asLargeWork } from '../../lib/store/large.ts';
import { rememberClaim } from '../../lib/store/last-claim.ts';
import { leaderOf } from '../../lib/store/addresses.ts';
import type { Store } from '../../lib/store/names.ts';
import { sayOfPages } from '../../lib/store/page-words.ts';
import { settingsOf } from '../../lib/store/queries.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { redoLast, undoLast } from '../../lib/store/undo.ts';
import { markChangesRead } from '../../lib/store/versions.ts';
import type { Detector } from './detector.ts';
import { openPage, rememberOpen, type OpenPage } from './identity.ts';
import { found, kept, pageOf, seenNow, stamp, takenNow } from './keeping.ts';
import { FRAME_HANDLERS, showReport } from './frames.ts';
import { seen } from './versions.ts';

/** What the answers are made with. */
export interface Parts {
  readonly store: Store;
  readonly detector: Detector;
  /** Tells every tab that the store changed: of one page, or (null) of any. Never rejects. */
  readonly announce: (settings: Settings, pageId: string | null) => Promise<void>;
  /** Makes a backup now. Never rejects: what became of it stands in the store. */
  readonly makeBackup: () => Promise<void>;
  /** Is the window in front a private one? A popup has no tab that would tell. Never rejects. */
  readonly isFrontPrivate: () => Promise<boolean>;
}

/** The answer to every message: the store asked, the tabs told of changes. */
export function createHandlers(parts: Parts): Handlers<BackgroundProtocol> {
  const { store, detector } = parts;
  return {
    ...FRAME_HANDLERS,
    'page.analyze': detector,
    'page.open': (open, sender) => opened(parts, open, sender),
    'page.sayOfPages': (word, sender) =>
      changed(parts, sender, async () => {
        const reply = await kept(store, (db) => sayOfPages(db, word, stamp().at));
        return reply.ok ? done(null) : reply;
      }),
    'page.report': (report, sender) => reported(parts, report, sender),
    'page.seen': async (sight, sender) => {
      const settings = await kept(store, settingsOf);
      return settings.ok ? seen(parts, { ...sight, mayKeep: mayKeep(settings.value, sender) }) : settings;
    },
    'page.changesRead': async ({ pageId }) => {
      const reply = await kept(store, (db) => markChangesRead(db, pageId));
      return reply.ok ? done(null) : reply;
    },
    'page.allow': async ({ url }, sender) => {
      const settings = await kept(store, settingsOf);
      if (!settings.ok || !mayKeep(settings.value, sender)) return settings.ok ? done(null) : settings;
      const pagesRead = withPageRead(settings.value.pagesRead, url);
      const reply = await kept(store, (db) => changeSettings(db, { pagesRead }, stamp().at));
      if (reply.ok) void parts.announce(reply.value, null);
      return reply.ok ? done(null) : reply;
    },
    'annotation.begin': (beginning, sender) =>
      changed(parts, sender, async () => {
        const page = await pageOf(beginning);
        return kept(store, (db) =>
          db.transaction('rw', [...deedTables(db), db.drafts], async () => {
            const begun = await beginAnnotation(db, { ...beginning, page }, stamp);
            await rememberOpen(db, beginning, stamp().at);
            const { text, subject } = beginning;
            const words = wordsKey(page.id, { text, span: subject.quote });
            await adoptDrafts(db, { words, annotationId: begun.after.id });
            return begun;
          }),
        );
      }),
    'annotation.edit': (change, sender) =>
      changed(parts, sender, async () => {
        const reply = await found(store, (db) => editUnlessOvertaken(db, change, stamp));
        if (!reply.ok) return reply;
        return reply.value === 'overtaken' ? refused('changed_elsewhere') : done(reply.value);
      }),
    'annotation.place': ({ id, page, text, quote }, sender) =>
      changed(parts, sender, async () => {
        const edit = { do: 'place', quote, taken: await takenNow(page, text) } as const;
        return found(store, (db) => editAnnotation(db, { id, edit }, stamp));
      }),
    'annotation.opened': async ({ id }, sender) => {
      const allowed = await allowing(parts, sender);
      const reply = allowed.ok ? await kept(store, (db) => rememberClaim(db, id)) : allowed;
      return reply.ok ? done(null) : reply;
    },
    'annotation.remove': ({ id }, sender) =>
      changed(parts, sender, () => found(store, (db) => removeAnnotation(db, id, stamp().at))),
    'annotation.restore': ({ annotation, instead }, sender) =>
      changed(parts, sender, async () => {
        const reply = await kept(store, (db) =>
          restoreAnnotation(db, { annotation, instead: instead ?? null }, stamp().at),
        );
        if (!reply.ok) return reply;
        return reply.value.done ? done(annotation) : refused(reply.value.reason);
      }),
    'deed.undo': (_, sender) =>
      changed(parts, sender, () => found(store, (db) => asLargeWork(() => undoLast(db, stamp().at)))),
    'deed.redo': (_, sender) =>
      changed(parts, sender, () => found(store, (db) => asLargeWork(() => redoLast(db, stamp().at)))),
    'draft.put': async (draft, sender) => {
      const allowed = await allowing(parts, sender);
      const reply = allowed.ok ? await kept(store, (db) => putDraft(db, draft, stamp().at)) : allowed;
      return reply.ok ? done(null) : reply;
    },
    'draft.list': ({ owner }) => kept(store, (db) => draftsUnder(db, owner)),
    'evidence.toLastClaim': ({ evidence }, sender) =>
      changed(parts, sender, () => found(store, (db) => addEvidenceToLast(db, evidence, stamp))),
    'settings.get': () => kept(store, settingsOf),
    'settings.change': async ({ change }) => {
      const reply = await kept(store, (db) => changeSettings(db, change, stamp().at));
      if (reply.ok) void parts.announce(reply.value, null);
      return reply;
    },
    'backup.make': async () => {
      await parts.makeBackup();
      return done(null);
    },
    'store.touched': async () => {
      const settings = await kept(store, settingsOf);
      if (!settings.ok) return settings;
      void parts.announce(settings.value, null);
      // What the bin forgot takes with it what was typed about it.
      const swept = await kept(store, (db) => sweepDrafts(db, stamp().at));
      return swept.ok ? done(null) : swept;
    },
  };
}

/** Makes a change, unless it comes from a private window that keeps nothing, and tells the tabs of it. */
async function changed<T extends Annotation | Begun | Turned | null>(
  parts: Parts,
  sender: Sender,
  change: () => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const settings = await allowing(parts, sender);
  if (!settings.ok) return settings;
  const reply = await change();
  // Not waited for: the one who asked should see the change before everybody else.
  if (reply.ok) void afterwards(parts, reply.value, settings.value);
  return reply;
}

/** What follows a change: the tabs are told, and the bin is looked through. Never rejects. */
async function afterwards(
  { store, announce }: Parts,
  value: Annotation | Begun | Turned | null,
  before: Settings,
): Promise<void> {
  const pageId = pageIdOf(value);
  const open = pageId === null ? done(null) : await kept(store, (db) => leaderOf(db, pageId));
  // What was undone may be a setting.
  const now = pageId === null ? await kept(store, settingsOf) : done(before);
  await announce(now.ok ? now.value : before, open.ok ? open.value : pageId);
  // A browser that runs for weeks forgets in time what it promised to.
  await kept(store, (db) => emptyBin(db, stamp().at));
}

/** The settings, where they allow that something is kept of whoever asks. */
async function allowing({ store, isFrontPrivate }: Parts, sender: Sender): Promise<Reply<Settings>> {
  const settings = await kept(store, settingsOf);
  if (!settings.ok) return settings;
  const privateWindow = sender.tabId === null ? await isFrontPrivate() : sender.privateWindow;
  return mayKeep(settings.value, { privateWindow }) ? settings : refused('private_window');
}

/** Null: of any page. */
function pageIdOf(value: Annotation | Begun | Turned | null): string | null {
  if (value === null || 'leftAlone' in value) return null;
  return ('after' in value ? value.after : value).pageId;
}

const mayKeep = (settings: Settings, { privateWindow }: Pick<Sender, 'privateWindow'>): boolean =>
  !privateWindow || settings.keepFromPrivateWindows;

/** Says which page is open; what it is known by is kept only where a reader's deed on it would be. */
async function opened({ store }: Parts, open: OpenPage, sender: Sender): Promise<Reply<Opened>> {
  const settings = await kept(store, settingsOf);
  if (!settings.ok) return settings;
  const pages = settings.value.keepEveryPage ? 'every' : 'known';
  const keep = mayKeep(settings.value, sender) ? ({ at: stamp().at, pages } as const) : null;
  return kept(store, (db) => openPage(db, open, keep));
}

/** Shows what a page reports, and keeps the page where the reader asked for every page to be kept. */
async function reported({ store }: Parts, report: PageReport, sender: Sender): Promise<Reply<null>> {
  await showReport(report, sender);
  if (report.state === 'silent') return done(null);
  const settings = await kept(store, settingsOf);
  if (!settings.ok) return settings;
  if (!settings.value.keepEveryPage || !mayKeep(settings.value, sender)) return done(null);
  const reply = await kept(store, (db) => keepPage(db, seenNow(report.page, report)));
  return reply.ok ? done(null) : reply;
}

import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askBackground } from '../../lib/messages/ask.ts';
import { answerContent } from '../../lib/messages/answer-content.ts';
import { watchGround } from '../../lib/page/ground.ts';
import { PageMemory } from '../../lib/page/memory.ts';
import { createPainter, easelOf } from '../../lib/page/painter.ts';
import { watchPointer } from '../../lib/page/pointer.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { speakWith } from '../../lib/words/say.ts';
import { contentHandlers } from './answers.ts';
import { removeRemains } from './card-host.tsx';
import { Cards } from './cards.ts';
import { Desk } from './desk.ts';
import { watchFollowers } from './followers.ts';
import { Frames, watchFrames } from './frame-count.ts';
import { Admission, frameHandlers, whenWorthwhile } from './frames.ts';
import { Home, isKnowable } from './home.ts';
import { watchKeys } from './keys.ts';
import { Session } from './session.ts';
import { watchScroll } from './shelf.ts';
import { whenQuiet, whenShown } from './settled.ts';
import './style.css';

/** One page, or a frame of one: read it, ask what is in it, mark it, and open a card where the reader looks. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const isFrame = window !== window.top;
    if (!isKnowable(window)) return;
    if (isFrame) await whenWorthwhile(window, ctx.signal);
    speakWith(browser.i18n);
    removeRemains(document);
    const easel = easelOf(document);
    const painter = easel && createPainter(easel);
    const privateWindow = browser.extension.inIncognitoContext;
    const memory = new PageMemory();
    const home = new Home(location);
    const frames = new Frames();
    const session = new Session({
      document,
      memory,
      address: () => home.url,
      painter,
      privateWindow,
      isFrame,
      onPainted: () => {
        cards.refresh();
        void desk.recallDrafts();
        if (frames.isTurn(session.showing.isNoArticle)) void askBackground('frame.wake', null);
      },
      isHeld: () => cards.isOpen,
      claimsInFrames: () => frames.claims,
    });
    const desk = new Desk(session, () => ctx.isValid);
    const cards = new Cards({ document, session, painter, desk });
    const hands = { document, session, cards, desk, frames, placing: { id: null } };
    const admission = isFrame ? new Admission(session, home) : null;
    ctx.onInvalidated(() => session.stop());

    answerContent(admission ? frameHandlers(hands, admission) : contentHandlers(hands), ctx.signal);
    watchFollowers(document, session, ctx.signal);
    // As long as the page: a card that is open when the extension goes must still close. To open there is nothing then.
    const { signal: page } = new AbortController();
    watchPointer(document, cards, page);
    watchKeys(document, cards, page);
    // What was typed a moment ago is kept before the page goes. Firefox delivers nothing any more once a tab's page is hidden.
    for (const going of ['beforeunload', 'pagehide'])
      window.addEventListener(going, () => cards.keepTyped(), { signal: ctx.signal });

    await whenShown(document, ctx.signal);
    // By the time that the page is quiet the background is awake.
    const settings = askBackground('settings.get', null);
    await whenQuiet();
    watchPage(document, { memory, onChange: () => session.reread() }, ctx.signal);
    if (admission) {
      window.addEventListener('pagehide', () => admission.leave(), { signal: ctx.signal });
      await admission.ask(await settings);
    } else {
      await session.start(settings);
      void askBackground('frame.wake', null);
      watchFrames(
        document,
        () => (frames.articles.length > 0 || frames.hasNameless) && void recount(session, frames),
        ctx.signal,
      );
      window.addEventListener('pageshow', ({ persisted }) => persisted && void comeBack(session), {
        signal: ctx.signal,
      });
    }
    watchGround(document, () => session.showing.recolour(), ctx.signal);
    watchScroll(document, () => session.turn(), ctx.signal);
  },
});

/** The page is seen again as it was left, its frames with it: they wait for the page, which says whether they may be read. */
async function comeBack(session: Session): Promise<void> {
  await session.resume();
  await askBackground('frame.wake', null);
}

/** Frames came or went: those that are still there report anew. */
async function recount(session: Session, frames: Frames): Promise<void> {
  frames.clear();
  session.showing.report();
  await askBackground('frame.wake', null);
}

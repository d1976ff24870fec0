import type { Annotation } from '../../lib/domain/annotation.ts';
import { isSame } from '../../lib/domain/span.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Handlers } from '../../lib/messages/listen.ts';
import type { Asked, Attention, ContentProtocol, Reply } from '../../lib/messages/protocol.ts';
import { COMMAND_DEEDS, type Hands } from './commands.ts';
import { isFrame } from './frame-count.ts';
import { annotate, place } from './keeping.ts';

/** What the popup and the background are answered. */
export const contentHandlers = (hands: Hands): Handlers<ContentProtocol> => ({
  'page.state': () => done(hands.session.state()),
  'page.show': (asked) => show(hands, asked),
  'page.annotate': ({ edits, ...words }) => annotate(hands.session, words, edits),
  'page.place': (asked) => placeOrWait(hands, asked),
  'page.command': ({ command, selected }) => COMMAND_DEEDS[command](hands, selected),
  'page.attention': () => done(attentionOf(hands)),
  'page.frames': () => done(hands.frames.articles),
  'frame.reported': ({ frameId, report }) => {
    const { session, frames } = hands;
    const shown = session.state();
    const wasTaken = frames.isTaken;
    const mayRead = frames.mayRead(frameId, report, session.showing.isNoArticle) && !session.isShut;
    frames.reported(frameId, report, mayRead);
    // Another may be the article of this page.
    if (wasTaken && !frames.isTaken && frames.hasNameless) void askBackground('frame.wake', null);
    const state = shown.state === 'read' ? 'read' : 'silent';
    const { href: url } = hands.document.location;
    return done({ mayRead, url, state, claims: session.claims + frames.claims });
  },
  'frame.wake': () => done(null),
  'store.changed': async ({ settings, pageId }) => {
    const { session } = hands;
    const wasShut = session.isShut;
    await session.refresh(settings, pageId);
    // A frame may have asked before the page knew.
    if (session.isShut !== wasShut) void askBackground('frame.wake', null);
    return done(null);
  },
});

/** A page has the focus, for the browser, while a frame in it has; then the frame is its active element. */
function attentionOf({ document, session }: Hands): Attention {
  const { activeElement } = document;
  const isFocused = document.hasFocus() && !(activeElement && isFrame(activeElement));
  return { isFocused, isRead: session.state().state === 'read' };
}

/** Puts an annotation on other words; or waits for those that the reader annotates next. */
async function placeOrWait(
  { session, placing }: Hands,
  { pageId, id, at }: Asked<ContentProtocol, 'page.place'>,
): Promise<Reply<Annotation | null>> {
  placing.id = at === null ? id : null;
  if (at === null) return done(null);
  const span = session.placeOf({ page: { id: pageId }, ...at });
  return span ? place(session, id, span) : refused('words_gone');
}

function show({ session, cards }: Hands, asked: Asked<ContentProtocol, 'page.show'>): Reply<null> {
  const { pageId, openCard, ...words } = asked;
  const span = session.placeOf({ page: { id: pageId }, ...words });
  if (!span) return refused('words_gone');
  cards.close();
  cards.goTo(span);
  const mark = session.marks.find((candidate) => isSame(candidate, span));
  if (openCard && mark) cards.open(mark, 'click');
  else if (openCard) cards.openWords(span, 'click');
  return done(null);
}

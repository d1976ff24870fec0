import type { Annotation } from '../../lib/domain/annotation.ts';
import { isSame, isSpanOf, type Span } from '../../lib/domain/span.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Handlers } from '../../lib/messages/listen.ts';
import type { ContentProtocol, Reply } from '../../lib/messages/protocol.ts';
import { COMMAND_DEEDS, type Hands } from './commands.ts';

/** What the popup and the background are answered. */
export const contentHandlers = (hands: Hands): Handlers<ContentProtocol> => ({
  'page.state': () => done(hands.session.state()),
  'page.show': ({ span, openCard }) => show(hands, span, openCard),
  'page.annotate': ({ span, edits }): Promise<Reply<Annotation>> => hands.session.annotate(span, edits),
  'page.command': ({ command }) => COMMAND_DEEDS[command](hands),
  'store.changed': async ({ settings }) => {
    await hands.session.refresh(settings);
    return done(null);
  },
});

function show({ session, cards }: Hands, span: Span, openCard: boolean): Reply<null> {
  const { read } = session;
  if (!read || !isSpanOf(read.article.text.length, span))
    return refused('not_found', 'these words are not on the page');
  cards.close();
  cards.goTo(span);
  const mark = session.marks.find((candidate) => isSame(candidate, span));
  if (openCard && mark) cards.open(mark, 'click');
  else if (openCard) cards.openWords(span, 'click');
  return done(null);
}

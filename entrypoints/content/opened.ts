import type { Topic } from '../../components/card/topic.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { isSame, type Span } from '../../lib/domain/span.ts';
import type { OpenCard } from './card-host.tsx';
import type { Work } from './desk.ts';
import { keptOn, pointAt, type Read } from './reading.ts';
import type { Session } from './session.ts';
import { topicOf } from './topics.ts';

/** How a card came to be open. One that a hand merely rested on leaves by itself; others wait to be closed. */
export type Way = 'rest' | 'click' | 'keyboard';

/** A card that is open. */
export interface Open {
  readonly card: OpenCard;
  readonly work: Work;
  topic: Topic;
  readonly way: Way;
  readonly cameFrom: Element | null;
  isPinned: boolean;
  /** What went wrong with a key that was pressed outside the card. */
  trouble: string | null;
  /** Are the words not on the page any more? */
  isGone: boolean;
}

/** What is shown of an open card. */
export type Shown = Pick<Open, 'work' | 'topic' | 'isPinned' | 'trouble' | 'isGone'>;

/** Words to say something of, with what was said of exactly them before. */
export const workOn = (read: Read, span: Span, annotation: Annotation | null): Work => ({
  words: pointAt(read, span),
  annotation: annotation ?? keptOn(read, span),
  before: [],
});

/** Takes an open card along to where its words stand in a newer text, if they still do. Answers whether it went anywhere. */
export function follow(open: Open, read: Read, session: Session): boolean {
  const { work, topic } = open;
  const span = session.placeOf(work.words);
  open.isGone = span === null;
  if (span === null || work.words.text === read.article.text) return false;
  work.words = pointAt(read, span);
  const mark = session.marks.find((one) => isSame(one, span) && topicOf(one.about, read).kind === topic.kind);
  if (mark) open.topic = topicOf(mark.about, read);
  return true;
}

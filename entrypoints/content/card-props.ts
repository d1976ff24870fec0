import type { CardProps } from '../../components/card/Card.tsx';
import type { Trouble } from '../../components/controls/trouble.ts';
import { correctionAt } from '../../lib/domain/correction.ts';
import type { Span } from '../../lib/domain/span.ts';
import type { Desk, Work } from './desk.ts';
import { historyOf } from './history.ts';
import type { Shown } from './opened.ts';
import type { Session } from './session.ts';

/** What an open card does beside writing into the store. */
export interface CardDeeds {
  /** Something was said of the words of a card, or could not be: it is shown as it is now. */
  readonly onSaid: (work: Work) => void;
  /** Its note stands on other words of the page now. */
  readonly onPlaced: (work: Work) => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onJump: (span: Span) => void;
}

/** What a card shows of its words, and what can be done in it. */
export function propsOf(
  { work, topic, isPinned, trouble }: Shown,
  { desk, session }: { readonly desk: Desk; readonly session: Session },
  { onSaid, onPlaced, onPin, onClose, onJump }: CardDeeds,
): CardProps {
  const saying = async (said: Promise<Trouble>): Promise<Trouble> => {
    const why = await said;
    onSaid(work);
    return why;
  };
  return {
    topic,
    annotation: work.annotation,
    trouble,
    history: historyOf(session.read, work),
    isPinned,
    canUndo: work.before.length > 0,
    onEdit: (edit) => saying(desk.edit(work, edit)),
    onCorrect: (said) => {
      const { text, span } = work.words;
      return saying(desk.edit(work, { do: 'correct', correction: correctionAt(text, span, said) }));
    },
    draftOf: (field) => desk.draftOf(work, field),
    onDraft: (field, words) => desk.putDraft(work, field, words),
    onPlace: async (span) => {
      const why = await desk.place(work, span);
      if (why === null) onPlaced(work);
      onSaid(work);
      return why;
    },
    onUndo: async () => {
      const why = await desk.undo(work);
      // There is nothing left to tell.
      if (why === null && topic.kind === 'notice') onClose();
      onSaid(work);
      return why;
    },
    onPin,
    onClose,
    onJump,
  };
}

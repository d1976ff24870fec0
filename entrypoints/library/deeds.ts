import type { Said } from '../../components/controls/Message.tsx';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { statusFor, verdictOf } from '../../lib/domain/annotation.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { say } from '../../lib/words/say.ts';

/** What came of a deed, and what it left that can be put back. */
export interface Done {
  readonly said: Said;
  readonly taken: Annotation | null;
}

/** Takes an annotation away, into the bin. */
export async function takeAway({ id }: Annotation): Promise<Done> {
  const reply = await askBackground('annotation.remove', { id });
  const said = sayOf(reply, say('done_binned'));
  return { said: { ...said, canUndo: reply.ok }, taken: reply.ok ? reply.value : null };
}

/** Puts back what was taken away. */
export const putBack = async (annotation: Annotation): Promise<Done> => ({
  said: sayOf(await askBackground('annotation.restore', { annotation }), say('done_put_back')),
  taken: null,
});

/** Lists again what was dismissed. */
export async function bringBack(annotation: Annotation): Promise<Done> {
  const edit = { do: 'status', status: statusFor(verdictOf(annotation)) } as const;
  const reply = await askBackground('annotation.edit', { id: annotation.id, edit });
  return { said: sayOf(reply, say('done_brought_back')), taken: null };
}

const sayOf = (reply: Reply<unknown>, done: string): Said =>
  reply.ok
    ? { kind: 'done', text: done, canUndo: false }
    : { kind: 'trouble', text: say(`failure_${reply.failure}`), canUndo: false };

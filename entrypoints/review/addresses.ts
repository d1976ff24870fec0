import type { Said } from '../../components/controls/Message.tsx';
import type { PageIdentity, Relation } from '../../lib/domain/identity.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { say } from '../../lib/words/say.ts';

/** What the reader says of the page open and another. */
interface Word {
  readonly other: Relation;
  readonly says: Relation['says'] | null;
}

/** Has it kept; the answer is what to say of it. */
export async function sayOfPages(identity: PageIdentity | null, { other, says }: Word): Promise<Said> {
  const own = identity?.own ?? '';
  const reply = await askBackground('page.sayOfPages', { own, other: other.pageId, says });
  if (reply.ok)
    return { kind: 'done', text: says === null ? say('done_undone') : say(`done_${says}_page`), canUndo: false };
  return { kind: 'trouble', text: say(`failure_${reply.failure}`), canUndo: false };
}

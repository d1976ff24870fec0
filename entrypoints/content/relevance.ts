import { holds } from '../../lib/page/dom.ts';
import { isHost } from './card-host.tsx';
import type { Session } from './session.ts';

/** Is a change of the tree one that may change the article? Our own card is none, nor is what happens far from the text. */
export const isRelevantTo =
  (session: Session) =>
  (records: readonly MutationRecord[]): boolean => {
    const root = session.root();
    return records.some((record) => (!root?.isConnected || holds(root, record.target)) && touchesText(record));
  };

function touchesText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return true;
  return [...addedNodes, ...removedNodes].some((node) => !isHost(node) && node.textContent !== '');
}

import { HOST } from './card-host.tsx';
import type { Session } from './session.ts';

/** Is a change of the tree one that may change the article? Our own card is none, nor is what happens far from the text. */
export const isRelevantTo =
  (session: Session) =>
  (records: readonly MutationRecord[]): boolean => {
    const root = session.root();
    return records.some((record) => touchesText(record) && (!root?.isConnected || root.contains(record.target)));
  };

function touchesText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return true;
  return [...addedNodes, ...removedNodes].some(
    (node) => node.nodeName.toLowerCase() !== HOST && node.textContent !== '',
  );
}

import type { ClaimActions } from '../../../components/claim/actions.ts';
import { DRAFTS, ownStorage } from '../../../lib/store/own-storage.ts';

/**
 * What is typed into the fields of one claim and is not kept yet. At once, in the extension's own local storage: a window can be closed
 * between two keys.
 */
export function draftsOf(pageId: string, id: string): Pick<ClaimActions, 'draftOf' | 'onDraft'> {
  const keyOf = (field: string): string => `${DRAFTS}${pageId} ${id} ${field}`;
  return {
    draftOf: (field) => ownStorage.get(keyOf(field)),
    onDraft: (field, words) => ownStorage.put(keyOf(field), words),
  };
}

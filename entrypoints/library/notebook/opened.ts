import { liveQuery } from 'dexie';
import { useState } from 'preact/hooks';
import type { ClaimActions } from '../../../components/claim/actions.ts';
import { useObserved } from '../../../components/controls/observed.ts';
import type { Item } from '../../../components/library/notebook/ResultLine.tsx';
import { askBackground } from '../../../lib/messages/ask.ts';
import { itemsOf } from '../../../lib/store/queries.ts';
import { chronicleOf } from '../../../lib/store/versions.ts';
import { say } from '../../../lib/words/say.ts';
import { useDrafts } from '../../review/drafts.ts';
import { store } from '../hooks.ts';
import { editOne, putInProject } from './deeds.ts';

/** The claim that is open beside the list, live; how many versions of its page are known; and what can be done to it. */
export function useOpened() {
  const [id, setId] = useState<string | null>(null);
  const opened = useObserved(() => (id === null ? null : liveQuery(() => itemsOf(store, [id]))), [id]);
  const item: Item | null = (opened.state === 'seen' && id !== null && opened.value.get(id)) || null;
  const pageId = item?.page.id ?? null;
  const chronicle = useObserved(() => (pageId === null ? null : liveQuery(() => chronicleOf(store, pageId))), [pageId]);
  const versions = chronicle.state === 'seen' ? (chronicle.value?.versions.length ?? 0) : 0;
  const { drafts, isKnown } = useDrafts({ store, owner: id, isFleeting: false, mayKeep: true });
  const about = { annotationId: id, words: null };
  const actions: ClaimActions = {
    onEdit: (edit) => (item ? editOne(item.annotation, edit) : gone()),
    onNewProject: (name) => (item ? putInProject(item.annotation, name) : gone()),
    draftOf: (field) => drafts.get(about, field),
    onDraft: (field, words) => drafts.put(about, field, words),
  };
  const onOpen = (wanted: string | null): void => {
    setId(wanted);
    if (wanted !== null) void askBackground('annotation.opened', { id: wanted });
  };
  return { item: isKnown ? item : null, versions, actions, onOpen };
}

/** What is said of a claim that went while something was done to it. */
const gone = async () => say('failure_not_found');

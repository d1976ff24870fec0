import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ClaimActions } from '../../components/claim/actions.ts';
import type { Claim } from '../../components/claim/Claim.tsx';
import type { PassageActions } from '../../components/review/actions.ts';
import type { Annotation, KeptSource } from '../../lib/domain/annotation.ts';
import { begin } from '../../lib/domain/edit.ts';
import type { Passage } from '../../lib/domain/review.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { refused } from '../../lib/messages/failures.ts';
import { say } from '../../lib/words/say.ts';
import type { PassageDrafts } from '../review/drafts.ts';
import { sharesStore, store } from '../review/hooks.ts';
import { projectCalled } from '../review/projects.ts';
import { useChoices } from './choices.ts';

type ClaimView = typeof Claim;
let loaded: ClaimView | null = null;

/** The ledger of a claim, with what reads Markdown, is no part of the first picture: it is fetched once that stands. */
export async function loadClaim(): Promise<ClaimView> {
  const claim = await import('../../components/claim/Claim.tsx');
  loaded = claim.Claim;
  return loaded;
}

/** What can be done to the rows of a page, with all of a claim beneath each. */
export const ledgerActions = (actions: PassageActions, drafts: PassageDrafts): PassageActions => ({
  ...actions,
  ledgerOf: (passage, onShown) => <ClaimOf passage={passage} actions={actions} drafts={drafts} onShown={onShown} />,
});

interface ClaimOfProps {
  readonly passage: Passage;
  readonly actions: PassageActions;
  readonly drafts: PassageDrafts;
  readonly onShown: () => void;
}

/** What there is to choose from is asked for while a claim is open. */
const ClaimOf = (props: ClaimOfProps) => {
  const { passage, actions, drafts, onShown } = props;
  const choices = useChoices();
  const id = passage.annotation?.id;
  useEffect(() => {
    if (id !== undefined) void askBackground('annotation.opened', { id });
  }, [id]);
  const [View, setView] = useState(() => loaded);
  const isReady = View !== null && drafts.isKnown;
  useLayoutEffect(() => {
    if (View === null) void loadClaim().then((view) => setView(() => view));
    if (isReady) onShown();
  }, [isReady]);
  if (!isReady) return null;
  return (
    <View
      {...choices}
      annotation={passage.annotation ?? untouched(passage)}
      names={actions.sourcesFor(passage)}
      actions={claimActions(props)}
    />
  );
};

const claimActions = ({ passage, actions, drafts }: ClaimOfProps): ClaimActions => ({
  onEdit: (edit) => {
    if (edit.do !== 'correct') return actions.onSay(passage, edit);
    // With the sentence around it, as everywhere.
    const { source, name } = edit.correction;
    return actions.onCorrect(passage, { ...(source !== undefined && { source }), ...(name !== undefined && { name }) });
  },
  onNewProject: async (name) => {
    // Where the store is not shared there is none to put a project into.
    const made = sharesStore ? await projectCalled(store, name) : refused('store_failed');
    if (!made.ok) return say(`failure_${made.failure}`);
    const { projects = [] } = passage.annotation ?? {};
    return actions.onSay(passage, { do: 'projects', projects: [...projects, made.value], instead: projects });
  },
  draftOf: (field) => drafts.get(passage, field),
  onDraft: (field, words) => drafts.put(passage, field, words),
});

/** A passage of which nothing is kept yet, as its ledger shows it: the first thing that is said of it begins the annotation. */
const untouched = (passage: Passage): Annotation => {
  const { quote, span, claim } = passage;
  const { start, end } = span ?? { start: 0, end: 0 };
  return begin(
    {
      pageId: '',
      quote: { exact: quote, prefix: '', suffix: '', start, end },
      finding: claim && { type: claim.type, score: claim.score, flags: claim.flags, why: [], detector: '' },
      source: sourceOf(passage),
    },
    { id: '', at: '' },
  );
};

function sourceOf({ attribution, cue }: Passage): KeptSource | null {
  if (!attribution?.source) return null;
  const { kind, name, role, rung } = attribution.source;
  return { kind, name, role, rung, cue, quote: attribution.quote, secondHand: attribution.secondHand };
}
